import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deadline, deadlineOf, isPast } from '../../src/domain/deadline.ts';
import { addDays, addMinutes, civilDate, civilDateIn, type Instant } from '../../src/domain/instant.ts';
import {
  openingMorning,
  type PassedRung,
  type PlannedRung,
  planMorning,
  type Rung,
  type Schedule,
  scheduleOf,
} from '../../src/domain/ladder.ts';
import { firstWorkingMorningAtOrAfter, type WorkingCalendar } from '../../src/domain/working-days.ts';
import { aMoment, aZone, wallClock } from './domain-builders.ts';

interface Duty {
  readonly publishedAt: Instant;
  readonly deadline: Deadline | null;
  readonly calendar: WorkingCalendar;
}

interface Sent {
  readonly rung: Rung;
  readonly at: Instant;
  readonly missed: boolean;
}

interface History {
  readonly schedule: Schedule;
  readonly sent: readonly Sent[];
  readonly passed: readonly PassedRung[];
}

/** From when to when the bot is down, in minutes after publication. */
type Downtime = readonly (readonly [from: number, until: number])[];

/** A duty of any member in any year, due from three days before its publication to seven weeks after, or undated. */
const aDuty: fc.Arbitrary<Duty> = fc
  .record({
    publishedAt: aMoment,
    daysAhead: fc.option(fc.integer({ min: -3, max: 50 }), { freq: 15 }),
    conferenceZone: aZone,
    timezone: aZone,
    holidays: fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 25 }),
  })
  .map(({ publishedAt, daysAhead, conferenceZone, timezone, holidays }) => {
    const today = civilDateIn(publishedAt, conferenceZone);
    return {
      publishedAt,
      deadline: daysAhead === null ? null : deadlineOf({ date: addDays(today, daysAhead) }, conferenceZone),
      calendar: { timezone, holidays: new Set(holidays.map((days) => addDays(today, days))) },
    };
  });

const SEVEN_WEEKS = 50 * 24 * 60;

const someDowntime: fc.Arbitrary<Downtime> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: SEVEN_WEEKS }), fc.integer({ min: 1, max: 14 * 24 * 60 }))
    .map(([from, length]) => [from, from + length] as const),
  { maxLength: 8 },
);

/** Minutes after publication at which the planner looks although nothing asks it to. */
const someGlances = fc.array(fc.integer({ min: 0, max: SEVEN_WEEKS }), { maxLength: 20 });

/** The first moment at or after `moment` at which the bot is up. */
function upAt(moment: Instant, publishedAt: Instant, downtime: Downtime): Instant {
  const outage = downtime.find(
    ([from, until]) => addMinutes(publishedAt, from) <= moment && moment < addMinutes(publishedAt, until),
  );
  return outage === undefined ? moment : upAt(addMinutes(publishedAt, outage[1]), publishedAt, downtime);
}

/** Lives a duty from its publication until its ladder is done, as the planner does: it looks when asked to, if it is up. */
function live(duty: Duty, downtime: Downtime = [], glances: readonly number[] = []): History {
  const { publishedAt, deadline, calendar } = duty;
  const schedule = scheduleOf({ deadline, calendar, beganAt: publishedAt, opening: openingMorning(duty) });
  const unasked = glances.map((minutes) => addMinutes(publishedAt, minutes)).toSorted();
  const sent: Sent[] = [];
  const passed = [...schedule.passed];
  let rungs = schedule.rungs;
  let look: Instant | null = publishedAt;
  while (look !== null) {
    const now = upAt(look, publishedAt, downtime);
    const plan = planMorning({ now, rungs, deadline, calendar });
    sent.push(...plan.send.map(({ rung, missed }) => ({ rung, missed, at: now })));
    passed.push(...plan.skip);
    rungs = rungs.filter(({ rung }) => ![...sent, ...passed].some((done) => done.rung === rung));
    expect(planMorning({ now, rungs, deadline, calendar })).toEqual({ send: [], skip: [], next: plan.next });
    const { next }: { next: Instant | null } = plan;
    expect(next === null || next > now).toBe(true);
    look = next && (unasked.find((glance) => glance > now && glance < next) ?? next);
  }
  return { schedule, sent, passed };
}

/** Whether a party is at its desk: a working day, 09:00 or later and not yet 17:00. */
function isAtWork(moment: Instant, { timezone, holidays }: WorkingCalendar): boolean {
  const [weekday = '', day = '', time = ''] = wallClock(moment, timezone).split(' ');
  const free = weekday.startsWith('S') || holidays.has(civilDate(day));
  return !free && time >= '09:00' && time < '17:00';
}

/** The latest moment at which a rung that was missed may leave, as seen when the bot is up again. */
function latestFor(seenAt: Instant, duty: Duty, downtime: Downtime): Instant | null {
  const { deadline, calendar, publishedAt } = duty;
  if (deadline !== null && isPast(deadline, seenAt)) return null;
  if (isAtWork(seenAt, calendar)) return seenAt;
  const morning = firstWorkingMorningAtOrAfter(seenAt, calendar).at;
  if (deadline !== null && isPast(deadline, morning)) return seenAt;
  return latestFor(upAt(morning, publishedAt, downtime), duty, downtime);
}

function isOnItsDay(moment: Instant, { at, ownDay }: PlannedRung, { timezone }: WorkingCalendar): boolean {
  const [, day = '', time = ''] = wallClock(moment, timezone).split(' ');
  const planned = wallClock(at, timezone).slice(-5);
  return day === ownDay && (time < '17:00' || planned >= '17:00');
}

function everyHistory(
  holds: (history: History, duty: Duty, downtime: Downtime) => void,
  downtimes: fc.Arbitrary<Downtime> = someDowntime,
): void {
  fc.assert(
    fc.property(aDuty, downtimes, someGlances, (duty, downtime, glances) => {
      holds(live(duty, downtime, glances), duty, downtime);
    }),
    { numRuns: 150 },
  );
}

const neverDown = fc.constant<Downtime>([]);

describe('in every zone of the members, in every year from 2014 to 2030, for any pattern of downtime', () => {
  it('each rung is sent once, skipped with its reason, or overtaken', () => {
    everyHistory(({ sent, passed }, { deadline }) => {
      const expected = deadline === null ? ['opening'] : ['d1', 'd14', 'd7', 'opening'];
      expect([...sent, ...passed].map(({ rung }) => rung).toSorted()).toEqual(expected);
    });
  });

  it('nothing leaves after the last valid day', () => {
    everyHistory(({ sent }, { deadline }) => {
      expect(sent.filter(({ at }) => deadline !== null && isPast(deadline, at))).toEqual([]);
    });
  });

  it('nothing leaves before its time, and the rungs in their order', () => {
    everyHistory(({ schedule, sent }) => {
      for (const { rung, at } of schedule.rungs) {
        expect(sent.filter((other) => other.rung === rung && other.at < at)).toEqual([]);
      }
      const planned = schedule.rungs.map(({ at }) => at);
      expect(planned).toEqual(planned.toSorted());
      const order: Rung[] = ['opening', 'd14', 'd7', 'd1'];
      const moments = order.flatMap((rung) => sent.filter((one) => one.rung === rung)).map(({ at }) => at);
      expect(moments).toEqual(moments.toSorted());
    });
  });

  it('a rung leaves when the bot is first up on its own day, and only then as if it were that day', () => {
    everyHistory(({ schedule, sent, passed }, { publishedAt, deadline, calendar }, downtime) => {
      for (const planned of schedule.rungs) {
        const seenAt = upAt(planned.at, publishedAt, downtime);
        const inTime = isOnItsDay(seenAt, planned, calendar) && !(deadline && isPast(deadline, seenAt));
        const punctual = sent.filter(({ rung, missed }) => rung === planned.rung && !missed);
        const yielded = passed.some(({ rung, state }) => rung === planned.rung && state === 'overtaken');
        const expected = inTime && !yielded ? [{ rung: planned.rung, at: seenAt, missed: false }] : [];
        expect(punctual).toEqual(expected);
      }
    });
  });

  it('a missed rung leaves on the next working morning at the latest, or at once where there is none', () => {
    everyHistory(({ schedule, sent, passed }, duty, downtime) => {
      const overtaken = passed.filter(({ state }) => state === 'overtaken').map(({ rung }) => rung);
      for (const { rung, at } of schedule.rungs.filter((planned) => !overtaken.includes(planned.rung))) {
        const latest = latestFor(upAt(at, duty.publishedAt, downtime), duty, downtime);
        const leftInTime = sent.some((one) => one.rung === rung && latest !== null && one.at <= latest);
        expect(leftInTime, rung).toBe(latest !== null || sent.some((one) => one.rung === rung));
      }
    });
  });

  it('what an opening overtakes would have left with it', () => {
    everyHistory(({ schedule, sent, passed }) => {
      const opening = sent.find(({ rung }) => rung === 'opening');
      const overtaken = passed.filter((one) => one.state === 'overtaken' && !schedule.passed.includes(one));
      for (const { rung } of overtaken) {
        const planned = schedule.rungs.find((one) => one.rung === rung);
        expect(planned && opening && planned.at <= opening.at, rung).toBe(true);
      }
    });
  });

  it('what leaves outside a working morning either was planned then or could not wait for the next', () => {
    everyHistory(({ schedule, sent }, { deadline, calendar }) => {
      for (const { at: moment } of sent.filter((one) => !isAtWork(one.at, calendar))) {
        const onItsDay = schedule.rungs.some(
          (planned) =>
            isOnItsDay(moment, planned, calendar) &&
            sent.some((one) => one.rung === planned.rung && one.at === moment && !one.missed),
        );
        const next = firstWorkingMorningAtOrAfter(moment, calendar).at;
        expect(onItsDay || (deadline !== null && isPast(deadline, next))).toBe(true);
      }
    });
  });
});

describe('while the bot is never down', () => {
  it("14, 7 and 1 days before leave at nine o'clock of a working day, none of them missed", () => {
    everyHistory(({ sent }, { calendar }) => {
      for (const { rung, at, missed } of sent.filter((one) => one.rung !== 'opening')) {
        expect(missed, rung).toBe(false);
        expect(wallClock(at, calendar.timezone), rung).toContain(' 09:00');
        expect(isAtWork(at, calendar), rung).toBe(true);
      }
    }, neverDown);
  });

  it("the opening leaves at nine o'clock of a working day, or ten minutes after publication", () => {
    everyHistory(({ sent }, { publishedAt, deadline, calendar }) => {
      for (const { at } of sent.filter((one) => one.rung === 'opening')) {
        const morning = wallClock(at, calendar.timezone).endsWith(' 09:00') && isAtWork(at, calendar);
        const next = firstWorkingMorningAtOrAfter(addMinutes(publishedAt, 10), calendar).at;
        const hasNoMorning = deadline !== null && isPast(deadline, next);
        expect(hasNoMorning ? at === addMinutes(publishedAt, 10) : morning && at === next).toBe(true);
      }
    }, neverDown);
  });

  it('only what began too late, came with the opening or was past at publication does not leave', () => {
    everyHistory(({ schedule, passed }, { publishedAt, deadline }) => {
      const later = passed.filter((one) => !schedule.passed.includes(one));
      const hadNoTime = deadline !== null && isPast(deadline, addMinutes(publishedAt, 10));
      expect(later.filter(({ rung }) => !(hadNoTime && rung === 'opening'))).toEqual([]);
    }, neverDown);
  });
});
