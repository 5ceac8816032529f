import type { DueRule, Ref } from '../../domain/commitment.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface DatesFacts extends Setting {
  readonly today: CivilDate;
  /** How far the answer looks ahead; null: without end. */
  readonly days: number | null;
  readonly ahead: readonly (DatedCommitment & { readonly lastValidDay: CivilDate })[];
  readonly awaiting: readonly (DatedCommitment & { readonly due: DueRule | null })[];
}

export interface DatedCommitment {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly meeting: string;
  readonly count: Count;
}

/** The deadlines ahead, by day. */
export function dates(facts: DatesFacts): Message {
  return composed(facts.reader.language, []);
}
