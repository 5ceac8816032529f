import { describe, expect, it } from 'vitest';
import { civilDate, type Instant } from '../../src/domain/instant.ts';
import {
  type DutyNow,
  openingMorning,
  type PlannedRung,
  planMorning,
  type Rung,
  scheduleOf,
} from '../../src/domain/ladder.ts';
import { nineOClock } from '../../src/domain/working-days.ts';
import { calendarOf, dueOn, localTime, ZONES } from './domain-builders.ts';

const THE_30TH = dueOn('2015-01-30');
const HONDURAS = calendarOf(ZONES.HN);
const { rungs: RUNGS } = scheduleOf({
  deadline: THE_30TH,
  beganAt: localTime('2014-11-24T16:00', ZONES.NI),
  opening: null,
  calendar: HONDURAS,
});

function openingAt(moment: Instant, day: string): PlannedRung {
  return { rung: 'opening', at: moment, ownDay: civilDate(day) };
}

describe("the planner's morning", () => {
  function still(...names: Rung[]): PlannedRung[] {
    return RUNGS.filter(({ rung }) => names.includes(rung));
  }

  function planned(moment: string, duty: Partial<DutyNow> = {}) {
    const zone = duty.calendar?.timezone ?? ZONES.HN;
    return planMorning({
      now: localTime(moment, zone),
      rungs: RUNGS,
      deadline: THE_30TH,
      calendar: HONDURAS,
      ...duty,
    });
  }

  it("waits until nine o'clock", () => {
    expect(planned('2015-01-16T08:59')).toEqual({ send: [], skip: [], next: RUNGS[0]?.at });
  });

  it.each(['2015-01-16T09:00', '2015-01-16T16:59'])(
    'sends a rung at once until 17:00 of its own day: %s',
    (moment) => {
      expect(planned(moment)).toEqual({
        send: [{ rung: 'd14', ownDay: '2015-01-16', missed: false }],
        skip: [],
        next: RUNGS[1]?.at,
      });
    },
  );

  it('keeps a rung that was missed for the next working morning', () => {
    expect(planned('2015-01-16T17:00')).toEqual({
      send: [],
      skip: [],
      next: nineOClock(civilDate('2015-01-19'), ZONES.HN),
    });
    expect(planned('2015-01-19T09:00').send).toEqual([{ rung: 'd14', ownDay: '2015-01-16', missed: true }]);
  });

  it('sends no missed rung on a weekend, on a holiday or in the evening', () => {
    const calendar = calendarOf(ZONES.HN, '2015-01-19');
    for (const moment of ['2015-01-17T11:00', '2015-01-19T11:00', '2015-01-19T20:00', '2015-01-20T08:59']) {
      expect(planned(moment, { calendar })).toEqual({
        send: [],
        skip: [],
        next: nineOClock(civilDate('2015-01-20'), ZONES.HN),
      });
    }
    expect(planned('2015-01-20T11:00', { calendar }).send).toHaveLength(1);
  });

  it('sends what was missed while the bot was down from 15 to 27 January together, none of it as if it were its day', () => {
    expect(planned('2015-01-27T10:30')).toEqual({
      send: [
        { rung: 'd14', ownDay: '2015-01-16', missed: true },
        { rung: 'd7', ownDay: '2015-01-23', missed: true },
      ],
      skip: [],
      next: RUNGS[2]?.at,
    });
  });

  it('sends what was missed together with the rung of the day', () => {
    expect(planned('2015-01-29T09:00').send).toEqual([
      { rung: 'd14', ownDay: '2015-01-16', missed: true },
      { rung: 'd7', ownDay: '2015-01-23', missed: true },
      { rung: 'd1', ownDay: '2015-01-29', missed: false },
    ]);
  });

  it('keeps a missed rung overnight for the last valid day itself', () => {
    expect(planned('2015-01-29T20:00', { rungs: still('d1') }).next).toBe(
      nineOClock(civilDate('2015-01-30'), ZONES.HN),
    );
    expect(planned('2015-01-30T09:00', { rungs: still('d1') })).toEqual({
      send: [{ rung: 'd1', ownDay: '2015-01-29', missed: true }],
      skip: [],
      next: null,
    });
  });

  it('sends all at once where the last valid day would end before the next working morning', () => {
    expect(planned('2015-01-30T20:00')).toEqual({
      send: [
        { rung: 'd14', ownDay: '2015-01-16', missed: true },
        { rung: 'd7', ownDay: '2015-01-23', missed: true },
        { rung: 'd1', ownDay: '2015-01-29', missed: true },
      ],
      skip: [],
      next: null,
    });
  });

  it("sends nothing after the last valid day, which ends in the conference's zone", () => {
    const skip = (['d14', 'd7', 'd1'] as const).map((rung) => ({
      rung,
      state: 'skipped',
      reason: 'after-the-last-valid-day',
    }));
    const calendar = calendarOf(ZONES.DO);
    expect(planned('2015-01-31T01:59', { calendar }).send).toHaveLength(3);
    expect(planned('2015-01-31T02:00', { calendar })).toEqual({ send: [], skip, next: null });
  });

  it('does not wait for a rung that can only come after the last valid day', () => {
    const opening = openingMorning({
      publishedAt: localTime('2015-01-30T23:55', ZONES.HN),
      deadline: THE_30TH,
      calendar: HONDURAS,
    });
    expect(planned('2015-01-30T23:56', { rungs: [{ rung: 'opening', ...opening }] })).toEqual({
      send: [],
      skip: [{ rung: 'opening', state: 'skipped', reason: 'after-the-last-valid-day' }],
      next: null,
    });
  });

  it('sends an opening that had to leave in the evening at once, and not as missed', () => {
    const rungs: PlannedRung[] = [openingAt(localTime('2015-01-30T20:10', ZONES.HN), '2015-01-30')];
    const opening = { rung: 'opening', ownDay: '2015-01-30' };
    expect(planned('2015-01-30T20:12', { rungs }).send).toEqual([{ ...opening, missed: false }]);
    expect(planned('2015-01-31T08:00', { rungs, deadline: dueOn('2015-02-01') }).send).toEqual([
      { ...opening, missed: true },
    ]);
  });

  it('sends a rung at its own time, whatever hour it was planned for, and what was missed with it', () => {
    const now = localTime('2015-01-17T19:00', ZONES.HN);
    const changed: PlannedRung = { rung: 'changed', at: now, ownDay: civilDate('2015-01-17') };
    expect(planned('2015-01-17T19:00', { rungs: [...RUNGS, changed] })).toEqual({
      send: [
        { rung: 'd14', ownDay: '2015-01-16', missed: true },
        { rung: 'changed', ownDay: '2015-01-17', missed: false },
      ],
      skip: [],
      next: RUNGS[1]?.at,
    });
  });

  it('lets an opening that was missed overtake the rungs that would leave with it', () => {
    const opening: PlannedRung = openingAt(nineOClock(civilDate('2015-01-15'), ZONES.HN), '2015-01-15');
    expect(planned('2015-01-16T10:00', { rungs: [opening, ...RUNGS] })).toEqual({
      send: [{ rung: 'opening', ownDay: '2015-01-15', missed: true }],
      skip: [{ rung: 'd14', state: 'overtaken', reason: 'opening' }],
      next: RUNGS[1]?.at,
    });
    expect(planned('2015-01-16T20:00', { rungs: [opening, ...RUNGS] }).skip).toEqual([]);
  });

  it('sends the note after the last valid day, but in working hours only', () => {
    const note: PlannedRung = {
      rung: 'note',
      at: nineOClock(civilDate('2015-02-06'), ZONES.HN),
      ownDay: civilDate('2015-02-06'),
    };
    expect(planned('2015-02-06T09:00', { rungs: [note] }).send).toHaveLength(1);
    expect(planned('2015-02-07T10:00', { rungs: [note] })).toEqual({
      send: [],
      skip: [],
      next: nineOClock(civilDate('2015-02-09'), ZONES.HN),
    });
  });

  it('is done when nothing is left', () => {
    expect(planned('2015-01-20T10:00', { rungs: [] })).toEqual({ send: [], skip: [], next: null });
  });
});
