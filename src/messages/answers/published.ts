import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface PublishedFacts extends Setting {
  readonly meeting: string;
  readonly refs: readonly Ref[];
  readonly countries: number;
  readonly people: number;
  readonly firstDay: CivilDate | null;
  readonly unreachable: readonly PartyCode[];
  /** Questions that were accepted as they stood. */
  readonly assumed: readonly string[];
}

export function published(facts: PublishedFacts): Message {
  return composed(facts.reader.language, []);
}
