import type { Ref } from '../../domain/commitment.ts';
import type { PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import { type ArrivalOutcome, outcomeText } from '../arrival-notice.ts';
import { catalogueFor } from '../catalogue.ts';
import { composed, heading, paragraph } from '../compose.ts';
import { bareName, nameInSentence } from '../country-names.ts';
import { pendingAgainText } from '../date-change.ts';
import type { Setting } from '../facts.ts';
import { capitalised } from '../grammar.ts';
import type { Message } from '../message.ts';

export interface ArrivalChosenFacts extends Setting {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly receiptNumber: string;
  readonly outcome: ArrivalOutcome;
  /** False: it was chosen before, or is no longer asked, and stays as it was. */
  readonly isNew: boolean;
  readonly isPending: boolean;
  readonly lastValidDay: CivilDate | null;
  readonly today: CivilDate;
}

/** What was chosen about something sent by mail, and what follows from it. */
export function arrivalChosen(facts: ArrivalChosenFacts): Message {
  const { language } = facts.reader;
  const { arrival: texts, changes } = catalogueFor(language);
  const { ref, roster, outcome, isNew } = facts;
  const party = nameInSentence(language, roster, facts.party);
  const toSendBack = texts.toSendBack(changes.typed.return(ref, bareName(language, roster, facts.party)));
  if (!isNew) {
    const title = outcome.state === 'moot' ? texts.noLonger(ref, party) : texts.before(ref, party);
    const more = outcome.state === 'arrived' ? toSendBack : null;
    return composed(language, [heading(title), paragraph(outcomeText(language, outcome), more)]);
  }
  if (outcome.state === 'arrived') {
    return composed(language, [
      heading(texts.hasArrived(ref, party)),
      paragraph(texts.confirmed(facts.receiptNumber)),
    ]);
  }
  return composed(language, [
    heading(texts.hasNotArrived(ref, party)),
    paragraph(
      facts.isPending ? pendingAgainText(language, ref, facts) : changes.stillStands(ref),
      capitalised(changes.toldAtOnce(party)),
    ),
  ]);
}
