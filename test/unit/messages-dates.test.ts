import { describe, expect, it } from 'vitest';
import { daysText } from '../../src/messages/commitment-text.ts';
import { dayText, endOfDayFor, timeText } from '../../src/messages/text-dates.ts';
import { zonePlace, zoneTime } from '../../src/messages/zone-names.ts';
import { at, day } from '../../src/samples/managua.ts';

describe('a day', () => {
  it.each([
    ['full', 'Friday 30 January 2015', 'viernes 30 de enero de 2015'],
    ['withoutWeekday', '30 January 2015', '30 de enero de 2015'],
    ['withoutYear', 'Friday 30 January', 'viernes 30 de enero'],
    ['short', '30 January', '30 de enero'],
  ] as const)('is spelled out, %s', (pattern, english, spanish) => {
    expect(dayText('en', day('2015-01-30'), pattern)).toBe(english);
    expect(dayText('es', day('2015-01-30'), pattern)).toBe(spanish);
  });

  it('names a month once for several days', () => {
    const days = ['2015-01-29', '2015-01-16', '2015-02-23', '2015-01-23'].map(day);
    expect(daysText('en', days.slice(0, 2))).toBe('16 and 29 January');
    expect(daysText('es', days)).toBe('16, 23 y 29 de enero y 23 de febrero');
  });
});

describe('a time of day', () => {
  it('has the article that its hour takes in Spanish', () => {
    expect(timeText('es', at('2015-01-20T16:14:00.000Z'), 'America/Tegucigalpa')).toBe('las 10:14');
    expect(timeText('es', at('2015-01-20T07:05:00.000Z'), 'America/Tegucigalpa')).toBe('la 1:05');
    expect(timeText('es', at('2015-01-20T19:05:00.000Z'), 'America/Tegucigalpa')).toBe('las 13:05');
    expect(timeText('en', at('2015-01-20T07:05:00.000Z'), 'America/Tegucigalpa')).toBe('01:05');
  });

  it.each([
    ['America/Tegucigalpa', 'Tegucigalpa time', 'hora de Tegucigalpa'],
    ['America/Costa_Rica', 'Costa Rica time', 'hora de Costa Rica'],
    ['America/Mexico_City', 'Mexico City time', 'hora de Ciudad de México'],
    ['America/New_York', 'New York time', 'hora de Nueva York'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time', 'hora de Buenos Aires'],
    ['Etc/UTC', 'UTC', 'hora UTC'],
  ])('names the zone %s by its city or country', (zone, english, spanish) => {
    expect(zoneTime('en', zone)).toBe(english);
    expect(zoneTime('es', zone)).toBe(spanish);
    expect(zonePlace('en', 'America/Panama')).toBe('Panama');
  });
});

describe('the end of the last valid day elsewhere', () => {
  const reader = (zone: string) => ({ language: 'en' as const, zone });
  const end = (zone: string) => endOfDayFor(reader(zone), day('2015-01-30'), 'America/Costa_Rica');

  it('is said where the clock or the calendar differs', () => {
    expect(end('America/Santo_Domingo')).toEqual({
      time: '02:00',
      day: 'Saturday 31 January',
      place: 'Santo Domingo',
    });
    expect(end('America/Tijuana')).toEqual({ time: '22:00', day: 'Friday 30 January', place: 'Tijuana' });
  });

  it('is not said where there is nothing to say', () => {
    expect(end('America/Costa_Rica')).toBeNull();
    expect(end('America/Tegucigalpa')).toBeNull();
    expect(end('America/Mexico_City')).toBeNull();
  });

  it('follows the reader’s summer time', () => {
    expect(endOfDayFor(reader('America/New_York'), day('2015-07-30'), 'America/Costa_Rica')?.time).toBe(
      '02:00',
    );
  });
});
