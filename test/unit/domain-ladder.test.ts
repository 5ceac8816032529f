import { describe, expect, it } from 'vitest';
import { civilDate, type Instant, type Zone } from '../../src/domain/instant.ts';
import { openingMorning, type PlannedRung, type RungTime, scheduleOf } from '../../src/domain/ladder.ts';
import { nineOClock } from '../../src/domain/working-days.ts';
import { calendarOf, dueOn, localTime, wallClock, ZONES } from './domain-builders.ts';

const THE_30TH = dueOn('2015-01-30');
/** The afternoon on which the Managua report is published. */
const PUBLISHED = localTime('2014-11-24T16:00', ZONES.NI);
const NOTHING_OPENS = null;

const HONDURAS = calendarOf(ZONES.HN);

function opened(moment: Instant, day: string): RungTime {
  return { at: moment, ownDay: civilDate(day) };
}

/** The rungs with what the wall clock of the party shows, such as `d14 Fri 2015-01-16 09:00`. */
function shown(rungs: readonly PlannedRung[], zone: Zone): string[] {
  return rungs.map(({ rung, at: moment }) => `${rung} ${wallClock(moment, zone)}`);
}

function scheduled(duty: Partial<Parameters<typeof scheduleOf>[0]> = {}) {
  return scheduleOf({
    deadline: THE_30TH,
    beganAt: PUBLISHED,
    opening: NOTHING_OPENS,
    calendar: HONDURAS,
    ...duty,
  });
}

describe('the opening', () => {
  it.each(Object.entries(ZONES))(
    'of the Managua report is on Tuesday 25 November 2014, 09:00 in %s',
    (_, zone) => {
      const opening = openingMorning({
        publishedAt: PUBLISHED,
        deadline: THE_30TH,
        calendar: calendarOf(zone),
      });
      expect(opening.ownDay).toBe('2014-11-25');
      expect(wallClock(opening.at, zone)).toBe('Tue 2014-11-25 09:00');
    },
  );

  it.each([
    ['2014-11-25T08:50', 'Tue 2014-11-25 09:00'],
    ['2014-11-25T08:51', 'Wed 2014-11-26 09:00'],
    ['2014-11-28T12:00', 'Mon 2014-12-01 09:00'],
  ])('of what was published at %s is ten minutes later at the earliest: %s', (publishedAt, morning) => {
    const opening = openingMorning({
      publishedAt: localTime(publishedAt, ZONES.HN),
      deadline: THE_30TH,
      calendar: HONDURAS,
    });
    expect(wallClock(opening.at, ZONES.HN)).toBe(morning);
  });

  it('waits for the working day after a holiday', () => {
    const calendar = calendarOf(ZONES.HN, '2014-11-25');
    expect(openingMorning({ publishedAt: PUBLISHED, deadline: null, calendar })).toEqual(
      opened(nineOClock(civilDate('2014-11-26'), ZONES.HN), '2014-11-26'),
    );
  });

  it('leaves ten minutes after publication where that morning would come after the last valid day', () => {
    const friday = localTime('2015-01-30T16:00', ZONES.HN);
    expect(
      openingMorning({ publishedAt: friday, deadline: dueOn('2015-02-01'), calendar: HONDURAS }),
    ).toEqual(opened(localTime('2015-01-30T16:10', ZONES.HN), '2015-01-30'));
    expect(
      openingMorning({ publishedAt: friday, deadline: dueOn('2015-02-02'), calendar: HONDURAS }).ownDay,
    ).toBe('2015-02-02');
  });
});

describe('the schedule', () => {
  it.each(Object.entries(ZONES))(
    'for 30 January 2015 is 16, 23 and 29 January, 09:00 in %s',
    (_, timezone) => {
      const calendar = calendarOf(timezone);
      const opening = openingMorning({ publishedAt: PUBLISHED, deadline: THE_30TH, calendar });
      const { rungs, passed } = scheduled({ opening, calendar });
      expect(shown(rungs, timezone)).toEqual([
        'opening Tue 2014-11-25 09:00',
        'd14 Fri 2015-01-16 09:00',
        'd7 Fri 2015-01-23 09:00',
        'd1 Thu 2015-01-29 09:00',
      ]);
      expect(passed).toEqual([]);
    },
  );

  it('moves a rung on a weekend to the working day before', () => {
    const { rungs } = scheduled({ deadline: dueOn('2015-02-01') });
    expect(shown(rungs, ZONES.HN)).toEqual([
      'd14 Fri 2015-01-16 09:00',
      'd7 Fri 2015-01-23 09:00',
      'd1 Fri 2015-01-30 09:00',
    ]);
  });

  it('moves a rung on a holiday to the working day before, over a weekend too', () => {
    const calendar = calendarOf(ZONES.HN, '2015-01-19', '2015-01-16');
    const { rungs } = scheduled({ deadline: dueOn('2015-02-02'), calendar });
    expect(shown(rungs, ZONES.HN)[0]).toBe('d14 Thu 2015-01-15 09:00');
  });

  it('keeps two rungs that fall on the same morning', () => {
    const calendar = calendarOf(
      ZONES.HN,
      '2014-12-24',
      '2014-12-25',
      '2014-12-26',
      '2014-12-29',
      '2014-12-30',
    );
    const { rungs } = scheduled({ deadline: dueOn('2014-12-31'), calendar });
    expect(shown(rungs, ZONES.HN).slice(1)).toEqual(['d7 Tue 2014-12-23 09:00', 'd1 Tue 2014-12-23 09:00']);
  });

  it("keeps to nine o'clock on both sides of a change of clocks", () => {
    const { rungs } = scheduled({ deadline: dueOn('2015-03-16'), calendar: calendarOf(ZONES.US) });
    expect(rungs.map(({ at: moment }) => moment)).toEqual([
      '2015-03-02T14:00:00.000Z',
      '2015-03-09T13:00:00.000Z',
      '2015-03-13T13:00:00.000Z',
    ]);
  });

  it('skips what had passed when the duty began, and lets the opening overtake what comes with it', () => {
    const opening = opened(nineOClock(civilDate('2015-01-23'), ZONES.HN), '2015-01-23');
    const { rungs, passed } = scheduled({ beganAt: localTime('2015-01-22T16:00', ZONES.HN), opening });
    expect(shown(rungs, ZONES.HN)).toEqual(['opening Fri 2015-01-23 09:00', 'd1 Thu 2015-01-29 09:00']);
    expect(passed).toEqual([
      { rung: 'd14', state: 'skipped', reason: 'before-it-began' },
      { rung: 'd7', state: 'overtaken', reason: 'opening' },
    ]);
  });

  it("keeps a rung whose nine o'clock is the very moment at which the date changed", () => {
    const nine = nineOClock(civilDate('2015-01-16'), ZONES.HN);
    expect(shown(scheduled({ beganAt: nine }).rungs, ZONES.HN)[0]).toBe('d14 Fri 2015-01-16 09:00');
    const aMinuteLater = localTime('2015-01-16T09:01', ZONES.HN);
    expect(scheduled({ beganAt: aMinuteLater }).passed).toEqual([
      { rung: 'd14', state: 'skipped', reason: 'before-it-began' },
    ]);
  });

  it('has no rungs where the date was past at publication', () => {
    const beganAt = localTime('2015-01-31T00:00', ZONES.CR);
    const opening = opened(nineOClock(civilDate('2015-02-02'), ZONES.HN), '2015-02-02');
    const { rungs, passed } = scheduled({ beganAt, opening });
    expect(rungs).toEqual([]);
    expect(passed).toEqual(
      (['opening', 'd14', 'd7', 'd1'] as const).map((rung) => ({
        rung,
        state: 'skipped',
        reason: 'past-at-publication',
      })),
    );
  });

  it('has its opening alone where no date is set', () => {
    const opening = opened(nineOClock(civilDate('2014-11-25'), ZONES.HN), '2014-11-25');
    expect(scheduled({ deadline: null, opening })).toEqual({
      rungs: [{ rung: 'opening', ...opening }],
      passed: [],
    });
    expect(scheduled({ deadline: null })).toEqual({ rungs: [], passed: [] });
  });
});
