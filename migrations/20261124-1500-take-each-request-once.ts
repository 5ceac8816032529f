import type { Kysely } from 'kysely';

/**
 * What a platform handed over, by what it means: sent again after a restart, or to another process, it is not done again. One
 * that was taken and never done belonged to a process that was killed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('requests_met')
    .addColumn('key', 'text', (col) => col.primaryKey())
    .addColumn('taken_at', 'timestamptz', (col) => col.notNull())
    .addColumn('done', 'boolean', (col) => col.notNull())
    .execute();
  await db.schema.createIndex('requests_met_by_age').on('requests_met').column('taken_at').execute();
}
