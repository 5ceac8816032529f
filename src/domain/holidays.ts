import Holidays from 'date-holidays';
import type { PartyCode } from './conference.ts';
import { type CivilDate, civilDate } from './instant.ts';

const known = new Map<string, ReadonlySet<CivilDate>>();

/**
 * Whether a country keeps that day as a public holiday: the whole day, by its own calendar and not by anybody's zone. What is
 * merely observed is none, and so is one that begins at noon. A code that is no country's has none.
 */
export function isPublicHoliday(day: CivilDate, country: PartyCode): boolean {
  const year = day.slice(0, 4);
  const key = `${country} ${year}`;
  const days = known.get(key) ?? publicHolidays(country, Number(year));
  known.set(key, days);
  return days.has(day);
}

const WHOLE_DAY = / 00:00:00$/;

function publicHolidays(country: PartyCode, year: number): ReadonlySet<CivilDate> {
  const days = new Holidays(country, { types: ['public'] }).getHolidays(year);
  return new Set(
    days
      .filter(({ type, date }) => type === 'public' && WHOLE_DAY.test(date))
      .map(({ date }) => civilDate(date.slice(0, 10))),
  );
}
