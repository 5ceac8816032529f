import { describe, expect, it } from 'vitest';
import { civilDate } from '../../src/domain/instant.ts';
import {
  dayOfNote,
  halfPastEight,
  isAnotherWeek,
  isSecretariatMorning,
  nextSecretariatMorning,
} from '../../src/domain/secretariat-morning.ts';
import { calendarOf, localTime, ZONES } from './domain-builders.ts';

const SECRETARIAT = calendarOf(ZONES.CR, '2015-02-02');

describe("the secretariat's morning", () => {
  it.each([
    ['2015-01-30T08:29', '2015-01-30'],
    ['2015-01-30T08:30', '2015-02-03'],
    ['2015-01-31T12:00', '2015-02-03'],
  ])('after %s is that of %s', (moment, day) => {
    const at = localTime(moment, ZONES.CR);
    expect(nextSecretariatMorning(at, SECRETARIAT)).toBe(halfPastEight(civilDate(day), ZONES.CR));
  });

  it.each([
    ['2015-01-30T08:29', false],
    ['2015-01-30T08:30', true],
    ['2015-01-30T16:59', true],
    ['2015-01-30T17:00', false],
    ['2015-02-01T10:00', false],
    ['2015-02-02T10:00', false],
  ])('is open at %s: %s', (moment, isOpen) => {
    expect(isSecretariatMorning(localTime(moment, ZONES.CR), SECRETARIAT)).toBe(isOpen);
  });

  it.each([
    ['2015-02-01', '2015-02-02', true],
    ['2015-02-02', '2015-02-08', false],
    ['2014-12-29', '2015-01-02', false],
    ['2014-12-28', '2014-12-29', true],
  ])('%s and %s are in different weeks: %s', (one, other, different) => {
    expect(isAnotherWeek(civilDate(one), civilDate(other))).toBe(different);
  });
});

describe('the day of the note', () => {
  it.each([
    ['7 days after the last valid day', ['2015-01-30', '2015-02-02'], '2015-02-06'],
    ['the next working day of the country', ['2015-01-31', '2015-02-03'], '2015-02-09'],
    ['the second working day after a late list', ['2015-01-30', '2015-02-05'], '2015-02-09'],
  ] as const)('is %s', (_what, [lastValidDay, listDeliveredOn], expected) => {
    const note = {
      lastValidDay: civilDate(lastValidDay),
      listDeliveredOn: civilDate(listDeliveredOn),
      secretariat: SECRETARIAT,
      party: calendarOf(ZONES.HN),
    };
    expect(dayOfNote(note)).toBe(expected);
  });
});
