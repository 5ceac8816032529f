import type { DueRule, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface StatusAllFacts extends Setting {
  readonly today: CivilDate;
  readonly meetings: readonly {
    readonly slug: string;
    readonly title: Wording;
    readonly commitments: readonly {
      readonly ref: Ref;
      readonly deliverable: Wording;
      readonly lastValidDay: CivilDate | null;
      readonly due: DueRule | null;
      readonly count: Count;
      /** Null: this reader reads counts only. */
      readonly pending: readonly PartyCode[] | null;
    }[];
  }[];
}

/** Everything that is in force, a table for each meeting. */
export function statusAll(facts: StatusAllFacts): Message {
  return composed(facts.reader.language, []);
}
