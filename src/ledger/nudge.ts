import type { PartyCode } from '../domain/conference.ts';
import { deadlineOfDuty, isPast } from '../domain/deadline.ts';
import { type CivilDate, civilDateIn, type Instant } from '../domain/instant.ts';
import {
  calendarOf,
  firstWorkingMorningAtOrAfter,
  isWithinReminderHours,
  isWorkingDay,
} from '../domain/working-days.ts';
import { type DutyInForce, findDuties, wakeDuties } from '../store/duties.ts';
import { lockObligations } from '../store/obligations.ts';
import { findScheduledRungs, type ScheduledRung, upsertScheduledRungs } from '../store/scheduled-rungs.ts';
import { audit } from './audit.ts';
import type { Work } from './work.ts';

/** What became of a nudge for one party's duty. */
export type Nudged = { readonly dutyId: number; readonly obligationId: number; readonly party: PartyCode } & (
  | { readonly leavesAt: Instant; readonly isNote: boolean }
  /** A second one that day: the first is named. */
  | { readonly nudgedAt: Instant }
  /** Its first message has not left yet, and says the same. */
  | { readonly opensAt: Instant }
  /** Its date ends before anything could leave within working hours. */
  | { readonly endsOn: CivilDate }
);

/** What is to be brought up; `parties`: only these of them, all where it is left out. */
export interface ToNudge {
  readonly obligationIds: readonly number[];
  readonly parties?: readonly PartyCode[];
}

/**
 * Brings duties up now: at once between 09:00 and 17:00 of the party's working day, else on its next working morning. Only
 * those who still owe are nudged, once a day. After the last valid day the nudge is the courteous note.
 */
export async function nudge(work: Work, { obligationIds, parties }: ToNudge): Promise<readonly Nudged[]> {
  const { trx, conferenceId, now } = work;
  // Two at one moment: the second one finds what the first has scheduled.
  await lockObligations(trx, conferenceId, obligationIds);
  const duties = (await findDuties(trx, conferenceId, obligationIds)).filter(
    ({ state, party }) => state === 'pending' && (parties === undefined || parties.includes(party)),
  );
  const scheduled = await findScheduledRungs(trx, duties);
  const decided = duties.map((duty) => ({ duty, outcome: outcomeOf(duty, scheduled, now) }));
  await schedule(work, decided);
  return decided.map(({ outcome }) => outcome);
}

interface DecidedNudge {
  readonly duty: DutyInForce;
  readonly outcome: Nudged;
}

async function schedule(work: Work, decided: readonly DecidedNudge[]): Promise<void> {
  const { trx, conferenceId, now } = work;
  const leaving = decided.flatMap(({ duty, outcome }) => ('leavesAt' in outcome ? { duty, ...outcome } : []));
  const ids = await audit(
    work,
    leaving.map(({ duty, leavesAt }) => ({
      action: 'duty.nudged',
      subject: { kind: 'duty', id: duty.id },
      after: { leavesAt },
    })),
  );
  await upsertScheduledRungs(
    trx,
    leaving.map(({ duty, leavesAt, isNote }, position) => ({
      conference_id: conferenceId,
      duty_id: duty.id,
      rung: isNote ? 'note' : `nudge:${ids[position]}`,
      due_version: duty.dueVersion,
      leaves_at: leavesAt,
      own_day: civilDateIn(leavesAt, duty.timezone),
    })),
  );
  await wakeDuties(trx, conferenceId, { ids: leaving.map(({ duty }) => duty.id), at: now });
}

function outcomeOf(duty: DutyInForce, scheduled: readonly ScheduledRung[], now: Instant): Nudged {
  const { id: dutyId, obligationId, party } = duty;
  const known = { dutyId, obligationId, party };
  const leavesAt = nudgeTime(duty, now);
  const deadline = deadlineOfDuty(duty);
  const isNote = deadline !== null && isPast(deadline, now);
  const own = scheduled.filter((one) => one.dutyId === dutyId && one.dueVersion === duty.dueVersion);
  const first = isNote ? noteBefore(own, leavesAt) : nudgeOn(own, civilDateIn(leavesAt, duty.timezone));
  if (first !== undefined) return { ...known, nudgedAt: first.at };
  const { openingAt } = duty;
  if (!isNote && openingAt !== null && openingAt > now) return { ...known, opensAt: openingAt };
  const endsFirst = !isNote && deadline !== null && isPast(deadline, leavesAt);
  return endsFirst ? { ...known, endsOn: deadline.lastValidDay } : { ...known, leavesAt, isNote };
}

/** Now within the party's working hours, else at its next working 09:00. */
function nudgeTime(duty: DutyInForce, now: Instant): Instant {
  const calendar = calendarOf(duty);
  const today = civilDateIn(now, duty.timezone);
  const isOpen = isWithinReminderHours(now, duty.timezone) && isWorkingDay(today, calendar);
  return isOpen ? now : firstWorkingMorningAtOrAfter(now, calendar).at;
}

/** There is one note for a date that has passed; one that would leave later is brought forward. */
function noteBefore(own: readonly ScheduledRung[], leavesAt: Instant): ScheduledRung | undefined {
  return own.find(({ rung, at }) => rung === 'note' && at <= leavesAt);
}

function nudgeOn(own: readonly ScheduledRung[], day: ScheduledRung['ownDay']): ScheduledRung | undefined {
  return own.find(({ rung, ownDay }) => rung.startsWith('nudge:') && ownDay === day);
}
