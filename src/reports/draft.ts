import type { DueRule, Mode, Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { QuestionEffect } from '../domain/draft-content.ts';
import type { CivilDate } from '../domain/instant.ts';

/** What a report was read as; `import FILE --json` prints it. Text is in the report's language. */
export interface Draft {
  readonly meeting: DraftMeeting;
  readonly agreements: readonly DraftAgreement[];
  readonly questions: readonly DraftQuestion[];
}

export interface DraftMeeting {
  /** The body's code and the month, in lower case: `lon-2014-11`. */
  readonly slug: string;
  readonly body: string | null;
  readonly title: string;
  readonly place: string | null;
  readonly date: CivilDate | null;
  readonly endDate: CivilDate | null;
  readonly language: Language;
  /** The body to which the report goes for consideration, else null. */
  readonly submittedTo: string | null;
  readonly present: readonly PartyCode[];
}

export interface DraftAgreement {
  /** As the report numbers it; where its numbering starts anew, the second 3 is 3.2. */
  readonly number: string;
  readonly text: string;
  readonly commitments: readonly DraftCommitment[];
  /** Soft actions: offered to the secretariat, never imposed. */
  readonly offered: readonly DraftCommitment[];
}

export interface DraftCommitment {
  readonly ref: Ref;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly deliverable: string;
  readonly recipient: string | null;
  readonly through: string | null;
  readonly due: DueRule | null;
  /** The words of the report that say when, else null. */
  readonly dueText: string | null;
  readonly dependsOn: Ref | null;
  readonly confidence: 'high' | 'medium' | 'low';
  /** The sentence that it was read from, word for word. */
  readonly evidence: string;
}

export interface DraftQuestion {
  /** What is asked, and of what: `absent-BZ`, `year-3a`, `unread-5`. */
  readonly id: string;
  readonly text: string;
  /** What the draft assumes; `yes` and `no` are written so in every language. */
  readonly default: string;
  readonly refs: readonly Ref[];
  /** What an answer changes; not printed. */
  readonly effect: QuestionEffect;
}
