import type { Kysely } from 'kysely';

/**
 * An answer names a message by its short number, which is nobody else's of its conference; and somebody's own messages are
 * read by their channel. Without these every message of a conference was looked through for either.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('deliveries_short_number')
    .on('deliveries')
    .columns(['conference_id', 'short_number'])
    .unique()
    .execute();
  await db.schema
    .createIndex('mailbox_messages_of_channel')
    .on('mailbox_messages')
    .columns(['conference_id', 'channel', 'id'])
    .execute();
}
