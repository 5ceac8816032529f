import { type Kysely, sql } from 'kysely';

/** What was tried of each delivery, place by place, and the places that asked to be left alone for a while. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('chain', 'jsonb', (col) => col.notNull().defaultTo(sql`'[]'`))
    .addColumn('began_at', 'timestamptz')
    .addColumn('link_since', 'timestamptz')
    .execute();
  await db.schema
    .createTable('resting_places')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('channel', 'text', (col) => col.notNull())
    .addColumn('rests_until', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('resting_places_pkey', ['platform', 'workspace', 'channel'])
    .execute();
}
