import type { DueRule, Mode, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface StatusRefFacts extends Setting {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly mode: Mode;
  readonly today: CivilDate;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
  readonly count: Count;
  readonly received: readonly PartyCode[];
  /** Null: this reader reads counts only. */
  readonly pending: readonly PartyCode[] | null;
}

/** Where one commitment stands. */
export function statusRef(facts: StatusRefFacts): Message {
  return composed(facts.reader.language, []);
}
