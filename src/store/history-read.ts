import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';
import type { DeliveryKind, DeliverySubject, ReminderState } from './tables-deliveries.ts';
import type { SubmissionKind } from './tables-obligations.ts';

export interface AuditRow {
  readonly at: Instant;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Null: the operator at the terminal, or the clock. */
  readonly by: string | null;
}

/** The audit trail of one thing, the oldest first. */
export async function listAuditEntries(
  db: Db,
  conferenceId: number,
  subject: { kind: string; id: string },
): Promise<readonly AuditRow[]> {
  return db
    .selectFrom('audit_entries as a')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'a.conference_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.at', 'a.action', 'a.before', 'a.after', 'p.name as by'])
    .where('a.conference_id', '=', conferenceId)
    .where('a.subject_kind', '=', subject.kind)
    .where('a.subject_id', '=', subject.id)
    .orderBy('a.id')
    .execute();
}

export interface ReminderRow {
  readonly rung: string;
  readonly state: ReminderState;
  readonly reason: string | null;
  readonly ownDay: CivilDate | null;
  readonly decidedAt: Instant;
  readonly party: PartyCode;
  /** Null: for everybody of the party, or nobody. */
  readonly person: string | null;
}

/** Every rung of obligations, and what became of it. */
export async function listReminders(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly ReminderRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('reminders as r')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.duty_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'r.conference_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select([
      'r.rung',
      'r.state',
      'r.reason',
      'r.own_day as ownDay',
      'r.decided_at as decidedAt',
      'd.party_code as party',
      'p.name as person',
    ])
    .where('r.conference_id', '=', conferenceId)
    .where('r.obligation_id', 'in', obligationIds)
    .orderBy('r.decided_at')
    .orderBy('r.id')
    .execute();
}

export interface PastSubmissionRow {
  readonly id: number;
  readonly obligationId: number;
  readonly party: PartyCode;
  readonly kind: SubmissionKind;
  readonly revision: number;
  readonly receiptNumber: string;
  readonly receivedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly by: string | null;
  readonly role: string | null;
}

/** Every submission against obligations, whatever became of it, the oldest first. */
export async function listAllSubmissions(
  db: Db,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly PastSubmissionRow[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('submissions as s')
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 's.conference_id').onRef('p.id', '=', 's.person_id'),
    )
    .select([
      's.id',
      's.obligation_id as obligationId',
      's.party_code as party',
      's.kind',
      's.revision',
      's.receipt_number as receiptNumber',
      's.received_on as receivedOn',
      's.recorded_at as recordedAt',
      'p.name as by',
      'p.role',
    ])
    .where('s.conference_id', '=', conferenceId)
    .where('s.obligation_id', 'in', obligationIds)
    .orderBy('s.id')
    .execute();
}

export interface SentRow {
  readonly kind: DeliveryKind;
  readonly subject: DeliverySubject;
  readonly settledAt: Instant | null;
  readonly person: string | null;
  readonly party: PartyCode | null;
  readonly platform: string | null;
  readonly channel: string | null;
}

/** What has been delivered of the messages that submissions of these moments caused. */
export async function listSent(
  db: Db,
  conferenceId: number,
  recordedAt: readonly Instant[],
): Promise<readonly SentRow[]> {
  if (recordedAt.length === 0) return [];
  return (
    db
      .selectFrom('deliveries as v')
      .leftJoin('people as p', (join) =>
        join.onRef('p.conference_id', '=', 'v.conference_id').onRef('p.id', '=', 'v.person_id'),
      )
      .leftJoin('channel_bindings as b', (join) =>
        join.onRef('b.conference_id', '=', 'v.conference_id').onRef('b.id', '=', 'v.binding_id'),
      )
      .select([
        'v.kind',
        'v.subject',
        'v.settled_at as settledAt',
        'p.name as person',
        'p.party_code as party',
        'b.platform',
        'b.channel',
      ])
      .where('v.conference_id', '=', conferenceId)
      .where('v.kind', 'in', ['receipt', 'confirmation', 'notice'])
      .where('v.state', '=', 'delivered')
      // They were enqueued in the submission's own transaction, at its moment.
      .where('v.queued_at', 'in', recordedAt)
      .orderBy('v.settled_at')
      .orderBy('v.id')
      .execute()
  );
}
