import { type Kysely, sql } from 'kysely';

/**
 * A document handed over in a chat is known by name, size, SHA-256 and where it lies: the platform keeps it. One that came
 * without a word waits until it is said which commitment it is for.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('submissions')
    .addColumn('files', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
    .execute();
  await db.schema
    .createTable('offered_files')
    .addColumn('conference_id', 'bigint', (column) => column.notNull())
    .addColumn('id', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('person_id', 'bigint', (column) => column.notNull())
    .addColumn('files', 'jsonb', (column) => column.notNull())
    .addColumn('offered_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('offered_files_pkey', ['conference_id', 'id'])
    .addForeignKeyConstraint('offered_files_person', ['conference_id', 'person_id'], 'people', [
      'conference_id',
      'id',
    ])
    .execute();
}
