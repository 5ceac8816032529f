import type { DueRule, Mode, ObligationState, Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { composed } from '../compose.ts';
import type { Count, MeetingFacts, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';

export interface ShowFacts extends Setting {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly meeting: MeetingFacts & { readonly slug: string; readonly title: Wording };
  readonly agreement: { readonly number: string; readonly text: Wording };
  /** The sentence that it was read from; null where the secretariat added it. */
  readonly evidence: Wording | null;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly recipient: string | null;
  readonly through: string | null;
  readonly due: DueRule | null;
  readonly lastValidDay: CivilDate | null;
  readonly dependsOn: Ref | null;
  /** True: nothing of it is in force yet. */
  readonly draft: boolean;
  readonly count: Count;
  readonly today: CivilDate;
  /** The reader's own country's obligation where it has one. */
  readonly own: { readonly party: PartyCode; readonly state: ObligationState } | null;
  /** Those that this reader may see: the secretariat every one with its link, a country its own. */
  readonly submissions: readonly ShownSubmission[];
}

export interface ShownSubmission {
  readonly party: PartyCode;
  readonly kind: 'document' | 'no-comments' | 'by-mail';
  readonly receivedOn: CivilDate;
  readonly receiptNumber: string;
  readonly confirmed: boolean;
  readonly link: string | null;
  readonly note: string | null;
  readonly by: string | null;
}

/** One commitment: its text, where it comes from, who owes it, by when. */
export function show(facts: ShowFacts): Message {
  return composed(facts.reader.language, []);
}
