import type { Instant } from '../domain/instant.ts';
import { countFindings } from './auditor.ts';
import { WAITS_FOR_A_READER } from './reach.ts';
import { findUnreachable } from './secretariat-mornings.ts';
import type { Db, Trx } from './tables.ts';
import type { DeliveryState } from './tables-deliveries.ts';

/** The ledger in numbers, of all conferences. */
export interface Measures {
  readonly deliveries: Readonly<Partial<Record<DeliveryState, number>>>;
  /** Deliveries whose next attempt has come. */
  readonly due: number;
  /** Domain time: since when the oldest one on its way is; null where none is. */
  readonly oldestSince: Instant | null;
  /** Domain time: the instant for which the planner should have looked at a duty and has not; null where there is none. */
  readonly planningSince: Instant | null;
  /** Parties that owe something and have nobody who can be written to. */
  readonly unreachable: number;
  readonly findings: number;
  /** Notices that wait until somebody of the secretariat can be written to. */
  readonly noticesWaiting: number;
}

/** Measures everything at one moment. `chatPlatforms`: those that serve, none where it is the mailbox. */
export async function measureLedger(
  db: Db,
  moment: { now: Instant; realNow: Instant },
  chatPlatforms: readonly string[],
): Promise<Measures> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => ({
      deliveries: await countByState(trx),
      due: await countDue(trx, moment.realNow),
      oldestSince: await findOldest(trx),
      planningSince: await findPlanningSince(trx, moment.now),
      unreachable: await countUnreachable(trx, chatPlatforms),
      findings: await countFindings(trx),
      noticesWaiting: await countNoticesWaiting(trx),
    }));
}

async function countByState(trx: Trx): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await trx
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function countDue(trx: Trx, realNow: Instant): Promise<number> {
  const { count } = await trx
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('next_attempt_at', '<=', realNow)
    .executeTakeFirstOrThrow();
  return count;
}

async function findOldest(trx: Trx): Promise<Instant | null> {
  const { since } = await trx
    .selectFrom('deliveries')
    .select(({ fn }) => fn.min('queued_at').as('since'))
    .where('state', 'in', ['queued', 'sending', 'uncertain'])
    .executeTakeFirstOrThrow();
  return since;
}

async function findPlanningSince(trx: Trx, now: Instant): Promise<Instant | null> {
  const { since } = await trx
    .selectFrom('duties as d')
    .innerJoin('conferences as c', 'c.id', 'd.conference_id')
    .select(({ fn }) => fn.min('d.next_reminder_at').as('since'))
    .where('d.next_reminder_at', '<=', now)
    .where('c.paused_at', 'is', null)
    .executeTakeFirstOrThrow();
  return since;
}

async function countUnreachable(trx: Trx, chatPlatforms: readonly string[]): Promise<number> {
  const conferences = await trx.selectFrom('conferences').select('id').execute();
  let count = 0;
  for (const { id } of conferences) count += (await findUnreachable(trx, id, chatPlatforms)).length;
  return count;
}

/** How many notices wait until somebody of the secretariat can be written to. */
export async function countNoticesWaiting(db: Db): Promise<number> {
  const { kept } = await db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .where('about', 'is not', null)
    .executeTakeFirstOrThrow();
  const { queued } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('queued'))
    .where('state', '=', 'queued')
    .where('reason', '=', WAITS_FOR_A_READER)
    .executeTakeFirstOrThrow();
  return kept + queued;
}
