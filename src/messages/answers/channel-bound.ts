import type { Language } from '../../domain/conference.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ChannelBoundFacts extends Setting {
  /** As typed: `mailbox:network`, `slack:TEAM:CHANNEL`. */
  readonly place: string;
  readonly meeting: string;
  readonly languages: readonly Language[];
  readonly alreadyBound: boolean;
}

export function channelBound(facts: ChannelBoundFacts): Message {
  return composed(facts.reader.language, []);
}
