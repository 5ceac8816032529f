import { DateTime } from 'luxon';
import { addDays, type CivilDate, civilDateIn, fromDateTime, type Instant, type Zone } from './instant.ts';

/** When a party is at work: Monday to Friday in its zone, but for its holidays. */
export interface WorkingCalendar {
  readonly timezone: Zone;
  readonly holidays: ReadonlySet<CivilDate>;
}

/** The calendar of a party, with the holidays that the conference's file gives it. */
export function calendarOf(party: { timezone: Zone; holidays: readonly CivilDate[] }): WorkingCalendar {
  return { timezone: party.timezone, holidays: new Set(party.holidays) };
}

/** A morning at which reminders leave: a day, and its 09:00 as a moment. */
export interface WorkingMorning {
  readonly day: CivilDate;
  readonly at: Instant;
}

const SATURDAY = 6;

/** Why nobody works that day, or null on a working day; a draft points it out beside a deadline. */
export function weekendOrHoliday(day: CivilDate, calendar: WorkingCalendar): 'weekend' | 'holiday' | null {
  if (DateTime.fromISO(day, { zone: 'utc' }).weekday >= SATURDAY) return 'weekend';
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
