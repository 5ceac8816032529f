import { type Deadline, isPast } from '../domain/deadline.ts';
import { civilDateIn, type Instant } from '../domain/instant.ts';
import { type LeavingRung, type PassedRung, planMorning, readRung, scheduleOf } from '../domain/ladder.ts';
import { nextWorkingDayAfter, nineOClock, type WorkingCalendar } from '../domain/working-days.ts';
import type { DueDuty, RecordedRung } from '../store/planning.ts';
import type { ScheduledRung } from '../store/scheduled-rungs.ts';

/** What the planner decided on one duty. */
export interface DutyPlan {
  readonly duty: DueDuty;
  readonly send: readonly LeavingRung[];
  readonly skip: readonly PassedRung[];
  readonly next: Instant | null;
}

export interface PlanningMoment {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/** What is known of duties' rungs besides their dates. */
export interface KnownRungs {
  /** Decided already: they never leave again. */
  readonly recorded: readonly RecordedRung[];
  /** Besides the ladder: `changed`, `note`, nudges. */
  readonly scheduled: readonly ScheduledRung[];
}

/** What of a duty leaves now, given the rungs of it that are recorded already and those besides its ladder. */
export function planDuty(
  duty: DueDuty,
  { recorded, scheduled }: KnownRungs,
  { now, calendar }: PlanningMoment,
): DutyPlan {
  const deadline = deadlineOfDuty(duty);
  const opening =
    duty.openingAt === null
      ? null
      : { at: duty.openingAt, ownDay: civilDateIn(duty.openingAt, calendar.timezone) };
  const schedule = scheduleOf({ deadline, beganAt: duty.beganAt, opening, calendar });
  const isNew = ({ rung }: { rung: string }) => isOpen(recorded.filter(isOf(duty, rung)));
  const others = scheduled
    .filter(({ dutyId, dueVersion }) => dutyId === duty.id && dueVersion === duty.dueVersion)
    .map(({ rung, at, ownDay }) => ({ rung: readRung(rung), at, ownDay }));
  const rungs = [...schedule.rungs, ...others].filter(isNew);
  const plan = planMorning({ now, rungs, deadline, calendar });
  return { duty, ...plan, skip: [...schedule.passed.filter(isNew), ...plan.skip] };
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

/** A rung is still to be sent where nothing but a copy is recorded of it, or somebody's only try was missed. */
function isOpen(known: readonly RecordedRung[]): boolean {
  const own = known.filter(({ copy }) => !copy);
  const decided = own.filter((one) => !wasMissed(one));
  if (decided.length === 0) return true;
  return own.some((one) => wasMissed(one) && !decided.some(({ personId }) => personId === one.personId));
}

/**
 * The same for a party whose people have a message of this date already: what can wait leaves with their next working
 * morning, what cannot stays.
 */
export function postpone(plan: DutyPlan, { now, calendar }: PlanningMoment): DutyPlan {
  const nudges = plan.send.filter(({ rung }) => rung.startsWith('nudge:'));
  if (plan.send.length === nudges.length) return plan;
  const at = nextWorkingMorning(now, calendar);
  if (endsBetween(deadlineOfDuty(plan.duty), now, at)) return plan;
  // What an opening would have overtaken is decided when it leaves.
  const skip = plan.skip.filter(({ state }) => state !== 'overtaken');
  return { ...plan, send: nudges, skip, next: plan.next === null || at < plan.next ? at : plan.next };
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

function deadlineOfDuty({ dueOn, dueAt, dueZone }: DueDuty): Deadline | null {
  return dueOn === null || dueAt === null ? null : { lastValidDay: dueOn, instant: dueAt, zone: dueZone };
}
