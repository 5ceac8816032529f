import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import { composed } from './compose.ts';
import type { Count } from './facts.ts';
import type { Message } from './message.ts';

export interface ChannelConfirmationFacts {
  readonly roster: Roster;
  /** The channel's language, or both in one message. */
  readonly languages: readonly [Language, ...Language[]];
  readonly lines: readonly ConfirmedCommitment[];
}

export interface ConfirmedCommitment {
  readonly ref: Ref;
  /** Those whose submission has just been received. */
  readonly from: readonly PartyCode[];
  /** Everybody who has submitted so far, `from` included. */
  readonly thanked: readonly PartyCode[];
  readonly count: Count;
}

/** What a channel reads: who is thanked by name and the count; no link, no note, nobody who is pending. */
export function channelConfirmation(facts: ChannelConfirmationFacts): Message {
  return composed(facts.languages[0], []);
}
