import type { Insertable } from 'kysely';
import type { Instant } from '../domain/instant.ts';
import type { Database, Db } from './tables.ts';

export async function insertAuditEntries(
  trx: Db,
  entries: readonly Insertable<Database['audit_entries']>[],
): Promise<readonly number[]> {
  if (entries.length === 0) return [];
  const rows = await trx.insertInto('audit_entries').values(entries).returning('id').execute();
  return rows.map(({ id }) => id);
}

/** The domain time of the newest entry of all conferences; null in an empty database. */
export async function findNewestAuditInstant(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('audit_entries')
    .select('at')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
