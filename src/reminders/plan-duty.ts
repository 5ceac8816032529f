import { type Deadline, deadlineOfDuty, isPast } from '../domain/deadline.ts';
import { civilDateIn, type Instant } from '../domain/instant.ts';
import {
  type LeavingRung,
  newcomerMorning,
  type PassedRung,
  planMorning,
  readRung,
  scheduleOf,
} from '../domain/ladder.ts';
import { nextWorkingDayAfter, nineOClock, type WorkingCalendar } from '../domain/working-days.ts';
import type { DueDuty, RecordedRung } from '../store/planning.ts';
import type { Officer } from '../store/recipients.ts';
import type { ScheduledRung } from '../store/scheduled-rungs.ts';

/** What the planner decided on one duty. */
export interface DutyPlan {
  readonly duty: DueDuty;
  readonly send: readonly LeavingRung[];
  readonly skip: readonly PassedRung[];
  /** Who has no opening where others have: who joined later, or whom theirs did not reach in its hours. */
  readonly newcomers: readonly Newcomer[];
  readonly next: Instant | null;
}

interface Newcomer {
  readonly personId: number;
  /** Their opening where it leaves now, null where that is still to come. */
  readonly opening: LeavingRung | null;
}

export interface PlanningMoment {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** What is known of duties' rungs besides their dates. */
export interface KnownRungs {
  /** Of the duty's party. */
  readonly officers: readonly Officer[];
  /** Decided already: they never leave again. */
  readonly recorded: readonly RecordedRung[];
  /** Besides the ladder: `changed`, `note`, nudges. */
  readonly scheduled: readonly ScheduledRung[];
}

/** What of a duty leaves now, given the rungs of it that are recorded already and those besides its ladder. */
export function planDuty(
  duty: DueDuty,
  { officers, recorded, scheduled }: KnownRungs,
  { now, calendar }: PlanningMoment,
): DutyPlan {
  const deadline = deadlineOfDuty(duty);
  const opening =
    duty.openingAt === null
      ? null
      : { at: duty.openingAt, ownDay: civilDateIn(duty.openingAt, calendar.timezone) };
  const schedule = scheduleOf({ deadline, beganAt: duty.beganAt, opening, calendar });
  const isNew = ({ rung }: { rung: string }) => isOpen(rung, recorded.filter(isOf(duty, rung)));
  const others = scheduled
    .filter(({ dutyId, dueVersion }) => dutyId === duty.id && dueVersion === duty.dueVersion)
    .map(({ rung, at, ownDay }) => ({ rung: readRung(rung), at, ownDay }));
  const rungs = [...schedule.rungs, ...others].filter(isNew);
  const plan = planMorning({ now, rungs, deadline, calendar });
  const hasOpened = duty.openingAt !== null && !rungs.some(({ rung }) => rung === 'opening');
  const joined = hasOpened ? officers.filter(({ personId }) => !isOpened(duty, personId, recorded)) : [];
  const openings = joined.map((officer) => openingFor(officer, duty, { now, calendar }));
  return {
    duty,
    send: plan.send,
    skip: [...schedule.passed.filter(isNew), ...plan.skip],
    newcomers: openings.filter((one) => one.opening !== null || one.next !== null),
    next: earliest([plan.next, ...openings.map(({ next }) => next)]),
  };
}

function openingFor({ personId, joinedAt }: Officer, duty: DueDuty, { now, calendar }: PlanningMoment) {
  const deadline = deadlineOfDuty(duty);
  const since = [joinedAt, duty.beganAt].toSorted()[1] ?? joinedAt;
  const morning = newcomerMorning({ joinedAt: since, deadline, calendar });
  const own = planMorning({ now, rungs: [{ rung: 'opening', ...morning }], deadline, calendar });
  return { personId, opening: own.send[0] ?? null, next: own.next };
}

function earliest(moments: readonly (Instant | null)[]): Instant | null {
  return moments.flatMap((moment) => moment ?? []).toSorted()[0] ?? null;
}

/** Whether a person's opening is decided; one that they had left before it could reach them counts no more. */
function isOpened(duty: DueDuty, personId: number, recorded: readonly RecordedRung[]): boolean {
  return recorded
    .filter(isOf(duty, 'opening'))
    .some((one) => one.personId === personId && !wasMissed(one) && one.reason !== 'no-longer-an-officer');
}

/** Whether what is recorded is of this rung, under the date that holds; an opening is of every date. */
export function isOf(duty: DueDuty, rung: string): (known: RecordedRung) => boolean {
  return (known) =>
    known.dutyId === duty.id &&
    known.rung === rung &&
    (rung === 'opening' || known.dueVersion === duty.dueVersion);
}

/**
 * What came back from the outbox because its day had no hour left, and a `changed` that a submission since taken back had
 * overtaken: it is still to be sent.
 */
export function wasMissed({ state, reason }: RecordedRung): boolean {
  return state === 'overtaken' && (reason === 'missed' || reason === 'reopened');
}

/**
 * A rung is still to be sent where nothing but a copy is recorded of it, or somebody's only try was missed; an opening that
 * others have is a newcomer's own.
 */
function isOpen(rung: string, known: readonly RecordedRung[]): boolean {
  const own = known.filter(({ copy }) => !copy);
  const decided = own.filter((one) => !wasMissed(one));
  if (decided.length === 0) return true;
  if (rung === 'opening') return false;
  return own.some((one) => wasMissed(one) && !decided.some(({ personId }) => personId === one.personId));
}

/**
 * The same for a party whose people have a message of this date already: what can wait leaves with their next working
 * morning, what cannot stays.
 */
export function postpone(plan: DutyPlan, { now, calendar }: PlanningMoment): DutyPlan {
  const nudges = plan.send.filter(({ rung }) => rung.startsWith('nudge:'));
  const opens = plan.newcomers.some(({ opening }) => opening !== null);
  if (plan.send.length === nudges.length && !opens) return plan;
  const at = nextWorkingMorning(now, calendar);
  if (endsBetween(deadlineOfDuty(plan.duty), now, at)) return plan;
  // What an opening would have overtaken is decided when it leaves.
  const skip = plan.skip.filter(({ state }) => state !== 'overtaken');
  const newcomers = plan.newcomers.map((one) => ({ ...one, opening: null }));
  return { ...plan, send: nudges, skip, newcomers, next: earliest([at, plan.next]) };
}

/** Whether the last valid day ends before the party's next working morning: what leaves now may leave at any hour. */
export function mustLeaveToday({ duty }: DutyPlan, { now, calendar }: PlanningMoment): boolean {
  return endsBetween(deadlineOfDuty(duty), now, nextWorkingMorning(now, calendar));
}

/** Whether the last valid day ends before the later moment; one that is over already makes nothing urgent. */
function endsBetween(deadline: Deadline | null, now: Instant, later: Instant): boolean {
  return deadline !== null && !isPast(deadline, now) && isPast(deadline, later);
}

/** The first working 09:00 of a later day. */
function nextWorkingMorning(now: Instant, calendar: WorkingCalendar): Instant {
  const today = civilDateIn(now, calendar.timezone);
  return nineOClock(nextWorkingDayAfter(today, calendar), calendar.timezone);
}
