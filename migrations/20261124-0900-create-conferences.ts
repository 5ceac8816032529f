import { type Kysely, sql } from 'kysely';

/** Conferences, their parties and bodies, people and their accounts, and the channels of their meetings. */
export async function up(db: Kysely<never>): Promise<void> {
  const conferenceId = ['conference_id'] as const;
  await db.schema
    .createTable('conferences')
    .addColumn('id', 'bigint', (col) => col.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('slug', 'text', (col) => col.notNull().unique())
    .addColumn('name', 'jsonb', (col) => col.notNull())
    .addColumn('acronym', 'jsonb', (col) => col.notNull())
    .addColumn('timezone', 'text', (col) => col.notNull())
    .addColumn('language', 'text', (col) => col.notNull())
    .addColumn('paused_at', 'timestamptz')
    .execute();
  await db.schema
    .createTable('parties')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('name', 'jsonb', (col) => col.notNull())
    .addColumn('aliases', 'jsonb', (col) => col.notNull())
    .addColumn('timezone', 'text', (col) => col.notNull())
    .addColumn('language', 'text', (col) => col.notNull())
    .addColumn('holidays', 'jsonb', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('parties_pkey', ['conference_id', 'code'])
    .addCheckConstraint('parties_kind', sql`kind in ('member', 'secretariat', 'observer')`)
    .execute();
  await db.schema
    .createTable('party_groups')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('aliases', 'jsonb', (col) => col.notNull())
    .addColumn('members', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('party_groups_pkey', ['conference_id', 'code'])
    .execute();
  await db.schema
    .createTable('bodies')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('name', 'jsonb', (col) => col.notNull())
    .addColumn('aliases', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('bodies_pkey', ['conference_id', 'code'])
    .execute();
  await db.schema
    .createTable('offices')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('code', 'text', (col) => col.notNull())
    .addColumn('aliases', 'jsonb', (col) => col.notNull())
    .addColumn('held', 'jsonb', (col) => col.notNull())
    .addPrimaryKeyConstraint('offices_pkey', ['conference_id', 'code'])
    .execute();
  await createPeople(db);
  await db.schema
    .createIndex('people_by_party')
    .on('people')
    .columns([...conferenceId, 'party_code'])
    .execute();
}

async function createPeople(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('email', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('role', 'text', (col) => col.notNull())
    .addColumn('party_code', 'text', (col) => col.notNull())
    .addColumn('language', 'text')
    .addColumn('timezone', 'text')
    .addColumn('rank', 'text', (col) => col.notNull())
    .addColumn('active', 'boolean', (col) => col.notNull().defaultTo(true))
    .addColumn('joined_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('people_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('people_email_unique', ['conference_id', 'email'])
    .addForeignKeyConstraint('people_party', ['conference_id', 'party_code'], 'parties', [
      'conference_id',
      'code',
    ])
    .addCheckConstraint('people_role', sql`role in ('secretariat', 'liaison', 'observer')`)
    .addCheckConstraint('people_rank', sql`rank in ('titular', 'alternate')`)
    .execute();
  await db.schema
    .createTable('identities')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('person_id', 'bigint', (col) => col.notNull())
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('account', 'text', (col) => col.notNull())
    .addColumn('last_used_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('identities_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('identities_unique', ['conference_id', 'platform', 'workspace', 'account'])
    .addForeignKeyConstraint('identities_person', ['conference_id', 'person_id'], 'people', [
      'conference_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('identities_by_person')
    .on('identities')
    .columns(['conference_id', 'person_id'])
    .execute();
}
