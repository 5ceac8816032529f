import { countOf } from '../domain/commitment.ts';
import { findNoticeVersion } from '../store/notices.ts';
import { findStates, type LockedObligation } from '../store/obligations.ts';
import { findBindings, findOfficers } from '../store/recipients.ts';
import { enqueue, type NewDelivery } from './enqueue.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import type { RecordedSubmission } from './submission.ts';
import { tellOwners } from './tell-owners.ts';
import type { Work } from './work.ts';

interface News {
  /** As they were before. */
  readonly obligations: readonly LockedObligation[];
  readonly stored: readonly RecordedSubmission[];
  /** Those of them that the secretariat has yet to confirm: their receipts will say so anew. */
  readonly unconfirmed: readonly number[];
}

/** Who is told that submissions came in: the party's officers, the meeting's channels, and the secretariat when all are in. */
export async function announceSubmissions(work: Work, news: News): Promise<void> {
  const settled = news.obligations.filter(({ state }) => state === 'pending');
  await enqueue(work, [
    ...(await receipts(work, news)),
    ...(await confirmations(work, settled, news.stored)),
  ]);
  await noticeWhatIsComplete(work, settled);
}

/** One receipt message a person, with everything of this command that concerns them. */
async function receipts(work: Work, { obligations, stored, unconfirmed }: News): Promise<NewDelivery[]> {
  const parties = [...new Set(stored.flatMap((submission) => partiesTold(obligations, submission)))];
  const officers = await findOfficers(work.trx, work.conferenceId, parties);
  return officers.flatMap(({ personId, party }) => {
    const told = stored.filter((submission) => partiesTold(obligations, submission).includes(party));
    const submissionIds = told.map(({ submissionId }) => submissionId);
    const [first] = submissionIds;
    if (first === undefined) return [];
    const obligationIds = told
      .filter(({ submissionId }) => unconfirmed.includes(submissionId))
      .map(({ obligationId }) => obligationId);
    const cause = `receipt:${first}:${personId}`;
    return { kind: 'receipt', cause, to: { personId }, subject: { submissionIds }, obligationIds };
  });
}

/** A joint obligation settled by one country is settled for all its owners, and all are told. */
function partiesTold(obligations: readonly LockedObligation[], submission: RecordedSubmission) {
  const found = obligations.find(({ id }) => id === submission.obligationId);
  return found?.mode === 'joint' ? found.owedBy : [submission.partyCode];
}

/** One confirmation a channel; a revision of what was confirmed before is not news there. */
async function confirmations(
  work: Work,
  settled: readonly LockedObligation[],
  stored: readonly RecordedSubmission[],
): Promise<NewDelivery[]> {
  const meetings = [...new Set(settled.map(({ meetingId }) => meetingId))];
  const bindings = await findBindings(work.trx, work.conferenceId, meetings);
  return bindings.flatMap(({ bindingId, meetingId }) => {
    const submissionIds = stored
      .filter(({ obligationId }) =>
        settled.some(({ id, meetingId: meeting }) => id === obligationId && meeting === meetingId),
      )
      .map(({ submissionId }) => submissionId);
    const cause = `confirmation:${submissionIds[0]}:${bindingId}`;
    return { kind: 'confirmation', cause, to: { bindingId }, subject: { submissionIds } };
  });
}

/** The secretariat is told once for each time that a commitment becomes complete: `settled` were pending until now. */
export async function noticeWhatIsComplete(work: Work, settled: readonly LockedObligation[]): Promise<void> {
  const commitmentIds = [...new Set(settled.map(({ commitmentId }) => commitmentId))];
  const states = await findStates(work.trx, work.conferenceId, commitmentIds);
  const complete = commitmentIds.filter((id) => {
    const count = countOf(states.filter(({ commitmentId }) => commitmentId === id).map(({ state }) => state));
    return count.of > 0 && count.settled === count.of;
  });
  for (const commitmentId of complete) await noticeAllReceived(work, commitmentId);
  await tellOwners(work, complete);
}

async function noticeAllReceived(work: Work, commitmentId: number): Promise<void> {
  const about = { kind: 'all-received' as const, subject: `commitment:${commitmentId}` };
  const version = (await findNoticeVersion(work.trx, work.conferenceId, about)) + 1;
  await noticeSecretariat(work, { ...about, version, about: { commitmentId } });
}
