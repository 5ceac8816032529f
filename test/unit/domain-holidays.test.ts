import { describe, expect, it } from 'vitest';
import { isPublicHoliday } from '../../src/domain/holidays.ts';
import { civilDate } from '../../src/domain/instant.ts';
import { calendarOf, isWorkingDay, workingDayOnOrBefore } from '../../src/domain/working-days.ts';
import { rcm } from '../../src/samples/managua.ts';
import { ZONES } from './domain-builders.ts';

describe('the public holidays of the members', () => {
  it.each([
    ['BZ', '2015-01-15'],
    ['CA', '2015-07-01'],
    ['CR', '2014-12-25'],
    ['DO', '2015-01-26'],
    ['SV', '2015-08-06'],
    ['GT', '2015-10-20'],
    ['HN', '2015-04-14'],
    ['MX', '2015-02-02'],
    ['NI', '2015-07-19'],
    ['PA', '2015-01-09'],
    ['US', '2015-01-19'],
  ])('%s keeps %s', (country, day) => {
    expect(isPublicHoliday(civilDate(day), country)).toBe(true);
    expect(isWorkingDay(civilDate(day), calendarOf(partyOf(country)))).toBe(false);
  });

  it('are known of every member of the conference', () => {
    const members = rcm.parties.filter(({ kind }) => kind === 'member');
    expect(members).toHaveLength(11);
    for (const { code } of members) expect(isPublicHoliday(civilDate('2026-12-25'), code), code).toBe(true);
  });

  it.each([
    ['HN', '2015-01-19', "another country's"],
    ['US', '2015-02-14', 'observed, not kept'],
    ['SV', '2015-05-10', 'observed, not kept'],
    ['GT', '2015-12-24', 'free from noon on: its morning is a working one'],
    ['TS', '2015-12-25', 'no country'],
    ['IOM', '2015-12-25', 'no country'],
  ])('%s does not keep %s: it is %s', (country, day) => {
    expect(isPublicHoliday(civilDate(day), country)).toBe(false);
  });

  it('follow the day that they were moved to', () => {
    expect(isPublicHoliday(civilDate('2015-01-26'), 'DO')).toBe(true);
    expect(isPublicHoliday(civilDate('2016-01-25'), 'DO')).toBe(true);
    expect(isPublicHoliday(civilDate('2016-01-26'), 'DO')).toBe(false);
    expect(isPublicHoliday(civilDate('2015-07-03'), 'US')).toBe(true);
  });

  it('are joined by those that the conference file adds', () => {
    const own = civilDate('2015-01-20');
    const honduras = partyOf('HN');
    expect(isWorkingDay(own, calendarOf(honduras))).toBe(true);
    const calendar = calendarOf({ ...honduras, holidays: [own] });
    expect(isWorkingDay(own, calendar)).toBe(false);
    expect(isWorkingDay(civilDate('2015-04-14'), calendar)).toBe(false);
  });

  it("are civil dates: the machine's and the party's zone do not move them", () => {
    for (const timezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', ZONES.US]) {
      const calendar = calendarOf({ timezone, holidays: [], code: 'US' });
      expect(isWorkingDay(civilDate('2015-01-19'), calendar)).toBe(false);
      expect(workingDayOnOrBefore(civilDate('2015-01-19'), calendar)).toBe('2015-01-16');
      expect(isWorkingDay(civilDate('2015-01-20'), calendar)).toBe(true);
    }
  });
});

function partyOf(country: string) {
  const party = rcm.parties.find(({ code }) => code === country);
  if (party === undefined) throw new Error(`no party ${country}`);
  return party;
}
