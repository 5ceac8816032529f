import { DateTime } from 'luxon';
import { addDays, type CivilDate, civilDateIn, fromDateTime, type Instant, type Zone } from './instant.ts';
import {
  endOfReminderHours,
  isWorkingDay,
  nextWorkingDayAfter,
  type WorkingCalendar,
  workingDayOnOrAfter,
} from './working-days.ts';

const DAYS_BEFORE_THE_NOTE = 7;

/** The moment at which wall clocks in `zone` show 08:30 that day: when the secretariat reads what is collected. */
export function halfPastEight(day: CivilDate, zone: Zone): Instant {
  return fromDateTime(DateTime.fromISO(`${day}T08:30:00`, { zone }));
}

/** The first 08:30 of a working day after a moment. */
export function nextSecretariatMorning(moment: Instant, calendar: WorkingCalendar): Instant {
  const today = civilDateIn(moment, calendar.timezone);
  const candidate = halfPastEight(today, calendar.timezone) > moment ? today : addDays(today, 1);
  return halfPastEight(workingDayOnOrAfter(candidate, calendar), calendar.timezone);
}

/** Whether what is collected may be told now: from 08:30 until 17:00 of a working day. */
export function isSecretariatMorning(now: Instant, calendar: WorkingCalendar): boolean {
  const { timezone } = calendar;
  const today = civilDateIn(now, timezone);
  const isOpen = halfPastEight(today, timezone) <= now && now < endOfReminderHours(today, timezone);
  return isOpen && isWorkingDay(today, calendar);
}

/** Whether two days are in different weeks, which begin on Monday. */
export function isAnotherWeek(one: CivilDate, other: CivilDate): boolean {
  const week = (day: CivilDate) => DateTime.fromISO(day, { zone: 'utc' }).toFormat('kkkk-WW');
  return week(one) !== week(other);
}

/**
 * The day of the one courteous note where the secretariat chooses nothing: 7 days after the last valid day, on that day or the
 * party's next working day, never before the secretariat's second working day after the list was delivered.
 */
export function dayOfNote(note: {
  readonly lastValidDay: CivilDate;
  /** In the secretariat's zone. */
  readonly listDeliveredOn: CivilDate;
  readonly secretariat: WorkingCalendar;
  readonly party: WorkingCalendar;
}): CivilDate {
  const { lastValidDay, listDeliveredOn, secretariat, party } = note;
  const first = nextWorkingDayAfter(listDeliveredOn, secretariat);
  const earliest = nextWorkingDayAfter(first, secretariat);
  const day = addDays(lastValidDay, DAYS_BEFORE_THE_NOTE);
  if (day < earliest) return workingDayOnOrAfter(earliest, party);
  return workingDayOnOrAfter(day, party);
}
