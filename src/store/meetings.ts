import type { Insertable } from 'kysely';
import type { Texts } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
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
