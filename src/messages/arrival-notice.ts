import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, paragraph, signature } from './compose.ts';
import { nameInSentence } from './country-names.ts';
import type { Count, Setting } from './facts.ts';
import { capitalised } from './grammar.ts';
import type { Message } from './message.ts';
import { dayText } from './text-dates.ts';

/** What became of the question; who decided it is null at the terminal. */
export type ArrivalOutcome =
  | { readonly state: 'open' | 'moot' }
  | { readonly state: 'arrived' | 'not-arrived'; readonly by: string | null; readonly on: CivilDate };

export interface ArrivalNoticeFacts extends Setting {
  readonly ref: Ref;
  readonly party: PartyCode;
  /** Who said that it was sent. */
  readonly name: string | null;
  readonly recordedOn: CivilDate;
  readonly receiptNumber: string;
  readonly note: string | null;
  readonly dueOn: CivilDate | null;
  readonly count: Count;
  readonly outcome: ArrivalOutcome;
  readonly shortNumber: number;
}

/** To the secretariat, at once: a country says that something went by mail; the two choices stand while it is open. */
export function arrivalNotice(facts: ArrivalNoticeFacts): Message {
  const { language } = facts.reader;
  const { arrival: texts, changes, status } = catalogueFor(language);
  const { roster, ref, name, count, outcome, shortNumber, dueOn, note } = facts;
  const party = capitalised(nameInSentence(language, roster, facts.party));
  const day = dayText(language, facts.recordedOn);
  const isOpen = outcome.state === 'open';
  return composed(language, [
    heading(texts.asked({ party, ref })),
    paragraph(
      texts.recorded({ name, day, receipt: facts.receiptNumber }),
      dueOn === null ? null : changes.more.present(dayText(language, dueOn)),
      `${status.of(count.settled, count.of)}.`,
    ),
    note === null ? null : paragraph(texts.note(note)),
    paragraph(isOpen ? texts.untilThen : outcomeText(language, outcome)),
    {
      kind: 'buttons',
      buttons: isOpen
        ? [
            { label: texts.arrived, words: texts.arrivedWords(shortNumber) },
            { label: texts.notArrived, words: texts.notArrivedWords(shortNumber) },
          ]
        : [],
    },
    signature(language, roster, shortNumber),
  ]);
}

/** "Chosen by Ana on Monday 2 February 2015: it has arrived." */
export function outcomeText(language: Language, outcome: ArrivalOutcome): string {
  const { arrival: texts } = catalogueFor(language);
  switch (outcome.state) {
    case 'open':
      return texts.untilThen;
    case 'moot':
      return texts.moot;
    case 'arrived':
    case 'not-arrived': {
      const by = outcome.by === null ? '' : texts.by(outcome.by);
      return texts.decided[outcome.state](by, dayText(language, outcome.on));
    }
  }
}
