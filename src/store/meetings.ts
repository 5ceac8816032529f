import type { Insertable } from 'kysely';
import type { DueRule, Ref } from '../domain/commitment.ts';
import type { PartyCode, Texts } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import type { Database, Db, Trx } from './tables.ts';

export interface MeetingRow {
  readonly id: number;
  readonly slug: string;
  readonly bodyCode: string | null;
  readonly title: Texts;
  readonly place: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly submittedToBody: string | null;
  /** Null: its report is not in force. */
  readonly publishedAt: Instant | null;
  /** Null: something may still wait for it. */
  readonly closedAt: Instant | null;
}

/** A conference's meetings, the newest first and those without a day before all. */
export async function listMeetings(db: Db, conferenceId: number): Promise<readonly MeetingRow[]> {
  return db
    .selectFrom('meetings')
    .select([
      'id',
      'slug',
      'body_code as bodyCode',
      'title',
      'place',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'submitted_to_body as submittedToBody',
      'published_at as publishedAt',
      'closed_at as closedAt',
    ])
    .where('conference_id', '=', conferenceId)
    .orderBy('starts_on', (order) => order.desc().nullsFirst())
    .orderBy('slug')
    .execute();
}

/** The id of a meeting, which is entered without its report where it is not known yet. */
export async function ensureMeeting(trx: Trx, meeting: Insertable<Database['meetings']>): Promise<number> {
  await trx
    .insertInto('meetings')
    .values(meeting)
    .onConflict((conflict) => conflict.columns(['conference_id', 'slug']).doNothing())
    .execute();
  const { id } = await trx
    .selectFrom('meetings')
    .select('id')
    .where('conference_id', '=', meeting.conference_id)
    .where('slug', '=', meeting.slug)
    .executeTakeFirstOrThrow();
  return id;
}

/** Enters a meeting; null where its slug is taken. */
export async function insertMeeting(
  trx: Trx,
  meeting: Insertable<Database['meetings']>,
): Promise<number | null> {
  const row = await trx
    .insertInto('meetings')
    .values(meeting)
    .onConflict((conflict) => conflict.columns(['conference_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Gives a meeting its days, or takes them. */
export async function updateMeetingDays(
  trx: Trx,
  conferenceId: number,
  change: { id: number; startsOn: CivilDate | null; endsOn: CivilDate | null },
): Promise<void> {
  await trx
    .updateTable('meetings')
    .set({ starts_on: change.startsOn, ends_on: change.endsOn })
    .where('conference_id', '=', conferenceId)
    .where('id', '=', change.id)
    .execute();
}

/** Closes a meeting; false where it was closed already. */
export async function closeMeetingAt(
  trx: Trx,
  conferenceId: number,
  change: { id: number; at: Instant },
): Promise<boolean> {
  const result = await trx
    .updateTable('meetings')
    .set({ closed_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('id', '=', change.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What a pending obligation waits for: the body's next meeting after the report's, or the one it was carried to. */
export interface AwaitingObligation {
  readonly obligationId: number;
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly party: PartyCode | null;
  readonly owedBy: readonly PartyCode[];
  readonly due: DueRule | null;
  readonly carriedTo: number | null;
  readonly originalDueOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly submittedTo: string | null;
  readonly zone: Zone;
}

/** Every pending obligation whose date is relative to a body's next meeting. */
export async function listAwaiting(db: Db, conferenceId: number): Promise<readonly AwaitingObligation[]> {
  return db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .innerJoin('meetings as m', (join) =>
      join.onRef('m.conference_id', '=', 'c.conference_id').onRef('m.id', '=', 'c.meeting_id'),
    )
    .select([
      'o.id as obligationId',
      'c.id as commitmentId',
      'c.ref',
      'o.party_code as party',
      'c.owed_by as owedBy',
      'c.due_rule as due',
      'c.awaits_meeting_id as carriedTo',
      'o.original_due_on as originalDueOn',
      'o.due_on as dueOn',
      'm.starts_on as startsOn',
      'm.ends_on as endsOn',
      'm.submitted_to_body as submittedTo',
      'o.due_zone as zone',
    ])
    .where('o.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .where('c.awaits_body', 'is not', null)
    .orderBy('o.id')
    .execute();
}

/** These commitments wait for a meeting by name from now on, or, with null, for the next one again. */
export async function carryCommitments(
  trx: Trx,
  conferenceId: number,
  change: { ids: readonly number[]; meetingId: number | null },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('commitments')
    .set({ awaits_meeting_id: change.meetingId })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}
