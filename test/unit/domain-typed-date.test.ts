import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../src/domain/instant.ts';
import { type DateContext, readDate } from '../../src/domain/typed-date.ts';
import { aDay } from './domain-builders.ts';

const TODAY = civilDate('2015-02-02');

function received(text: string) {
  return readDate(text, { today: TODAY, prefer: 'past' });
}

function ahead(text: string) {
  return readDate(text, { today: TODAY, prefer: 'future' });
}

const NOT_A_DATE = { refused: 'not-a-date' };

describe('a typed date', () => {
  it.each([
    '2015-01-20',
    '2015/1/20',
    '20/01/2015',
    '20-1-2015',
    '20.01.2015',
    '01/20/2015',
    '20 January 2015',
    '20 JANUARY 2015',
    '20th of January, 2015',
    'the 20th January 2015',
    'January 20th, 2015',
    'Jan. 20, 2015',
    '20 Jan 2015',
    '20-Jan-2015',
    'Tuesday 20 January 2015',
    'Tue, 20 Jan 2015',
    'on Tuesday, the 20th of January 2015',
    '20 de enero de 2015',
    'el 20 de enero del 2015',
    'El Martes 20 de Enero de 2015',
    'el día martes, 20 de enero de 2015',
    'enero 20, 2015',
    '20 ene. 2015',
    '  20\u00a0de  enero\tde 2015 ',
    '\u200e20/01/2015\u200e',
    '20 January',
    '20 Jan',
    'el 20 de enero',
    'martes, 20 de enero',
    '20/1',
  ])('"%s" is 20 January 2015', (text) => {
    expect(received(text)).toEqual({ date: '2015-01-20' });
  });

  it.each([
    ['1.º de enero de 2015', '2015-01-01'],
    ['1ro de enero de 2015', '2015-01-01'],
    ['primero de enero', '2015-01-01'],
    ['1st January', '2015-01-01'],
    ['3 abril', '2014-04-03'],
    ['setiembre 15 2014', '2014-09-15'],
    ['15 de septiembre de 2014', '2014-09-15'],
    ['miércoles 31 de diciembre', '2014-12-31'],
    ['Miercoles 31 dic', '2014-12-31'],
    ['sábado 31 ene', '2015-01-31'],
    ['29 February 2012', '2012-02-29'],
  ])('"%s" is %s', (text, date) => {
    expect(received(text)).toEqual({ date });
  });

  it.each([
    ['today', '2015-02-02'],
    ['Hoy', '2015-02-02'],
    ['yesterday', '2015-02-01'],
    ['ayer', '2015-02-01'],
    ['mañana', '2015-02-03'],
    ['tomorrow', '2015-02-03'],
  ])('"%s" on 2 February 2015 is %s', (text, date) => {
    expect(received(text)).toEqual({ date });
  });

  it.each([
    '',
    '   ',
    'soon',
    '20',
    '2015',
    'January 2015',
    'mid-March 2021',
    'a finales de julio',
    '20 foo 2015',
    '20 January or 21 January 2015',
    '2015-02-29',
    '31 February 2015',
    '31 de abril',
    '31/02',
    '30/30/2015',
    '0 January 2015',
    '2015-13-01',
    '2015-20-01',
    '20 January 15',
    '20/01/15',
    '20/01-2015',
    '1/1/0015',
    '20 January 20150',
    'Monday 20 January 2015',
    'lunes 20 de enero',
    'Tuesday',
    '20 January 2015 10:00',
    '🎉',
  ])('"%s" is refused, never guessed', (text) => {
    expect(received(text)).toEqual(NOT_A_DATE);
  });
});

describe('a numeric date', () => {
  it('that reads two ways gives both, the day first before the month first', () => {
    expect(received('03/04/2014')).toEqual({ ambiguous: ['2014-04-03', '2014-03-04'] });
    expect(ahead('03/04')).toEqual({ ambiguous: ['2015-04-03', '2015-03-04'] });
    expect(received('03/04')).toEqual({ ambiguous: ['2014-04-03', '2014-03-04'] });
  });

  it('with two equal numbers has one reading', () => {
    expect(received('04/04/2014')).toEqual({ date: '2014-04-04' });
    expect(ahead('04/04')).toEqual({ date: '2015-04-04' });
  });

  it('is settled by its weekday', () => {
    expect(ahead('Friday 03/04/2015')).toEqual({ date: '2015-04-03' });
    expect(ahead('miércoles 03/04/2015')).toEqual({ date: '2015-03-04' });
    expect(ahead('Monday 03/04/2015')).toEqual(NOT_A_DATE);
  });
});

describe('a date without a year', () => {
  it('is the latest not after today where a day received is meant', () => {
    expect(received('2 February')).toEqual({ date: '2015-02-02' });
    expect(received('3 February')).toEqual({ date: '2014-02-03' });
    expect(received('29 de febrero')).toEqual({ date: '2012-02-29' });
  });

  it('is the first not before today where a day to come is meant', () => {
    expect(ahead('2 February')).toEqual({ date: '2015-02-02' });
    expect(ahead('1 February')).toEqual({ date: '2016-02-01' });
    expect(ahead('29 de febrero')).toEqual({ date: '2016-02-29' });
  });

  it('finds the 29th of February over the century that has none', () => {
    expect(readDate('29 Feb', { today: civilDate('2103-05-01'), prefer: 'past' })).toEqual({
      date: '2096-02-29',
    });
    expect(readDate('29 Feb', { today: civilDate('2097-05-01'), prefer: 'future' })).toEqual({
      date: '2104-02-29',
    });
  });
});

describe('every day from 2014 to 2030', () => {
  const spellings = fc.constantFrom<(day: CivilDate) => string>(
    (day) => day,
    (day) => long(day, 'en-GB'),
    (day) => long(day, 'en-US'),
    (day) => long(day, 'es-CR'),
    (day) => long(day, 'es-MX').toUpperCase(),
  );

  it('is read back from what a calendar writes in either language', () => {
    fc.assert(
      fc.property(aDay, spellings, aContext(), (day, spell, context) => {
        expect(readDate(spell(day), context)).toEqual({ date: day });
      }),
    );
  });

  it('is the first reading of its numbers, the day first, and the only one where the month cannot be first', () => {
    fc.assert(
      fc.property(aDay, aContext(), (day, context) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const both = Number(date) <= 12 && date !== month;
        expect(readDate(`${date}/${month}/${year}`, context)).toEqual(
          both ? { ambiguous: [day, `${year}-${date}-${month}`] } : { date: day },
        );
      }),
    );
  });

  it('is the second reading of its numbers, the month first, and the only one where the day cannot be first', () => {
    fc.assert(
      fc.property(aDay, aContext(), (day, context) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const both = Number(date) <= 12 && date !== month;
        expect(readDate(`${month}/${date}/${year}`, context)).toEqual(
          both ? { ambiguous: [`${year}-${date}-${month}`, day] } : { date: day },
        );
      }),
    );
  });

  it('without its year is on the right side of today, with no such day between', () => {
    const notLeap = aDay.filter((day) => !day.endsWith('02-29'));
    fc.assert(
      fc.property(notLeap, aContext(), (day, { today, prefer }) => {
        const read = readDate(long(day, 'es-CR').replace(/ de \d{4}$/, ''), { today, prefer });
        const years = [-1, 0, 1].map((away) => `${Number(today.slice(0, 4)) + away}${day.slice(4)}`);
        const nearest =
          prefer === 'past' ? years.findLast((one) => one <= today) : years.find((one) => one >= today);
        expect(read).toEqual({ date: nearest });
      }),
    );
  });
});

it('answers whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), aContext(), (text, context) => {
      expect(Object.keys(readDate(text, context))).toHaveLength(1);
    }),
  );
});

function long(day: CivilDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

function aContext(): fc.Arbitrary<DateContext> {
  return fc.record({ today: aDay, prefer: fc.constantFrom('past' as const, 'future' as const) });
}
