import { type Kysely, sql } from 'kysely';

/** One row that says under which kind of clock the audit trail is written: a rehearsal's days are not the world's. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('clock_marks')
    .addColumn('one_row', 'boolean', (col) => col.primaryKey().defaultTo(true))
    .addColumn('kind', 'text', (col) => col.notNull())
    .addCheckConstraint('clock_marks_one', sql`one_row`)
    .addCheckConstraint('clock_marks_kind', sql`kind in ('real', 'simulated')`)
    .execute();
}
