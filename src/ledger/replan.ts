import { deadlineOfDuty, isPast } from '../domain/deadline.ts';
import type { Instant } from '../domain/instant.ts';
import { changedMorning, openingMorning } from '../domain/ladder.ts';
import { calendarOf } from '../domain/working-days.ts';
import { type DutyChange, type DutyInForce, findDuties, updateDuties } from '../store/duties.ts';
import { upsertScheduledRungs } from '../store/scheduled-rungs.ts';
import { findTold, type Told } from '../store/told.ts';
import type { Work } from './work.ts';

/**
 * Plans pending obligations anew after they were reopened or their date changed: the planner looks at them at once, who was
 * told another date gets a `changed`, who was told nothing an opening that is brought forward where need be, and a date that
 * is past has no rungs.
 */
export async function replanDuties(
  work: Work,
  obligationIds: readonly number[],
  { dateChanged }: { dateChanged: boolean },
): Promise<void> {
  const { trx, conferenceId, now } = work;
  const duties = await findDuties(trx, conferenceId, obligationIds);
  const pending = duties.filter(({ state }) => state === 'pending');
  const told = await findTold(trx, conferenceId, obligationIds);
  await upsertScheduledRungs(
    trx,
    pending
      .filter((duty) => wasToldAnother(duty, told) && !(dateChanged && isPastFor(duty, now)))
      .map((duty) => {
        const { at, ownDay } = changedMorning({
          now,
          deadline: deadlineOfDuty(duty),
          calendar: calendarOf(duty),
        });
        return {
          conference_id: conferenceId,
          duty_id: duty.id,
          rung: 'changed',
          due_version: duty.dueVersion,
          leaves_at: at,
          own_day: ownDay,
        };
      }),
  );
  await updateDuties(
    trx,
    conferenceId,
    pending.map((duty) => planAnew(duty, { now, dateChanged, told })),
  );
}

/** Whether somebody of the duty's party was last told another date than the one that holds. */
function wasToldAnother(duty: Pick<DutyInForce, 'id' | 'dueOn'>, told: readonly Told[]): boolean {
  return told.some(({ dutyId, dueOn }) => dutyId === duty.id && dueOn !== duty.dueOn);
}

function planAnew(
  duty: DutyInForce,
  { now, dateChanged, told }: { now: Instant; dateChanged: boolean; told: readonly Told[] },
): DutyChange {
  const began_at = dateChanged ? now : duty.beganAt;
  if (isPastFor(duty, now)) {
    const idle = { next_reminder_at: null, idle_reason: 'past-at-publication' as const };
    // What was reopened after its date is looked at once, so that the rungs that never leave say why.
    const looked = { next_reminder_at: now, idle_reason: null };
    return { id: duty.id, began_at, opening_at: duty.openingAt, ...(dateChanged ? idle : looked) };
  }
  return {
    id: duty.id,
    began_at,
    opening_at: told.some(({ dutyId }) => dutyId === duty.id) ? duty.openingAt : openingOf(duty, now),
    next_reminder_at: now,
    idle_reason: null,
  };
}

/** The opening of a duty of which nobody was told: its own, or an earlier one where its date would not wait for that. */
function openingOf(duty: DutyInForce, now: Instant): Instant {
  const { at } = openingMorning({
    publishedAt: now,
    deadline: deadlineOfDuty(duty),
    calendar: calendarOf(duty),
  });
  return duty.openingAt !== null && duty.openingAt < at ? duty.openingAt : at;
}

function isPastFor(duty: DutyInForce, now: Instant): boolean {
  const deadline = deadlineOfDuty(duty);
  return deadline !== null && isPast(deadline, now);
}
