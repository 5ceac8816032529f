import type { Kysely } from 'kysely';

/** How a platform wants to be called for a person or a channel, as it last told; kept by the platform's own names. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('place_addresses')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('channel', 'text', (col) => col.notNull())
    .addColumn('address', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('place_addresses_pkey', ['platform', 'workspace', 'channel'])
    .execute();
}
