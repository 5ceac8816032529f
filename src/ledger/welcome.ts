import type { PartyCode } from '../domain/conference.ts';
import { deadlineOfDuty, isPast } from '../domain/deadline.ts';
import { newcomerMorning } from '../domain/ladder.ts';
import { calendarOf } from '../domain/working-days.ts';
import { findOpenedDuties, wakeDuties } from '../store/duties.ts';
import type { Work } from './work.ts';

/**
 * The planner looks again, in time for the opening of who has joined now, at what their countries were asked before and still
 * owe: each newcomer gets an opening of it, once.
 */
export async function welcomeOfficers(work: Work, parties: readonly PartyCode[]): Promise<void> {
  const { trx, conferenceId, now } = work;
  const duties = await findOpenedDuties(trx, conferenceId, parties);
  const wanted = duties.flatMap((duty) => {
    const deadline = deadlineOfDuty(duty);
    const { at } = newcomerMorning({ joinedAt: now, deadline, calendar: calendarOf(duty) });
    const isTooLate = deadline !== null && isPast(deadline, at);
    const comesAnyway = duty.nextReminderAt !== null && duty.nextReminderAt <= at;
    return isTooLate || comesAnyway ? [] : { id: duty.id, at };
  });
  for (const [at, own] of Map.groupBy(wanted, (one) => one.at)) {
    await wakeDuties(trx, conferenceId, { ids: own.map(({ id }) => id), at });
  }
}
