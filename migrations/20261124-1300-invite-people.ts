import type { Kysely } from 'kysely';

/** One-time codes that link an account to a person, an account's tries of them, and the conference that it speaks in. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('invitations')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('person_id', 'bigint', (col) => col.notNull())
    .addColumn('code_hash', 'text', (col) => col.notNull())
    .addColumn('expires_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('invitations_pkey', ['conference_id', 'person_id'])
    .addForeignKeyConstraint('invitations_person', ['conference_id', 'person_id'], 'people', [
      'conference_id',
      'id',
    ])
    .execute();
  // Whoever tries a code is in no conference yet.
  await db.schema
    .createTable('join_attempts')
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('account', 'text', (col) => col.notNull())
    .addColumn('tries', 'integer', (col) => col.notNull())
    .addColumn('since', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('join_attempts_pkey', ['platform', 'workspace', 'account'])
    .execute();
  await db.schema
    .alterTable('identities')
    .addColumn('chosen', 'boolean', (col) => col.notNull().defaultTo(false))
    .execute();
}
