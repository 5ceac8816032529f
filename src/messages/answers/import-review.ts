import type { PartyCode } from '../../domain/conference.ts';
import type { DraftContent } from '../../domain/draft-content.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ImportReviewFacts extends Setting {
  readonly draft: DraftContent;
  /** Those whom the report thanks, as far as they are parties: none of them is charged by that. */
  readonly thanked: readonly PartyCode[];
  /** Days that the draft points out: a last valid day on a weekend or a holiday. */
  readonly restDays: readonly RestDay[];
  /** What typing would publish it, such as `publish lon-2014-11`. */
  readonly publishWords: string;
}

export interface RestDay {
  readonly ref: string;
  readonly day: CivilDate;
}

/** What was read in a report, before anything of it is in force. */
export function importReview(facts: ImportReviewFacts): Message {
  return composed(facts.reader.language, []);
}
