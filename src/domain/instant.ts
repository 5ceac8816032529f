import { DateTime } from 'luxon';

/** A moment, as ISO 8601 in UTC with milliseconds (`2014-11-25T13:00:00.000Z`): text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A day of the civil calendar without a zone, as `YYYY-MM-DD`: text order is time order. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** An IANA time zone such as `America/Costa_Rica`. */
export type Zone = string;

/** Reads any ISO 8601 moment with an offset; throws a `RangeError` on what is none. */
export function instant(text: string): Instant {
  return fromDateTime(DateTime.fromISO(text, { zone: 'utc' }));
}

/** Reads `YYYY-MM-DD`; throws a `RangeError` on a day that the calendar does not have. */
export function civilDate(text: string): CivilDate {
  const day = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' });
  if (!day.isValid) throw new RangeError(`not a civil date: ${text}`);
  return text as CivilDate;
}

/** The instant of a Luxon date-time; throws a `RangeError` on an invalid one. */
export function fromDateTime(moment: DateTime): Instant {
  const text = moment.toUTC().toISO();
  if (text === null) throw new RangeError(`not an instant: ${moment.invalidReason}`);
  return text as Instant;
}

export function toDateTime(moment: Instant, zone: Zone = 'utc'): DateTime {
  return DateTime.fromISO(moment, { zone });
}

/** The day that a wall calendar in `zone` shows at that moment. */
export function civilDateIn(moment: Instant, zone: Zone): CivilDate {
  return toDateTime(moment, zone).toFormat('yyyy-MM-dd') as CivilDate;
}

/** The first moment of a day in `zone`, also where the clocks skip or repeat midnight; throws a `RangeError` on no zone. */
export function startOfDay(day: CivilDate, zone: Zone): Instant {
  const midnight = DateTime.fromISO(`${day}T12:00:00`, { zone }).startOf('day');
  const hourBefore = midnight.minus({ hours: 1 }); // still that day where midnight comes twice (Havana in autumn)
  return fromDateTime(hourBefore.hasSame(midnight, 'day') ? hourBefore : midnight);
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd') as CivilDate;
}

/** How many days `to` comes after `from`; negative where it comes before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;
}

/** The moment `minutes` after (or, negative, before) a moment. */
export function addMinutes(moment: Instant, minutes: number): Instant {
  return fromDateTime(toDateTime(moment).plus({ minutes }));
}

/** The moment `seconds` after a moment. */
export function addSeconds(moment: Instant, seconds: number): Instant {
  return fromDateTime(toDateTime(moment).plus({ seconds }));
}

/** How many seconds `to` comes after `from`; negative where it comes before. */
export function secondsBetween(from: Instant, to: Instant): number {
  return toDateTime(to).diff(toDateTime(from), 'seconds').seconds;
}
