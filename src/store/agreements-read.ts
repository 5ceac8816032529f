import type { DueRule, Mode, Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { Db } from './tables.ts';

export interface AgreementRow {
  readonly id: number;
  readonly meetingId: number;
  readonly number: string;
}

export interface AgreementTextRow {
  readonly agreementId: number;
  readonly language: Language;
  readonly text: string;
}

export interface CommitmentRow {
  readonly id: number;
  readonly meetingId: number;
  readonly agreementId: number;
  readonly ref: Ref;
  readonly mode: Mode;
  readonly owedBy: readonly PartyCode[];
  readonly recipient: string | null;
  readonly through: string | null;
  readonly due: DueRule | null;
  readonly dependsOnId: number | null;
}

export interface CommitmentTextRow {
  readonly commitmentId: number;
  readonly language: Language;
  readonly deliverable: string;
  readonly dueText: string | null;
  readonly evidence: string;
}

/** A meeting's agreements in the report's order. */
export async function listAgreements(
  db: Db,
  conferenceId: number,
  meetingId: number,
): Promise<readonly AgreementRow[]> {
  return db
    .selectFrom('agreements')
    .select(['id', 'meeting_id as meetingId', 'number'])
    .where('conference_id', '=', conferenceId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
}

export async function findAgreement(
  db: Db,
  conferenceId: number,
  agreementId: number,
): Promise<AgreementRow> {
  return db
    .selectFrom('agreements')
    .select(['id', 'meeting_id as meetingId', 'number'])
    .where('conference_id', '=', conferenceId)
    .where('id', '=', agreementId)
    .executeTakeFirstOrThrow();
}

export async function listAgreementTexts(
  db: Db,
  conferenceId: number,
  agreementIds: readonly number[],
): Promise<readonly AgreementTextRow[]> {
  if (agreementIds.length === 0) return [];
  return db
    .selectFrom('agreement_texts')
    .select(['agreement_id as agreementId', 'language', 'text'])
    .where('conference_id', '=', conferenceId)
    .where('agreement_id', 'in', agreementIds)
    .execute();
}

/** All commitments in force, those of one agreement together and in the report's order. */
export async function listCommitments(db: Db, conferenceId: number): Promise<readonly CommitmentRow[]> {
  return db
    .selectFrom('commitments as c')
    .innerJoin('agreements as a', (join) =>
      join.onRef('a.conference_id', '=', 'c.conference_id').onRef('a.id', '=', 'c.agreement_id'),
    )
    .select([
      'c.id',
      'c.meeting_id as meetingId',
      'c.agreement_id as agreementId',
      'c.ref',
      'c.mode',
      'c.owed_by as owedBy',
      'c.recipient',
      'c.through',
      'c.due_rule as due',
      'c.depends_on_id as dependsOnId',
    ])
    .where('c.conference_id', '=', conferenceId)
    .orderBy('c.meeting_id')
    .orderBy('a.position')
    .orderBy('c.id')
    .execute();
}

export async function listCommitmentTexts(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly CommitmentTextRow[]> {
  if (commitmentIds.length === 0) return [];
  return db
    .selectFrom('commitment_texts')
    .select(['commitment_id as commitmentId', 'language', 'deliverable', 'due_text as dueText', 'evidence'])
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', 'in', commitmentIds)
    .execute();
}
