import { type Kysely, sql } from 'kysely';

/** How dates changed and why, who asked for more time, and why submissions were taken back. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('due_changes')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addColumn('due_version', 'integer', (col) => col.notNull())
    .addColumn('previous_due_on', 'date')
    .addColumn('due_on', 'date')
    .addColumn('cause', 'text', (col) => col.notNull())
    .addColumn('reason', 'text')
    .addColumn('person_id', 'bigint')
    .addColumn('changed_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('due_changes_pkey', ['conference_id', 'obligation_id', 'due_version'])
    .addForeignKeyConstraint('due_changes_obligation', ['conference_id', 'obligation_id'], 'obligations', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('due_changes_cause', sql`cause in ('extension', 'correction', 'event')`)
    .execute();
  await db.schema
    .createTable('time_requests')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addColumn('party_code', 'text', (col) => col.notNull())
    .addColumn('person_id', 'bigint', (col) => col.notNull())
    .addColumn('asked_until', 'date', (col) => col.notNull())
    .addColumn('granted_until', 'date')
    .addColumn('reason', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) => col.notNull())
    .addColumn('asked_at', 'timestamptz', (col) => col.notNull())
    .addColumn('decided_by', 'bigint')
    .addColumn('decided_at', 'timestamptz')
    .addPrimaryKeyConstraint('time_requests_pkey', ['conference_id', 'id'])
    .addForeignKeyConstraint('time_requests_obligation', ['conference_id', 'obligation_id'], 'obligations', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('time_requests_state', sql`state in ('open', 'granted', 'declined', 'superseded')`)
    .execute();
  await db.schema
    .createIndex('time_requests_one_open')
    .on('time_requests')
    .columns(['conference_id', 'obligation_id', 'party_code'])
    .unique()
    .where(sql<boolean>`state = 'open'`)
    .execute();
  await db.schema.alterTable('submissions').addColumn('taken_back_reason', 'text').execute();
}
