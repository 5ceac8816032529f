import { DateTime } from 'luxon';
import type { Language } from '../domain/conference.ts';
import { type CivilDate, type Instant, toDateTime, type Zone } from '../domain/instant.ts';
import { catalogueFor } from './catalogue.ts';
import { LOCALES } from './grammar.ts';
import { zonePlace } from './zone-names.ts';

type DayPattern = 'full' | 'withoutWeekday' | 'withoutYear' | 'short';

/** `full`: "Friday 30 January 2015"; `withoutWeekday`: "30 January 2015"; `withoutYear`: "Friday 30 January"; `short`: "30 January". */
export function dayText(language: Language, day: CivilDate, pattern: DayPattern = 'full'): string {
  return formatted(language, DateTime.fromISO(day, { zone: 'utc' }), catalogueFor(language).dates[pattern]);
}

/** "30 January", and "30 January 2015" where the text is read in another year than the day's. */
export function dayBeside(
  language: Language,
  day: CivilDate,
  { today, weekday = false }: { readonly today: CivilDate; readonly weekday?: boolean },
): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  if (weekday) return dayText(language, day, isThisYear ? 'withoutYear' : 'full');
  return dayText(language, day, isThisYear ? 'short' : 'withoutWeekday');
}

/** "10:14", with the article that Spanish needs: "las 10:14", "la 1:05". */
export function timeText(language: Language, moment: Instant, zone: Zone): string {
  return clockText(language, toDateTime(moment, zone));
}

/** "10:14" alone, without an article. */
export function clockTime(language: Language, moment: Instant, zone: Zone): string {
  return formatted(language, toDateTime(moment, zone), catalogueFor(language).dates.time);
}

/**
 * When the last valid day ends for a reader elsewhere: "02:00 on Saturday 31 January in Santo Domingo". Null where the reader's
 * wall clock shows the same, so that there is nothing to say.
 */
export function endOfDayFor(
  reader: { language: Language; zone: Zone },
  day: CivilDate,
  conferenceZone: Zone,
): { time: string; day: string; place: string } | null {
  const end = DateTime.fromISO(day, { zone: conferenceZone }).plus({ days: 1 }).startOf('day');
  const there = end.setZone(reader.zone);
  if (there.toFormat('yyyy-MM-dd HH:mm') === end.toFormat('yyyy-MM-dd HH:mm')) return null;
  const { language } = reader;
  return {
    time: clockText(language, there),
    day: formatted(language, there, catalogueFor(language).dates.withoutYear),
    place: zonePlace(language, reader.zone),
  };
}

function clockText(language: Language, moment: DateTime): string {
  return catalogueFor(language).dates.clock(formatted(language, moment, catalogueFor(language).dates.time));
}

function formatted(language: Language, moment: DateTime, pattern: string): string {
  return moment.setLocale(LOCALES[language]).toFormat(pattern);
}
