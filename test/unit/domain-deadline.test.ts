import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayReceived, deadlineOf, isPast, receivedInTime } from '../../src/domain/deadline.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  civilDate,
  civilDateIn,
  instant,
} from '../../src/domain/instant.ts';
import { aDay, aZone, dueOn, localTime } from './domain-builders.ts';

const COSTA_RICA = 'America/Costa_Rica';
const THE_30TH = civilDate('2015-01-30');

function lastValidDay(...given: Parameters<typeof deadlineOf>): CivilDate | undefined {
  return deadlineOf(...given)?.lastValidDay;
}

describe('a date', () => {
  it('"by 30 January 2015" ends with that day in the conference\'s zone', () => {
    expect(deadlineOf({ date: THE_30TH }, COSTA_RICA)).toEqual({
      lastValidDay: '2015-01-30',
      zone: COSTA_RICA,
      instant: '2015-01-31T06:00:00.000Z',
    });
  });

  it('"before 30 January 2015" ends with the day before', () => {
    expect(lastValidDay({ date: THE_30TH, bound: 'before' }, COSTA_RICA)).toBe('2015-01-29');
  });

  it('on a weekend is not moved', () => {
    expect(lastValidDay({ date: civilDate('2015-01-31') }, COSTA_RICA)).toBe('2015-01-31');
  });

  it('sets nothing where none was given or the reader could not pin it down', () => {
    expect(deadlineOf(null, COSTA_RICA)).toBeNull();
    expect(deadlineOf({ unclear: 'mid-March 2021' }, COSTA_RICA)).toBeNull();
  });
});

describe('a date relative to an event', () => {
  const event = 'next RCGM meeting';
  const itsDay = civilDate('2015-06-25');

  it('awaits its date until the event has one', () => {
    expect(deadlineOf({ event, relation: 'before' }, COSTA_RICA)).toBeNull();
    expect(deadlineOf({ event, relation: 'after', days: 30 }, COSTA_RICA, null)).toBeNull();
  });

  it('before the event ends with the day before it', () => {
    expect(lastValidDay({ event, relation: 'before' }, COSTA_RICA, itsDay)).toBe('2015-06-24');
  });

  it('21 days before the event includes that day', () => {
    expect(lastValidDay({ event, relation: 'before', days: 21 }, COSTA_RICA, itsDay)).toBe('2015-06-04');
  });

  it('30 days after the event includes that day', () => {
    expect(lastValidDay({ event, relation: 'after', days: 30 }, COSTA_RICA, itsDay)).toBe('2015-07-25');
  });

  it('at the event is its day', () => {
    expect(lastValidDay({ event, relation: 'at' }, COSTA_RICA, itsDay)).toBe('2015-06-25');
  });

  it('after the event, without saying how many days, sets no deadline', () => {
    expect(deadlineOf({ event, relation: 'after' }, COSTA_RICA, itsDay)).toBeNull();
  });
});

describe('the end of the last valid day', () => {
  it('follows the clocks where they go forward and back that day', () => {
    expect(dueOn(civilDate('2015-03-08'), 'America/New_York').instant).toBe('2015-03-09T04:00:00.000Z');
    expect(dueOn(civilDate('2015-11-01'), 'America/New_York').instant).toBe('2015-11-02T05:00:00.000Z');
  });

  it('is the first moment of the next day where its midnight does not exist or comes twice', () => {
    expect(dueOn(civilDate('2018-11-03'), 'America/Sao_Paulo').instant).toBe('2018-11-04T03:00:00.000Z');
    expect(dueOn(civilDate('2014-11-01'), 'America/Havana').instant).toBe('2014-11-02T04:00:00.000Z');
  });

  it('is the first instant that a wall calendar of the conference no longer shows that day, from 2014 to 2030', () => {
    fc.assert(
      fc.property(aDay, aZone, (day, zone) => {
        const { instant: end } = dueOn(day, zone);
        expect(civilDateIn(end, zone)).toBe(addDays(day, 1));
        expect(civilDateIn(addMinutes(end, -1 / 60_000), zone)).toBe(day);
      }),
    );
  });

  it('separates what is due today, which is not past, from what is past', () => {
    const deadline = dueOn(THE_30TH);
    expect(isPast(deadline, localTime('2015-01-30T23:59', COSTA_RICA))).toBe(false);
    expect(isPast(deadline, instant('2015-01-31T05:59:59.999Z'))).toBe(false);
    expect(isPast(deadline, localTime('2015-01-31T00:00', COSTA_RICA))).toBe(true);
  });

  it("is the conference's, not the sender's: 31 January in Santo Domingo can still be the 30th", () => {
    const sent = localTime('2015-01-31T01:30', 'America/Santo_Domingo');
    expect(isPast(dueOn(THE_30TH), sent)).toBe(false);
    expect(dayReceived(sent, COSTA_RICA)).toBe('2015-01-30');
  });
});

describe('what is received', () => {
  it("counts by the day it was received in the conference's zone", () => {
    expect(receivedInTime(civilDate('2015-01-29'), dueOn(THE_30TH))).toBe(true);
    expect(receivedInTime(THE_30TH, dueOn(THE_30TH))).toBe(true);
    expect(receivedInTime(civilDate('2015-02-01'), dueOn(THE_30TH))).toBe(false);
  });

  it('is in time where nothing set a date', () => {
    expect(receivedInTime(civilDate('2030-01-01'), null)).toBe(true);
  });

  it('is in time exactly when it came before the end of the last valid day', () => {
    fc.assert(
      fc.property(aDay, aZone, fc.integer({ min: -3000, max: 3000 }), (day, zone, minutes) => {
        const deadline = dueOn(day, zone);
        const moment = addMinutes(deadline.instant, minutes);
        expect(receivedInTime(dayReceived(moment, zone), deadline)).toBe(!isPast(deadline, moment));
      }),
    );
  });
});
