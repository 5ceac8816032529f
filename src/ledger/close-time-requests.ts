import type { PartyCode } from '../domain/conference.ts';
import { supersedeTimeRequests } from '../store/time-requests.ts';
import { refreshNotices } from './enqueue.ts';
import type { Work } from './work.ts';

/** Requests for more time that nobody has decided have no more reason: received, given another date, asked anew. */
export async function closeTimeRequests(
  work: Work,
  of: { readonly obligationIds: readonly number[]; readonly party?: PartyCode },
): Promise<void> {
  const ids = await supersedeTimeRequests(work.trx, work.conferenceId, { ...of, at: work.now });
  await showRequestsAnew(work, ids);
}

/** What the secretariat was shown of requests loses its buttons. */
export async function showRequestsAnew(work: Work, requestIds: readonly number[]): Promise<void> {
  await refreshNotices(work, {
    kind: 'more-time',
    subjects: requestIds.map((id) => `time-request:${id}`),
  });
}
