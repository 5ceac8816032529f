import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant, Zone } from '../domain/instant.ts';
import { findNextReminderInstant } from './planning.ts';
import type { Db, Trx } from './tables.ts';

export interface ClaimedSecretariat {
  readonly conferenceId: number;
  readonly timezone: Zone;
  /** Null: it had no morning yet. */
  readonly morningAt: Instant | null;
  /** When it was last told; null before the first time. */
  readonly toldAt: Instant | null;
}

/** The conferences whose secretariat has its morning; a paused one waits. */
export async function findSecretariatsDue(db: Db, now: Instant): Promise<readonly number[]> {
  const rows = await due(db, now).select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Locks a conference whose secretariat has its morning still and that no other planner holds. */
export async function claimSecretariat(
  trx: Trx,
  now: Instant,
  conferenceId: number,
): Promise<ClaimedSecretariat | undefined> {
  return due(trx, now)
    .select([
      'id as conferenceId',
      'timezone',
      'secretariat_at as morningAt',
      'secretariat_told_at as toldAt',
    ])
    .where('id', '=', conferenceId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

function due(db: Db, now: Instant) {
  return db
    .selectFrom('conferences')
    .where(({ eb, or }) => or([eb('secretariat_at', '<=', now), eb('secretariat_at', 'is', null)]))
    .where('paused_at', 'is', null);
}

/** The holidays that the conference's file gives its secretariat. */
export async function findSecretariatHolidays(
  trx: Trx,
  conferenceId: number,
): Promise<readonly { code: PartyCode; holidays: readonly CivilDate[] }[]> {
  return trx
    .selectFrom('parties')
    .select(['code', 'holidays'])
    .where('conference_id', '=', conferenceId)
    .where('kind', '=', 'secretariat')
    .execute();
}

/** Stores when a secretariat has its next morning and until when it was told. */
export async function updateSecretariatMorning(
  trx: Trx,
  conferenceId: number,
  change: { secretariat_at: Instant; secretariat_told_at: Instant | null },
): Promise<void> {
  await trx.updateTable('conferences').set(change).where('id', '=', conferenceId).execute();
}

/** The first instant after `moment` at which a duty is looked at or a secretariat has its morning; null where there is none. */
export async function findNextInstant(db: Db, moment: Instant): Promise<Instant | null> {
  const reminder = await findNextReminderInstant(db, moment);
  const morning = await db
    .selectFrom('conferences')
    .select('secretariat_at as at')
    .where('secretariat_at', '>', moment)
    .orderBy('secretariat_at')
    .limit(1)
    .executeTakeFirst();
  return [reminder, morning?.at ?? null].filter((at) => at !== null).toSorted()[0] ?? null;
}

/** Takes what came in since the last morning, so that no later one takes it again; answers with what still stands. */
export async function collectSubmissions(
  trx: Trx,
  conferenceId: number,
  now: Instant,
): Promise<readonly { id: number; obligationId: number; personId: number | null }[]> {
  const rows = await trx
    .updateTable('submissions')
    .set({ collected_at: now })
    .where('conference_id', '=', conferenceId)
    .where('collected_at', 'is', null)
    .returning(['id', 'obligation_id as obligationId', 'person_id as personId', 'state'])
    .execute();
  return rows.filter(({ state }) => state === 'standing').toSorted((a, b) => a.id - b.id);
}

/** The commitments of which something is pending without a date. */
export async function findUndated(trx: Trx, conferenceId: number): Promise<readonly number[]> {
  const rows = await trx
    .selectFrom('obligations')
    .select('commitment_id as id')
    .distinct()
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'pending')
    .where('due_on', 'is', null)
    .orderBy('commitment_id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * The parties that owe something and have nobody who can be written to: no active officer or, where chat platforms serve
 * (`platforms`), none with an account on one of them.
 */
export async function findUnreachable(
  trx: Trx,
  conferenceId: number,
  platforms: readonly string[],
): Promise<readonly PartyCode[]> {
  const rows = await trx
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .select('d.party_code as party')
    .distinct()
    .where('d.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .where('d.idle_reason', 'is distinct from', 'ended')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people as p')
            .select('p.id')
            .whereRef('p.conference_id', '=', 'd.conference_id')
            .whereRef('p.party_code', '=', 'd.party_code')
            .where('p.role', '=', 'liaison')
            .where('p.active', '=', true)
            .$if(platforms.length > 0, (officers) =>
              officers.where((eb) =>
                eb.exists(
                  eb
                    .selectFrom('identities as i')
                    .innerJoin('admissions as a', (join) =>
                      join
                        .onRef('a.conference_id', '=', 'i.conference_id')
                        .onRef('a.platform', '=', 'i.platform')
                        .onRef('a.workspace', '=', 'i.workspace')
                        .on('a.admitted', '=', true),
                    )
                    .select('i.id')
                    .whereRef('i.conference_id', '=', 'p.conference_id')
                    .whereRef('i.person_id', '=', 'p.id')
                    .where('i.platform', 'in', platforms),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy('d.party_code')
    .execute();
  return rows.map(({ party }) => party);
}

/** What is pending of parties, by ref. */
export async function findPendingRefs(
  db: Db,
  conferenceId: number,
  parties: readonly PartyCode[],
): Promise<readonly { party: PartyCode; ref: Ref }[]> {
  if (parties.length === 0) return [];
  return db
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select(['d.party_code as party', 'c.ref'])
    .where('d.conference_id', '=', conferenceId)
    .where('d.party_code', 'in', parties)
    .where('o.state', '=', 'pending')
    .where('d.idle_reason', 'is distinct from', 'ended')
    .orderBy('c.id')
    .execute();
}
