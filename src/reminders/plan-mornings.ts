import { calendarOf } from '../domain/working-days.ts';
import { audit } from '../ledger/audit.ts';
import { enqueue } from '../ledger/enqueue.ts';
import { noticeUnreachable } from '../ledger/notify-unreachable.ts';
import type { Queue, Work } from '../ledger/work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { findCauses } from '../store/deliveries.ts';
import {
  type Claim,
  type ClaimedParty,
  claimParties,
  findDueDuties,
  findPartiesDue,
  findRecordedRungs,
  type RecordedRung,
  updateNextReminders,
} from '../store/planning.ts';
import { findOfficers, type Officer } from '../store/recipients.ts';
import { insertReminders } from '../store/reminders.ts';
import { findScheduledRungs } from '../store/scheduled-rungs.ts';
import type { Db, Trx } from '../store/tables.ts';
import { findTold, type Told } from '../store/told.ts';
import { morningCause, type PartyMorning, partyMorning } from './mornings.ts';
import { type DutyPlan, type PlanningMoment, planDuty } from './plan-duty.ts';

const PARTIES_A_BATCH = 100;

interface Planner {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Plans every duty that is due at this moment: claims parties, decides which rungs leave, writes the reminders and one
 * delivery a person and morning, and stores each duty's next instant. Safe to run beside itself in any number of processes.
 */
export async function planMornings(planner: Planner): Promise<void> {
  let claimed: number;
  do {
    try {
      claimed = await planBatch(planner, { limit: PARTIES_A_BATCH });
    } catch (fault) {
      planner.logger.error('mornings.fault', {}, fault);
      return planOneByOne(planner);
    }
  } while (claimed === PARTIES_A_BATCH);
}

/** What one party's fault would keep from all the others. */
async function planOneByOne(planner: Planner): Promise<void> {
  for (const only of await findPartiesDue(planner.db, planner.clock.now())) {
    try {
      await planBatch(planner, { limit: 1, only });
    } catch (fault) {
      const { conferenceId, code } = only;
      planner.logger.error('mornings.party-fault', { conferenceId, party: code }, fault);
    }
  }
}

async function planBatch(planner: Planner, claim: Claim): Promise<number> {
  return planner.db.transaction().execute((trx) => planClaimed(planner, trx, claim));
}

async function planClaimed({ queue, clock, logger }: Planner, trx: Trx, claim: Claim): Promise<number> {
  const now = clock.now();
  const parties = await claimParties(trx, now, claim);
  if (parties.length === 0) return 0;
  const duties = await findDueDuties(trx, parties, now);
  const recorded = await findRecordedRungs(trx, duties);
  const scheduled = await findScheduledRungs(trx, duties);
  const known = { recorded, scheduled };
  for (const [conferenceId, claimed] of Map.groupBy(parties, (party) => party.conferenceId)) {
    const actor = { personId: null, platform: 'clock' };
    const work: Work = { trx, queue, conferenceId, now, realNow: clock.realNow(), actor };
    const officers = await findOfficers(
      trx,
      conferenceId,
      claimed.map(({ code }) => code),
    );
    const plans = claimed.map((party): PlannedParty => {
      const moment = { now, calendar: calendarOf(party) };
      const own = officers.filter((officer) => officer.party === party.code);
      const owed = duties.filter((duty) => duty.conferenceId === conferenceId && duty.party === party.code);
      const plansOfParty = owed.map((duty) => planDuty(duty, { ...known, officers: own }, moment));
      return { party, moment, officers: own, plans: plansOfParty };
    });
    const reminders = await planConference(work, plans, recorded);
    logger.info('mornings.planned', { conferenceId, parties: claimed.length, reminders });
  }
  return parties.length;
}

interface PlannedParty {
  readonly party: ClaimedParty;
  readonly moment: PlanningMoment;
  readonly officers: readonly Officer[];
  readonly plans: readonly DutyPlan[];
}

/** Writes what was decided for the claimed parties of one conference; answers with how many reminders leave. */
async function planConference(
  work: Work,
  planned: readonly PlannedParty[],
  recorded: readonly RecordedRung[],
): Promise<number> {
  const { trx, conferenceId } = work;
  const causes = planned.flatMap(({ moment, officers: own }) =>
    own.map(({ personId }) => morningCause(personId, moment)),
  );
  const taken = await findCauses(trx, conferenceId, causes);
  const told = await toldOf(work, planned);
  const mornings = planned.map((one) => partyMorning({ ...one, told, recorded, taken }, one.moment));
  const vacant = planned.filter(
    ({ plans, officers: own }) => own.length === 0 && plans.some(({ send }) => send.length > 0),
  );
  const reminders = await writeMornings(work, mornings);
  await noticeUnreachable(
    work,
    vacant.map(({ party }) => party.code),
  );
  return reminders;
}

/** What was told of the obligations whose date changed, or that somebody may know of already; nobody asks it of the others. */
async function toldOf(work: Work, planned: readonly PlannedParty[]): Promise<readonly Told[]> {
  const changed = planned
    .flatMap(({ plans }) => plans)
    .filter(({ send }) => send.some(({ rung }) => rung === 'changed' || rung === 'opening'));
  return findTold(
    work.trx,
    work.conferenceId,
    changed.map(({ duty }) => duty.obligationId),
  );
}

async function writeMornings(work: Work, mornings: readonly PartyMorning[]): Promise<number> {
  const ids = await enqueue(
    work,
    mornings.flatMap(({ deliveries }) => deliveries),
  );
  const reminders = mornings.flatMap((morning) => morning.reminders);
  await insertReminders(
    work.trx,
    reminders.map(({ cause, row }) => ({
      ...row,
      delivery_id: cause === null ? null : deliveryOf(ids, cause),
    })),
  );
  const plans = mornings.flatMap((morning) => morning.plans);
  await updateNextReminders(
    work.trx,
    plans.map(({ duty, next }) => ({
      conference_id: duty.conferenceId,
      id: duty.id,
      next_reminder_at: next,
      idle_reason: next === null ? (duty.dueOn === null ? 'awaiting-date' : 'ladder-done') : null,
    })),
  );
  await audit(
    work,
    plans
      .filter(({ send, skip }) => send.length + skip.length > 0)
      .map(({ duty, send, skip, next }) => ({
        action: 'rungs.planned',
        subject: { kind: 'obligation', id: duty.obligationId },
        after: { dutyId: duty.id, send: send.map(({ rung }) => rung), skip, next },
      })),
  );
  return reminders.filter(({ cause }) => cause !== null).length;
}

/** A reminder that leaves has its message; one without would never be sent. */
function deliveryOf(ids: ReadonlyMap<string, number>, cause: string): number {
  const id = ids.get(cause);
  if (id === undefined) throw new TypeError(`no delivery was stored for ${cause}`);
  return id;
}
