import type { Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import type { Db } from './tables.ts';
import type { SubmissionKind, SubmissionState } from './tables-obligations.ts';

export interface StoredSubmission {
  readonly id: number;
  readonly obligationId: number;
  readonly commitmentId: number;
  readonly meetingId: number;
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly kind: SubmissionKind;
  readonly revision: number;
  readonly confirmed: boolean;
  readonly state: SubmissionState;
  readonly obligationState: ObligationState;
  /** When the secretariat said whether what went by mail had arrived. */
  readonly arrivalAt: Instant | null;
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
  readonly note: string | null;
  readonly receiptNumber: string;
  readonly receivedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly dueOn: CivilDate | null;
  readonly submitter: {
    readonly id: number;
    readonly name: string;
    readonly isSecretariat: boolean;
  } | null;
}

function submissions(db: Db, conferenceId: number) {
  return db
    .selectFrom('submissions as s')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 's.conference_id').onRef('o.id', '=', 's.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 's.conference_id').onRef('p.id', '=', 's.person_id'),
    )
    .select([
      's.id',
      's.obligation_id as obligationId',
      'c.id as commitmentId',
      'c.meeting_id as meetingId',
      'c.ref',
      's.party_code as party',
      's.kind',
      's.revision',
      's.confirmed',
      's.state',
      'o.state as obligationState',
      's.arrival_at as arrivalAt',
      's.link',
      's.files',
      's.note',
      's.receipt_number as receiptNumber',
      's.received_on as receivedOn',
      's.recorded_at as recordedAt',
      'o.due_on as dueOn',
      'p.id as personId',
      'p.name as personName',
      'p.role as personRole',
    ])
    .where('s.conference_id', '=', conferenceId);
}

type Row = Awaited<ReturnType<ReturnType<typeof submissions>['execute']>>[number];

function withSubmitter({ personId, personName, personRole, ...row }: Row): StoredSubmission {
  const submitter =
    personId === null || personName === null
      ? null
      : { id: personId, name: personName, isSecretariat: personRole === 'secretariat' };
  return { ...row, submitter };
}

/** Submissions with what a receipt says of them, in the order of their ids. */
export async function findSubmissionsById(
  db: Db,
  conferenceId: number,
  ids: readonly number[],
): Promise<readonly StoredSubmission[]> {
  if (ids.length === 0) return [];
  const rows = await submissions(db, conferenceId).where('s.id', 'in', ids).orderBy('s.id').execute();
  return rows.map(withSubmitter);
}

/** What stands against obligations now, the newest first. */
export async function findStandingSubmissions(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly StoredSubmission[]> {
  if (obligationIds.length === 0) return [];
  const rows = await submissions(db, conferenceId)
    .where('s.obligation_id', 'in', obligationIds)
    .where('s.state', '=', 'standing')
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map(withSubmitter);
}

export interface CommitmentShare {
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly mode: Mode;
  readonly owedBy: readonly PartyCode[];
  readonly meetingId: number;
  readonly meetingSlug: string;
  readonly party: PartyCode | null;
  readonly state: ObligationState;
  readonly dueOn: CivilDate | null;
}

/** Every obligation of commitments, to count and to thank. */
export async function findShares(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly CommitmentShare[]> {
  if (commitmentIds.length === 0) return [];
  return db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.conference_id', '=', 'c.conference_id').onRef('m.id', '=', 'c.meeting_id'),
    )
    .select([
      'c.id as commitmentId',
      'c.ref',
      'c.mode',
      'c.owed_by as owedBy',
      'm.id as meetingId',
      'm.slug as meetingSlug',
      'o.party_code as party',
      'o.state',
      'o.due_on as dueOn',
    ])
    .where('o.conference_id', '=', conferenceId)
    .where('c.id', 'in', commitmentIds)
    .orderBy('c.id')
    .orderBy('o.id')
    .execute();
}

/** The day for which the last standing submission of a commitment counts; throws where there is none. */
export async function findLastReceivedDay(
  db: Db,
  conferenceId: number,
  commitmentId: number,
): Promise<CivilDate> {
  const { receivedOn } = await db
    .selectFrom('submissions as s')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 's.conference_id').onRef('o.id', '=', 's.obligation_id'),
    )
    .select('s.received_on as receivedOn')
    .where('s.conference_id', '=', conferenceId)
    .where('o.commitment_id', '=', commitmentId)
    .where('s.state', '=', 'standing')
    .orderBy('s.received_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return receivedOn;
}
