import { countOf, isReceived } from '../domain/commitment.ts';
import type { PartyCode, Texts } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Work } from '../ledger/work.ts';
import type { Count } from '../messages/facts.ts';
import { type CommitmentRow, listCommitments, listCommitmentTexts } from '../store/agreements-read.ts';
import { listMeetings, type MeetingRow } from '../store/meetings.ts';
import { lockObligations } from '../store/obligations.ts';
import { findStandingSubmissions, type StoredSubmission } from '../store/outgoing-submissions.ts';
import { listObligations, type ObligationRow } from '../store/status-read.ts';
import type { Db } from '../store/tables.ts';

/** A commitment by its place in the reports: what a ref is looked up in. */
export interface KnownCommitment extends CommitmentRow {
  readonly meeting: MeetingRow;
}

/** A commitment as it stands: its texts, what each party owes of it and what was received. */
export interface CommitmentInForce extends KnownCommitment {
  readonly deliverable: Texts;
  readonly evidence: Texts;
  readonly dueText: Texts;
  readonly obligations: readonly StandingObligation[];
  readonly count: Count;
  /** The day that still matters: the first one of what is pending, else the last of all. */
  readonly lastValidDay: CivilDate | null;
}

export interface StandingObligation extends ObligationRow {
  /** The parties that owe it: several of a joint one. */
  readonly parties: readonly PartyCode[];
  /** What stands against it, the newest first. */
  readonly submissions: readonly StoredSubmission[];
}

/** Every commitment in force with its meeting, the newest meeting first. */
export async function listKnown(db: Db, conferenceId: number): Promise<readonly KnownCommitment[]> {
  const meetings = await listMeetings(db, conferenceId);
  const commitments = await listCommitments(db, conferenceId);
  return meetings.flatMap((meeting) =>
    commitments
      .filter(({ meetingId }) => meetingId === meeting.id)
      .map((commitment) => ({ ...commitment, meeting })),
  );
}

/** How commitments stand now, in the order given. */
export async function findInForce(
  db: Db,
  conferenceId: number,
  known: readonly KnownCommitment[],
): Promise<readonly CommitmentInForce[]> {
  const ids = known.map(({ id }) => id);
  const texts = Map.groupBy(
    await listCommitmentTexts(db, conferenceId, ids),
    ({ commitmentId }) => commitmentId,
  );
  const obligations = await listObligations(db, conferenceId, ids);
  const submissions = Map.groupBy(
    await findStandingSubmissions(
      db,
      conferenceId,
      obligations.map(({ id }) => id),
    ),
    ({ obligationId }) => obligationId,
  );
  const owed = Map.groupBy(obligations, ({ commitmentId }) => commitmentId);
  return known.map((commitment) => {
    const own = texts.get(commitment.id) ?? [];
    const standing = (owed.get(commitment.id) ?? []).map((obligation) => ({
      ...obligation,
      parties: obligation.partyCode === null ? commitment.owedBy : [obligation.partyCode],
      submissions: submissions.get(obligation.id) ?? [],
    }));
    return {
      ...commitment,
      deliverable: byLanguage(own, ({ deliverable }) => deliverable),
      evidence: byLanguage(own, ({ evidence }) => evidence),
      dueText: byLanguage(own, ({ dueText }) => dueText),
      obligations: standing,
      count: countOf(standing.map(({ state }) => state)),
      lastValidDay: dayThatMatters(standing),
    };
  });
}

/** How commitments stand, once nobody else can change them until the transaction ends. */
export async function lockInForce(
  { trx, conferenceId }: Pick<Work, 'trx' | 'conferenceId'>,
  known: readonly KnownCommitment[],
): Promise<readonly CommitmentInForce[]> {
  const ids = known.map(({ id }) => id);
  const obligations = await listObligations(trx, conferenceId, ids);
  await lockObligations(
    trx,
    conferenceId,
    obligations.map(({ id }) => id),
  );
  const current = await listKnown(trx, conferenceId);
  return await findInForce(
    trx,
    conferenceId,
    known.map((one) => current.find(({ id }) => id === one.id) ?? one),
  );
}

function byLanguage<Row extends { readonly language: 'en' | 'es' }>(
  rows: readonly Row[],
  textOf: (row: Row) => string | null,
): Texts {
  const texts: Texts = {};
  for (const row of rows) {
    const text = textOf(row);
    if (text !== null && text !== '') texts[row.language] = text;
  }
  return texts;
}

function dayThatMatters(obligations: readonly StandingObligation[]): CivilDate | null {
  const days = (some: readonly StandingObligation[]) => some.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const pending = days(obligations.filter(({ state }) => state === 'pending'));
  return pending[0] ?? days(obligations).at(-1) ?? null;
}

/** The parties of whom something is still pending. */
export function pendingOf({ obligations }: CommitmentInForce): PartyCode[] {
  return obligations.filter(({ state }) => state === 'pending').flatMap(({ parties }) => parties);
}

/** The parties that have submitted. */
export function receivedOf({ obligations }: CommitmentInForce): PartyCode[] {
  return obligations.filter(({ state }) => isReceived(state)).flatMap(({ parties }) => parties);
}

export function obligationOf(commitment: CommitmentInForce, party: PartyCode): StandingObligation | null {
  return commitment.obligations.find(({ parties }) => parties.includes(party)) ?? null;
}
