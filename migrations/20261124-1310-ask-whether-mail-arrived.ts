import type { Kysely } from 'kysely';

/** Who of the secretariat said whether what was sent by mail had arrived, and when. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('submissions')
    .addColumn('arrival_by', 'bigint')
    .addColumn('arrival_at', 'timestamptz')
    .execute();
}
