import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/conference.ts';
import { firstLine } from '../../src/messages/first-line.ts';
import { dayText } from '../../src/messages/text-dates.ts';
import { cardItem, day, memberCodes, settingOf } from '../../src/samples/managua.ts';

const language = fc.constantFrom(...LANGUAGES);
const party = fc.constantFrom(...memberCodes);
const refs = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('a', 'b', 'c')).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 3 },
);
const days = fc.array(fc.constantFrom('2015-01-30', '2015-02-13', '2015-09-30'), {
  minLength: 3,
  maxLength: 3,
});

describe('the first line', () => {
  it('has country, refs and last day within 60 characters', () => {
    fc.assert(
      fc.property(fc.record({ spoken: language, party, refs, days }), (drawn) => {
        const { spoken, days: last } = drawn;
        const items = drawn.refs.map((ref, at) =>
          cardItem(spoken, ref, { lastValidDay: day(last[at] ?? '2015-01-30') }),
        );
        const line = firstLine({ ...settingOf(spoken), party: drawn.party, today: day('2014-11-25'), items });
        const first = last.slice(0, drawn.refs.length).sort()[0] ?? '';
        const [said = '', count] = line.split(' · ');
        expect(said.length).toBeLessThanOrEqual(60);
        expect(said).toContain(dayText(spoken, day(first), 'short'));
        expect(count).toBe(spoken === 'en' ? '0 of 11' : '0 de 11');
      }),
    );
  });

  it.each([
    ['en', ['3a', '4a'], 'Dominican Republic: 3a and 4a by Friday 30 January 2015 · 0 of 11'],
    ['es', ['3a'], 'República Dominicana: 3a hasta el 30 de enero de 2015 · 0 de 11'],
    ['es', ['3a', '4a'], 'República Dominicana: 3a y 4a hasta el 30 de enero de 2015 · 0 de 11'],
    ['es', ['10a', '10b', '10c'], 'República Dominicana: 10a, 10b y 10c hasta el 30 de enero · 0 de 11'],
  ] as const)(
    'leaves out the weekday, then the year, where it would not fit: %s %j',
    (spoken, some, line) => {
      const items = some.map((ref) => cardItem(spoken, ref));
      expect(firstLine({ ...settingOf(spoken), party: 'DO', today: day('2014-11-25'), items })).toBe(line);
    },
  );

  it('counts refs that are too long to name', () => {
    const items = ['lon-2014-11/3a', 'lon-2014-11/3b', 'lon-2014-11/4a'].map((ref) => cardItem('en', ref));
    expect(firstLine({ ...settingOf('en'), party: 'DO', today: day('2014-11-25'), items })).toBe(
      'Dominican Republic: three contributions by 30 January · 0 of 11',
    );
  });

  it('leaves N of M out where its refs do not share it', () => {
    const items = [cardItem('en', '3a'), cardItem('en', '4a', { count: { settled: 1, of: 11 } })];
    expect(firstLine({ ...settingOf('en'), party: 'BZ', today: day('2014-11-25'), items })).toBe(
      'Belize: 3a and 4a by Friday 30 January 2015',
    );
  });

  it('counts only what was received once nothing is pending', () => {
    const items = [
      cardItem('es', '3a', { state: 'no-comments' }),
      cardItem('es', '4a', { state: 'superseded' }),
    ];
    const facts = { ...settingOf('es'), party: 'BZ', today: day('2014-11-25') };
    expect(firstLine({ ...facts, items })).toBe('Belice: 3a recibido · 0 de 11');
    expect(firstLine({ ...facts, items: items.slice(1) })).toBe('Belice: nada pendiente');
  });
});
