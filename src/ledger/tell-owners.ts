import type { PartyCode } from '../domain/conference.ts';
import { insertNotices } from '../store/notices.ts';
import { findStandingSubmissions } from '../store/outgoing-submissions.ts';
import { findOfficers } from '../store/recipients.ts';
import { type Dependent, findDependents, findToldOfSubmissions } from '../store/secretariat-owners.ts';
import { listObligations } from '../store/status-read.ts';
import type { OwnersSubject } from '../store/tables-deliveries.ts';
import { audit } from './audit.ts';
import { enqueue } from './enqueue.ts';
import type { Work } from './work.ts';

/** Tells the owners of what builds on these commitments, once, what came in and what did not. */
export async function tellOwners(work: Work, commitmentIds: readonly number[]): Promise<void> {
  const dependents = await findDependents(work.trx, work.conferenceId, commitmentIds);
  for (const [commitmentId, own] of Map.groupBy(dependents, ({ dependsOnId }) => dependsOnId)) {
    const obligations = await listObligations(work.trx, work.conferenceId, [commitmentId]);
    await tell(work, {
      kind: 'came-in',
      key: String(commitmentId),
      people: await ownersOf(work, own),
      subject: { notice: 'came-in', commitmentId },
      about: [`commitment:${commitmentId}`],
      obligationIds: obligations.map(({ id }) => id),
    });
  }
}

export interface TakenFrom {
  readonly commitmentId: number;
  readonly submissionIds: readonly number[];
  readonly party: PartyCode;
}

/** Who was told of a submission, or was shared it, is told once that it was taken back. */
export async function tellOwnersOfTakenBack(work: Work, taken: TakenFrom): Promise<void> {
  const people = await findToldOfSubmissions(work.trx, work.conferenceId, taken);
  const { commitmentId, submissionIds, party } = taken;
  await tell(work, {
    kind: 'came-in-corrected',
    key: submissionIds.join(','),
    people,
    subject: { notice: 'came-in-corrected', commitmentId, party },
    about: submissionIds.map((id) => `submission:${id}`),
    obligationIds: [],
  });
}

export interface Shared {
  readonly dependents: readonly Dependent[];
  readonly submissions: number;
  readonly parties: readonly PartyCode[];
  /** Owners for whom there is nobody to write to. */
  readonly unreachable: readonly PartyCode[];
}

/** Sends what stands for a commitment, with its links, to the owners of what builds on it. */
export async function shareSubmissions(work: Work, commitmentId: number): Promise<Shared> {
  const { trx, conferenceId } = work;
  const dependents = await findDependents(trx, conferenceId, [commitmentId]);
  const obligations = await listObligations(trx, conferenceId, [commitmentId]);
  const ids = obligations.map(({ id }) => id);
  const standing = await findStandingSubmissions(trx, conferenceId, ids);
  const submissionIds = standing.map(({ id }) => id).toSorted((a, b) => a - b);
  const owners = [...new Set(dependents.flatMap(({ owedBy }) => owedBy))];
  const officers = await findOfficers(trx, conferenceId, owners);
  const parties = owners.filter((party) => officers.some((officer) => officer.party === party));
  const unreachable = owners.filter((party) => !parties.includes(party));
  const shared = { dependents, submissions: submissionIds.length, parties, unreachable };
  if (submissionIds.length === 0 || parties.length === 0) return shared;
  await tell(work, {
    kind: 'shared',
    key: `${commitmentId}:${submissionIds.join(',')}`,
    people: officers.map(({ personId }) => personId),
    subject: { notice: 'shared', commitmentId, submissionIds },
    about: submissionIds.map((id) => `submission:${id}`),
    obligationIds: ids,
  });
  await audit(work, [
    {
      action: 'submissions.shared',
      subject: { kind: 'commitment', id: commitmentId },
      after: { submissionIds, parties },
    },
  ]);
  return shared;
}

async function ownersOf({ trx, conferenceId }: Work, dependents: readonly Dependent[]): Promise<number[]> {
  const owners = [...new Set(dependents.flatMap(({ owedBy }) => owedBy))];
  const officers = await findOfficers(trx, conferenceId, owners);
  return officers.map(({ personId }) => personId);
}

interface Telling {
  readonly kind: OwnersSubject['notice'];
  /** The same kind and key is told each person once. */
  readonly key: string;
  readonly people: readonly number[];
  readonly subject: OwnersSubject;
  /** What the notice is known by. */
  readonly about: readonly string[];
  readonly obligationIds: readonly number[];
}

async function tell(
  work: Work,
  { kind, key, people, subject, about, obligationIds }: Telling,
): Promise<void> {
  const causeOf = (personId: number) => `${kind}:${key}:${personId}`;
  const ids = await enqueue(
    work,
    people.map((personId) => ({
      kind: 'notice',
      cause: causeOf(personId),
      to: { personId },
      subject,
      obligationIds,
    })),
  );
  await insertNotices(
    work.trx,
    people
      .filter((personId) => ids.has(causeOf(personId)))
      .flatMap((personId) =>
        about.map((one) => ({
          conference_id: work.conferenceId,
          kind,
          subject: one,
          version: 1,
          recipient: `person:${personId}`,
          delivery_id: ids.get(causeOf(personId)) ?? null,
          raised_at: work.now,
        })),
      ),
  );
}
