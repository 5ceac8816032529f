import { DateTime } from 'luxon';
import type { PartyCode } from './conference.ts';
import { isPublicHoliday } from './holidays.ts';
import { addDays, type CivilDate, civilDateIn, fromDateTime, type Instant, type Zone } from './instant.ts';

/** When a party is at work: Monday to Friday in its zone, but for its holidays. */
export interface WorkingCalendar {
  readonly timezone: Zone;
  readonly holidays: { has(day: CivilDate): boolean };
}

/** Whose calendar it is; the code is a country's, whose public holidays are known, or one that has none of its own. */
type CalendarOwner = {
  readonly timezone: Zone;
  /** What the conference's file adds. */
  readonly holidays: readonly CivilDate[];
} & ({ readonly code: PartyCode } | { readonly party: PartyCode });

/** The calendar of a party: its country's public holidays, and those that the conference's file adds. */
export function calendarOf(owner: CalendarOwner): WorkingCalendar {
  const added = new Set(owner.holidays);
  const country = 'code' in owner ? owner.code : owner.party;
  return {
    timezone: owner.timezone,
    holidays: { has: (day) => added.has(day) || isPublicHoliday(day, country) },
  };
}

/** A morning at which reminders leave: a day, and its 09:00 as a moment. */
export interface WorkingMorning {
  readonly day: CivilDate;
  readonly at: Instant;
}

const SATURDAY = 6;

export function isWeekend(day: CivilDate): boolean {
  return DateTime.fromISO(day, { zone: 'utc' }).weekday >= SATURDAY;
}

/** Why nobody works that day, or null on a working day. */
export function weekendOrHoliday(day: CivilDate, calendar: WorkingCalendar): 'weekend' | 'holiday' | null {
  if (isWeekend(day)) return 'weekend';
  return calendar.holidays.has(day) ? 'holiday' : null;
}

export function isWorkingDay(day: CivilDate, calendar: WorkingCalendar): boolean {
  return weekendOrHoliday(day, calendar) === null;
}

export function workingDayOnOrBefore(day: CivilDate, calendar: WorkingCalendar): CivilDate {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

export function workingDayOnOrAfter(day: CivilDate, calendar: WorkingCalendar): CivilDate {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, 1);
  return found;
}

export function nextWorkingDayAfter(day: CivilDate, calendar: WorkingCalendar): CivilDate {
  return workingDayOnOrAfter(addDays(day, 1), calendar);
}

/** The moment at which wall clocks in `zone` show 09:00 that day; throws a `RangeError` on a zone that does not exist. */
export function nineOClock(day: CivilDate, zone: Zone): Instant {
  return fromDateTime(DateTime.fromISO(`${day}T09:00:00`, { zone }));
}

/** 17:00 that day in `zone`: from then on what should have left that morning is missed. */
export function endOfReminderHours(day: CivilDate, zone: Zone): Instant {
  return fromDateTime(DateTime.fromISO(`${day}T17:00:00`, { zone }));
}

/** The first 09:00 of a working day that is not before the moment. */
export function firstWorkingMorningAtOrAfter(moment: Instant, calendar: WorkingCalendar): WorkingMorning {
  const today = civilDateIn(moment, calendar.timezone);
  const candidate = nineOClock(today, calendar.timezone) >= moment ? today : addDays(today, 1);
  const day = workingDayOnOrAfter(candidate, calendar);
  return { day, at: nineOClock(day, calendar.timezone) };
}

/** Whether wall clocks in `zone` show 09:00 or later, and not yet 17:00. */
export function isWithinReminderHours(now: Instant, zone: Zone): boolean {
  const today = civilDateIn(now, zone);
  return nineOClock(today, zone) <= now && now < endOfReminderHours(today, zone);
}
