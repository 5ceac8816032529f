import { type Kysely, sql } from 'kysely';

/** A message is for somebody of one party: who has moved to another one meanwhile does not read it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('deliveries').addColumn('for_party', 'text').execute();
  await sql`
    update deliveries v set for_party = p.party_code from people p
    where p.conference_id = v.conference_id and p.id = v.person_id
  `.execute(db);
}
