import { type Kysely, sql } from 'kysely';

/** A notice that nobody of the secretariat can read yet waits with what it says; every message to it names its kind. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('notices').addColumn('about', 'jsonb').execute();
  // The alarm asks each minute what waits, and there is rarely anything.
  await db.schema
    .createIndex('notices_waiting')
    .on('notices')
    .columns(['conference_id', 'id'])
    .where(sql<boolean>`about is not null`)
    .execute();
  await sql`
    update deliveries set subject = subject || '{"notice": "all-received"}'
    where kind = 'notice' and jsonb_exists(subject, 'commitmentId')`.execute(db);
}
