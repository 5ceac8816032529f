import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { nameInSentence } from '../country-names.ts';
import { pendingAgainText } from '../date-change.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface TakenBackFacts extends Setting {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly as: 'withdrawn' | 'returned';
  readonly reason: string;
  /** False: another country's submission still stands for the joint obligation. */
  readonly isPending: boolean;
  readonly lastValidDay: CivilDate | null;
  readonly today: CivilDate;
}

/** What was taken back, and that it is pending again. */
export function takenBack(facts: TakenBackFacts): Message {
  const { language } = facts.reader;
  const { changes: texts } = catalogueFor(language);
  const party = nameInSentence(language, facts.roster, facts.party);
  return composed(language, [
    heading(texts.takenBack[facts.as](facts.ref, party)),
    paragraph(
      facts.isPending ? pendingAgainText(language, facts.ref, facts) : texts.stillStands(facts.ref),
      facts.as === 'returned' ? capitalised(texts.toldAtOnce(party)) : null,
    ),
    paragraph(texts.reason(facts.reason)),
  ]);
}
