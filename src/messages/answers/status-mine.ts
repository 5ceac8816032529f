import type { DueRule, ObligationState, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface StatusMineFacts extends Setting {
  readonly party: PartyCode;
  /** The day it is in the conference's zone. */
  readonly today: CivilDate;
  readonly items: readonly OwedItem[];
  /** What comes next in the network; said where nothing is owed. */
  readonly next: {
    readonly ref: Ref;
    readonly deliverable: Wording;
    readonly lastValidDay: CivilDate;
  } | null;
}

/** One obligation of the reader's country; one without a last valid day is shown under "later". */
export interface OwedItem {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly state: ObligationState;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
  /** All the parties of a joint obligation, else empty. */
  readonly jointly: readonly PartyCode[];
  readonly received: { readonly day: CivilDate; readonly receiptNumber: string } | null;
  readonly count: Count;
}

/** "What do I owe?" */
export function statusMine(facts: StatusMineFacts): Message {
  return composed(facts.reader.language, []);
}
