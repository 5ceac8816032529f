import type { Insertable } from 'kysely';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Database, Db, Trx } from './tables.ts';
import type { DueChangeCause } from './tables-obligations.ts';

/** How an obligation came by a date. */
export interface DueChange {
  readonly obligationId: number;
  /** Null: owed by the joint group. */
  readonly party: PartyCode | null;
  readonly previousDueOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly cause: DueChangeCause;
  readonly reason: string | null;
  readonly changedAt: Instant;
  /** Null: the operator at the terminal, or the clock. */
  readonly by: string | null;
}

export async function insertDueChanges(
  trx: Trx,
  changes: readonly Insertable<Database['due_changes']>[],
): Promise<void> {
  if (changes.length > 0) await trx.insertInto('due_changes').values(changes).execute();
}

/** Every change of obligations' dates, the oldest first. */
export async function listDueChanges(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly DueChange[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('due_changes as c')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'c.conference_id').onRef('o.id', '=', 'c.obligation_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'c.conference_id').onRef('p.id', '=', 'c.person_id'),
    )
    .select([
      'c.obligation_id as obligationId',
      'o.party_code as party',
      'c.previous_due_on as previousDueOn',
      'c.due_on as dueOn',
      'c.cause',
      'c.reason',
      'c.changed_at as changedAt',
      'p.name as by',
    ])
    .where('c.conference_id', '=', conferenceId)
    .where('c.obligation_id', 'in', obligationIds)
    .orderBy('c.due_version')
    .orderBy('c.obligation_id')
    .execute();
}
