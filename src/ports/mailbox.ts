import type { Instant } from '../domain/instant.ts';
import type { Message } from '../messages/message.ts';

export interface MailboxEntry {
  readonly id: number;
  /** `person:<id>` or a channel's name. */
  readonly channel: string;
  readonly deliveryId: number;
  readonly message: Message;
  /** Counts from 1; rises when the message is shown anew. */
  readonly revision: number;
  readonly deliveredAt: Instant;
  readonly updatedAt: Instant;
}

/** The bot's own place for messages, where no chat platform serves. One conference's entries never mix with another's. */
export interface Mailbox {
  /** Stores a message; a second put for the same delivery and channel answers with the first one's id. */
  put(entry: {
    conferenceId: number;
    channel: string;
    deliveryId: number;
    message: Message;
    at: Instant;
  }): Promise<number>;
  /** Shows an entry's message anew; false where there is no such entry. */
  replace(entry: { conferenceId: number; id: number; message: Message; at: Instant }): Promise<boolean>;
  /** The entry of a delivery in a channel, or null. */
  find(entry: { conferenceId: number; channel: string; deliveryId: number }): Promise<number | null>;
  /** What a channel or person holds, or all of them where none is named; oldest first. */
  list(query: { conferenceId: number; channel?: string; after?: number }): Promise<readonly MailboxEntry[]>;
}
