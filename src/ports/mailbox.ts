import type { Language, PartyCode, Rank, Role, Roster } from '../domain/conference.ts';
import type { Instant, Zone } from '../domain/instant.ts';
import type { Message } from '../messages/message.ts';

export interface MailboxEntry {
  readonly id: number;
  /** The number at its foot, by which people name it; null where it was sent without one. */
  readonly number: number | null;
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
  /** What a channel or person holds, or all of them where none is named; oldest first, of many the last so many. */
  list(query: {
    conferenceId: number;
    channel?: string;
    after?: number;
    last?: number;
    number?: number;
  }): Promise<readonly MailboxEntry[]>;
}

/** A person whose messages may lie in the mailbox. */
export interface MailboxOwner {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly partyCode: PartyCode;
  readonly role: Role;
  readonly rank: Rank;
  /** False for a person who left. */
  readonly active: boolean;
}

/** Somebody who came to read the mailbox of one conference. */
export interface MailboxVisit {
  readonly reader: { readonly language: Language; readonly zone: Zone };
  /** Null: the operator. */
  readonly person: MailboxOwner | null;
  readonly isSecretariat: boolean;
  readonly roster: Roster;
  readonly people: readonly MailboxOwner[];
  /** The channels of the mailbox that are bound to a meeting, by name. */
  readonly channels: readonly string[];
  /** The last so many messages of a channel, or of all, oldest first. */
  last(count: number, channel?: string): Promise<readonly MailboxEntry[]>;
  /** The messages with this number at their foot. */
  numbered(number: number): Promise<readonly MailboxEntry[]>;
  /** Up to which message the person has read; 0 for the operator. */
  seen(): Promise<number>;
  /** The person has read up to that message. */
  see(id: number): Promise<void>;
}
