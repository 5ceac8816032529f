import type { Deadline } from '../domain/deadline.ts';
import { lockObligations, redateObligations } from '../store/obligations.ts';
import { overtakeReminders } from '../store/reminders.ts';
import { audit } from './audit.ts';
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
  readonly cause: 'extension' | 'correction' | 'event';
}

/**
 * Gives obligations another last valid day. Where it is the same as before nothing happens; else the due version rises, what
 * was planned for the old date is overtaken, who was told is told, and every card is shown anew. Answers with the obligations
 * whose date really changed.
 */
export async function redate(work: Work, change: NewDate): Promise<readonly number[]> {
  const { trx, conferenceId, now } = work;
  const { deadline, cause } = change;
  const obligations = await lockObligations(trx, conferenceId, change.obligationIds);
  const moved = obligations.filter(
    ({ dueOn, dueAt }) => dueOn !== (deadline?.lastValidDay ?? null) || dueAt !== (deadline?.instant ?? null),
  );
  const ids = moved.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const first = moved.filter(({ originalDueOn }) => originalDueOn === null).map(({ id }) => id);
  const again = ids.filter((id) => !first.includes(id));
  const due = { dueOn: deadline?.lastValidDay ?? null, dueAt: deadline?.instant ?? null };
  await redateObligations(trx, conferenceId, { ids: first, ...due, correctsOriginal: true });
  await redateObligations(trx, conferenceId, {
    ids: again,
    ...due,
    correctsOriginal: cause === 'correction',
  });
  await overtakeReminders(trx, conferenceId, {
    obligationIds: ids,
    reason: 'date-changed',
    at: now,
    except: 'opening',
  });
  await replanDuties(work, ids, { dateChanged: true });
  await refreshCards(work, ids);
  await audit(
    work,
    moved.map(({ id, dueOn, dueVersion }) => ({
      action: `obligation.${cause === 'extension' ? 'extended' : 'redated'}`,
      subject: { kind: 'obligation', id },
      before: { dueOn, dueVersion },
      after: { dueOn: due.dueOn, dueVersion: dueVersion + 1, cause },
    })),
  );
  return ids;
}
