import { sql } from 'kysely';
import type { FindingKind } from '../domain/auditor-findings.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

/** The conferences that were last audited before that, or never. */
export async function findAuditsDue(db: Db, before: Instant): Promise<readonly number[]> {
  const rows = await auditable(db, before).select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Whether this transaction audits the conference: marks it, unless another one holds it or has just done so. */
export async function claimAudit(
  trx: Trx,
  conferenceId: number,
  { before, realNow }: { before: Instant; realNow: Instant },
): Promise<boolean> {
  const claimed = await auditable(trx, before)
    .select('id')
    .where('id', '=', conferenceId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (claimed === undefined) return false;
  await trx.updateTable('conferences').set({ audited_at: realNow }).where('id', '=', conferenceId).execute();
  return true;
}

function auditable(db: Db, before: Instant) {
  return db
    .selectFrom('conferences')
    .where(({ eb, or }) => or([eb('audited_at', 'is', null), eb('audited_at', '<=', before)]));
}

/** Something wrong with one duty, delivery, obligation or submission. */
export interface Found {
  readonly kind: FindingKind;
  readonly subjectId: number;
}

interface Limits {
  /** Domain time: a duty whose next instant is not after it should have been planned. */
  readonly dutiesBefore: Instant;
  /** Real time: a delivery whose next attempt is not after it should have been tried. */
  readonly deliveriesBefore: Instant;
}

/** Everything that is wrong in one conference now. */
export async function findWrongs(trx: Trx, conferenceId: number, limits: Limits): Promise<readonly Found[]> {
  return [
    ...(await wrong('duty-without-reason', pendingWithoutReason(trx, conferenceId))),
    ...(await wrong('duty-late', lateDuties(trx, conferenceId, limits.dutiesBefore))),
    ...(await wrong('delivery-late', lateDeliveries(trx, conferenceId, limits.deliveriesBefore))),
    ...(await wrong('settled-with-reminder', settledWithReminder(trx, conferenceId))),
    ...(await wrong('submission-without-receipt', withoutReceipt(trx, conferenceId))),
    ...(await wrong('submission-without-audit', withoutAudit(trx, conferenceId))),
  ];
}

async function wrong(
  kind: FindingKind,
  query: { execute(): Promise<readonly { id: number }[]> },
): Promise<Found[]> {
  return (await query.execute()).map(({ id }) => ({ kind, subjectId: id }));
}

/** Pending, and idle for a reason that holds for what is settled, or for who left the group, alone; one without any the schema refuses. */
function pendingWithoutReason(trx: Trx, conferenceId: number) {
  return trx
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select('d.id')
    .where('d.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .where(({ eb, or, and }) =>
      or([
        eb('d.idle_reason', '=', 'settled'),
        and([eb('d.idle_reason', '=', 'ended'), sql<boolean>`jsonb_exists(c.owed_by, d.party_code)`]),
        and([eb('d.idle_reason', '=', 'awaiting-date'), eb('o.due_on', 'is not', null)]),
      ]),
    )
    .orderBy('d.id');
}

function lateDuties(trx: Trx, conferenceId: number, before: Instant) {
  return trx
    .selectFrom('duties as d')
    .innerJoin('conferences as c', 'c.id', 'd.conference_id')
    .select('d.id')
    .where('d.conference_id', '=', conferenceId)
    .where('c.paused_at', 'is', null)
    .where('d.next_reminder_at', '<=', before)
    .orderBy('d.id');
}

/** Past its own next attempt or, since a lease is one, its lease; what is held has none. */
function lateDeliveries(trx: Trx, conferenceId: number, before: Instant) {
  return trx
    .selectFrom('deliveries')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where(({ eb, or, and }) =>
      or([
        eb('next_attempt_at', '<=', before),
        and([eb('state', 'in', ['queued', 'sending', 'uncertain']), eb('next_attempt_at', 'is', null)]),
      ]),
    )
    .orderBy('id');
}

function settledWithReminder(trx: Trx, conferenceId: number) {
  return trx
    .selectFrom('reminders as r')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'r.conference_id').onRef('o.id', '=', 'r.obligation_id'),
    )
    .select('o.id')
    .distinct()
    .where('r.conference_id', '=', conferenceId)
    .where('r.state', '=', 'planned')
    .where('o.state', '<>', 'pending')
    .orderBy('o.id');
}

function withoutReceipt(trx: Trx, conferenceId: number) {
  return trx
    .selectFrom('submissions as s')
    .select('s.id')
    .where('s.conference_id', '=', conferenceId)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('s.receipt_number', '=', ''),
        exists(
          selectFrom('submissions as other')
            .select('other.id')
            .whereRef('other.conference_id', '=', 's.conference_id')
            .whereRef('other.receipt_number', '=', 's.receipt_number')
            .whereRef('other.id', '<>', 's.id'),
        ),
      ]),
    )
    .orderBy('s.id');
}

function withoutAudit(trx: Trx, conferenceId: number) {
  return trx
    .selectFrom('submissions as s')
    .select('s.id')
    .where('s.conference_id', '=', conferenceId)
    .where(
      ({ selectFrom }) =>
        selectFrom('audit_entries as a')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('a.conference_id', '=', 's.conference_id')
          .where('a.subject_kind', '=', 'obligation')
          .where('a.action', '=', 'submission.recorded')
          .where('a.subject_id', '=', sql<string>`s.obligation_id::text`)
          .where(sql`a.after->>'submissionId'`, '=', sql`s.id::text`),
      '<>',
      1,
    )
    .orderBy('s.id');
}

/** What was found earlier and is not gone. */
export async function findKnownWrongs(trx: Trx, conferenceId: number): Promise<readonly Found[]> {
  return trx
    .selectFrom('auditor_findings')
    .select(['kind', 'subject_id as subjectId'])
    .where('conference_id', '=', conferenceId)
    .execute();
}

export async function insertFindings(
  trx: Trx,
  conferenceId: number,
  { found, at }: { found: readonly Found[]; at: Instant },
): Promise<void> {
  if (found.length === 0) return;
  await trx
    .insertInto('auditor_findings')
    .values(
      found.map(({ kind, subjectId }) => ({
        conference_id: conferenceId,
        kind,
        subject_id: subjectId,
        found_at: at,
      })),
    )
    .execute();
}

export async function deleteFindings(trx: Trx, conferenceId: number, gone: readonly Found[]): Promise<void> {
  if (gone.length === 0) return;
  await trx
    .deleteFrom('auditor_findings')
    .where('conference_id', '=', conferenceId)
    .where(({ eb, or, and }) =>
      or(gone.map(({ kind, subjectId }) => and([eb('kind', '=', kind), eb('subject_id', '=', subjectId)]))),
    )
    .execute();
}

/** How many findings are not gone, in all conferences. */
export async function countFindings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('auditor_findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
