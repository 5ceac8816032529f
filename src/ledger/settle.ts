import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { SubmissionKind } from '../store/tables-obligations.ts';
import type { Work } from './work.ts';

export interface NewSubmission {
  readonly obligationId: number;
  /** Whose submission it is; one of the owners of a joint obligation. */
  readonly partyCode: PartyCode;
  readonly kind: SubmissionKind;
  readonly link: string | null;
  readonly note: string | null;
  /** The day it counts for, in the conference's zone. */
  readonly receivedOn: CivilDate;
  /** False only for `by-mail` said by a liaison officer. */
  readonly confirmed: boolean;
  /** True where the secretariat records it for the party. */
  readonly onBehalf: boolean;
}

export interface RecordedSubmission {
  readonly submissionId: number;
  readonly obligationId: number;
  readonly partyCode: PartyCode;
  readonly receiptNumber: string;
  readonly revision: number;
  /** False: the same as one of the last ten minutes, whose receipt this is. */
  readonly isNew: boolean;
}

/**
 * Records submissions of one command, each with its receipt, in the order given: settles the obligations, overtakes what
 * was planned, and enqueues receipts, the confirmation in the channel, the notice when all are in, and refreshed cards.
 */
export async function recordSubmissions(
  _work: Work,
  _submissions: readonly NewSubmission[],
): Promise<readonly RecordedSubmission[]> {
  throw new Error('not yet');
}
