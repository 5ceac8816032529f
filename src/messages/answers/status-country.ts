import type { DueRule, ObligationState, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface StatusCountryFacts extends Setting {
  readonly party: PartyCode;
  readonly today: CivilDate;
  readonly items: readonly {
    readonly ref: Ref;
    readonly deliverable: Wording;
    readonly state: ObligationState;
    readonly lastValidDay: CivilDate | null;
    readonly due: DueRule | null;
    readonly received: { readonly day: CivilDate; readonly receiptNumber: string } | null;
    readonly count: Count;
  }[];
}

/** Where one country stands, for somebody who is not of it. */
export function statusCountry(facts: StatusCountryFacts): Message {
  return composed(facts.reader.language, []);
}
