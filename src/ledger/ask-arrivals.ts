import { listUnconfirmed } from '../store/arrivals.ts';
import { refreshNotices } from './enqueue.ts';
import { noticeSecretariat } from './notify-secretariat.ts';
import type { Work } from './work.ts';

/** The secretariat is asked at once whether what went by mail has arrived. */
export async function askWhetherArrived(work: Work, submissionIds: readonly number[]): Promise<void> {
  for (const submissionId of submissionIds) {
    await noticeSecretariat(work, {
      kind: 'by-mail',
      subject: subjectOf(submissionId),
      about: { submissionId },
    });
  }
}

/** What the secretariat was asked about obligations is shown as it stands: decided, open, or moot. */
export async function showArrivalsAnew(work: Work, obligationIds: readonly number[]): Promise<void> {
  await showAsked(work, await listUnconfirmed(work.trx, work.conferenceId, obligationIds));
}

/** Every card that asked about these submissions is shown anew. */
export async function showAsked(work: Work, submissionIds: readonly number[]): Promise<void> {
  await refreshNotices(work, { kind: 'by-mail', subjects: submissionIds.map(subjectOf) });
}

function subjectOf(submissionId: number): string {
  return `submission:${submissionId}`;
}
