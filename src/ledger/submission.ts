import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import type { SubmissionKind } from '../store/tables-obligations.ts';

export interface NewSubmission {
  readonly obligationId: number;
  /** Whose submission it is; one of the owners of a joint obligation. */
  readonly partyCode: PartyCode;
  readonly kind: SubmissionKind;
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
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
