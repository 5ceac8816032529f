import type { Kysely } from 'kysely';

/** Up to which message of their mailbox a person has come: the chat in the terminal shows what came since. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('mailbox_seen', 'bigint', (col) => col.notNull().defaultTo(0))
    .execute();
}
