import { countOf, isReceived } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import { civilDateIn, type Zone } from '../domain/instant.ts';
import { type ConfirmedCommitment, channelConfirmation } from '../messages/channel-confirmation.ts';
import type { Count } from '../messages/facts.ts';
import { type MailOutcome, type ReceivedSubmission, receipt } from '../messages/receipt.ts';
import { arrivalState } from '../store/arrivals.ts';
import { findBoundChannel, findCommitmentTexts, type Recipient } from '../store/outgoing.ts';
import {
  type CommitmentShare,
  findShares,
  findStandingSubmissions,
  findSubmissionsById,
  type StoredSubmission,
} from '../store/outgoing-submissions.ts';
import { type Desk, type Letter, NOTHING_TO_SAY, settingOf } from './letter.ts';
import { wordingOf } from './phrase-morning.ts';

/** The receipt for who submitted, or for a colleague of theirs. */
export async function phraseReceipt(desk: Desk, person: Recipient): Promise<Letter> {
  const submissions = await submissionsOf(desk);
  const [first] = submissions;
  if (first === undefined) return NOTHING_TO_SAY;
  const message = receipt({
    ...settingOf(desk, person),
    audience: first.submitter?.id === person.id ? 'submitter' : 'colleague',
    submissions: await receivedSubmissions(desk, person, submissions),
    sentBy: first.submitter?.name ?? null,
  });
  return { kind: 'message', message, carries: [] };
}

async function submissionsOf({ db, delivery }: Desk): Promise<readonly StoredSubmission[]> {
  const { subject } = delivery;
  const ids = subject.notice === undefined ? (subject.submissionIds ?? []) : [];
  return findSubmissionsById(db, delivery.conference_id, ids);
}

async function receivedSubmissions(
  { db, delivery, roster }: Desk,
  person: Recipient,
  submissions: readonly StoredSubmission[],
): Promise<ReceivedSubmission[]> {
  const commitmentIds = [...new Set(submissions.map(({ commitmentId }) => commitmentId))];
  const texts = await findCommitmentTexts(db, delivery.conference_id, commitmentIds);
  const shares = await findShares(db, delivery.conference_id, commitmentIds);
  return submissions.map((submission) => ({
    ref: submission.ref,
    party: submission.party,
    deliverable: wordingOf(texts, submission.commitmentId, person.language),
    kind: submission.kind,
    receiptNumber: submission.receiptNumber,
    receivedOn: submission.receivedOn,
    recordedAt: submission.recordedAt,
    lastValidDay: submission.dueOn,
    link: submission.link,
    files: submission.files,
    note: submission.note,
    confirmed: submission.confirmed,
    mail: mailOutcome(submission, roster.timezone),
    recordedBySecretariat: submission.submitter === null || submission.submitter.isSecretariat,
    revision: submission.revision,
    count: countFor(shares, submission.commitmentId),
  }));
}

/** Only of what had to be confirmed: a receipt of anything else is never shown anew. */
function mailOutcome(submission: StoredSubmission, zone: Zone): MailOutcome | undefined {
  const became = arrivalState(submission);
  const { arrivalAt, confirmed: needsNothing } = submission;
  if (arrivalAt !== null && (became === 'arrived' || became === 'not-arrived')) {
    return { became, on: civilDateIn(arrivalAt, zone) };
  }
  return needsNothing || became === 'open' ? undefined : { became: 'moot' };
}

function countFor(shares: readonly CommitmentShare[], commitmentId: number): Count {
  return countOf(shares.filter((share) => share.commitmentId === commitmentId).map(({ state }) => state));
}

/** What the meeting's channel reads: those who submitted are thanked by name, the rest are counted. */
export async function phraseConfirmation(desk: Desk, bindingId: number): Promise<Letter> {
  const { db, roster, delivery } = desk;
  const channel = await findBoundChannel(db, delivery.conference_id, bindingId);
  const submissions = await thatStand(desk, await submissionsOf(desk));
  const commitmentIds = [...new Set(submissions.map(({ commitmentId }) => commitmentId))];
  const shares = await findShares(db, delivery.conference_id, commitmentIds);
  const lines = commitmentIds.map((commitmentId) => confirmed(commitmentId, submissions, shares));
  if (lines.length === 0) return NOTHING_TO_SAY;
  const message = channelConfirmation({ roster, languages: [channel.language ?? roster.language], lines });
  return { kind: 'message', message, carries: [] };
}

/** What stands, and what was replaced by what stands: nobody is thanked for what was taken back. */
async function thatStand(
  { db, delivery }: Desk,
  submissions: readonly StoredSubmission[],
): Promise<readonly StoredSubmission[]> {
  const kept = submissions.filter(({ state }) => state === 'standing' || state === 'replaced');
  const ids = [...new Set(kept.map(({ obligationId }) => obligationId))];
  const standing = await findStandingSubmissions(db, delivery.conference_id, ids);
  return kept.filter(({ obligationId, party }) =>
    standing.some((one) => one.obligationId === obligationId && one.party === party),
  );
}

function confirmed(
  commitmentId: number,
  submissions: readonly StoredSubmission[],
  shares: readonly CommitmentShare[],
): ConfirmedCommitment {
  const own = submissions.filter((submission) => submission.commitmentId === commitmentId);
  const settled = shares.filter((share) => share.commitmentId === commitmentId && isReceived(share.state));
  return {
    ref: own[0]?.ref ?? '',
    from: [...new Set(own.map(({ party }) => party))],
    thanked: [...new Set(settled.flatMap(owners))],
    count: countFor(shares, commitmentId),
  };
}

function owners({ party, owedBy }: CommitmentShare): readonly PartyCode[] {
  return party === null ? owedBy : [party];
}
