import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate, instant } from '../../src/domain/instant.ts';
import {
  firstWorkingMorningAtOrAfter,
  isWithinReminderHours,
  isWorkingDay,
  nextWorkingDayAfter,
  nineOClock,
  weekendOrHoliday,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../src/domain/working-days.ts';
import { aDay, aMoment, aZone, calendarOf, localTime, wallClock, ZONES } from './domain-builders.ts';

const WITH_CHRISTMAS = calendarOf(ZONES.CR, '2014-12-25', '2014-12-26', '2015-01-01');

describe('a working day', () => {
  it.each([
    ['2014-11-24', null],
    ['2014-11-28', null],
    ['2014-11-29', 'weekend'],
    ['2014-11-30', 'weekend'],
    ['2014-12-25', 'holiday'],
  ])('%s is kept free by %s', (day, reason) => {
    expect(weekendOrHoliday(civilDate(day), WITH_CHRISTMAS)).toBe(reason);
    expect(isWorkingDay(civilDate(day), WITH_CHRISTMAS)).toBe(reason === null);
  });

  it('is found before and after a holiday that a weekend follows', () => {
    const christmas = civilDate('2014-12-25');
    expect(workingDayOnOrBefore(civilDate('2014-12-28'), WITH_CHRISTMAS)).toBe('2014-12-24');
    expect(workingDayOnOrAfter(christmas, WITH_CHRISTMAS)).toBe('2014-12-29');
    expect(nextWorkingDayAfter(civilDate('2014-12-24'), WITH_CHRISTMAS)).toBe('2014-12-29');
  });

  it('is its own nearest, and the next one is another', () => {
    const monday = civilDate('2014-11-24');
    expect(workingDayOnOrBefore(monday, WITH_CHRISTMAS)).toBe(monday);
    expect(workingDayOnOrAfter(monday, WITH_CHRISTMAS)).toBe(monday);
    expect(nextWorkingDayAfter(monday, WITH_CHRISTMAS)).toBe('2014-11-25');
  });
});

describe("nine o'clock", () => {
  it.each([
    ['2015-03-06', '2015-03-06T14:00:00.000Z'],
    ['2015-03-08', '2015-03-08T13:00:00.000Z'],
    ['2015-10-31', '2015-10-31T13:00:00.000Z'],
    ['2015-11-01', '2015-11-01T14:00:00.000Z'],
  ])('in New York on %s is %s', (day, moment) => {
    expect(nineOClock(civilDate(day), ZONES.US)).toBe(moment);
  });

  it('follows Mexico, which gave up daylight saving in October 2022', () => {
    expect(nineOClock(civilDate('2022-07-01'), ZONES.MX)).toBe('2022-07-01T14:00:00.000Z');
    expect(nineOClock(civilDate('2023-07-01'), ZONES.MX)).toBe('2023-07-01T15:00:00.000Z');
  });

  it('is what the wall clock shows, in every zone and every year', () => {
    fc.assert(
      fc.property(aDay, aZone, (day, zone) => {
        expect(wallClock(nineOClock(day, zone), zone)).toContain(`${day} 09:00`);
      }),
    );
  });
});

describe('the first working morning', () => {
  it.each([
    ['2014-11-24T08:59', '2014-11-24'],
    ['2014-11-24T09:00', '2014-11-24'],
    ['2014-11-24T09:01', '2014-11-25'],
    ['2014-11-28T16:00', '2014-12-01'],
    ['2014-12-24T10:00', '2014-12-29'],
  ])('at or after %s is that of %s', (moment, day) => {
    expect(firstWorkingMorningAtOrAfter(localTime(moment, ZONES.CR), WITH_CHRISTMAS)).toEqual({
      day,
      at: nineOClock(civilDate(day), ZONES.CR),
    });
  });

  it('is never early, on a working day, with no other between', () => {
    fc.assert(
      fc.property(aMoment, aZone, fc.array(aDay, { maxLength: 40 }), (moment, zone, holidays) => {
        const calendar = { timezone: zone, holidays: new Set<CivilDate>(holidays) };
        const morning = firstWorkingMorningAtOrAfter(moment, calendar);
        expect(morning.at >= moment).toBe(true);
        expect(wallClock(morning.at, zone)).toMatch(/^(?!S).* 09:00$/);
        expect(holidays).not.toContain(morning.day);
        const lastFree = workingDayOnOrBefore(civilDate(morning.day), {
          timezone: zone,
          holidays: new Set([...holidays, morning.day]),
        });
        expect(nineOClock(lastFree, zone) < moment).toBe(true);
      }),
    );
  });
});

describe('the hours of reminders', () => {
  it.each([
    ['2015-03-08T08:59', false],
    ['2015-03-08T09:00', true],
    ['2015-03-08T16:59', true],
    ['2015-03-08T17:00', false],
  ])('at %s in New York, on the day the clocks go forward: %s', (moment, within) => {
    expect(isWithinReminderHours(localTime(moment, ZONES.US), ZONES.US)).toBe(within);
  });

  it("are the party's own", () => {
    const moment = instant('2014-11-25T14:30:00Z');
    expect(isWithinReminderHours(moment, ZONES.DO)).toBe(true);
    expect(isWithinReminderHours(moment, ZONES.CR)).toBe(false);
  });
});
