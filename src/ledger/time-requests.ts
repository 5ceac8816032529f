import type { PartyCode } from '../domain/conference.ts';
import { type Deadline, deadlineOf } from '../domain/deadline.ts';
import type { CivilDate, Zone } from '../domain/instant.ts';
import { lockObligations } from '../store/obligations.ts';
import {
  decideTimeRequest,
  findTimeRequest,
  insertTimeRequest,
  type TimeRequest,
} from '../store/time-requests.ts';
import { audit } from './audit.ts';
import { closeTimeRequests, showRequestsAnew } from './close-time-requests.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import { redate } from './redate.ts';
import { tellOfficers } from './tell-officers.ts';
import type { Work } from './work.ts';

export interface NewTimeRequest {
  readonly obligationId: number;
  readonly party: PartyCode;
  readonly until: CivilDate;
  readonly reason: string;
}

/**
 * A liaison officer asks for more time: the secretariat learns it at once, with the choices; an earlier request of the country
 * that nobody has decided is overtaken by it. Answers with the requests' numbers, in the order given; null where one of the
 * obligations is not pending any more, and then nothing is asked.
 */
export async function requestMoreTime(
  work: Work & { readonly actor: { readonly personId: number } },
  requests: readonly NewTimeRequest[],
): Promise<readonly number[] | null> {
  const ids = requests.map(({ obligationId }) => obligationId);
  const locked = await lockObligations(work.trx, work.conferenceId, ids);
  if (locked.some(({ state }) => state !== 'pending')) return null;
  const numbers: number[] = [];
  for (const request of requests) numbers.push(await storeRequest(work, request));
  return numbers;
}

async function storeRequest(
  work: Work & { readonly actor: { readonly personId: number } },
  { obligationId, party, until, reason }: NewTimeRequest,
): Promise<number> {
  const { trx, conferenceId, now, actor } = work;
  await closeTimeRequests(work, { obligationIds: [obligationId], party });
  const id = await insertTimeRequest(trx, {
    conference_id: conferenceId,
    obligation_id: obligationId,
    party_code: party,
    person_id: actor.personId,
    asked_until: until,
    reason,
    state: 'open',
    asked_at: now,
  });
  await audit(work, [
    {
      action: 'time.requested',
      subject: { kind: 'obligation', id: obligationId },
      after: { timeRequestId: id, party, until },
    },
  ]);
  await noticeSecretariat(work, {
    kind: 'more-time',
    subject: `time-request:${id}`,
    about: { timeRequestId: id },
  });
  return id;
}

/** What the secretariat makes of a request: grants it, as asked or until another day, or declines it. */
export type TimeDecision =
  | { readonly kind: 'grant'; readonly until: CivilDate | null }
  | { readonly kind: 'decline' };

export type Decided =
  | { readonly decided: 'granted'; readonly request: TimeRequest; readonly until: CivilDate }
  | { readonly decided: 'declined'; readonly request: TimeRequest }
  /** Nothing was done: there is no such request, or it is decided or overtaken already. */
  | { readonly decided: 'not-open'; readonly request: TimeRequest | null };

/**
 * Decides a request for more time. Granted: the date moves for that country, or for the joint group, and whoever was told
 * another one is told; declined: the country's officers are told at once.
 */
export async function decideMoreTime(
  work: Work,
  { requestId, decision, zone }: { requestId: number; decision: TimeDecision; zone: Zone },
): Promise<Decided> {
  const { trx, conferenceId, now, actor } = work;
  const asked = await findTimeRequest(trx, conferenceId, requestId);
  await lockObligations(trx, conferenceId, asked === null ? [] : [asked.obligationId]);
  const request = await findTimeRequest(trx, conferenceId, requestId);
  if (request?.state !== 'open') return { decided: 'not-open', request };
  const until = decision.kind === 'grant' ? (decision.until ?? request.askedUntil) : null;
  const isOurs = await decideTimeRequest(trx, conferenceId, {
    id: requestId,
    state: until === null ? 'declined' : 'granted',
    granted_until: until,
    decided_by: actor.personId,
    decided_at: now,
  });
  if (!isOurs) return { decided: 'not-open', request };
  await showRequestsAnew(work, [requestId]);
  await audit(work, [
    {
      action: until === null ? 'time.declined' : 'time.granted',
      subject: { kind: 'obligation', id: request.obligationId },
      before: { timeRequestId: requestId, until: request.askedUntil },
      after: { timeRequestId: requestId, until },
      asParty: null,
    },
  ]);
  if (until === null) {
    await tellOfficers(work, {
      event: 'time-declined',
      key: requestId,
      parties: [request.party],
      subject: { timeRequestId: requestId },
    });
    return { decided: 'declined', request };
  }
  await redate(work, {
    obligationIds: [request.obligationId],
    deadline: deadlineUntil(until, zone),
    cause: 'extension',
    reason: request.reason,
  });
  return { decided: 'granted', request, until };
}

/** The end of a last valid day in the conference's zone. */
export function deadlineUntil(day: CivilDate, zone: Zone): Deadline | null {
  return deadlineOf({ date: day }, zone);
}
