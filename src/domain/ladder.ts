import { type Deadline, isPast } from './deadline.ts';
import {
  addDays,
  addMinutes,
  type CivilDate,
  civilDateIn,
  type Instant,
  startOfDay,
  type Zone,
} from './instant.ts';
import {
  endOfReminderHours,
  firstWorkingMorningAtOrAfter,
  isWithinReminderHours,
  isWorkingDay,
  nineOClock,
  type WorkingCalendar,
  workingDayOnOrBefore,
} from './working-days.ts';

/** A moment at which a duty is brought up; a nudge carries the id of the audit entry that asked for it. */
export type Rung = 'opening' | 'd14' | 'd7' | 'd1' | 'changed' | 'note' | `nudge:${string}`;

/** Reads a rung's stored name; throws a `RangeError` on what is none. */
export function readRung(name: string): Rung {
  switch (name) {
    case 'opening':
    case 'd14':
    case 'd7':
    case 'd1':
    case 'changed':
    case 'note':
      return name;
    default:
      if (!name.startsWith('nudge:')) throw new RangeError(`not a rung: ${name}`);
      return `nudge:${name.slice('nudge:'.length)}`;
  }
}

/** When a rung leaves if nothing is in the way, and the day it belongs to in the party's zone. */
export interface RungTime {
  readonly at: Instant;
  readonly ownDay: CivilDate;
}

export interface PlannedRung extends RungTime {
  readonly rung: Rung;
}

/** A rung that never leaves, in the words that are recorded. */
export type PassedRung =
  | { readonly rung: Rung; readonly state: 'overtaken'; readonly reason: 'opening' }
  | {
      readonly rung: Rung;
      readonly state: 'skipped';
      readonly reason: 'before-it-began' | 'past-at-publication' | 'after-the-last-valid-day';
    };

/** What lies ahead of a duty: what will leave, the earliest first, and what never will. */
export interface Schedule {
  readonly rungs: readonly PlannedRung[];
  readonly passed: readonly PassedRung[];
}

/** A rung that leaves now; a missed one is not phrased as if its own day were today. */
export interface LeavingRung {
  readonly rung: Rung;
  readonly ownDay: CivilDate;
  readonly missed: boolean;
}

/** What the planner does with a duty now, and when it looks again: null where the ladder is done. */
export interface MorningPlan {
  readonly send: readonly LeavingRung[];
  readonly skip: readonly PassedRung[];
  readonly next: Instant | null;
}

const MINUTES_TO_THINK = 10;
const DAYS_BEFORE = [
  ['d14', 14],
  ['d7', 7],
  ['d1', 1],
] as const;

/**
 * When a duty is first brought up: the first working 09:00 in the party's zone that is at least ten minutes after
 * publication, or ten minutes after publication where that morning would come after the last valid day.
 */
export function openingMorning(duty: {
  readonly publishedAt: Instant;
  readonly deadline: Deadline | null;
  readonly calendar: WorkingCalendar;
}): RungTime {
  const { deadline, calendar } = duty;
  const earliest = addMinutes(duty.publishedAt, MINUTES_TO_THINK);
  const morning = firstWorkingMorningAtOrAfter(earliest, calendar);
  if (deadline === null || !isPast(deadline, morning.at)) return { at: morning.at, ownDay: morning.day };
  return { at: earliest, ownDay: civilDateIn(earliest, calendar.timezone) };
}

/**
 * When somebody who joined after the opening is told what is pending: the party's next working 09:00, or ten minutes after
 * joining where that would come after the last valid day.
 */
export function newcomerMorning(duty: {
  readonly joinedAt: Instant;
  readonly deadline: Deadline | null;
  readonly calendar: WorkingCalendar;
}): RungTime {
  const { joinedAt, deadline, calendar } = duty;
  const morning = firstWorkingMorningAtOrAfter(joinedAt, calendar);
  if (deadline === null || !isPast(deadline, morning.at)) return { at: morning.at, ownDay: morning.day };
  const soon = addMinutes(joinedAt, MINUTES_TO_THINK);
  return { at: soon, ownDay: civilDateIn(soon, calendar.timezone) };
}

/**
 * When those who were told another date are told the one that holds: the next working 09:00, or at once where the last valid
 * day would end before it.
 */
export function changedMorning(duty: {
  readonly now: Instant;
  readonly deadline: Deadline | null;
  readonly calendar: WorkingCalendar;
}): RungTime {
  const { now, deadline, calendar } = duty;
  const morning = firstWorkingMorningAtOrAfter(now, calendar);
  if (deadline === null || !isPast(deadline, morning.at)) return { at: morning.at, ownDay: morning.day };
  return { at: now, ownDay: civilDateIn(now, calendar.timezone) };
}

/**
 * The opening and the rungs 14, 7 and 1 days before the last valid day: 09:00 in the party's zone, on the working day
 * before where it falls on a weekend or holiday. A rung whose 09:00 had passed when the duty began or its date changed is
 * skipped, one that comes before or with the opening is overtaken by it; a date that was past then has no rungs at all.
 * The same facts always give the same schedule, so the caller leaves out what is already recorded.
 */
export function scheduleOf(duty: {
  readonly deadline: Deadline | null;
  /** When the duty began, or when its date last changed. */
  readonly beganAt: Instant;
  /** Null where nothing is opened, such as after a change of date that everybody was told of. */
  readonly opening: RungTime | null;
  readonly calendar: WorkingCalendar;
}): Schedule {
  const { deadline, beganAt, opening, calendar } = duty;
  const first: PlannedRung[] = opening === null ? [] : [{ rung: 'opening', ...opening }];
  if (deadline === null) return { rungs: first, passed: [] };
  const all = [...first, ...countdown(deadline, calendar)];
  if (isPast(deadline, beganAt)) {
    return { rungs: [], passed: all.map(({ rung }) => skipped(rung, 'past-at-publication')) };
  }
  const passed = all.flatMap((planned) => whyPassed(planned, beganAt, opening) ?? []);
  const gone = new Set(passed.map(({ rung }) => rung));
  return { rungs: all.filter(({ rung }) => !gone.has(rung)), passed };
}

function countdown(deadline: Deadline, calendar: WorkingCalendar): PlannedRung[] {
  return DAYS_BEFORE.map(([rung, days]) => {
    const ownDay = workingDayOnOrBefore(addDays(deadline.lastValidDay, -days), calendar);
    return { rung, at: nineOClock(ownDay, calendar.timezone), ownDay };
  });
}

function whyPassed(planned: PlannedRung, beganAt: Instant, opening: RungTime | null): PassedRung | null {
  if (planned.rung === 'opening') return null;
  if (planned.at < beganAt) return skipped(planned.rung, 'before-it-began');
  return opening !== null && planned.at <= opening.at ? overtaken(planned.rung) : null;
}

type SkipReason = Extract<PassedRung, { state: 'skipped' }>['reason'];

function skipped(rung: Rung, reason: SkipReason): PassedRung {
  return { rung, state: 'skipped', reason };
}

function overtaken(rung: Rung): PassedRung {
  return { rung, state: 'overtaken', reason: 'opening' };
}

/** A duty at a moment: its rungs that are not recorded yet. */
export interface DutyNow {
  readonly now: Instant;
  readonly rungs: readonly PlannedRung[];
  readonly deadline: Deadline | null;
  readonly calendar: WorkingCalendar;
}

/**
 * What of a duty leaves now. A rung leaves from its time until 17:00 of its own day; after that it is missed, and leaves with
 * the next message, at the latest on the next working day between 09:00 and 17:00, or at once where the last valid day would
 * end before that. Nothing but the note leaves after the last valid day. What would leave with the opening is overtaken by it.
 */
export function planMorning(duty: DutyNow): MorningPlan {
  const fates = duty.rungs.map((planned) => ({ planned, fate: fateOf(planned, duty) }));
  const due = fates.filter(({ fate }) => fate === 'leaves' || fate === 'missed');
  const morning = nextMorning(duty);
  const leave = due.some(({ planned, fate }) => fate === 'leaves' || cannotWait(planned, morning, duty));
  const ahead = fates.flatMap(({ planned, fate }) => (fate === 'waits' ? planned.at : []));
  const opens = leave && due.some(({ planned }) => planned.rung === 'opening');
  const leaving = leave ? due : [];
  const yields = ({ rung }: PlannedRung) => opens && isOvertakenByOpening(rung);
  return {
    send: leaving
      .filter(({ planned }) => !yields(planned))
      .map(({ planned: { rung, ownDay }, fate }) => ({ rung, ownDay, missed: fate === 'missed' })),
    skip: [
      ...fates
        .filter(({ fate }) => fate === 'too-late')
        .map(({ planned }) => skipped(planned.rung, 'after-the-last-valid-day')),
      ...leaving.filter(({ planned }) => yields(planned)).map(({ planned }) => overtaken(planned.rung)),
    ],
    next: [...ahead, ...(due.length > leaving.length ? [morning] : [])].toSorted()[0] ?? null,
  };
}

type Fate = 'too-late' | 'waits' | 'leaves' | 'missed';

function fateOf(planned: PlannedRung, { now, deadline, calendar }: DutyNow): Fate {
  const earliest = planned.at > now ? planned.at : now;
  if (planned.rung !== 'note' && deadline !== null && isPast(deadline, earliest)) return 'too-late';
  if (now < planned.at) return 'waits';
  return now < endOfOwnDay(planned, calendar.timezone) ? 'leaves' : 'missed';
}

/** Until when a rung is not missed: 17:00, or the end of the day for what had to leave after that hour. */
function endOfOwnDay({ at, ownDay }: PlannedRung, zone: Zone): Instant {
  const close = endOfReminderHours(ownDay, zone);
  return at < close ? close : startOfDay(addDays(ownDay, 1), zone);
}

/** Now while a working morning is open, else the next working 09:00. */
function nextMorning({ now, calendar }: DutyNow): Instant {
  const today = civilDateIn(now, calendar.timezone);
  const open = isWithinReminderHours(now, calendar.timezone) && isWorkingDay(today, calendar);
  return open ? now : firstWorkingMorningAtOrAfter(now, calendar).at;
}

function cannotWait({ rung }: PlannedRung, morning: Instant, { now, deadline }: DutyNow): boolean {
  if (morning === now) return true;
  return rung !== 'note' && deadline !== null && isPast(deadline, morning);
}

function isOvertakenByOpening(rung: Rung): boolean {
  return rung === 'changed' || DAYS_BEFORE.some(([before]) => before === rung);
}
