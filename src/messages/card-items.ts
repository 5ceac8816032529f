import { isOver } from '../domain/commitment.ts';
import type { CardItem, ReminderCardFacts } from './card-facts.ts';
import { catalogueFor } from './catalogue.ts';
import { nameInSentence, namesInSentence } from './country-names.ts';
import { deliverableText } from './deliverable-text.ts';
import { dueText } from './due-text.ts';
import type { Item } from './message.ts';
import { dayBeside, dayText } from './text-dates.ts';

/** What the card lists: once something is settled every line says how it stands, before that what is asked. */
export function cardItems(facts: ReminderCardFacts): Item[] {
  const anySettled = facts.items.some(({ state }) => state !== 'pending');
  const awaiting = (item: CardItem) => Number(item.state === 'pending' && item.lastValidDay === null);
  return [...facts.items]
    .sort((a, b) => awaiting(a) - awaiting(b))
    .map((item) => ({ sign: signOf(item), ref: item.ref, text: lineOf(facts, item, anySettled) }));
}

function signOf(item: CardItem): Item['sign'] {
  if (isOver(item.state)) return 'none';
  if (item.state !== 'pending') return 'received';
  return item.lastValidDay === null ? 'awaiting' : 'pending';
}

function lineOf(facts: ReminderCardFacts, item: CardItem, anySettled: boolean): string {
  if (item.state !== 'pending') return settledLine(facts, item);
  if (item.lastValidDay === null) return awaitingLine(facts, item);
  return anySettled ? standingLine(facts, item) : askedLine(facts, item);
}

/** "Comments on … · by Friday 13 February 2015 · 4 of 11 received": the day only where the heading does not say it. */
function askedLine(facts: ReminderCardFacts, item: CardItem): string {
  const texts = catalogueFor(facts.reader.language).card.item;
  const days = new Set(facts.items.flatMap(({ lastValidDay }) => lastValidDay ?? []));
  const counted = facts.occasion !== 'opening' && item.count.of > 1;
  return joined([
    described(facts, item),
    days.size > 1 ? standing(facts, item) : null,
    eventOf(facts, item),
    counted ? texts.received(item.count.settled, item.count.of) : null,
  ]);
}

/** Where a meeting's date has just moved the reader's: which one. */
function eventOf(
  { reader: { language }, roster }: ReminderCardFacts,
  { change, due }: CardItem,
): string | null {
  return change?.cause === 'event' && due !== null ? dueText(language, roster, due) : null;
}

function awaitingLine(facts: ReminderCardFacts, item: CardItem): string {
  const { language } = facts.reader;
  const { noDateYet } = catalogueFor(language).dates;
  const due = item.due === null ? '' : `, ${dueText(language, facts.roster, item.due)}`;
  return joined([described(facts, item), `${noDateYet}${due}`]);
}

function standingLine(facts: ReminderCardFacts, item: CardItem): string {
  const texts = catalogueFor(facts.reader.language).card.item;
  const { lastValidDay } = item;
  if (lastValidDay === null || lastValidDay < facts.today) return standing(facts, item);
  return texts.stillPending(dayText(facts.reader.language, lastValidDay));
}

function standing(facts: ReminderCardFacts, { lastValidDay }: CardItem): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.item;
  if (lastValidDay === null) return catalogueFor(language).dates.noDateYet;
  return lastValidDay < facts.today
    ? texts.since(dayBeside(language, lastValidDay, facts))
    : texts.by(dayText(language, lastValidDay));
}

function settledLine(facts: ReminderCardFacts, item: CardItem): string {
  const texts = catalogueFor(facts.reader.language).card.item;
  return joined([
    settledHow(facts, item),
    item.received?.toBeConfirmed === true ? catalogueFor(facts.reader.language).arrival.toBeConfirmed : null,
    item.received === null ? null : texts.receipt(item.received.receiptNumber),
    item.received === null || item.received.by === null ? null : texts.person(item.received.by),
  ]);
}

function settledHow(facts: ReminderCardFacts, item: CardItem): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.item;
  const party = nameInSentence(language, facts.roster, item.received?.from ?? facts.party);
  switch (item.state) {
    case 'no-objection':
      return texts.noObjection(party);
    case 'not-applicable':
      return texts.notApplicable(party);
    case 'superseded':
      return endedHow(facts, item);
    default:
      return receivedHow(facts, item, party);
  }
}

function endedHow({ reader: { language } }: ReminderCardFacts, { endedReason }: CardItem): string {
  const texts = catalogueFor(language).card.item;
  if (endedReason === undefined || endedReason === null) return texts.superseded;
  return endedReason === '' ? texts.ended : texts.endedBecause(endedReason);
}

function receivedHow(facts: ReminderCardFacts, item: CardItem, party: string): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.item;
  if (item.received === null) return texts.settledWithoutDetail;
  const say = item.state === 'no-comments' ? texts.noComments : texts.receivedFrom;
  const after = item.lastValidDay !== null && item.received.day > item.lastValidDay;
  return `${say(party, dayText(language, item.received.day))}${after ? texts.afterTheDate : ''}`;
}

function described(facts: ReminderCardFacts, item: CardItem): string {
  const { language } = facts.reader;
  const deliverable = deliverableText(language, item.deliverable);
  if (item.partners.length === 0) return deliverable;
  const partners = namesInSentence(language, facts.roster, item.partners);
  return `${deliverable}${catalogueFor(language).card.item.together(partners)}`;
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(' · ');
}
