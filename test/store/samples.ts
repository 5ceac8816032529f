import { type CivilDate, civilDate, type Instant, instant } from '../../src/domain/instant.ts';

/** One row of what the columns hold. */
export interface Sample {
  readonly day: CivilDate | null;
  readonly moment: Instant | null;
  readonly whole: number | null;
  readonly flag: boolean | null;
  readonly value: unknown;
}

function aSample(change: Partial<Sample>): Sample {
  return { day: null, moment: null, whole: null, flag: null, value: null, ...change };
}

/** A column of each kind with what is hard about it. */
export const SAMPLES: readonly Sample[] = [
  aSample({
    day: civilDate('2014-11-25'),
    moment: instant('2014-11-25T13:00:00.000Z'),
    whole: 1,
    flag: true,
  }),
  // Fractions, and the last moment of a year.
  aSample({ moment: instant('2014-11-25T13:00:00.120Z') }),
  aSample({ day: civilDate('2014-12-31'), moment: instant('2014-12-31T23:59:59.999Z'), flag: false }),
  // Toronto's clocks change, and Apia had no 30 December 2011 at all.
  aSample({ day: civilDate('2014-03-09'), moment: instant('2014-03-09T07:00:00.000Z') }),
  aSample({ day: civilDate('2011-12-30'), moment: instant('2011-12-30T10:00:00.000Z') }),
  // Before zones were whole hours from Greenwich, and before the epoch.
  aSample({ day: civilDate('1880-01-01'), moment: instant('1880-01-01T00:00:00.000Z'), whole: -1 }),
  aSample({ day: civilDate('0099-02-28'), moment: instant('0099-02-28T00:00:00.000Z') }),
  aSample({ whole: Number.MAX_SAFE_INTEGER }),
  aSample({ whole: Number.MIN_SAFE_INTEGER }),
  aSample({ value: [] }),
  aSample({ value: ['BZ', null, 3, { es: 'Belice' }] }),
  aSample({ value: 'a text with "quotes" and \\' }),
  aSample({ value: '' }),
  aSample({ value: { en: 'Belize', es: 'Belice', nothing: null, deep: { deeper: [1.5, true] } } }),
  aSample({ value: '2014-11-25T13:00:00.000Z' }),
  aSample({ value: 0 }),
  aSample({ value: false }),
];
