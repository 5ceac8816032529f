import type { PartyCode } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';

export interface Officer {
  readonly personId: number;
  readonly party: PartyCode;
  readonly rank: 'titular' | 'alternate';
  /** Since when they hold this post. */
  readonly joinedAt: Instant;
}

/** The active liaison officers of parties, titulars first. */
export async function findOfficers(
  db: Db,
  conferenceId: number,
  parties: readonly PartyCode[],
): Promise<readonly Officer[]> {
  if (parties.length === 0) return [];
  return db
    .selectFrom('people')
    .select(['id as personId', 'party_code as party', 'rank', 'joined_at as joinedAt'])
    .where('conference_id', '=', conferenceId)
    .where('role', '=', 'liaison')
    .where('active', '=', true)
    .where('party_code', 'in', parties)
    .orderBy('rank', 'desc')
    .orderBy('id')
    .execute();
}

/** The active people of the secretariat. */
export async function findSecretariat(db: Db, conferenceId: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('role', '=', 'secretariat')
    .where('active', '=', true)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The channels that meetings' confirmations go to. */
export async function findBindings(
  db: Db,
  conferenceId: number,
  meetingIds: readonly number[],
): Promise<readonly { bindingId: number; meetingId: number }[]> {
  if (meetingIds.length === 0) return [];
  return db
    .selectFrom('channel_bindings')
    .select(['id as bindingId', 'meeting_id as meetingId'])
    .where('conference_id', '=', conferenceId)
    .where('meeting_id', 'in', meetingIds)
    .orderBy('id')
    .execute();
}
