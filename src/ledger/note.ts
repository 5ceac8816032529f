import { civilDateIn, type Instant } from '../domain/instant.ts';
import type { PendingChoice } from '../domain/pending-list.ts';
import { dayOfNote } from '../domain/secretariat-morning.ts';
import { calendarOf, nineOClock, type WorkingCalendar } from '../domain/working-days.ts';
import { wakeDuties } from '../store/duties.ts';
import { insertScheduledRungs } from '../store/scheduled-rungs.ts';
import {
  chooseForLists,
  deleteNotesAhead,
  findListedDuties,
  findPendingLists,
  type ListedDuty,
} from '../store/secretariat-choices.ts';
import { findListsToNote, markNotesPlanned } from '../store/secretariat-lists.ts';
import { audit } from './audit.ts';
import { refreshNotices } from './enqueue.ts';
import { type Nudged, nudge } from './nudge.ts';
import type { Work } from './work.ts';

/** A list's choice: who is written to because of it, and when. */
export interface Chosen {
  readonly listIds: readonly number[];
  readonly nudged: readonly Nudged[];
}

/**
 * Records what the secretariat chose for lists of the pending, once: a note to each who still owes, an extension, which it
 * types, or nothing more. What one colleague decides, the others' messages show.
 */
export async function choose(
  work: Work,
  { listIds, choice }: { listIds: readonly number[]; choice: PendingChoice },
): Promise<Chosen> {
  const { trx, conferenceId, now, actor } = work;
  const chosen = await chooseForLists(trx, conferenceId, {
    ids: listIds,
    choice,
    by: actor.personId,
    at: now,
  });
  const lists = await findPendingLists(trx, conferenceId, chosen);
  const duties = await findListedDuties(trx, conferenceId, chosen);
  const owing = duties.filter((duty) => stillOwes(duty, lists));
  if (choice !== 'note') {
    await deleteNotesAhead(trx, conferenceId, { dutyIds: owing.map(({ dutyId }) => dutyId), now });
  }
  const obligationIds = [...new Set(owing.map(({ obligationId }) => obligationId))];
  const nudged = choice === 'note' ? await nudge(work, { obligationIds }) : [];
  await refreshNotices(work, { kind: 'pending-list', subjects: chosen.map((id) => `list:${id}`) });
  await audit(
    work,
    chosen.map((id) => ({
      action: 'pending.chosen',
      subject: { kind: 'pending-list', id },
      after: { choice },
    })),
  );
  return { listIds: chosen, nudged };
}

/** Whether a duty is pending with the date that its list was made for. */
export function stillOwes(
  duty: Pick<ListedDuty, 'listId' | 'state' | 'dueOn'>,
  lists: readonly { readonly id: number; readonly dueOn: string }[],
): boolean {
  const list = lists.find(({ id }) => id === duty.listId);
  return duty.state === 'pending' && list !== undefined && duty.dueOn === list.dueOn;
}

/** Plans the one note that leaves without a choice, for every list that was delivered. */
export async function planNotes(work: Work, secretariat: WorkingCalendar): Promise<void> {
  const { trx, conferenceId, now } = work;
  const lists = await findListsToNote(trx, conferenceId);
  if (lists.length === 0) return;
  const ids = lists.map(({ id }) => id);
  const duties = await findListedDuties(trx, conferenceId, ids);
  const notes = duties
    .filter((duty) => stillOwes(duty, lists))
    .map((duty) => {
      const deliveredAt = lists.find(({ id }) => id === duty.listId)?.deliveredAt ?? now;
      return { duty, ...noteOf(duty, { deliveredAt, secretariat }) };
    });
  await insertScheduledRungs(
    trx,
    notes.map(({ duty, at, ownDay }) => ({
      conference_id: conferenceId,
      duty_id: duty.dutyId,
      rung: 'note',
      due_version: duty.dueVersion,
      leaves_at: at,
      own_day: ownDay,
    })),
  );
  await wakeDuties(trx, conferenceId, { ids: notes.map(({ duty }) => duty.dutyId), at: now });
  await markNotesPlanned(trx, conferenceId, { ids, at: now });
  await audit(
    work,
    ids.map((id) => ({
      action: 'notes.planned',
      subject: { kind: 'pending-list', id },
      after: { dutyIds: notes.filter(({ duty }) => duty.listId === id).map(({ duty }) => duty.dutyId) },
    })),
  );
}

/** When the note of a pending duty leaves without a choice. */
export function noteOf(
  duty: ListedDuty,
  { deliveredAt, secretariat }: { deliveredAt: Instant; secretariat: WorkingCalendar },
) {
  const ownDay = dayOfNote({
    lastValidDay: duty.dueOn ?? civilDateIn(deliveredAt, secretariat.timezone),
    listDeliveredOn: civilDateIn(deliveredAt, secretariat.timezone),
    secretariat,
    party: calendarOf(duty),
  });
  return { ownDay, at: nineOClock(ownDay, duty.timezone) };
}
