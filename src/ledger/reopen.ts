import type { PartyCode } from '../domain/conference.ts';
import { civilDateIn } from '../domain/instant.ts';
import { scheduleOf } from '../domain/ladder.ts';
import { calendarOf } from '../domain/working-days.ts';
import { findDuties } from '../store/duties.ts';
import { lockObligations, reopenObligations } from '../store/obligations.ts';
import { findRecordedRungs } from '../store/planning.ts';
import { insertReminders, releaseChanged } from '../store/reminders.ts';
import { findSubmissions, takeBackSubmissions } from '../store/submissions.ts';
import { audit } from './audit.ts';
import { refreshCards } from './enqueue.ts';
import { deadlineOfDuty, replanDuties } from './replan.ts';
import type { Work } from './work.ts';

export interface TakingBack {
  readonly obligationId: number;
  /** Whose submission is taken back; of a joint obligation only its own. */
  readonly partyCode: PartyCode;
  /** `withdrawn` by the country, `returned` by the secretariat. */
  readonly as: 'withdrawn' | 'returned';
}

export interface TakenBack {
  readonly submissionIds: readonly number[];
  /** True: pending again; false: another country's submission still stands for it. */
  readonly isPending: boolean;
}

/**
 * Takes back what stands for a party: pending again, unless a joint obligation has another one standing. Rungs whose nine
 * o'clock passed meanwhile are overtaken, a `changed` so lost is planned again, and the next rung is computed. Null where
 * nothing stands.
 */
export async function takeBack(work: Work, taking: TakingBack): Promise<TakenBack | null> {
  const { trx, conferenceId } = work;
  const [obligation] = await lockObligations(trx, conferenceId, [taking.obligationId]);
  if (obligation === undefined) return null;
  const standing = (await findSubmissions(trx, conferenceId, [obligation.id])).filter(
    ({ state }) => state === 'standing',
  );
  const ids = standing.filter(({ party_code }) => party_code === taking.partyCode).map(({ id }) => id);
  if (ids.length === 0) return null;
  await takeBackSubmissions(trx, conferenceId, { ids, state: taking.as });
  const isPending = ids.length === standing.length;
  if (isPending) await reopen(work, obligation.id);
  await refreshCards(work, [obligation.id]);
  await audit(work, [
    {
      action: `submission.${taking.as}`,
      subject: { kind: 'obligation', id: obligation.id },
      before: { state: obligation.state, submissionIds: ids },
      after: { state: isPending ? 'pending' : obligation.state },
      asParty: taking.as === 'returned' ? taking.partyCode : null,
    },
  ]);
  return { submissionIds: ids, isPending };
}

async function reopen(work: Work, obligationId: number): Promise<void> {
  await reopenObligations(work.trx, work.conferenceId, [obligationId]);
  await overtakeWhatPassed(work, obligationId);
  await releaseChanged(work.trx, work.conferenceId, obligationId);
  await replanDuties(work, [obligationId], { dateChanged: false });
}

/** Rungs of which nothing is recorded and whose time came while there was nothing to say. */
async function overtakeWhatPassed({ trx, conferenceId, now }: Work, obligationId: number): Promise<void> {
  const duties = await findDuties(trx, conferenceId, [obligationId]);
  const recorded = await findRecordedRungs(trx, duties);
  const passed = duties.flatMap((duty) => {
    const opening =
      duty.openingAt === null
        ? null
        : { at: duty.openingAt, ownDay: civilDateIn(duty.openingAt, duty.timezone) };
    const { rungs } = scheduleOf({
      deadline: deadlineOfDuty(duty),
      beganAt: duty.beganAt,
      opening,
      calendar: calendarOf(duty),
    });
    return rungs
      .filter(({ at }) => at <= now)
      .filter(({ rung }) => !recorded.some((known) => known.dutyId === duty.id && known.rung === rung))
      .map(({ rung, ownDay }) => ({ duty, rung, ownDay }));
  });
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
