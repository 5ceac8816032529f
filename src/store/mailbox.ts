import type { Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';

interface EntryKey {
  readonly conferenceId: number;
  readonly channel: string;
  readonly deliveryId: number;
}

interface ListQuery {
  readonly conferenceId: number;
  readonly channel?: string;
  readonly after?: number;
  readonly last?: number;
  /** Only the message with this number at its foot. */
  readonly number?: number;
}

/**
 * The mailbox of `src/ports/mailbox.ts` on its table, each call one statement. `read` makes a message of what is stored.
 */
export function databaseMailbox<Content>(db: Db, read: (stored: unknown) => Content) {
  return {
    async put(entry: EntryKey & { readonly message: Content; readonly at: Instant }): Promise<number> {
      const row = await db
        .insertInto('mailbox_messages')
        .values({
          conference_id: entry.conferenceId,
          channel: entry.channel,
          delivery_id: entry.deliveryId,
          message: storable(entry.message),
          delivered_at: entry.at,
          updated_at: entry.at,
        })
        // Changes nothing: only a row that is written is returned, and the first one's id is wanted.
        .onConflict((conflict) =>
          conflict
            .columns(['conference_id', 'channel', 'delivery_id'])
            .doUpdateSet((eb) => ({ delivery_id: eb.ref('excluded.delivery_id') })),
        )
        .returning('id')
        .executeTakeFirstOrThrow();
      return row.id;
    },

    async replace(entry: {
      readonly conferenceId: number;
      readonly id: number;
      readonly message: Content;
      readonly at: Instant;
    }): Promise<boolean> {
      const result = await db
        .updateTable('mailbox_messages')
        .set((eb) => ({
          message: storable(entry.message),
          revision: eb('revision', '+', 1),
          updated_at: entry.at,
        }))
        .where('conference_id', '=', entry.conferenceId)
        .where('id', '=', entry.id)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async find(entry: EntryKey): Promise<number | null> {
      const row = await db
        .selectFrom('mailbox_messages')
        .select('id')
        .where('conference_id', '=', entry.conferenceId)
        .where('channel', '=', entry.channel)
        .where('delivery_id', '=', entry.deliveryId)
        .executeTakeFirst();
      return row?.id ?? null;
    },

    async list(query: ListQuery) {
      const rows = await findEntries(db, query);
      return rows.map((row) => ({
        id: row.id,
        number: row.number,
        channel: row.channel,
        deliveryId: row.delivery_id,
        message: read(row.message),
        revision: row.revision,
        deliveredAt: row.delivered_at,
        updatedAt: row.updated_at,
      }));
    },
  };
}

/** The last message that a person has had in front of them; 0 for none. */
export async function findSeen(db: Db, person: { conferenceId: number; id: number }): Promise<number> {
  const row = await db
    .selectFrom('people')
    .select('mailbox_seen as seen')
    .where('conference_id', '=', person.conferenceId)
    .where('id', '=', person.id)
    .executeTakeFirst();
  return row?.seen ?? 0;
}

/** A person has had that message in front of them. */
export async function markSeen(
  db: Db,
  person: { conferenceId: number; id: number; seen: number },
): Promise<void> {
  await db
    .updateTable('people')
    .set({ mailbox_seen: person.seen })
    .where('conference_id', '=', person.conferenceId)
    .where('id', '=', person.id)
    .where('mailbox_seen', '<', person.seen)
    .execute();
}

async function findEntries(db: Db, { conferenceId, channel, after = 0, last, number }: ListQuery) {
  const rows = await db
    .selectFrom('mailbox_messages as m')
    .leftJoin('deliveries as v', (join) =>
      join.onRef('v.conference_id', '=', 'm.conference_id').onRef('v.id', '=', 'm.delivery_id'),
    )
    .selectAll('m')
    .select('v.short_number as number')
    .where('m.conference_id', '=', conferenceId)
    .$if(channel !== undefined, (all) => all.where('m.channel', '=', channel ?? ''))
    .$if(number !== undefined, (all) => all.where('v.short_number', '=', number ?? 0))
    .where('m.id', '>', after)
    .orderBy('m.id', 'desc')
    .$if(last !== undefined, (all) => all.limit(last ?? 0))
    .execute();
  return rows.toReversed();
}

/** As JSON without what `jsonb` refuses: the null character and half a surrogate pair. */
function storable(message: unknown): string {
  return JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, '\uFFFD') : value,
  );
}
