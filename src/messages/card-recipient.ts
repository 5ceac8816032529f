import type { Ref } from '../domain/commitment.ts';
import type { CivilDate } from '../domain/instant.ts';
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
  const ways = waysOf(facts);
  const [first] = ways;
  if (first === undefined || ways.some(({ where }) => where === '')) return endSentence(facts);
  const until = untilText(facts);
  const each = ways.map(({ refs, where, dated }) => {
    const goes =
      ways.length === 1
        ? texts.all(refs.length, where)
        : texts.some({ refs: listed(language, refs), count: refs.length, where });
    return dated ? `${goes}${until}` : goes;
  });
  return `${each.join('; ')}.`;
}

/** "Until the end of that day in Costa Rica.": empty where nothing has a date. */
export function endSentence(facts: ReminderCardFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const days = daysAhead(facts);
  const place = zonePlace(language, facts.roster.timezone);
  if (days.length === 0) return '';
  return days.length === 1 ? texts.untilThatDay(place) : texts.untilEachDay(place);
}

/** The reader's own time at which the first last valid day ends, where their clock or calendar shows another one. */
export function elsewhereSentence(facts: ReminderCardFacts): string | null {
  const { language } = facts.reader;
  const [day] = daysAhead(facts);
  const end = day === undefined ? null : endOfDayFor(facts.reader, day, facts.roster.timezone);
  return end === null ? null : catalogueFor(language).card.goes.elsewhere(end);
}

/** Of a day that is over nothing more is said. */
function daysAhead(facts: ReminderCardFacts): CivilDate[] {
  return lastValidDays(facts.items).filter((day) => day >= facts.today);
}

function untilText(facts: ReminderCardFacts): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.goes;
  const days = daysAhead(facts);
  const place = zonePlace(language, facts.roster.timezone);
  if (days.length === 0) return '';
  return `, ${days.length === 1 ? texts.endOfThatDay(place) : texts.endOfEachDay(place)}`;
}

interface Way {
  readonly where: string;
  readonly dated: boolean;
  readonly refs: readonly Ref[];
}

/** What is pending, by where it goes; what has a date first. */
function waysOf(facts: ReminderCardFacts): Way[] {
  const pending = facts.items.filter(({ state }) => state === 'pending');
  const waysFor = (dated: boolean): Way[] => {
    const items = pending.filter(({ lastValidDay }) => (lastValidDay !== null) === dated);
    const wheres = [...new Set(items.map((item) => whereOf(facts, item)))];
    return wheres.map((where) => ({
      where,
      dated,
      refs: items.filter((item) => whereOf(facts, item) === where).map(({ ref }) => ref),
    }));
  };
  return [...waysFor(true), ...waysFor(false)];
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
