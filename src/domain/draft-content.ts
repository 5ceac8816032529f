import type { CommitmentTerms, Ref } from './commitment.ts';
import type { PartyCode, Texts } from './conference.ts';
import type { CivilDate } from './instant.ts';

/** A report as the secretariat reviews it, in all the languages that were imported. Nothing of it is in force. */
export interface DraftContent {
  readonly meeting: {
    readonly slug: string;
    readonly body: string | null;
    readonly title: Texts;
    readonly place: string | null;
    readonly date: CivilDate | null;
    readonly endDate: CivilDate | null;
    /** The body to which the report goes, else null. */
    readonly submittedTo: string | null;
    readonly present: readonly PartyCode[];
  };
  readonly agreements: readonly DraftedAgreement[];
  readonly questions: readonly OpenQuestion[];
}

export interface DraftedAgreement {
  /** As the report numbers it. */
  readonly number: string;
  readonly texts: Texts;
  readonly commitments: readonly DraftedCommitment[];
  /** Soft actions: offered, never imposed. */
  readonly offered: readonly DraftedCommitment[];
}

export interface DraftedCommitment extends CommitmentTerms {
  readonly deliverable: Texts;
  readonly dueText: Texts;
  /** The sentence that it was read from; empty where the secretariat added it. */
  readonly evidence: Texts;
  readonly confidence: 'high' | 'medium' | 'low';
}

export interface OpenQuestion {
  readonly id: string;
  readonly texts: Texts;
  readonly default: string;
  readonly refs: readonly Ref[];
  /** The secretariat's answer; null while it is open. */
  readonly answer: string | null;
}
