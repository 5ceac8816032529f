import type { Kysely } from 'kysely';

/**
 * The workspaces and tenants in which the bot is, what the platforms gave it for that, and which conferences each may see.
 * A connection is no conference's; its admission to one is.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('connections')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('name', 'text')
    // By the credential of the configuration, or by an installation.
    .addColumn('own', 'boolean', (col) => col.notNull())
    .addColumn('installation_key', 'text')
    .addColumn('lost_at', 'timestamptz')
    .addColumn('lost_reason', 'text')
    .addPrimaryKeyConstraint('connections_pkey', ['platform', 'workspace'])
    .execute();
  await db.schema
    .createTable('admissions')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    // False: taken out, which a start of the bot does not undo.
    .addColumn('admitted', 'boolean', (col) => col.notNull())
    .addColumn('decided_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('admissions_pkey', ['conference_id', 'platform', 'workspace'])
    .execute();
  await db.schema
    .createTable('installations')
    .addColumn('id', 'bigint', (col) => col.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('key', 'text', (col) => col.notNull())
    .addColumn('sealed', 'text', (col) => col.notNull())
    .addColumn('sealed_with', 'text', (col) => col.notNull())
    .addUniqueConstraint('installations_by_key', ['platform', 'key'])
    .execute();
  await db.schema
    .createTable('install_states')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('state_hash', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('install_states_pkey', ['platform', 'state_hash'])
    .execute();
  await db.schema
    .createTable('account_searches')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('person_id', 'bigint', (col) => col.notNull())
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('searched_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('account_searches_pkey', ['conference_id', 'person_id', 'platform', 'workspace'])
    .addForeignKeyConstraint('account_searches_person', ['conference_id', 'person_id'], 'people', [
      'conference_id',
      'id',
    ])
    .execute();
}
