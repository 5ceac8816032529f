import type { Language, PartyCode, Roster } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { daysText } from './commitment-text.ts';
import { namesInSentence } from './country-names.ts';
import type { Setting } from './facts.ts';
import { dayText } from './text-dates.ts';

/** Countries whose first message leaves alike: at 09:00 of a day of their own, or ten minutes after publication. */
export interface FirstMessages {
  readonly time: 'nine' | 'at-once';
  readonly day: CivilDate;
  readonly countries: readonly PartyCode[];
}

export interface SendingTimes {
  /** No country is in two of them. */
  readonly openings: readonly FirstMessages[];
  /** The different days of what follows, the earliest first. */
  readonly laterDays: readonly CivilDate[];
}

/** As many of the later days as are named one by one. */
const NAMED = 3;

/** "First: Tuesday 25 November 2014, 09:00 in each capital; then 16, 23 and 29 January."; null where nothing leaves. */
export function sendingTimesText(facts: Setting & SendingTimes): string | null {
  const { language } = facts.reader;
  const openings = openingsText(language, facts.roster, facts.openings);
  return openings === null ? null : `${openings}${laterText(language, facts.laterDays)}.`;
}

function openingsText(language: Language, roster: Roster, openings: readonly FirstMessages[]): string | null {
  const { preview } = catalogueFor(language).review;
  const groups = openings.toSorted(
    (a, b) => a.countries.length - b.countries.length || a.day.localeCompare(b.day),
  );
  const most = groups.at(-1);
  if (most === undefined) return null;
  if (groups.length === 1) {
    return most.time === 'at-once' ? preview.firstAtOnce : preview.firstAtNine(dayText(language, most.day));
  }
  const texts = groups.map((group) => {
    const names = group === most ? preview.theOthers : namesInSentence(language, roster, group.countries);
    return group.time === 'at-once'
      ? preview.groupAtOnce(names)
      : preview.groupAtNine(names, dayText(language, group.day, 'withoutYear'));
  });
  return preview.first(texts.join('; '));
}

/** "; then 16, 23 and 29 January, and 4 more until 13 March". */
function laterText(language: Language, days: readonly CivilDate[]): string {
  const { preview } = catalogueFor(language).review;
  if (days.length === 0) return '';
  const more = days.length - NAMED;
  const last = days.at(-1);
  const named = preview.thenOn(daysText(language, days.slice(0, NAMED)));
  return last === undefined || more <= 0
    ? named
    : `${named}${preview.moreUntil(more, dayText(language, last, 'short'))}`;
}
