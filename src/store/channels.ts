import type { Insertable } from 'kysely';
import type { Database, Trx } from './tables.ts';

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
