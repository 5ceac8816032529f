import { sql } from 'kysely';
import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';
import type { ReminderState } from './tables-deliveries.ts';
import type { IdleReason } from './tables-obligations.ts';

export interface ClaimedParty {
  readonly conferenceId: number;
  readonly code: PartyCode;
  readonly timezone: Zone;
  readonly holidays: readonly CivilDate[];
}

export interface Claim {
  readonly limit: number;
  /** This party alone. */
  readonly only?: Pick<ClaimedParty, 'conferenceId' | 'code'>;
}

/** Locks up to `limit` parties that have a duty due and that no other planner holds; a paused conference's wait. */
export async function claimParties(
  trx: Trx,
  now: Instant,
  { limit, only }: Claim,
): Promise<readonly ClaimedParty[]> {
  return partiesDue(trx, now)
    .$if(only !== undefined, (due) =>
      due.where('p.conference_id', '=', only?.conferenceId ?? 0).where('p.code', '=', only?.code ?? ''),
    )
    .limit(limit)
    .forNoKeyUpdate('p')
    .skipLocked()
    .execute();
}

/** All parties that have a duty due. */
export async function findPartiesDue(db: Db, now: Instant): Promise<readonly ClaimedParty[]> {
  return partiesDue(db, now).execute();
}

function partiesDue(db: Db, now: Instant) {
  return db
    .selectFrom('parties as p')
    .innerJoin('conferences as c', 'c.id', 'p.conference_id')
    .select(['p.conference_id as conferenceId', 'p.code', 'p.timezone', 'p.holidays'])
    .where('c.paused_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('duties as d')
          .innerJoin('obligations as o', (join) =>
            join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
          )
          .select('d.id')
          .whereRef('d.conference_id', '=', 'p.conference_id')
          .whereRef('d.party_code', '=', 'p.code')
          .where('d.next_reminder_at', '<=', now)
          .where('o.state', '=', 'pending'),
      ),
    );
}

export interface DueDuty {
  readonly conferenceId: number;
  readonly id: number;
  readonly party: PartyCode;
  readonly obligationId: number;
  readonly beganAt: Instant;
  readonly openingAt: Instant | null;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueZone: Zone;
  readonly dueVersion: number;
}

/** All due duties of claimed parties, locked in the order of their ids: a submission that settles one waits, or is waited for. */
export async function findDueDuties(
  trx: Trx,
  parties: readonly ClaimedParty[],
  now: Instant,
): Promise<readonly DueDuty[]> {
  const rows = await trx
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .select([
      'd.conference_id as conferenceId',
      'd.id',
      'd.party_code as party',
      'd.obligation_id as obligationId',
      'd.began_at as beganAt',
      'd.opening_at as openingAt',
      'o.due_on as dueOn',
      'o.due_at as dueAt',
      'o.due_zone as dueZone',
      'o.due_version as dueVersion',
    ])
    .where('d.next_reminder_at', '<=', now)
    .where('o.state', '=', 'pending')
    .where('d.conference_id', 'in', [...new Set(parties.map(({ conferenceId }) => conferenceId))])
    .where('d.party_code', 'in', [...new Set(parties.map(({ code }) => code))])
    .orderBy('d.id')
    .forUpdate('d')
    .execute();
  const claimed = new Set(parties.map(({ conferenceId, code }) => `${conferenceId}/${code}`));
  return rows.filter(({ conferenceId, party }) => claimed.has(`${conferenceId}/${party}`));
}

/** A rung as it was decided for one person, or (null) for nobody in particular. */
export interface RecordedRung {
  readonly dutyId: number;
  readonly personId: number | null;
  readonly rung: string;
  readonly dueVersion: number;
  readonly copy: boolean;
  readonly state: ReminderState;
  readonly reason: string | null;
}

/** What is recorded of duties' rungs. */
export async function findRecordedRungs(
  trx: Trx,
  duties: readonly { readonly id: number; readonly conferenceId: number }[],
): Promise<readonly RecordedRung[]> {
  if (duties.length === 0) return [];
  return trx
    .selectFrom('reminders')
    .select([
      'duty_id as dutyId',
      'person_id as personId',
      'rung',
      'due_version as dueVersion',
      'copy',
      'state',
      'reason',
    ])
    .where('conference_id', 'in', [...new Set(duties.map(({ conferenceId }) => conferenceId))])
    .where(
      'duty_id',
      'in',
      duties.map(({ id }) => id),
    )
    .execute();
}

export interface DutyNext {
  readonly conference_id: number;
  readonly id: number;
  readonly next_reminder_at: Instant | null;
  readonly idle_reason: IdleReason | null;
}

/** Stores when the planner looks at duties again, all in one statement. */
export async function updateNextReminders(trx: Trx, changes: readonly DutyNext[]): Promise<void> {
  if (changes.length === 0) return;
  const change = sql<DutyNext>`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)`.as<'change'>(
    sql`change(conference_id bigint, id bigint, next_reminder_at timestamptz, idle_reason text)`,
  );
  await trx
    .updateTable('duties as d')
    .from(change)
    .set((eb) => ({
      next_reminder_at: eb.ref('change.next_reminder_at'),
      idle_reason: eb.ref('change.idle_reason'),
    }))
    .whereRef('d.conference_id', '=', 'change.conference_id')
    .whereRef('d.id', '=', 'change.id')
    .execute();
}

/** The first instant after `moment` at which a duty is looked at; null where there is none. */
export async function findNextReminderInstant(db: Db, moment: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('duties')
    .select('next_reminder_at as at')
    .where('next_reminder_at', '>', moment)
    .orderBy('next_reminder_at')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What waits for the planner, or was held on its way, and is still pending within its date. */
export async function findWaiting(
  db: Db,
  conferenceId: number,
  now: Instant,
): Promise<readonly { ref: Ref; party: PartyCode }[]> {
  return db
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select(['c.ref', 'd.party_code as party'])
    .distinct()
    .where('d.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .where('d.idle_reason', 'is distinct from', 'ended')
    .where(({ eb, or }) => or([eb('o.due_at', 'is', null), eb('o.due_at', '>', now)]))
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('d.next_reminder_at', '<=', now),
        exists(
          selectFrom('reminders as r')
            .innerJoin('deliveries as v', (join) =>
              join.onRef('v.conference_id', '=', 'r.conference_id').onRef('v.id', '=', 'r.delivery_id'),
            )
            .select('r.id')
            .whereRef('r.conference_id', '=', 'd.conference_id')
            .whereRef('r.duty_id', '=', 'd.id')
            .where('r.state', '=', 'planned')
            .where('v.state', '=', 'held'),
        ),
      ]),
    )
    .orderBy('c.ref')
    .orderBy('d.party_code')
    .execute();
}
