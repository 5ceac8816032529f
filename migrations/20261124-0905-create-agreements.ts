import { type Kysely, sql } from 'kysely';

/** Meetings and their channels, reports and drafts, and the agreements and commitments in force. */
export async function up(db: Kysely<never>): Promise<void> {
  await createMeetings(db);
  await createReports(db);
  await createAgreements(db);
  await createCommitments(db);
}

async function createMeetings(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('meetings')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('slug', 'text', (col) => col.notNull())
    .addColumn('body_code', 'text')
    .addColumn('title', 'jsonb', (col) => col.notNull())
    .addColumn('place', 'text')
    .addColumn('starts_on', 'date')
    .addColumn('ends_on', 'date')
    .addColumn('submitted_to_body', 'text')
    .addColumn('submitted_to_meeting_id', 'bigint')
    .addColumn('published_at', 'timestamptz')
    .addPrimaryKeyConstraint('meetings_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('meetings_slug_unique', ['conference_id', 'slug'])
    .execute();
  await db.schema
    .createTable('channel_bindings')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('meeting_id', 'bigint', (col) => col.notNull())
    .addColumn('platform', 'text', (col) => col.notNull())
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('channel', 'text', (col) => col.notNull())
    .addColumn('language', 'text')
    .addPrimaryKeyConstraint('channel_bindings_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('channel_bindings_unique', [
      'conference_id',
      'meeting_id',
      'platform',
      'workspace',
      'channel',
    ])
    .addForeignKeyConstraint('channel_bindings_meeting', ['conference_id', 'meeting_id'], 'meetings', [
      'conference_id',
      'id',
    ])
    .execute();
}

async function createReports(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('reports')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('meeting_slug', 'text', (col) => col.notNull())
    .addColumn('language', 'text', (col) => col.notNull())
    .addColumn('sha256', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addColumn('imported_at', 'timestamptz', (col) => col.notNull())
    .addColumn('imported_by', 'bigint')
    .addPrimaryKeyConstraint('reports_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('reports_text_unique', ['conference_id', 'meeting_slug', 'language', 'sha256'])
    .execute();
  await db.schema
    .createTable('drafts')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('meeting_slug', 'text', (col) => col.notNull())
    .addColumn('content', 'jsonb', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('updated_at', 'timestamptz', (col) => col.notNull())
    .addColumn('published_at', 'timestamptz')
    .addPrimaryKeyConstraint('drafts_pkey', ['conference_id', 'meeting_slug'])
    .execute();
}

async function createAgreements(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('agreements')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('meeting_id', 'bigint', (col) => col.notNull())
    .addColumn('number', 'text', (col) => col.notNull())
    .addColumn('position', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('agreements_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('agreements_position_unique', ['conference_id', 'meeting_id', 'position'])
    .addForeignKeyConstraint('agreements_meeting', ['conference_id', 'meeting_id'], 'meetings', [
      'conference_id',
      'id',
    ])
    .execute();
  await db.schema
    .createTable('agreement_texts')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('agreement_id', 'bigint', (col) => col.notNull())
    .addColumn('language', 'text', (col) => col.notNull())
    .addColumn('text', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('agreement_texts_pkey', ['conference_id', 'agreement_id', 'language'])
    .addForeignKeyConstraint('agreement_texts_of', ['conference_id', 'agreement_id'], 'agreements', [
      'conference_id',
      'id',
    ])
    .execute();
}

async function createCommitments(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('commitments')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('meeting_id', 'bigint', (col) => col.notNull())
    .addColumn('agreement_id', 'bigint', (col) => col.notNull())
    .addColumn('ref', 'text', (col) => col.notNull())
    .addColumn('mode', 'text', (col) => col.notNull())
    .addColumn('owed_by', 'jsonb', (col) => col.notNull())
    .addColumn('recipient', 'text')
    .addColumn('through', 'text')
    .addColumn('due_rule', 'jsonb', (col) => col.notNull())
    .addColumn('depends_on_id', 'bigint')
    .addColumn('awaits_body', 'text')
    .addPrimaryKeyConstraint('commitments_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('commitments_ref_unique', ['conference_id', 'meeting_id', 'ref'])
    .addForeignKeyConstraint('commitments_agreement', ['conference_id', 'agreement_id'], 'agreements', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('commitments_mode', sql`mode in ('each', 'joint')`)
    .execute();
  await db.schema
    .createTable('commitment_texts')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('commitment_id', 'bigint', (col) => col.notNull())
    .addColumn('language', 'text', (col) => col.notNull())
    .addColumn('deliverable', 'text', (col) => col.notNull())
    .addColumn('due_text', 'text')
    .addColumn('evidence', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('commitment_texts_pkey', ['conference_id', 'commitment_id', 'language'])
    .addForeignKeyConstraint('commitment_texts_of', ['conference_id', 'commitment_id'], 'commitments', [
      'conference_id',
      'id',
    ])
    .execute();
}
