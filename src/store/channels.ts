import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from './tables.ts';

/** Binds a channel to a meeting; null where it is bound to it already. */
export async function insertChannel(
  trx: Trx,
  binding: Insertable<Database['channel_bindings']>,
): Promise<number | null> {
  const row = await trx
    .insertInto('channel_bindings')
    .values(binding)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'meeting_id', 'platform', 'workspace', 'channel']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The conferences whose meetings a channel is bound to. */
export async function findConferencesOfChannel(
  db: Db,
  { platform, workspace, channel }: { platform: string; workspace: string; channel: string },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('channel_bindings')
    .select('conference_id as id')
    .distinct()
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .execute();
  return rows.map(({ id }) => id);
}

/** The names of the mailbox's channels that are bound to a meeting of a conference. */
export async function listMailboxChannels(db: Db, conferenceId: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('channel_bindings')
    .select('channel')
    .distinct()
    .where('conference_id', '=', conferenceId)
    .where('platform', '=', 'mailbox')
    .orderBy('channel')
    .execute();
  return rows.map(({ channel }) => channel);
}
