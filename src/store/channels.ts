import type { Insertable } from 'kysely';
import type { Language } from '../domain/conference.ts';
import type { Database, Db, Trx } from './tables.ts';

export interface ChannelRow {
  readonly id: number;
  readonly meetingId: number;
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  /** Null: the conference's. */
  readonly language: Language | null;
}

/** Where a conference's meetings speak. */
export async function listChannels(db: Db, conferenceId: number): Promise<readonly ChannelRow[]> {
  return db
    .selectFrom('channel_bindings')
    .select(['id', 'meeting_id as meetingId', 'platform', 'workspace', 'channel', 'language'])
    .where('conference_id', '=', conferenceId)
    .orderBy('id')
    .execute();
}

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
