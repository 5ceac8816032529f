import type { PartyCode } from '../domain/conference.ts';
import { insertNotices } from '../store/notices.ts';
import { findSecretariat } from '../store/recipients.ts';
import { findListedDuties } from '../store/secretariat-choices.ts';
import { enqueue } from './enqueue.ts';
import type { Work } from './work.ts';

interface CollectedSubmission {
  readonly id: number;
  readonly obligationId: number;
  readonly personId: number | null;
}

/** What the secretariat is told in one message. */
export interface Collected {
  /** What causes it: each person gets one message of it. */
  readonly cause: string;
  readonly listIds: readonly number[];
  /** What came in, and who recorded it. */
  readonly submissions: readonly CollectedSubmission[];
  /** Commitments of which something is pending without a date. */
  readonly undatedIds: readonly number[];
  readonly unreachable: readonly PartyCode[];
}

/** One message for each person of the secretariat, without what they recorded themselves. */
export async function tellCollected(work: Work, collected: Collected): Promise<void> {
  const { trx, conferenceId, now } = work;
  const { cause, listIds, submissions, undatedIds, unreachable } = collected;
  const people = await findSecretariat(trx, conferenceId);
  const listed = await obligationsOf(work, listIds);
  const messages = people
    .map((personId) => ({
      personId,
      cause: `${cause}:${personId}`,
      cameIn: submissions.filter((one) => one.personId !== personId),
    }))
    .filter(({ cameIn }) => listIds.length + cameIn.length + undatedIds.length + unreachable.length > 0);
  const ids = await enqueue(
    work,
    messages.map(({ personId, cause: own, cameIn }) => ({
      kind: 'notice',
      cause: own,
      to: { personId },
      subject: {
        notice: 'collected',
        listIds,
        submissionIds: cameIn.map(({ id }) => id),
        undatedIds,
        unreachable,
      },
      obligationIds: [...new Set([...listed, ...cameIn.map(({ obligationId }) => obligationId)])],
    })),
  );
  await insertNotices(
    trx,
    messages.flatMap(({ personId, cause: own }) =>
      listIds.map((id) => ({
        conference_id: conferenceId,
        kind: 'pending-list',
        subject: `list:${id}`,
        version: 1,
        recipient: `person:${personId}`,
        delivery_id: ids.get(own) ?? null,
        raised_at: now,
      })),
    ),
  );
}

async function obligationsOf({ trx, conferenceId }: Work, listIds: readonly number[]): Promise<number[]> {
  const duties = await findListedDuties(trx, conferenceId, listIds);
  return [...new Set(duties.map(({ obligationId }) => obligationId))];
}
