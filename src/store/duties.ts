import { sql } from 'kysely';
import type { ObligationState } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';
import type { IdleReason } from './tables-obligations.ts';

/** Settled: the clock asks nothing more of these obligations' duties. */
export async function settleDuties(
  trx: Trx,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<void> {
  if (obligationIds.length === 0) return;
  await lockDuties(trx, conferenceId, obligationIds);
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: null, idle_reason: 'settled' })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .where('idle_reason', 'is distinct from', 'ended')
    .execute();
}

export interface DutyInForce {
  readonly conferenceId: number;
  readonly id: number;
  readonly obligationId: number;
  readonly party: PartyCode;
  readonly timezone: Zone;
  readonly holidays: readonly CivilDate[];
  readonly beganAt: Instant;
  readonly openingAt: Instant | null;
  readonly nextReminderAt: Instant | null;
  readonly idleReason: IdleReason | null;
  readonly state: ObligationState;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueZone: Zone;
  readonly dueVersion: number;
}

/** The duties of obligations of those who owe them still, each with its party's calendar and its date as it stands. */
export async function findDuties(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly DutyInForce[]> {
  return obligationIds.length === 0
    ? []
    : dutiesInForce(db, conferenceId).where('d.obligation_id', 'in', obligationIds).execute();
}

/** The pending duties of parties that have an opening, each with its party's calendar and its date. */
export async function findOpenedDuties(
  db: Db,
  conferenceId: number,
  parties: readonly PartyCode[],
): Promise<readonly DutyInForce[]> {
  if (parties.length === 0) return [];
  return dutiesInForce(db, conferenceId)
    .where('d.party_code', 'in', parties)
    .where('o.state', '=', 'pending')
    .where('d.opening_at', 'is not', null)
    .where('d.idle_reason', 'is distinct from', 'past-at-publication')
    .execute();
}

function dutiesInForce(db: Db, conferenceId: number) {
  return (
    db
      .selectFrom('duties as d')
      .innerJoin('obligations as o', (join) =>
        join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
      )
      .innerJoin('commitments as c', (join) =>
        join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
      )
      .innerJoin('parties as p', (join) =>
        join.onRef('p.conference_id', '=', 'd.conference_id').onRef('p.code', '=', 'd.party_code'),
      )
      .select([
        'd.conference_id as conferenceId',
        'd.id',
        'd.obligation_id as obligationId',
        'd.party_code as party',
        'p.timezone',
        'p.holidays',
        'd.began_at as beganAt',
        'd.opening_at as openingAt',
        'd.next_reminder_at as nextReminderAt',
        'd.idle_reason as idleReason',
        'o.state',
        'o.due_on as dueOn',
        'o.due_at as dueAt',
        'o.due_zone as dueZone',
        'o.due_version as dueVersion',
      ])
      .where('d.conference_id', '=', conferenceId)
      // A country that a correction took out of a joint group shares it no more.
      .where(sql<boolean>`(c.mode = 'each' or jsonb_exists(c.owed_by, d.party_code))`)
      .orderBy('d.id')
  );
}

export interface DutyChange {
  readonly id: number;
  readonly began_at: Instant;
  readonly opening_at: Instant | null;
  readonly next_reminder_at: Instant | null;
  readonly idle_reason: IdleReason | null;
}

/** Stores when duties began anew and when the planner looks at them, all in one statement. */
export async function updateDuties(
  trx: Trx,
  conferenceId: number,
  changes: readonly DutyChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const change = sql<DutyChange>`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)`.as<'change'>(
    sql`change(id bigint, began_at timestamptz, opening_at timestamptz, next_reminder_at timestamptz, idle_reason text)`,
  );
  await trx
    .updateTable('duties as d')
    .from(change)
    .set((eb) => ({
      began_at: eb.ref('change.began_at'),
      opening_at: eb.ref('change.opening_at'),
      next_reminder_at: eb.ref('change.next_reminder_at'),
      idle_reason: eb.ref('change.idle_reason'),
    }))
    .where('d.conference_id', '=', conferenceId)
    .whereRef('d.id', '=', 'change.id')
    .execute();
}

/** The planner looks at duties again at `at`, and computes from there. */
export async function wakeDuties(
  trx: Trx,
  conferenceId: number,
  wake: { ids: readonly number[]; at: Instant },
): Promise<void> {
  if (wake.ids.length === 0) return;
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: wake.at, idle_reason: null })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', wake.ids)
    .execute();
}

/** In the order of their ids, as the planner locks them. */
async function lockDuties(trx: Trx, conferenceId: number, obligationIds: readonly number[]): Promise<void> {
  await trx
    .selectFrom('duties')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export interface OpenDuty {
  readonly dutyId: number;
  readonly obligationId: number;
  readonly dueOn: CivilDate | null;
  readonly dueVersion: number;
}

/** A party's duties that are pending and whose last valid day is not over. */
export async function findOpenDuties(
  db: Db,
  { conferenceId, party, now }: { conferenceId: number; party: PartyCode; now: Instant },
): Promise<readonly OpenDuty[]> {
  return (
    db
      .selectFrom('duties as d')
      .innerJoin('obligations as o', (join) =>
        join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
      )
      .innerJoin('commitments as c', (join) =>
        join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
      )
      .select([
        'd.id as dutyId',
        'd.obligation_id as obligationId',
        'o.due_on as dueOn',
        'o.due_version as dueVersion',
      ])
      .where('d.conference_id', '=', conferenceId)
      .where('d.party_code', '=', party)
      .where('o.state', '=', 'pending')
      .where(({ eb, or }) => or([eb('o.due_at', 'is', null), eb('o.due_at', '>', now)]))
      // A country that a correction took out of a joint group shares it no more.
      .where(sql<boolean>`(c.mode = 'each' or jsonb_exists(c.owed_by, d.party_code))`)
      .orderBy('d.id')
      .execute()
  );
}
