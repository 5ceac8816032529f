import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';
import type { TimeRequestsTable } from './tables-obligations.ts';

export interface ChangeRow {
  readonly at: Instant;
  readonly action: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Null: the operator at the terminal, or the clock. */
  readonly by: string | null;
}

/** The audit trail of several things of one kind, the oldest first. */
export async function listChangesOf(
  db: Db,
  conferenceId: number,
  subjects: { readonly kind: string; readonly ids: readonly number[] },
): Promise<readonly ChangeRow[]> {
  if (subjects.ids.length === 0) return [];
  return db
    .selectFrom('audit_entries as a')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.at', 'a.action', 'a.subject_id as subjectId', 'a.before', 'a.after', 'p.name as by'])
    .where('a.conference_id', '=', conferenceId)
    .where('a.subject_kind', '=', subjects.kind)
    .where('a.subject_id', 'in', subjects.ids.map(String))
    .orderBy('a.id')
    .execute();
}

/** What people gave as reasons, and whose it is to read: the country's and the secretariat's. */
export interface TakenBackRow {
  readonly id: number;
  readonly party: PartyCode;
  readonly receiptNumber: string;
  readonly reason: string | null;
  readonly confirmed: boolean;
  /** When the secretariat said whether it had arrived by mail. */
  readonly arrivalAt: Instant | null;
}

export async function listTakenBack(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly TakenBackRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('submissions')
    .select([
      'id',
      'party_code as party',
      'receipt_number as receiptNumber',
      'taken_back_reason as reason',
      'confirmed',
      'arrival_at as arrivalAt',
    ])
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .where('state', 'in', ['withdrawn', 'returned'])
    .orderBy('id')
    .execute();
}

/** What the secretariat confirmed to have arrived by mail. */
export async function listConfirmed(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly Pick<TakenBackRow, 'id' | 'party' | 'receiptNumber'>[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('submissions')
    .select(['id', 'party_code as party', 'receipt_number as receiptNumber'])
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .where('arrival_at', 'is not', null)
    .where('confirmed', '=', true)
    .execute();
}

export interface EndedRow {
  readonly id: number;
  readonly party: PartyCode | null;
  readonly reason: string | null;
}

/** What is no longer asked, with its reason. */
export async function listEnded(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly EndedRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('obligations')
    .select(['id', 'party_code as party', 'ended_reason as reason'])
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', obligationIds)
    .execute();
}

export interface RequestRow {
  readonly party: PartyCode;
  readonly askedUntil: CivilDate;
  readonly grantedUntil: CivilDate | null;
  readonly reason: string;
  readonly state: TimeRequestsTable['state'];
  readonly askedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly askedBy: string | null;
  readonly decidedBy: string | null;
}

/** Every request for more time, the oldest first. */
export async function listTimeRequests(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly RequestRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('time_requests as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'r.conference_id').onRef('p.id', '=', 'r.person_id'),
    )
    .leftJoin('people as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.decided_by'),
    )
    .select([
      'r.party_code as party',
      'r.asked_until as askedUntil',
      'r.granted_until as grantedUntil',
      'r.reason',
      'r.state',
      'r.asked_at as askedAt',
      'r.decided_at as decidedAt',
      'p.name as askedBy',
      'd.name as decidedBy',
    ])
    .where('r.conference_id', '=', conferenceId)
    .where('r.obligation_id', 'in', obligationIds)
    .orderBy('r.id')
    .execute();
}
