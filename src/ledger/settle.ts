import { isDeepStrictEqual } from 'node:util';
import { addMinutes, civilDateIn, type Instant } from '../domain/instant.ts';
import { formatReceipt } from '../domain/receipts.ts';
import { settleDuties } from '../store/duties.ts';
import { type LockedObligation, lockObligations, settleObligations } from '../store/obligations.ts';
import { overtakeReminders } from '../store/reminders.ts';
import {
  findReceiptSeries,
  findSubmissions,
  insertSubmissions,
  replaceSubmissions,
  type Submission,
  takeReceiptNumbers,
} from '../store/submissions.ts';
import { announceSubmissions } from './announce.ts';
import { askWhetherArrived, showArrivalsAnew } from './ask-arrivals.ts';
import { audit } from './audit.ts';
import { closeTimeRequests } from './close-time-requests.ts';
import { refreshCards } from './enqueue.ts';
import type { NewSubmission, RecordedSubmission } from './submission.ts';
import type { Work } from './work.ts';

const MINUTES_FOR_A_DOUBLE = 10;

/**
 * Records the submissions of one command, each with its receipt, and answers in the order given: settles the obligations,
 * overtakes what was planned, and enqueues receipts, the confirmation in the channel, the notice when all are in, and the
 * cards already sent. Two identical ones within ten minutes are one; a different one is a revision.
 */
export async function recordSubmissions(
  work: Work,
  submissions: readonly NewSubmission[],
): Promise<readonly RecordedSubmission[]> {
  const ids = [...new Set(submissions.map(({ obligationId }) => obligationId))];
  const obligations = await lockObligations(work.trx, work.conferenceId, ids);
  const known = await findSubmissions(work.trx, work.conferenceId, ids);
  const earlier = submissions.map((submission) => sameOfLately(known, submission, work.now));
  const fresh = submissions.filter((_, position) => earlier[position] === undefined);
  const stored = await store(work, fresh, known);
  if (stored.length > 0) await settle(work, { obligations, stored, fresh });
  const recorded = [...stored];
  return earlier.flatMap((found) => (found ? asRecorded(found) : (recorded.shift() ?? [])));
}

function asRecorded(submission: Submission): RecordedSubmission {
  return {
    submissionId: submission.id,
    obligationId: submission.obligation_id,
    partyCode: submission.party_code,
    receiptNumber: submission.receipt_number,
    revision: submission.revision,
    isNew: false,
  };
}

function sameOfLately(
  known: readonly Submission[],
  submission: NewSubmission,
  now: Instant,
): Submission | undefined {
  return standing(known, submission).find(
    (one) =>
      one.kind === submission.kind &&
      one.link === submission.link &&
      isDeepStrictEqual(one.files, submission.files) &&
      one.note === submission.note &&
      one.received_on === submission.receivedOn &&
      (one.confirmed || !submission.confirmed) &&
      addMinutes(one.recorded_at, MINUTES_FOR_A_DOUBLE) > now,
  );
}

type Of = Pick<NewSubmission, 'obligationId' | 'partyCode'>;

function of(known: readonly Submission[], { obligationId, partyCode }: Of): readonly Submission[] {
  return known.filter((one) => one.obligation_id === obligationId && one.party_code === partyCode);
}

function standing(known: readonly Submission[], submission: Of): readonly Submission[] {
  return of(known, submission).filter((one) => one.state === 'standing');
}

async function store(
  work: Work,
  fresh: readonly NewSubmission[],
  known: readonly Submission[],
): Promise<readonly RecordedSubmission[]> {
  if (fresh.length === 0) return [];
  const { slug, timezone } = await findReceiptSeries(work.trx, work.conferenceId);
  const year = Number(civilDateIn(work.now, timezone).slice(0, 4));
  const first = await takeReceiptNumbers(work.trx, work.conferenceId, { year, count: fresh.length });
  const numbered = fresh.map((submission, position) => ({
    submission,
    receiptNumber: formatReceipt(slug, year, first + position),
    revision: of(known, submission).length + 1,
  }));
  const replaced = fresh.flatMap((submission) => standing(known, submission).map(({ id }) => id));
  await replaceSubmissions(work.trx, work.conferenceId, replaced);
  const ids = await insertSubmissions(
    work.trx,
    numbered.map(({ submission, receiptNumber, revision }) => ({
      conference_id: work.conferenceId,
      obligation_id: submission.obligationId,
      party_code: submission.partyCode,
      revision,
      kind: submission.kind,
      confirmed: submission.confirmed,
      link: submission.link,
      files: JSON.stringify(submission.files),
      note: submission.note,
      receipt_number: receiptNumber,
      person_id: work.actor.personId,
      received_on: submission.receivedOn,
      recorded_at: work.now,
    })),
  );
  return numbered.flatMap(({ submission, receiptNumber, revision }, position) => {
    const submissionId = ids[position];
    if (submissionId === undefined) return [];
    const { obligationId, partyCode } = submission;
    return { submissionId, obligationId, partyCode, receiptNumber, revision, isNew: true };
  });
}

interface Settling {
  readonly obligations: readonly LockedObligation[];
  readonly stored: readonly RecordedSubmission[];
  readonly fresh: readonly NewSubmission[];
}

async function settle(work: Work, { obligations, stored, fresh }: Settling): Promise<void> {
  const obligationIds = [...new Set(stored.map(({ obligationId }) => obligationId))];
  const unconfirmed = stored.flatMap(({ submissionId }, at) =>
    fresh[at]?.confirmed === false ? submissionId : [],
  );
  const states = statesAfter(await findSubmissions(work.trx, work.conferenceId, obligationIds));
  for (const state of ['received', 'no-comments'] as const) {
    const ids = obligationIds.filter((id) => states.get(id) === state);
    await settleObligations(work.trx, work.conferenceId, { ids, state, at: work.now });
  }
  await settleDuties(work.trx, work.conferenceId, obligationIds);
  await closeTimeRequests(work, { obligationIds });
  // Deliveries before their reminders, as a worker locks them.
  await refreshCards(work, obligationIds);
  await overtakeReminders(work.trx, work.conferenceId, { obligationIds, reason: 'settled', at: work.now });
  await announceSubmissions(work, { obligations, stored, unconfirmed });
  // What a newer one took the place of is asked about no more.
  await showArrivalsAnew(work, obligationIds);
  await askWhetherArrived(work, unconfirmed);
  await audit(
    work,
    stored.map((submission, position) => ({
      action: 'submission.recorded',
      subject: { kind: 'obligation', id: submission.obligationId },
      before: { state: obligations.find(({ id }) => id === submission.obligationId)?.state },
      after: {
        state: states.get(submission.obligationId),
        submissionId: submission.submissionId,
        receipt: submission.receiptNumber,
        revision: submission.revision,
      },
      asParty: fresh[position]?.onBehalf ? submission.partyCode : null,
    })),
  );
}

/** What stands decides: a document of one country is not undone by another's "no comments". */
export function statesAfter(
  submissions: readonly Submission[],
): ReadonlyMap<number, 'received' | 'no-comments'> {
  const states = new Map<number, 'received' | 'no-comments'>();
  for (const { obligation_id: id, kind } of submissions.filter((one) => one.state === 'standing')) {
    const isSilent = kind === 'no-comments' && states.get(id) !== 'received';
    states.set(id, isSilent ? 'no-comments' : 'received');
  }
  return states;
}
