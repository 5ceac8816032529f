import { type Kysely, sql } from 'kysely';

/** Rungs besides the ladder, what each person was last told, and the secretariat's mornings. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('scheduled_rungs')
    .addColumn('conference_id', 'bigint', (col) => col.notNull())
    .addColumn('duty_id', 'bigint', (col) => col.notNull())
    .addColumn('rung', 'text', (col) => col.notNull())
    .addColumn('due_version', 'integer', (col) => col.notNull())
    .addColumn('leaves_at', 'timestamptz', (col) => col.notNull())
    .addColumn('own_day', 'date', (col) => col.notNull())
    .addPrimaryKeyConstraint('scheduled_rungs_pkey', ['conference_id', 'duty_id', 'rung', 'due_version'])
    .addForeignKeyConstraint('scheduled_rungs_duty', ['conference_id', 'duty_id'], 'duties', [
      'conference_id',
      'id',
    ])
    .addCheckConstraint('scheduled_rungs_rung', sql`rung in ('changed', 'note') or rung like 'nudge:%'`)
    .execute();
  await db.schema.alterTable('reminders').addColumn('told_due_on', 'date').execute();
  await db.schema.alterTable('conferences').addColumn('secretariat_at', 'timestamptz').execute();
  // The alarm asks each minute whose secretariat has its morning.
  await db.schema
    .createIndex('conferences_by_secretariat_morning')
    .on('conferences')
    .column('secretariat_at')
    .where('secretariat_at' as never, 'is not', null)
    .execute();
}
