import { isOver } from '../domain/commitment.ts';
import { settleDuties } from '../store/duties.ts';
import { endObligationsAs, lockObligations } from '../store/obligations.ts';
import { overtakeReminders } from '../store/reminders.ts';
import { findTold } from '../store/told.ts';
import { noticeWhatIsComplete } from './announce.ts';
import { showArrivalsAnew } from './ask-arrivals.ts';
import { audit } from './audit.ts';
import { closeTimeRequests } from './close-time-requests.ts';
import { refreshCards } from './enqueue.ts';
import { tellOfficers } from './tell-officers.ts';
import type { Work } from './work.ts';

export interface Ending {
  readonly obligationIds: readonly number[];
  /** `not-applicable`: it never bound that party; `superseded`: it is no longer asked. */
  readonly state: 'not-applicable' | 'superseded';
  /** As a person gave it; null where they gave none. */
  readonly reason: string | null;
}

/**
 * Asks obligations no more: what was planned is overtaken, cards are shown anew, and who was told of them is told so; who was
 * told nothing hears nothing.
 */
export async function endObligations(work: Work, { obligationIds, state, reason }: Ending): Promise<void> {
  const { trx, conferenceId, now } = work;
  if (obligationIds.length === 0) return;
  const ended = (await lockObligations(trx, conferenceId, obligationIds)).filter((one) => !isOver(one.state));
  const ids = ended.map(({ id }) => id);
  await endObligationsAs(trx, conferenceId, { ids, state, reason: reason ?? '', at: now });
  await settleDuties(trx, conferenceId, ids);
  await overtakeReminders(trx, conferenceId, { obligationIds: ids, reason: 'ended', at: now });
  await closeTimeRequests(work, { obligationIds: ids });
  await refreshCards(work, ids);
  await showArrivalsAnew(work, ids);
  const entries = await audit(
    work,
    ended.map(({ id, state: before }) => ({
      action: 'obligation.ended',
      subject: { kind: 'obligation', id },
      before: { state: before },
      after: { state },
    })),
  );
  await noticeWhatIsComplete(
    work,
    ended.filter((one) => one.state === 'pending'),
  );
  const told = await findTold(trx, conferenceId, ids);
  for (const [at, { id, partyCode, owedBy }] of ended.entries()) {
    await tellOfficers(work, {
      event: 'ended',
      key: entries[at] ?? id,
      parties: partyCode === null ? owedBy : [partyCode],
      subject: { obligationIds: [id] },
      only: new Set(told.filter(({ obligationId }) => obligationId === id).map(({ personId }) => personId)),
    });
  }
}
