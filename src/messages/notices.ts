import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { composed } from './compose.ts';
import type { Count, Setting } from './facts.ts';
import type { Message } from './message.ts';

export interface AllReceivedFacts extends Setting {
  readonly commitments: readonly {
    readonly ref: Ref;
    readonly count: Count;
    readonly lastValidDay: CivilDate | null;
    readonly lastReceivedOn: CivilDate;
  }[];
  readonly meeting: string;
  readonly shortNumber: number | null;
}

/** To the secretariat, once each time that everything is in. */
export function allReceivedNotice(facts: AllReceivedFacts): Message {
  return composed(facts.reader.language, []);
}

export interface NobodyReachableFacts extends Setting {
  readonly countries: readonly {
    readonly party: PartyCode;
    /** What waits for them. */
    readonly refs: readonly Ref[];
    /** Since when; null: at publication nobody could be written to. */
    readonly since: CivilDate | null;
  }[];
  readonly shortNumber: number | null;
}

/** To the secretariat: no officer of these countries can be written to. */
export function nobodyReachableNotice(facts: NobodyReachableFacts): Message {
  return composed(facts.reader.language, []);
}
