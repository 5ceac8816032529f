import { isOver } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import { deadlineOfDuty, isPast } from '../domain/deadline.ts';
import { civilDateIn } from '../domain/instant.ts';
import { type PlannedRung, scheduleOf } from '../domain/ladder.ts';
import { calendarOf } from '../domain/working-days.ts';
import { type DutyInForce, findDuties } from '../store/duties.ts';
import { type LockedObligation, lockObligations, reopenObligations } from '../store/obligations.ts';
import { findRecordedRungs } from '../store/planning.ts';
import { insertReminders, releaseChanged } from '../store/reminders.ts';
import { findScheduledRungs } from '../store/scheduled-rungs.ts';
import { findSubmissions, takeBackSubmissions } from '../store/submissions.ts';
import { showArrivalsAnew } from './ask-arrivals.ts';
import { audit } from './audit.ts';
import { refreshCards } from './enqueue.ts';
import { listAgain } from './list-pending.ts';
import { redateAwaiting } from './meetings.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import { replanDuties } from './replan.ts';
import { tellOfficers } from './tell-officers.ts';
import { tellOwnersOfTakenBack } from './tell-owners.ts';
import type { Work } from './work.ts';

export interface TakingBack {
  readonly obligationId: number;
  /** Whose submission is taken back; of a joint obligation only its own. */
  readonly partyCode: PartyCode;
  /** `withdrawn` by the country, `returned` by the secretariat. */
  readonly as: 'withdrawn' | 'returned';
  /** True where the secretariat does it for the country. */
  readonly onBehalf?: boolean;
  /** As a person gave it; null where it has not arrived. */
  readonly reason: string | null;
}

export interface TakenBack {
  readonly submissionIds: readonly number[];
  /** True: pending again; false: another country's submission still stands for it. */
  readonly isPending: boolean;
  /** True: pending again, and nothing more would bring it up before its last valid day ends. */
  readonly isLast: boolean;
}

/**
 * Takes back what stands for a party: pending again, unless a joint obligation has another one standing. Rungs whose nine
 * o'clock passed meanwhile are overtaken, a `changed` so lost is planned again, and the next rung is computed. What is sent
 * back is told to the country at once. Null where nothing stands, or nothing is asked any more.
 */
export async function takeBack(work: Work, taking: TakingBack): Promise<TakenBack | null> {
  const { trx, conferenceId } = work;
  const [obligation] = await lockObligations(trx, conferenceId, [taking.obligationId]);
  if (obligation === undefined || isOver(obligation.state)) return null;
  const standing = (await findSubmissions(trx, conferenceId, [obligation.id])).filter(
    ({ state }) => state === 'standing',
  );
  const ids = standing.filter(({ party_code }) => party_code === taking.partyCode).map(({ id }) => id);
  if (ids.length === 0) return null;
  await takeBackSubmissions(trx, conferenceId, { ids, state: taking.as, reason: taking.reason });
  const isPending = ids.length === standing.length;
  const isLast = isPending && (await reopen(work, obligation));
  await refreshCards(work, [obligation.id]);
  await showArrivalsAnew(work, [obligation.id]);
  await audit(work, [
    {
      action: `submission.${taking.as}`,
      subject: { kind: 'obligation', id: obligation.id },
      before: { state: obligation.state, submissionIds: ids },
      after: { state: isPending ? 'pending' : obligation.state },
      asParty: taking.onBehalf === true ? taking.partyCode : null,
    },
  ]);
  await announce(work, taking, ids);
  await tellOwnersOfTakenBack(work, {
    commitmentId: obligation.commitmentId,
    submissionIds: ids,
    party: taking.partyCode,
  });
  if (isLast) await listAgain(work, [obligation.id]);
  return { submissionIds: ids, isPending, isLast };
}

/** The country is told at once of what is sent back to it; the secretariat of what a country takes back. */
async function announce(work: Work, taking: TakingBack, submissionIds: readonly number[]): Promise<void> {
  const [first] = submissionIds;
  if (first === undefined) return;
  if (taking.as === 'returned') {
    const parties = [taking.partyCode];
    await tellOfficers(work, { event: 'returned', key: first, parties, subject: { submissionIds } });
    return;
  }
  if (taking.onBehalf === true) return;
  const subject = `submission:${first}`;
  await noticeSecretariat(work, { kind: 'taken-back', subject, about: { submissionIds } });
}

/** Pending again; answers whether no rung is left before its last valid day ends. */
async function reopen(work: Work, { id }: LockedObligation): Promise<boolean> {
  await reopenObligations(work.trx, work.conferenceId, [id]);
  await overtakeWhatPassed(work, id);
  await releaseChanged(work.trx, work.conferenceId, id);
  await replanDuties(work, [id], { dateChanged: false });
  await redateAwaiting(work);
  return await isNothingLeft(work, id);
}

/** Whether nothing would bring an obligation up before its last valid day ends: no rung of the ladder, and no other. */
async function isNothingLeft({ trx, conferenceId, now }: Work, obligationId: number): Promise<boolean> {
  const duties = await findDuties(trx, conferenceId, [obligationId]);
  const recorded = await findRecordedRungs(trx, duties);
  const others = await findScheduledRungs(trx, duties);
  return duties.every((duty) => {
    const deadline = deadlineOfDuty(duty);
    if (deadline === null) return false;
    if (isPast(deadline, now)) return true;
    const changed = others.filter(
      ({ dutyId, rung, dueVersion }) =>
        dutyId === duty.id && dueVersion === duty.dueVersion && rung !== 'note',
    );
    return ![...rungsOf(duty), ...changed].some(
      ({ rung, at }) => at < deadline.instant && !isRecorded(recorded, duty, rung),
    );
  });
}

type Recorded = Awaited<ReturnType<typeof findRecordedRungs>>;

function isRecorded(recorded: Recorded, duty: DutyInForce, rung: string): boolean {
  return recorded.some(
    (known) =>
      known.dutyId === duty.id &&
      known.rung === rung &&
      (rung === 'opening' || known.dueVersion === duty.dueVersion),
  );
}

/** The ladder of a duty by its date as it stands. */
function rungsOf(duty: DutyInForce): readonly PlannedRung[] {
  const { openingAt, timezone, beganAt } = duty;
  const opening = openingAt === null ? null : { at: openingAt, ownDay: civilDateIn(openingAt, timezone) };
  return scheduleOf({ deadline: deadlineOfDuty(duty), beganAt, opening, calendar: calendarOf(duty) }).rungs;
}

/** Rungs of which nothing is recorded and whose time came while there was nothing to say. */
async function overtakeWhatPassed({ trx, conferenceId, now }: Work, obligationId: number): Promise<void> {
  const duties = await findDuties(trx, conferenceId, [obligationId]);
  const recorded = await findRecordedRungs(trx, duties);
  const passed = duties.flatMap((duty) =>
    rungsOf(duty)
      .filter(({ rung, at }) => at <= now && !isRecorded(recorded, duty, rung))
      .map(({ rung, ownDay }) => ({ duty, rung, ownDay })),
  );
  await insertReminders(
    trx,
    passed.map(({ duty, rung, ownDay }) => ({
      conference_id: conferenceId,
      obligation_id: obligationId,
      duty_id: duty.id,
      rung,
      due_version: duty.dueVersion,
      own_day: ownDay,
      state: 'overtaken' as const,
      reason: 'settled',
      decided_at: now,
    })),
  );
}
