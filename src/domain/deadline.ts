import type { DueRule } from './commitment.ts';
import { addDays, type CivilDate, civilDateIn, type Instant, startOfDay, type Zone } from './instant.ts';

/** The end of what is in time: a civil day, the conference's zone, and the moment at which that day is over there. */
export interface Deadline {
  /** The last day on which a submission is in time; the day that is shown. */
  readonly lastValidDay: CivilDate;
  /** The conference's zone, in which that day ends. */
  readonly zone: Zone;
  /** The first instant that is too late. */
  readonly instant: Instant;
}

/**
 * The deadline that a due rule sets, or null where it sets none yet: no rule, an unclear one, an event without a day, or
 * "after" an event without saying how many days. `eventDay` is the event's first day for `before` and `at`, its last for
 * `after`. "By" a date includes that day, "before" it ends with the day before; N days before an event includes that day.
 * A deadline on a weekend or holiday stays where it is. Throws a `RangeError` on a zone that does not exist.
 */
export function deadlineOf(
  rule: DueRule | null,
  zone: Zone,
  eventDay: CivilDate | null = null,
): Deadline | null {
  const lastValidDay = rule && lastValidDayOf(rule, eventDay);
  if (lastValidDay === null) return null;
  return { lastValidDay, zone, instant: startOfDay(addDays(lastValidDay, 1), zone) };
}

function lastValidDayOf(rule: DueRule, eventDay: CivilDate | null): CivilDate | null {
  if ('unclear' in rule) return null;
  if ('date' in rule) return rule.bound === 'before' ? addDays(rule.date, -1) : rule.date;
  if (eventDay === null) return null;
  switch (rule.relation) {
    case 'before':
      return addDays(eventDay, -(rule.days ?? 1));
    case 'at':
      return eventDay;
    case 'after':
      return rule.days === undefined ? null : addDays(eventDay, rule.days);
  }
}

/** Whether the last valid day is over; what is due today is not past. */
export function isPast(deadline: Deadline, now: Instant): boolean {
  return now >= deadline.instant;
}

/** The day that counts for a submission: the one on which it was received in the conference's zone. */
export function dayReceived(effectiveAt: Instant, zone: Zone): CivilDate {
  return civilDateIn(effectiveAt, zone);
}

/** Whether what was received that day came in time, whenever it is recorded; without a deadline everything does. */
export function receivedInTime(received: CivilDate, deadline: Deadline | null): boolean {
  return deadline === null || received <= deadline.lastValidDay;
}

/** The deadline that a duty has as it is stored; null where it has no date. */
export function deadlineOfDuty({
  dueOn,
  dueAt,
  dueZone,
}: {
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueZone: Zone;
}): Deadline | null {
  return dueOn === null || dueAt === null ? null : { lastValidDay: dueOn, instant: dueAt, zone: dueZone };
}
