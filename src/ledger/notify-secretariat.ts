import {
  deleteWaitingNotices,
  insertNotices,
  lockWaitingNotices,
  type WaitingNotice,
} from '../store/notices.ts';
import { findSecretariat } from '../store/recipients.ts';
import type { NoticeKind, SecretariatNotices, SecretariatSubject } from '../store/tables-deliveries.ts';
import { enqueue } from './enqueue.ts';
import type { Work } from './work.ts';

/** Stands for a secretariat that has nobody: the notice waits until it has. */
const NOBODY = 'secretariat';

export interface SecretariatNotice<Kind extends NoticeKind> {
  readonly kind: Kind;
  /** What it is about, such as `commitment:12`: told once by kind, subject, version and recipient. */
  readonly subject: string;
  /** A later one is told again; 1 where it is left out. */
  readonly version?: number;
  readonly about: SecretariatNotices[Kind];
}

/**
 * Tells the secretariat something once, at once: one message to each of its active people. Where it has nobody the notice
 * waits, and leaves with `releaseNotices` when it has.
 */
export async function noticeSecretariat<Kind extends NoticeKind>(
  work: Work,
  { kind, subject, version = 1, about }: SecretariatNotice<Kind>,
): Promise<void> {
  const key = { kind, subject, version };
  // The compiler does not follow that a kind and what it says belong together, once both are generic.
  const told = { notice: kind, ...about } as SecretariatSubject;
  const people = await findSecretariat(work.trx, work.conferenceId);
  if (people.length > 0) return tell(work, { ...key, about: told }, people);
  await insertNotices(work.trx, [
    { ...rowOf(work, key), recipient: NOBODY, delivery_id: null, about: JSON.stringify(told) },
  ]);
}

/** Notices that waited leave, now that the secretariat has somebody; answers with how many still wait. */
export async function releaseNotices(work: Work): Promise<number> {
  const waiting = await lockWaitingNotices(work.trx, work.conferenceId);
  if (waiting.length === 0) return 0;
  const people = await findSecretariat(work.trx, work.conferenceId);
  if (people.length === 0) return waiting.length;
  for (const notice of waiting) await tell(work, notice, people);
  await deleteWaitingNotices(
    work.trx,
    work.conferenceId,
    waiting.map(({ id }) => id),
  );
  return 0;
}

type NoticeKey = Pick<WaitingNotice, 'kind' | 'subject' | 'version'>;

async function tell(
  work: Work,
  { about, ...key }: NoticeKey & Pick<WaitingNotice, 'about'>,
  people: readonly number[],
): Promise<void> {
  const told = people.map((personId) => ({
    personId,
    cause: `${key.kind}:${key.subject}:${key.version}:${personId}`,
  }));
  const ids = await enqueue(
    work,
    told.map(({ personId, cause }) => ({ kind: 'notice', cause, to: { personId }, subject: about })),
  );
  await insertNotices(
    work.trx,
    told.map(({ personId, cause }) => ({
      ...rowOf(work, key),
      recipient: `person:${personId}`,
      delivery_id: ids.get(cause) ?? null,
    })),
  );
}

function rowOf(work: Work, { kind, subject, version }: NoticeKey) {
  return { conference_id: work.conferenceId, kind, subject, version, raised_at: work.now };
}
