import { isReceived } from '../domain/commitment.ts';
import type { CivilDate } from '../domain/instant.ts';
import { daysBetween } from '../domain/instant.ts';
import type { CardItem, ReminderCardFacts } from './card-facts.ts';
import { catalogueFor } from './catalogue.ts';
import { bareName, nameInSentence } from './country-names.ts';
import { listed } from './grammar.ts';
import { dayBeside, dayText } from './text-dates.ts';
import { zonePlace } from './zone-names.ts';

/** One heading for any number of items, whether or not they share their last valid day. */
export function cardHeading(facts: ReminderCardFacts): string {
  if (facts.items.some(({ state }) => state !== 'pending')) return titled(facts, settledHeading(facts));
  const days = lastValidDays(facts.items);
  const [day] = days;
  if (day !== undefined && day < facts.today) return titled(facts, sinceHeading(facts, day));
  if (facts.occasion === 'changed') return titled(facts, changedHeading(facts, day));
  return facts.occasion === 'opening' || day === undefined
    ? openingHeading(facts, days)
    : titled(facts, rungHeading(facts, day));
}

/** "new date for 3a — Friday 13 February 2015"; of a date that came back to what it was, how long is left. */
function changedHeading(facts: ReminderCardFacts, first: CivilDate | undefined): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.heading;
  const changed = facts.items.filter(({ change }) => change !== undefined);
  const days = lastValidDays(changed);
  const [day] = days;
  if (day === undefined && first !== undefined && changed.length === 0) return rungHeading(facts, first);
  if (day === undefined) return texts.awaiting(refsOf(facts, changed.length > 0 ? changed : facts.items));
  const dated = changed.filter(({ lastValidDay }) => lastValidDay !== null);
  const refs = refsOf(facts, dated);
  if (days.length > 1) return texts.newDates(refs);
  const text = { refs, count: dated.length, day: dayText(language, day) };
  return dated.every(isFirstDate) ? texts.firstDate(text) : texts.newDate(text);
}

/** Whether the heading says all that changed: one date where there was none. */
export function saysFirstDate({ items, occasion, today }: ReminderCardFacts): boolean {
  const changed = items.filter(({ change }) => change !== undefined);
  const [day] = lastValidDays(items);
  const isAsking = items.every(({ state }) => state === 'pending') && day !== undefined && day >= today;
  return occasion === 'changed' && isAsking && changed.length === 1 && changed.every(isFirstDate);
}

/** A date where there was none, without a word of why: the heading says all of it. */
function isFirstDate({ change }: CardItem): boolean {
  return change !== undefined && change.from === null && change.to !== null && change.reason === null;
}

/** The different last valid days of what is still pending, the earliest first. */
export function lastValidDays(items: readonly CardItem[]): CivilDate[] {
  const days = items.flatMap(({ state, lastValidDay }) =>
    state === 'pending' && lastValidDay !== null ? [lastValidDay] : [],
  );
  return [...new Set(days)].sort();
}

function openingHeading(facts: ReminderCardFacts, days: readonly CivilDate[]): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.heading;
  const party = nameInSentence(language, facts.roster, facts.party);
  const [day] = days;
  if (day === undefined) return texts.openingWithoutDate({ count: facts.items.length, party });
  const count = facts.items.filter(({ lastValidDay }) => lastValidDay !== null).length;
  const heading = { count, party, day: dayText(language, day) };
  return days.length === 1 ? texts.opening(heading) : texts.openingOnSeveralDays(heading);
}

function rungHeading(facts: ReminderCardFacts, day: CivilDate): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).card.heading;
  const refs = refsOf(
    facts,
    facts.items.filter(({ lastValidDay }) => lastValidDay === day),
  );
  const days = daysBetween(facts.today, day);
  const spelled = dayText(language, day);
  if (days > 0) return texts.daysLeft({ days, refs, day: spelled });
  const { readersDay = day } = facts;
  return readersDay === day
    ? texts.lastDay({ refs, day: spelled })
    : texts.endsElsewhere({ refs, day: spelled, place: zonePlace(language, facts.roster.timezone) });
}

function sinceHeading(facts: ReminderCardFacts, day: CivilDate): string {
  const { language } = facts.reader;
  const items = facts.items.filter(({ lastValidDay }) => lastValidDay === day);
  return catalogueFor(language).card.heading.pendingSince({
    refs: refsOf(facts, items),
    count: items.length,
    day: dayBeside(language, day, facts),
  });
}

/** "3a received, 4a pending". What does not apply any more is left to its own line. */
function settledHeading(facts: ReminderCardFacts): string {
  const texts = catalogueFor(facts.reader.language).card.heading;
  const received = facts.items.filter(({ state }) => isReceived(state));
  const pending = facts.items.filter(
    ({ state, lastValidDay }) => state === 'pending' && lastValidDay !== null,
  );
  const awaiting = facts.items.filter(
    ({ state, lastValidDay }) => state === 'pending' && lastValidDay === null,
  );
  const clauses = [
    received.length > 0 ? texts.received(refsOf(facts, received), received.length) : null,
    pending.length > 0 ? texts.pending(refsOf(facts, pending), pending.length) : null,
    awaiting.length > 0 ? texts.awaiting(refsOf(facts, awaiting)) : null,
  ].filter((clause) => clause !== null);
  return clauses.length === 0 ? texts.nothing : clauses.join('; ');
}

function refsOf(facts: ReminderCardFacts, items: readonly CardItem[]): string {
  return listed(
    facts.reader.language,
    items.map(({ ref }) => ref),
  );
}

function titled(facts: ReminderCardFacts, text: string): string {
  return `${bareName(facts.reader.language, facts.roster, facts.party)}: ${text}`;
}
