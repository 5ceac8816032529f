import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { OpenQuestion } from '../../domain/draft-content.ts';
import type { CivilDate } from '../../domain/instant.ts';
import type { Rung } from '../../domain/ladder.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface PublishPreviewFacts extends Setting {
  readonly meeting: string;
  /** Countries that owe something, and those of them that can be written to. */
  readonly countries: number;
  readonly reachable: number;
  readonly people: number;
  /** How many people each place serves: `slack`, `teams`, `mailbox`, `email`. */
  readonly places: readonly { readonly platform: string; readonly people: number }[];
  /** When each rung leaves first, in the parties' own mornings. */
  readonly rungs: readonly { readonly rung: Rung; readonly day: CivilDate }[];
  readonly openingTime: 'nine' | 'at-once';
  readonly unreachable: readonly PartyCode[];
  /** Refs whose last valid day is over: nothing is sent for them. */
  readonly past: readonly Ref[];
  readonly awaiting: readonly Ref[];
  readonly questions: readonly OpenQuestion[];
  /** The openings themselves, one in each language that will be used. */
  readonly messages: readonly Message[];
}

/** What publishing would do, before it does it. */
export function publishPreview(facts: PublishPreviewFacts): Message {
  return composed(facts.reader.language, []);
}
