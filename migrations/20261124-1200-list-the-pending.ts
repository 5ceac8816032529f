import { type Kysely, sql } from 'kysely';

/** The lists of the pending, what the secretariat chose for each, and the secretariat's mornings. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('pending_lists')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('id', 'bigint', (col) => col.notNull().generatedAlwaysAsIdentity())
    .addColumn('commitment_id', 'bigint', (col) => col.notNull())
    .addColumn('due_on', 'date', (col) => col.notNull())
    .addColumn('version', 'integer', (col) => col.notNull())
    .addColumn('past_at_publication', 'boolean', (col) => col.notNull())
    .addColumn('listed_at', 'timestamptz', (col) => col.notNull())
    .addColumn('choice', 'text')
    .addColumn('chosen_by', 'bigint')
    .addColumn('chosen_at', 'timestamptz')
    .addColumn('notes_planned_at', 'timestamptz')
    .addPrimaryKeyConstraint('pending_lists_pkey', ['conference_id', 'id'])
    .addUniqueConstraint('pending_lists_once', ['conference_id', 'commitment_id', 'due_on', 'version'])
    .addForeignKeyConstraint('pending_lists_commitment', ['conference_id', 'commitment_id'], 'commitments', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('pending_lists_choice', sql`choice in ('note', 'extend', 'leave')`)
    .addCheckConstraint('pending_lists_chosen_whole', sql`(choice is null) = (chosen_at is null)`)
    .execute();
  await db.schema
    .createTable('pending_list_obligations')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('list_id', 'bigint', (col) => col.notNull())
    .addColumn('obligation_id', 'bigint', (col) => col.notNull())
    .addPrimaryKeyConstraint('pending_list_obligations_pkey', ['conference_id', 'obligation_id', 'list_id'])
    .addForeignKeyConstraint('pending_list_obligations_list', ['conference_id', 'list_id'], 'pending_lists', [
      'conference_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('pending_list_obligations_by_list')
    .on('pending_list_obligations')
    .columns(['conference_id', 'list_id'])
    .execute();
  await db.schema.alterTable('conferences').addColumn('secretariat_told_at', 'timestamptz').execute();
  await db.schema.alterTable('submissions').addColumn('collected_at', 'timestamptz').execute();
  await sql`update submissions set collected_at = recorded_at`.execute(db);
  // Each morning asks what came in since the last one; what came in before there were mornings counts as told.
  await db.schema
    .createIndex('submissions_to_collect')
    .on('submissions')
    .column('conference_id')
    .where(sql<boolean>`collected_at is null`)
    .execute();
  // One that had no morning yet is looked at as well, so that it gets its first.
  await db.schema.dropIndex('conferences_by_secretariat_morning').execute();
  await db.schema
    .createIndex('conferences_by_secretariat_morning')
    .on('conferences')
    .column('secretariat_at')
    .execute();
}
