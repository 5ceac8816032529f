import { type Kysely, sql } from 'kysely';

/** What each party owes, its duties, and what it submitted. */
export async function up(db: Kysely<never>): Promise<void> {
  await createObligations(db);
  await createDuties(db);
  await createSubmissions(db);
}

async function createObligations(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('obligations')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('commitment_id', 'bigint', (col) => col.notNull())
    .addColumn('party_code', 'text')
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('original_due_on', 'date')
    .addColumn('due_on', 'date')
    .addColumn('due_at', 'timestamptz')
    .addColumn('due_zone', 'text', (col) => col.notNull())
    .addColumn('due_version', 'integer', (col) => col.notNull().defaultTo(1))
    .addColumn('settled_at', 'timestamptz')
    .addPrimaryKeyConstraint('obligations_pkey', ['conference_id', 'id'])
    .addForeignKeyConstraint('obligations_commitment', ['conference_id', 'commitment_id'], 'commitments', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint(
      'obligations_state',
      sql`state in ('pending', 'received', 'no-comments', 'no-objection', 'not-applicable', 'superseded')`,
    )
    .addCheckConstraint('obligations_due_whole', sql`(due_on is null) = (due_at is null)`)
    .execute();
  await db.schema
    .createIndex('obligations_once_per_party')
    .on('obligations')
    .columns(['conference_id', 'commitment_id', 'party_code'])
    .unique()
    .nullsNotDistinct()
    .execute();
}

async function createDuties(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('duties')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addColumn('party_code', 'text', (col) => col.notNull())
    .addColumn('began_at', 'timestamptz', (col) => col.notNull())
    .addColumn('opening_at', 'timestamptz')
    .addColumn('next_reminder_at', 'timestamptz')
    .addColumn('idle_reason', 'text')
    .addPrimaryKeyConstraint('duties_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('duties_once_per_party', ['conference_id', 'obligation_id', 'party_code'])
    .addForeignKeyConstraint('duties_obligation', ['conference_id', 'obligation_id'], 'obligations', [
      'conference_id',
      'id',
    ])
    .addForeignKeyConstraint('duties_party', ['conference_id', 'party_code'], 'parties', [
      'conference_id',
      'code',
    ])
    .addCheckConstraint('duties_planned_or_idle', sql`(next_reminder_at is null) <> (idle_reason is null)`)
    .execute();
  // The planner asks each minute which parties have a duty due: this index answers without looking at settled ones.
  await db.schema
    .createIndex('duties_due')
    .on('duties')
    .columns(['next_reminder_at', 'conference_id', 'party_code'])
    .where('next_reminder_at' as never, 'is not', null)
    .execute();
  await db.schema
    .createIndex('duties_by_party')
    .on('duties')
    .columns(['conference_id', 'party_code'])
    .execute();
}

async function createSubmissions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('submissions')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addColumn('party_code', 'text', (col) => col.notNull())
    .addColumn('revision', 'integer', (col) => col.notNull())
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull().defaultTo('standing'))
    .addColumn('confirmed', 'boolean', (col) => col.notNull())
    .addColumn('link', 'text')
    .addColumn('note', 'text')
    .addColumn('receipt_number', 'text', (col) => col.notNull())
    .addColumn('person_id', 'bigint')
    .addColumn('received_on', 'date', (col) => col.notNull())
    .addColumn('recorded_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('submissions_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('submissions_revision_unique', [
      'conference_id',
      'obligation_id',
      'party_code',
      'revision',
    ])
    .addUniqueConstraint('submissions_receipt_unique', ['conference_id', 'receipt_number'])
    .addForeignKeyConstraint('submissions_obligation', ['conference_id', 'obligation_id'], 'obligations', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('submissions_kind', sql`kind in ('document', 'no-comments', 'by-mail')`)
    .addCheckConstraint('submissions_state', sql`state in ('standing', 'replaced', 'withdrawn', 'returned')`)
    .execute();
  await db.schema
    .createTable('receipt_counters')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('year', 'integer', (col) => col.notNull())
    .addColumn('last', 'integer', (col) => col.notNull())
    .addPrimaryKeyConstraint('receipt_counters_pkey', ['conference_id', 'year'])
    .execute();
}
