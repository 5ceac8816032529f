import type { Kysely } from 'kysely';

/** Meetings close, a commitment may wait for one of them by name, and what is no longer asked keeps the reason. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('meetings').addColumn('closed_at', 'timestamptz').execute();
  await db.schema.alterTable('commitments').addColumn('awaits_meeting_id', 'bigint').execute();
  await db.schema.alterTable('obligations').addColumn('ended_reason', 'text').execute();
}
