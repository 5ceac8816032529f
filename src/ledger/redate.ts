import { isOver } from '../domain/commitment.ts';
import type { Deadline } from '../domain/deadline.ts';
import { insertDueChanges } from '../store/due-changes.ts';
import { type LockedObligation, lockObligations, redateObligations } from '../store/obligations.ts';
import { overtakeReminders } from '../store/reminders.ts';
import type { DueChangeCause } from '../store/tables-obligations.ts';
import { audit } from './audit.ts';
import { closeTimeRequests } from './close-time-requests.ts';
import { refreshCards } from './enqueue.ts';
import { replanDuties } from './replan.ts';
import type { Work } from './work.ts';

export interface NewDate {
  readonly obligationIds: readonly number[];
  /** Null: it waits for a date. */
  readonly deadline: Deadline | null;
  /**
   * An extension counts from the original date and keeps it; a correction was a mistake, and is never recorded as an
   * extension; an event got, moved or lost its date.
   */
  readonly cause: DueChangeCause;
  /** As a person gave it; null where nobody did. */
  readonly reason: string | null;
}

/**
 * Gives obligations another last valid day. Where it is the same as before nothing happens; else the due version rises, what
 * was planned for the old date is overtaken, who was told is told, and every card is shown anew. Answers with the obligations
 * whose date really changed.
 */
export async function redate(work: Work, change: NewDate): Promise<readonly number[]> {
  const { trx, conferenceId, now } = work;
  const moved = (await lockObligations(trx, conferenceId, change.obligationIds)).filter((obligation) =>
    isMoved(obligation, change),
  );
  const ids = moved.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await storeDates(work, moved, change);
  await closeTimeRequests(work, { obligationIds: ids });
  await overtakeReminders(trx, conferenceId, {
    obligationIds: ids,
    reason: 'date-changed',
    at: now,
    except: 'opening',
  });
  await replanDuties(work, ids, { dateChanged: true });
  await refreshCards(work, ids);
  return ids;
}

/** Whether the change gives the obligation another date; what is no longer asked has none to change. */
function isMoved({ state, dueOn, dueAt }: LockedObligation, { deadline }: NewDate): boolean {
  if (isOver(state)) return false;
  return dueOn !== (deadline?.lastValidDay ?? null) || dueAt !== (deadline?.instant ?? null);
}

/** The new date beside the one before it, with its cause, its reason, and who changed it. */
async function storeDates(
  work: Work,
  moved: readonly LockedObligation[],
  { deadline, cause, reason }: NewDate,
): Promise<void> {
  const { trx, conferenceId, now, actor } = work;
  const due = { dueOn: deadline?.lastValidDay ?? null, dueAt: deadline?.instant ?? null };
  await redateObligations(trx, conferenceId, {
    ids: moved.map(({ id }) => id),
    ...due,
    correctsOriginal: cause !== 'extension',
  });
  await insertDueChanges(
    trx,
    moved.map(({ id, dueOn, dueVersion }) => ({
      conference_id: conferenceId,
      obligation_id: id,
      due_version: dueVersion + 1,
      previous_due_on: dueOn,
      due_on: due.dueOn,
      cause,
      reason,
      person_id: actor.personId,
      changed_at: now,
    })),
  );
  await audit(
    work,
    moved.map(({ id, dueOn, dueVersion }) => ({
      action: `obligation.${cause === 'extension' ? 'extended' : 'redated'}`,
      subject: { kind: 'obligation', id },
      before: { dueOn, dueVersion },
      after: { dueOn: due.dueOn, dueVersion: dueVersion + 1, cause },
    })),
  );
}
