import { sql } from 'kysely';
import type { PartyCode, Rank } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';
import type { ChainStep, DeliveryKind, ReminderState } from './tables-deliveries.ts';

/** The reason of a message whose hours were over and that may have arrived all the same. */
export const MISSED_UNCERTAIN = 'missed-uncertain';

/** The reason of a notice that waits until somebody of the secretariat can be written to. */
export const WAITS_FOR_A_READER = 'waits-for-a-reader';

/** One person's share of a rung. */
export interface SharedRung {
  readonly reminderId: number;
  readonly obligationId: number;
  readonly dutyId: number;
  readonly party: PartyCode;
  readonly rung: string;
  readonly dueVersion: number;
  readonly ownDay: CivilDate | null;
  readonly personId: number;
  readonly rank: Rank;
  readonly copy: boolean;
  readonly state: ReminderState;
  /** What was tried for them. */
  readonly chain: readonly ChainStep[];
}

/** Every person's share of the rungs that a delivery carries and that failed with it. */
export async function findSharedRungs(
  trx: Trx,
  conferenceId: number,
  deliveryId: number,
): Promise<readonly SharedRung[]> {
  return trx
    .selectFrom('reminders as own')
    .innerJoin('reminders as r', (join) =>
      join
        .onRef('r.conference_id', '=', 'own.conference_id')
        .onRef('r.duty_id', '=', 'own.duty_id')
        .onRef('r.rung', '=', 'own.rung')
        .onRef('r.due_version', '=', 'own.due_version'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.duty_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'r.conference_id').onRef('p.id', '=', 'r.person_id'),
    )
    .innerJoin('deliveries as v', (join) =>
      join.onRef('v.conference_id', '=', 'r.conference_id').onRef('v.id', '=', 'r.delivery_id'),
    )
    .select([
      'r.id as reminderId',
      'r.obligation_id as obligationId',
      'r.duty_id as dutyId',
      'd.party_code as party',
      'r.rung',
      'r.due_version as dueVersion',
      'r.own_day as ownDay',
      'p.id as personId',
      'p.rank',
      'r.copy',
      'r.state',
      'v.chain',
    ])
    .where('own.conference_id', '=', conferenceId)
    .where('own.delivery_id', '=', deliveryId)
    .where('own.state', '=', 'failed')
    .where('r.state', 'in', ['planned', 'delivered', 'failed'])
    .orderBy('r.id')
    .execute();
}

/** An alternate's copies of rungs stand in for the titulars from now on. */
export async function countCopies(
  trx: Trx,
  conferenceId: number,
  reminderIds: readonly number[],
): Promise<void> {
  if (reminderIds.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ copy: false })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', reminderIds)
    .execute();
}

/** Failed reminders go back to the planner, as if their day had been missed. */
export async function releaseRungs(
  trx: Trx,
  conferenceId: number,
  { rungs, now }: { rungs: readonly Pick<SharedRung, 'reminderId' | 'dutyId'>[]; now: Instant },
): Promise<void> {
  if (rungs.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ state: 'overtaken', reason: 'missed' })
    .where('conference_id', '=', conferenceId)
    .where(
      'id',
      'in',
      rungs.map(({ reminderId }) => reminderId),
    )
    .execute();
  await sql`update duties set next_reminder_at = ${now}, idle_reason = null
    where conference_id = ${conferenceId} and id in (${sql.join([...new Set(rungs.map(({ dutyId }) => dutyId))])})
      and (next_reminder_at is null or next_reminder_at > ${now})
      and (idle_reason is null or idle_reason not in ('settled', 'ended'))`.execute(trx);
}

/** What failed for others of a missed delivery's rungs goes back to the planner with it: it stood in for them. */
export async function releaseSharedRungs(trx: Trx, conferenceId: number, deliveryId: number): Promise<void> {
  await trx
    .updateTable('reminders as r')
    .set({ state: 'overtaken', reason: 'missed' })
    .where('r.conference_id', '=', conferenceId)
    .where('r.state', '=', 'failed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('reminders as own')
          .select('own.id')
          .whereRef('own.conference_id', '=', 'r.conference_id')
          .whereRef('own.duty_id', '=', 'r.duty_id')
          .whereRef('own.rung', '=', 'r.rung')
          .whereRef('own.due_version', '=', 'r.due_version')
          .where('own.delivery_id', '=', deliveryId),
      ),
    )
    .execute();
}

/** Adds to the links that a delivery is done with. */
export async function appendSteps(trx: Trx, deliveryId: number, steps: readonly ChainStep[]): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ chain: sql`chain || ${JSON.stringify(steps)}::jsonb` })
    .where('id', '=', deliveryId)
    .execute();
}

/**
 * Whether a delivery to somebody of the secretariat may wait until they can be written to: a notice of which nobody else of
 * it was told.
 */
export async function mayWait(db: Db, deliveryId: number): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries as v')
    .innerJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'v.conference_id').onRef('p.id', '=', 'v.person_id'),
    )
    .select('v.id')
    .where('v.id', '=', deliveryId)
    .where('v.kind', '=', 'notice')
    .where('p.role', '=', 'secretariat')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notices as own')
            .innerJoin('notices as other', (join) =>
              join
                .onRef('other.conference_id', '=', 'own.conference_id')
                .onRef('other.kind', '=', 'own.kind')
                .onRef('other.subject', '=', 'own.subject')
                .onRef('other.version', '=', 'own.version')
                .onRef('other.recipient', '<>', 'own.recipient'),
            )
            .innerJoin('deliveries as told', (join) =>
              join
                .onRef('told.conference_id', '=', 'other.conference_id')
                .onRef('told.id', '=', 'other.delivery_id'),
            )
            .select('own.id')
            .whereRef('own.conference_id', '=', 'v.conference_id')
            .whereRef('own.delivery_id', '=', 'v.id')
            .where('told.state', '=', 'delivered'),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export interface Undelivered {
  readonly kind: DeliveryKind;
  readonly reason: string;
  readonly to: { readonly name: string; readonly party: PartyCode } | { readonly channel: string };
}

/** What failed, for whom and why; null where it did not, or nobody of a country was to read it. */
export async function findUndelivered(
  db: Db,
  conferenceId: number,
  deliveryId: number,
): Promise<Undelivered | null> {
  const row = await db
    .selectFrom('deliveries as v')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'v.conference_id').onRef('p.id', '=', 'v.person_id'),
    )
    .leftJoin('channel_bindings as b', (join) =>
      join.onRef('b.conference_id', '=', 'v.conference_id').onRef('b.id', '=', 'v.binding_id'),
    )
    .select(['v.kind', 'v.reason', 'p.name', 'p.role', 'p.party_code as party', 'b.channel'])
    .where('v.conference_id', '=', conferenceId)
    .where('v.id', '=', deliveryId)
    .where('v.state', '=', 'failed')
    .executeTakeFirst();
  if (row === undefined || row.role === 'secretariat') return null;
  const { kind, reason, name, party, channel } = row;
  if (name !== null && party !== null) return { kind, reason: reason ?? '', to: { name, party } };
  return channel === null ? null : { kind, reason: reason ?? '', to: { channel } };
}
