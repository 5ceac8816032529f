import type { CommitmentTerms, Ref } from './commitment.ts';
import type { PartyCode, Texts } from './conference.ts';
import type { CivilDate } from './instant.ts';

/**
 * A report as the secretariat reviews it, in all the languages that were imported, or what it asks for by itself. Nothing of it
 * is in force.
 */
export interface DraftContent {
  readonly meeting: {
    readonly slug: string;
    /** Who met; the secretariat's own code where it asks for something without a meeting. */
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
  /** What an answer changes. */
  readonly effect: QuestionEffect;
  /** The secretariat's answer; null while it is open. */
  readonly answer: string | null;
  /** Refs whose term was corrected by hand since: the question decides nothing about them any more. */
  readonly corrected: readonly Ref[];
}

/** A term that `correct <ref> …` changes. */
export type CorrectedTerm = 'owed-by' | 'deliverable' | 'due' | 'recipient';

/** What an answer changes of the commitments that a question concerns. */
export type QuestionEffect =
  /** No: the party owes none of them. */
  | { readonly kind: 'binds'; readonly party: PartyCode }
  /** No: each party owes one of its own. */
  | { readonly kind: 'joint' }
  /** No: they are not asked at all. */
  | { readonly kind: 'asked' }
  /** The ref that they wait for. */
  | { readonly kind: 'depends' }
  /** The term is not as drafted: nothing is published before it is corrected. */
  | { readonly kind: 'term'; readonly term: CorrectedTerm; readonly contradictedBy: 'yes' | 'no' }
  /** Takes only what is assumed; whatever else is meant, the remedy says. */
  | { readonly kind: 'assumed'; readonly remedy: QuestionRemedy }
  /** Nothing in the draft hangs on it: any answer is kept. */
  | { readonly kind: 'recorded' };

type QuestionRemedy =
  | { readonly kind: 'correct'; readonly term: CorrectedTerm }
  | { readonly kind: 'add'; readonly number: string }
  | { readonly kind: 'import' };

/** What to type instead of an answer, or after it. */
export type Remedy =
  | { readonly kind: 'correct'; readonly term: CorrectedTerm; readonly refs: readonly Ref[] }
  | Exclude<QuestionRemedy, { kind: 'correct' }>;
