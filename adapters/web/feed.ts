import type { Instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import type { MailboxVisit } from '../../src/ports/mailbox.ts';
import { MOST_SHOWN, NETWORK } from './config.ts';
import { DIRECT } from './read-command.ts';
import type { Turn } from './talk.ts';

/** One thing that stands in a place: a message that was sent there, or a turn of who looks. */
export interface FeedItem {
  readonly key: string;
  readonly place: string;
  /** Rises when it is shown anew. */
  readonly revision: number;
  readonly message: Message;
  /** What who looks had said; null for what was sent. */
  readonly said: string | null;
  readonly at: Instant;
}

/** The places that somebody sees; a stranger, who has no visit, only what they said themselves. */
export function placesOf(visit: MailboxVisit | null): readonly string[] {
  if (visit === null) return [DIRECT];
  return [DIRECT, ...(visit.channels.length === 0 ? [NETWORK] : visit.channels)];
}

interface Looking {
  readonly visit: MailboxVisit | null;
  readonly turns: readonly Turn[];
}

/** What stands in a place, oldest first. */
export async function itemsIn(place: string, { visit, turns }: Looking): Promise<readonly FeedItem[]> {
  const entries = visit === null ? [] : await entriesIn(place, visit);
  const sent = entries.map(({ id, revision, message, deliveredAt }) => ({
    order: id,
    item: { key: `m${id}`, place, revision, message, said: null, at: deliveredAt },
  }));
  const said = turns
    .filter((turn) => turn.place === place)
    .map(({ key, after, answer, said: words, at }) => ({
      // After the message that stood last when it was said, before the next one.
      order: after + 0.5,
      item: { key, place, revision: 1, message: answer, said: words, at },
    }));
  return [...sent, ...said]
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
    .slice(-MOST_SHOWN);
}

async function entriesIn(place: string, visit: MailboxVisit) {
  const channel = place === DIRECT ? channelOf(visit) : place;
  return channel === null ? [] : await visit.last(MOST_SHOWN, channel);
}

function channelOf({ person }: MailboxVisit): string | null {
  return person === null ? null : `person:${person.id}`;
}

/** The number of the last message that was sent to a place; 0 for none. */
export async function lastSentIn(place: string, visit: MailboxVisit | null): Promise<number> {
  const entries = visit === null ? [] : await entriesIn(place, visit);
  return entries.at(-1)?.id ?? 0;
}

/** What a window shows already: each item with the revision in which it does. */
export type Seen = Map<string, number>;

/** What a window has seen, as the text by which it takes up a broken connection: `m12.1-m13.2`. */
export function seenText(seen: Seen): string {
  return [...seen].map(([key, revision]) => `${key}.${revision}`).join('-');
}

export function readSeen(text: string): Seen {
  const pairs = [...text.matchAll(/([mt][0-9a-f]{1,16})\.(\d{1,9})/g)];
  return new Map(pairs.map(([, key = '', revision]) => [key, Number(revision)]));
}

/** What a window does not show yet, or in an older form. */
export function newsFor(seen: Seen, items: readonly FeedItem[]): readonly FeedItem[] {
  return items.filter(({ key, revision }) => (seen.get(key) ?? 0) < revision);
}
