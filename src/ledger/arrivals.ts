import { type Arrival, decideArrivalAs, findArrival } from '../store/arrivals.ts';
import { lockObligations } from '../store/obligations.ts';
import { showAsked } from './ask-arrivals.ts';
import { audit } from './audit.ts';
import { refreshCards } from './enqueue.ts';
import { type TakenBack, takeBack } from './reopen.ts';
import type { Work } from './work.ts';

export type ArrivalDecided =
  | { readonly decided: 'arrived'; readonly arrival: Arrival }
  | { readonly decided: 'not-arrived'; readonly arrival: Arrival; readonly taken: TakenBack }
  /** Nothing was done: somebody has decided it already, or the question is moot. */
  | { readonly decided: 'not-open'; readonly arrival: Arrival };

/**
 * The secretariat says whether what a country sent by mail has arrived. Arrived: it is confirmed, and the officers' receipts and
 * every card say so; not arrived: it is sent back, so that the country is told at once and reminders resume. Null where there is
 * no such submission.
 */
export async function decideArrival(
  work: Work,
  { submissionId, hasArrived }: { submissionId: number; hasArrived: boolean },
): Promise<ArrivalDecided | null> {
  const { trx, conferenceId } = work;
  const found = await findArrival(trx, conferenceId, submissionId);
  if (found === null) return null;
  await lockObligations(trx, conferenceId, [found.obligationId]);
  // Read again: whoever held the lock may have decided it, or taken it back.
  const arrival = (await findArrival(trx, conferenceId, submissionId)) ?? found;
  if (arrival.state !== 'open') return { decided: 'not-open', arrival };
  const { personId: by } = work.actor;
  await decideArrivalAs(trx, conferenceId, { submissionId, confirmed: hasArrived, by, at: work.now });
  const decided = hasArrived ? await confirm(work, arrival) : await sendBack(work, arrival);
  await showAsked(work, [submissionId]);
  return decided;
}

async function confirm(work: Work, arrival: Arrival): Promise<ArrivalDecided> {
  const { obligationId, submissionId } = arrival;
  await refreshCards(work, [obligationId]);
  await audit(work, [
    {
      action: 'submission.confirmed',
      subject: { kind: 'obligation', id: obligationId },
      before: { submissionId, confirmed: false },
      after: { submissionId, confirmed: true },
    },
  ]);
  return { decided: 'arrived', arrival };
}

async function sendBack(work: Work, arrival: Arrival): Promise<ArrivalDecided> {
  const { obligationId, party } = arrival;
  const taken = await takeBack(work, {
    obligationId,
    partyCode: party,
    as: 'returned',
    reason: null,
    onBehalf: true,
  });
  if (taken === null) throw new TypeError(`nothing stood for obligation ${obligationId} to be sent back`);
  return { decided: 'not-arrived', arrival, taken };
}
