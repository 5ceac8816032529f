import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import { composed } from './compose.ts';
import type { Count, Setting, Wording } from './facts.ts';
import type { Message } from './message.ts';

export interface ReceiptFacts extends Setting {
  /** `submitter`: the answer to who sent it; `colleague`: the country's other officers, told who sent it. */
  readonly audience: 'submitter' | 'colleague';
  /** Everything of one submit, in its order. */
  readonly submissions: readonly ReceivedSubmission[];
  /** The name of the person who submitted; null: the operator at the terminal. */
  readonly sentBy: string | null;
  /** The receipt as a message of its own has one; an answer has none. */
  readonly shortNumber: number | null;
}

export interface ReceivedSubmission {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly deliverable: Wording;
  readonly kind: 'document' | 'no-comments' | 'by-mail';
  readonly receiptNumber: string;
  /** The day it counts for, in the conference's zone. */
  readonly receivedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly lastValidDay: CivilDate | null;
  readonly link: string | null;
  readonly note: string | null;
  readonly confirmed: boolean;
  /** True: the secretariat recorded it for the country. */
  readonly recordedBySecretariat: boolean;
  /** Counts from 1; a later one takes the place of the one before. */
  readonly revision: number;
  readonly count: Count;
}

export function receipt(facts: ReceiptFacts): Message {
  return composed(facts.reader.language, []);
}
