import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, paragraph, signature } from './compose.ts';
import { bareName, nameInSentence } from './country-names.ts';
import { pendingAgainText } from './date-change.ts';
import type { Count, Setting } from './facts.ts';
import { capitalised, listed } from './grammar.ts';
import type { Message, Part } from './message.ts';
import { dayText } from './text-dates.ts';

interface Numbered extends Setting {
  readonly shortNumber: number | null;
}

export interface ReturnedFacts extends Numbered {
  readonly party: PartyCode;
  readonly today: CivilDate;
  readonly items: readonly {
    readonly ref: Ref;
    readonly isPending: boolean;
    readonly lastValidDay: CivilDate | null;
    readonly reason: string;
    /** What was said to be sent by mail has not arrived: that is the reason. */
    readonly notArrived?: boolean;
  }[];
}

/** To a country's officers, at once: the secretariat sent a submission back, and why. */
export function returnedNotice(facts: ReturnedFacts): Message {
  const { language } = facts.reader;
  const { changes: texts, card, arrival } = catalogueFor(language);
  const refs = facts.items.map(({ ref }) => ref);
  const pending = facts.items.filter(({ isPending }) => isPending).map(({ ref }) => ref);
  const words = pending.join(', ');
  return composed(language, [
    heading(texts.officers.returned(listed(language, refs), bareName(language, facts.roster, facts.party))),
    ...facts.items.flatMap((item) => [
      paragraph(
        item.isPending ? pendingAgainText(language, item.ref, { ...item, today: facts.today }) : null,
      ),
      paragraph(item.notArrived === true ? arrival.officers : texts.reason(item.reason)),
    ]),
    buttons(words === '' ? [] : [{ label: card.submit, words: card.submitWords(words), opens: 'form' }]),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

export interface TakenBackNoticeFacts extends Numbered {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly reason: string;
  readonly isPending: boolean;
  readonly lastValidDay: CivilDate | null;
  readonly today: CivilDate;
  readonly count: Count;
}

/** To the secretariat: a country took back what it had submitted, and what is received now. */
export function takenBackNotice(facts: TakenBackNoticeFacts): Message {
  const { language } = facts.reader;
  const { changes: texts, status } = catalogueFor(language);
  const { ref, count } = facts;
  const party = nameInSentence(language, facts.roster, facts.party);
  return composed(language, [
    heading(texts.takenBack.withdrawn(ref, party)),
    paragraph(
      facts.isPending ? pendingAgainText(language, ref, facts) : texts.stillStands(ref),
      `${status.of(count.settled, count.of)}.`,
    ),
    paragraph(texts.reason(facts.reason)),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

export interface TimeDeclinedFacts extends Numbered {
  readonly party: PartyCode;
  readonly ref: Ref;
  readonly askedUntil: CivilDate;
  readonly dueOn: CivilDate | null;
}

/** To a country's officers, at once: the date stays as it is. */
export function timeDeclinedNotice(facts: TimeDeclinedFacts): Message {
  const { language } = facts.reader;
  const { changes: texts, dates } = catalogueFor(language);
  const party = bareName(language, facts.roster, facts.party);
  const day = facts.dueOn === null ? dates.noDateYet : dayText(language, facts.dueOn);
  return composed(language, [
    heading(texts.officers.declined(party, facts.ref, day)),
    paragraph(texts.officers.couldNot(dayText(language, facts.askedUntil))),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

export interface EndedFacts extends Numbered {
  readonly party: PartyCode;
  readonly ref: Ref;
  readonly reason: string | null;
}

/** To those who had been told of it: it is asked no more. */
export function endedNotice(facts: EndedFacts): Message {
  const { language } = facts.reader;
  const { changes: texts } = catalogueFor(language);
  return composed(language, [
    heading(texts.officers.ended(bareName(language, facts.roster, facts.party), facts.ref)),
    paragraph(texts.officers.nothingToDo, facts.reason === null ? null : texts.reason(facts.reason)),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

export interface MoreTimeFacts extends Numbered {
  readonly number: number;
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly name: string | null;
  readonly askedUntil: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly reason: string;
  readonly count: Count;
  /** Decided by a colleague, or overtaken by what happened meanwhile. */
  readonly standing: 'open' | 'decided' | 'overtaken';
}

/** To the secretariat, at once: a country asks for more time, with the three choices while it is open. */
export function moreTimeNotice(facts: MoreTimeFacts): Message {
  const { language } = facts.reader;
  const { changes, status } = catalogueFor(language);
  const { more: texts } = changes;
  const party = capitalised(nameInSentence(language, facts.roster, facts.party));
  const day = dayText(language, facts.askedUntil);
  const { number, count } = facts;
  return composed(language, [
    heading(texts.request({ party, ref: facts.ref, day })),
    paragraph(
      facts.dueOn === null ? null : texts.present(dayText(language, facts.dueOn)),
      `${status.of(count.settled, count.of)}.`,
      facts.name === null ? null : texts.askedBy(facts.name),
    ),
    paragraph(changes.reason(facts.reason)),
    facts.standing === 'open' ? null : paragraph(texts[facts.standing]),
    buttons(
      facts.standing === 'open'
        ? [
            { label: texts.grant, words: texts.grantWords(number) },
            { label: texts.change, words: texts.changeWords(number), opens: 'form' },
            { label: texts.decline, words: texts.declineWords(number) },
          ]
        : [],
    ),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

function buttons(list: Extract<Part, { kind: 'buttons' }>['buttons']): Part {
  return { kind: 'buttons', buttons: list };
}
