import type { DueRule, Mode, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { MeetingFacts, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface AgreementsFacts extends Setting {
  readonly meeting: MeetingFacts & { readonly slug: string; readonly title: Wording };
  /** True: nothing of it is in force yet. */
  readonly draft: boolean;
  readonly agreements: readonly {
    readonly number: string;
    readonly text: Wording;
    readonly commitments: readonly AgreedCommitment[];
  }[];
}

export interface AgreedCommitment {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly lastValidDay: CivilDate | null;
  readonly due: DueRule | null;
}

/** A report's paragraphs, and what they oblige. */
export function agreements(facts: AgreementsFacts): Message {
  return composed(facts.reader.language, []);
}
