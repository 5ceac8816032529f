import fc from 'fast-check';
import { type Deadline, deadlineOf } from '../../src/domain/deadline.ts';
import {
  addDays,
  civilDate,
  fromDateTime,
  type Instant,
  instant,
  toDateTime,
  type Zone,
} from '../../src/domain/instant.ts';
import type { WorkingCalendar } from '../../src/domain/working-days.ts';

/** The zones of the eleven members, by country. */
export const ZONES = {
  BZ: 'America/Belize',
  CA: 'America/Toronto',
  CR: 'America/Costa_Rica',
  DO: 'America/Santo_Domingo',
  SV: 'America/El_Salvador',
  US: 'America/New_York',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  MX: 'America/Mexico_City',
  NI: 'America/Managua',
  PA: 'America/Panama',
} as const satisfies Record<string, Zone>;

export const aZone = fc.constantFrom<Zone>(...Object.values(ZONES));

const FIRST = civilDate('2014-01-01');
const DAYS = 17 * 365;

/** The Sundays on which the clocks of New York (and Toronto) or of Mexico City change. */
const CHANGES_OF_CLOCKS = Array.from({ length: DAYS / 7 }, (_, weeks) =>
  addDays(civilDate('2014-01-05'), weeks * 7),
).filter((sunday) =>
  [ZONES.US, ZONES.MX].some((zone) => {
    const noon = toDateTime(instant(`${sunday}T18:00:00Z`), zone);
    return noon.startOf('day').offset !== noon.offset;
  }),
);

/** Days from 2014 to 2030, a third of them within two days of a change of clocks in Toronto, New York or Mexico City. */
export const aDay = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST, days)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CHANGES_OF_CLOCKS), fc.integer({ min: -2, max: 2 }))
      .map(([sunday, days]) => addDays(sunday, days)),
  },
);

/** A minute of such a day, as a moment. */
export const aMoment = fc
  .tuple(aDay, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([day, minutes]): Instant => fromDateTime(toDateTime(instant(`${day}T00:00:00Z`)).plus({ minutes })));

/** What a wall clock in `zone` shows, such as `Tue 2014-11-25 09:00`. */
export function wallClock(moment: Instant, zone: Zone): string {
  return toDateTime(moment, zone).setLocale('en').toFormat('ccc yyyy-MM-dd HH:mm');
}

/** The moment at which a wall clock in `zone` shows `2014-11-24T16:00`. */
export function localTime(local: string, zone: Zone): Instant {
  return fromDateTime(toDateTime(instant(`${local}Z`)).setZone(zone, { keepLocalTime: true }));
}

/** A deadline that includes its day, in Costa Rica unless said otherwise. */
export function dueOn(day: string, zone: Zone = ZONES.CR): Deadline {
  const deadline = deadlineOf({ date: civilDate(day) }, zone);
  if (deadline === null) throw new Error('a date always gives a deadline');
  return deadline;
}

export function calendarOf(timezone: Zone, ...holidays: string[]): WorkingCalendar {
  return { timezone, holidays: new Set(holidays.map(civilDate)) };
}
