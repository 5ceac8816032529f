import type { Ref } from '../domain/commitment.ts';
import type { CardItem, ReminderCardFacts } from './card-facts.ts';
import { lastValidDays } from './card-heading.ts';
import { catalogueFor } from './catalogue.ts';
import { nameInSentence } from './country-names.ts';
import { listed } from './grammar.ts';
import { endOfDayFor } from './text-dates.ts';
import { zonePlace } from './zone-names.ts';

/** "Both go to the Technical Secretariat, by the end of that day in Costa Rica." */
export function recipientSentence(facts: ReminderCardFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const pending = facts.items.filter(({ state }) => state === 'pending');
  const ways = waysOf(facts, pending);
  const until = untilText(facts);
  const [way] = ways;
  if (way === undefined || ways.some(({ where }) => where === '')) return endSentence(facts);
  if (ways.length === 1) return `${texts.all(pending.length, way.where)}${until}.`;
  const each = ways.map(({ refs, where }) =>
    texts.some({ refs: listed(language, refs), count: refs.length, where }),
  );
  return `${each.join('; ')}${until}.`;
}

/** "Until the end of that day in Costa Rica.": empty where nothing has a date. */
export function endSentence(facts: ReminderCardFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const days = lastValidDays(facts.items);
  const place = zonePlace(language, facts.roster.timezone);
  if (days.length === 0) return '';
  return days.length === 1 ? texts.untilThatDay(place) : texts.untilEachDay(place);
}

/** The reader's own time at which the first last valid day ends, where their clock or calendar shows another one. */
export function elsewhereSentence(facts: ReminderCardFacts): string | null {
  const { language } = facts.reader;
  const [day] = lastValidDays(facts.items);
  const end = day === undefined ? null : endOfDayFor(facts.reader, day, facts.roster.timezone);
  return end === null ? null : catalogueFor(language).card.goes.elsewhere(end);
}

function untilText(facts: ReminderCardFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const days = lastValidDays(facts.items);
  const place = zonePlace(language, facts.roster.timezone);
  if (days.length === 0) return '';
  return `, ${days.length === 1 ? texts.endOfThatDay(place) : texts.endOfEachDay(place)}`;
}

function waysOf(facts: ReminderCardFacts, items: readonly CardItem[]): { where: string; refs: Ref[] }[] {
  const ways = new Map<string, Ref[]>();
  for (const item of items) {
    const where = whereOf(facts, item);
    ways.set(where, [...(ways.get(where) ?? []), item.ref]);
  }
  return [...ways].map(([where, refs]) => ({ where, refs }));
}

function whereOf(facts: ReminderCardFacts, { recipient, through }: CardItem): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const name = (code: string) => nameInSentence(language, facts.roster, code);
  return [
    recipient === null ? null : texts.to(name(recipient)),
    through === null ? null : texts.through(name(through)),
  ]
    .filter((text) => text !== null)
    .join(' ');
}
