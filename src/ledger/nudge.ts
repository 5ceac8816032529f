import { isPast } from '../domain/deadline.ts';
import { type CivilDate, civilDateIn, type Instant } from '../domain/instant.ts';
import {
  calendarOf,
  firstWorkingMorningAtOrAfter,
  isWithinReminderHours,
  isWorkingDay,
} from '../domain/working-days.ts';
import { type DutyInForce, findDuties, wakeDuties } from '../store/duties.ts';
import { findScheduledRungs, type ScheduledRung, upsertScheduledRungs } from '../store/scheduled-rungs.ts';
import { audit } from './audit.ts';
import { deadlineOfDuty } from './replan.ts';
import type { Work } from './work.ts';

/** What became of a nudge for one party's duty. */
export type Nudged =
  | { readonly dutyId: number; readonly party: string; readonly leavesAt: Instant; readonly isNote: boolean }
  /** A second one that day: the first is named. */
  | { readonly dutyId: number; readonly party: string; readonly nudgedAt: Instant };

/**
 * Brings duties up now: at once between 09:00 and 17:00 of the party's working day, else on its next working morning. Only
 * those who still owe are nudged, once a day. After the last valid day the nudge is the courteous note.
 */
export async function nudge(work: Work, obligationIds: readonly number[]): Promise<readonly Nudged[]> {
  const { trx, conferenceId, now } = work;
  const duties = (await findDuties(trx, conferenceId, obligationIds)).filter(
    ({ state }) => state === 'pending',
  );
  const scheduled = await findScheduledRungs(
    trx,
    duties.map(({ id }) => id),
  );
  const outcomes = duties.map((duty) => outcomeOf(duty, scheduled, now));
  const leaving = outcomes.flatMap((outcome) => ('leavesAt' in outcome ? outcome : []));
  if (leaving.length === 0) return outcomes;
  const ids = await audit(
    work,
    leaving.map(({ dutyId, leavesAt }) => ({
      action: 'duty.nudged',
      subject: { kind: 'duty', id: dutyId },
      after: { leavesAt },
    })),
  );
  await upsertScheduledRungs(
    trx,
    leaving.map(({ dutyId, leavesAt, isNote }, position) => {
      const duty = dutyOf(duties, dutyId);
      return {
        conference_id: conferenceId,
        duty_id: dutyId,
        rung: isNote ? 'note' : `nudge:${ids[position]}`,
        due_version: duty.dueVersion,
        leaves_at: leavesAt,
        own_day: civilDateIn(leavesAt, duty.timezone),
      };
    }),
  );
  await wakeDuties(trx, {
    ids: leaving.map(({ dutyId }) => dutyId),
    at: now,
  });
  return outcomes;
}

function outcomeOf(duty: DutyInForce, scheduled: readonly ScheduledRung[], now: Instant): Nudged {
  const calendar = calendarOf(duty);
  const today = civilDateIn(now, duty.timezone);
  const isOpen = isWithinReminderHours(now, duty.timezone) && isWorkingDay(today, calendar);
  const leavesAt = isOpen ? now : firstWorkingMorningAtOrAfter(now, calendar).at;
  const deadline = deadlineOfDuty(duty);
  const isNote = deadline !== null && isPast(deadline, now);
  const leavesOn = civilDateIn(leavesAt, duty.timezone);
  const first = scheduled.find(
    (one) => one.dutyId === duty.id && isSameNudge(one, isNote ? duty.dueVersion : leavesOn),
  );
  const { id: dutyId, party } = duty;
  return first === undefined ? { dutyId, party, leavesAt, isNote } : { dutyId, party, nudgedAt: first.at };
}

/** There is one note for a date that has passed, and one nudge a day before that. */
function isSameNudge({ rung, dueVersion, ownDay }: ScheduledRung, of: number | CivilDate): boolean {
  return rung === 'note' ? dueVersion === of : rung.startsWith('nudge:') && ownDay === of;
}

function dutyOf(duties: readonly DutyInForce[], id: number): DutyInForce {
  const duty = duties.find((one) => one.id === id);
  if (duty === undefined) throw new TypeError(`no duty ${id}`);
  return duty;
}
