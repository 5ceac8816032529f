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
    '20 January 2015 (Tuesday)',
    '20 de enero de 2015, martes',
    '20/enero/2015',
    '20.Jan.2015',
    '20 de enero del año 2015',
  ])('"%s" is 20 January 2015', (text) => {
    expect(received(text)).toEqual({ date: '2015-01-20' });
  });

  it.each([
    ['1.º de enero de 2015', '2015-01-01'],
    ['1ro de enero de 2015', '2015-01-01'],
    ['primero de enero', '2015-01-01'],
    ['the first of January', '2015-01-01'],
    ['1ero de enero', '2015-01-01'],
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
    ['pasado mañana', '2015-02-04'],
    ['the day after tomorrow', '2015-02-04'],
    ['anteayer', '2015-01-31'],
    ['the day before yesterday', '2015-01-31'],
  ])('"%s" on 2 February 2015 is %s', (text, date) => {
    expect(received(text)).toEqual({ date });
  });

  it.each([
    '',
    '   ',
    'soon',
    '20',
    '2015',
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
    '20/01-2015',
    '1/1/0015',
    '20 January 20150',
    '20 January 2015 10:00',
    '🎉',
  ])('"%s" is refused, never guessed', (text) => {
    expect(received(text)).toEqual(NOT_A_DATE);
  });
});

describe('a date whose weekday is another one', () => {
  it.each([
    ['Monday 20 January 2015', '2015-01-20', '2015-01-19'],
    ['20 January 2015, Friday', '2015-01-20', '2015-01-23'],
    ['lunes 20 de enero', '2015-01-20', '2015-01-19'],
    ['viernes 20/01/2015', '2015-01-20', '2015-01-23'],
  ])('"%s" is %s, and the nearest such day is %s', (text, day, near) => {
    expect(received(text)).toEqual({ contradicts: { day, near } });
  });
});

describe('a day told by its weekday', () => {
  it.each([
    ['Friday', '2015-02-06', '2015-01-30'],
    ['el viernes', '2015-02-06', '2015-01-30'],
    ['this Friday', '2015-02-06', '2015-02-06'],
    ['este viernes', '2015-02-06', '2015-02-06'],
    ['el viernes que viene', '2015-02-06', '2015-02-06'],
    ['sábado', '2015-02-07', '2015-01-31'],
  ])('"%s" on Monday 2 February 2015 is %s ahead, and %s behind', (text, next, last) => {
    expect(ahead(text)).toEqual({ date: next });
    expect(received(text)).toEqual({ date: last });
  });

  it.each([
    ['Monday', ['2015-02-02', '2015-02-09']],
    ['next Friday', ['2015-02-06', '2015-02-13']],
    ['el próximo viernes', ['2015-02-06', '2015-02-13']],
    ['last Friday', ['2015-01-30', '2015-01-23']],
    ['el viernes pasado', ['2015-01-30', '2015-01-23']],
    ['el lunes pasado', ['2015-01-26', '2015-01-19']],
  ])('"%s" then can be %j', (text, ambiguous) => {
    expect(ahead(text)).toEqual({ ambiguous });
  });
});

describe('a day told roughly', () => {
  it.each([
    ['end of January', '2016-01-31', '2015-01-31'],
    ['end of February', '2015-02-28', '2014-02-28'],
    ['a finales de julio', '2015-07-31', '2014-07-31'],
    ['a fin de mes', '2015-02-28', '2014-02-28'],
    ['mid-March 2021', '2021-03-15', '2021-03-15'],
    ['a mediados de marzo de 2021', '2021-03-15', '2021-03-15'],
    ['principios de junio', '2015-06-01', '2014-06-01'],
    ['January 2015', '2015-01-31', '2015-01-31'],
    ['20/01/15', '2015-01-20', '2015-01-20'],
    ['20 January 15', '2015-01-20', '2015-01-20'],
    ['in two weeks', '2015-02-16', '2015-02-16'],
    ['en 10 días', '2015-02-12', '2015-02-12'],
    ['dentro de una semana', '2015-02-09', '2015-02-09'],
    ['hace 3 días', '2015-01-30', '2015-01-30'],
    ['a week ago', '2015-01-26', '2015-01-26'],
    ['next week', '2015-02-09', '2015-02-09'],
    ['la próxima semana', '2015-02-09', '2015-02-09'],
  ])('"%s" may be %s ahead or %s behind, and is asked about', (text, next, last) => {
    expect(ahead(text)).toEqual({ unsure: next });
    expect(received(text)).toEqual({ unsure: last });
  });

  it('with a year of two digits and two readings gives both', () => {
    expect(ahead('03/04/15')).toEqual({ ambiguous: ['2015-04-03', '2015-03-04'] });
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
    expect(ahead('Monday 03/04/2015')).toEqual({
      contradicts: { day: '2015-04-03', near: '2015-04-06' },
    });
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
