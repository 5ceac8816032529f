import type { Insertable, Selectable } from 'kysely';
import type { Instant } from '../domain/instant.ts';
import type { Database, Db, Trx } from './tables.ts';
import type { ChainStep, DeliveryState } from './tables-deliveries.ts';

export type Delivery = Selectable<Database['deliveries']>;

/** Stores deliveries; what was caused before is left alone. Answers with the new ones' ids by cause. */
export async function insertDeliveries(
  trx: Trx,
  deliveries: readonly Insertable<Database['deliveries']>[],
): Promise<ReadonlyMap<string, number>> {
  if (deliveries.length === 0) return new Map();
  const rows = await trx
    .insertInto('deliveries')
    .values((eb) =>
      deliveries.map((delivery) => ({
        ...delivery,
        for_party: eb
          .selectFrom('people as p')
          .select('p.party_code')
          .where('p.conference_id', '=', delivery.conference_id)
          .where('p.id', '=', delivery.person_id ?? null),
      })),
    )
    .onConflict((conflict) => conflict.columns(['conference_id', 'cause']).doNothing())
    .returning(['id', 'cause'])
    .execute();
  return new Map(rows.map(({ id, cause }) => [cause, id]));
}

export async function insertDeliveryObligations(
  trx: Trx,
  links: readonly Insertable<Database['delivery_obligations']>[],
): Promise<void> {
  if (links.length > 0) await trx.insertInto('delivery_obligations').values(links).execute();
}

/** These deliveries go on where another one ended: its chain began when that one's did. */
export async function inheritChain(trx: Trx, ids: readonly number[], from: number): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('deliveries as v')
    .from('deliveries as ended')
    .set((eb) => ({ began_at: eb.fn.coalesce('ended.began_at', 'v.began_at') }))
    .where('v.id', 'in', ids)
    .where('ended.id', '=', from)
    .execute();
}

/** Of these causes, those that have a delivery already. */
export async function findCauses(
  trx: Trx,
  conferenceId: number,
  causes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (causes.length === 0) return new Set();
  const rows = await trx
    .selectFrom('deliveries')
    .select('cause')
    .where('conference_id', '=', conferenceId)
    .where('cause', 'in', causes)
    .execute();
  return new Set(rows.map(({ cause }) => cause));
}

/** Of these, the deliveries that nobody else holds, locked until the transaction ends. */
export async function lockDeliveries(trx: Trx, ids: readonly number[]): Promise<readonly Delivery[]> {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('deliveries')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Marks locked deliveries as taken: another attempt, under a lease. What was delivered stays so while it is shown anew. */
export async function leaseDeliveries(trx: Trx, ids: readonly number[], leaseUntil: Instant): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('deliveries')
    .set((eb) => ({
      state: eb
        .case()
        .when('state', '=', 'delivered')
        .then<DeliveryState>('delivered')
        .else<DeliveryState>('sending')
        .end(),
      attempt: eb('attempt', '+', 1),
      lease_until: leaseUntil,
      next_attempt_at: leaseUntil,
    }))
    .where('id', 'in', ids)
    .execute();
}

export interface Hold {
  readonly leaseUntil: Instant;
  readonly place: NonNullable<Delivery['place']>;
  readonly chain: readonly ChainStep[];
  /** Real time. */
  readonly linkSince: Instant;
  readonly now: Instant;
}

/**
 * Holds a taken delivery for longer and notes the place that it is about to be sent to; false where somebody else has
 * taken it since.
 */
export async function holdDelivery(
  db: Db,
  taken: { id: number; attempt: number },
  hold: Hold,
): Promise<boolean> {
  const result = await db
    .updateTable('deliveries')
    .set(({ fn, val }) => ({
      lease_until: hold.leaseUntil,
      next_attempt_at: hold.leaseUntil,
      place: JSON.stringify(hold.place),
      chain: JSON.stringify(hold.chain),
      link_since: hold.linkSince,
      began_at: fn.coalesce('began_at', val(hold.now)),
    }))
    .where('id', '=', taken.id)
    .where('attempt', '=', taken.attempt)
    .where('lease_until', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type DeliveryResult = Pick<Delivery, 'state' | 'reason' | 'next_attempt_at'> &
  Partial<
    Pick<
      Delivery,
      'settled_at' | 'shown_revision' | 'place' | 'reference' | 'chain' | 'link_since' | 'attempt'
    >
  >;

/**
 * Records what became of a taken delivery and gives it back. Answers with the revision wanted by now, or null where
 * somebody else has taken it since: then nothing is recorded.
 */
export async function finishDelivery(
  trx: Trx,
  taken: { id: number; attempt: number },
  result: DeliveryResult,
): Promise<{ revision: number } | null> {
  const { place, reference, chain, ...columns } = result;
  const row = await trx
    .updateTable('deliveries')
    .set({
      ...columns,
      lease_until: null,
      ...(place === undefined ? {} : { place: JSON.stringify(place) }),
      ...(reference === undefined ? {} : { reference: JSON.stringify(reference) }),
      ...(chain === undefined ? {} : { chain: JSON.stringify(chain) }),
    })
    .where('id', '=', taken.id)
    .where('attempt', '=', taken.attempt)
    .returning('revision')
    .executeTakeFirst();
  return row ?? null;
}

export async function setNextAttempt(trx: Trx, id: number, at: Instant): Promise<void> {
  await trx.updateTable('deliveries').set({ next_attempt_at: at }).where('id', '=', id).execute();
}

/** What is due for another look: next attempts that have come, and leases that ran out. */
export async function findDeliveriesToWake(
  db: Db,
  realNow: Instant,
  limit: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('next_attempt_at', '<=', realNow)
    .where(({ eb, or }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', realNow)]))
    .orderBy('next_attempt_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Holds a conference's reminders that are on their way and that nobody has taken. */
export async function holdQueued(trx: Trx, conferenceId: number): Promise<readonly number[]> {
  const rows = await trx
    .updateTable('deliveries')
    .set({ state: 'held', next_attempt_at: null })
    .where('conference_id', '=', conferenceId)
    .where('kind', '=', 'morning')
    .where('state', '=', 'queued')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Queues a conference's held reminders again. */
export async function releaseHeld(
  trx: Trx,
  conferenceId: number,
  realNow: Instant,
): Promise<readonly number[]> {
  const rows = await trx
    .updateTable('deliveries')
    .set({ state: 'queued', next_attempt_at: realNow })
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'held')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
