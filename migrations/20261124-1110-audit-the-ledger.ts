import type { Kysely } from 'kysely';

/** What the auditor found and is not gone yet, and when it last looked. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('auditor_findings')
    .addColumn('conference_id', 'bigint', (col) => col.notNull().references('conferences.id'))
    .addColumn('kind', 'text', (col) => col.notNull())
    .addColumn('subject_id', 'bigint', (col) => col.notNull())
    .addColumn('found_at', 'timestamptz', (col) => col.notNull())
    .addPrimaryKeyConstraint('auditor_findings_pkey', ['conference_id', 'kind', 'subject_id'])
    .execute();
  await db.schema.alterTable('conferences').addColumn('audited_at', 'timestamptz').execute();
  // Metrics count deliveries by state at each scrape.
  await db.schema.createIndex('deliveries_by_state').on('deliveries').column('state').execute();
  // The auditor asks each hour which reminders are still planned; there are few.
  await db.schema
    .createIndex('reminders_planned')
    .on('reminders')
    .columns(['conference_id', 'obligation_id'])
    .where('state' as never, '=', 'planned')
    .execute();
}
