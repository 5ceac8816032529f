import type { Body, Group, Language, Office, Party, Roster } from '../domain/conference.ts';
import type { Instant, Zone } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

export interface ConferenceRow {
  readonly id: number;
  readonly slug: string;
  readonly timezone: Zone;
  readonly language: Language;
  readonly pausedAt: Instant | null;
}

const COLUMNS = ['id', 'slug', 'timezone', 'language', 'paused_at as pausedAt'] as const;

/** All conferences, by slug. */
export async function listConferences(db: Db): Promise<readonly ConferenceRow[]> {
  return db.selectFrom('conferences').select(COLUMNS).orderBy('slug').execute();
}

export async function findConferenceId(db: Db, slug: string): Promise<number | null> {
  const row = await db.selectFrom('conferences').select('id').where('slug', '=', slug).executeTakeFirst();
  return row?.id ?? null;
}

/** Who takes part in a conference; throws where there is no conference with that id. */
export async function findRoster(db: Db, conferenceId: number): Promise<Roster> {
  const conference = await db
    .selectFrom('conferences')
    .select(['slug', 'name', 'acronym', 'timezone', 'language'])
    .where('id', '=', conferenceId)
    .executeTakeFirstOrThrow();
  return {
    ...conference,
    parties: await findParties(db, conferenceId),
    groups: await findGroups(db, conferenceId),
    bodies: await findBodies(db, conferenceId),
    offices: await findOffices(db, conferenceId),
  };
}

async function findParties(db: Db, conferenceId: number): Promise<Party[]> {
  return db
    .selectFrom('parties')
    .select(['code', 'kind', 'name', 'aliases', 'timezone', 'language', 'holidays'])
    .where('conference_id', '=', conferenceId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

async function findGroups(db: Db, conferenceId: number): Promise<Group[]> {
  return db
    .selectFrom('party_groups')
    .select(['code', 'aliases', 'members as of'])
    .where('conference_id', '=', conferenceId)
    .orderBy('code')
    .execute();
}

async function findBodies(db: Db, conferenceId: number): Promise<Body[]> {
  return db
    .selectFrom('bodies')
    .select(['code', 'name', 'aliases'])
    .where('conference_id', '=', conferenceId)
    .orderBy('code')
    .execute();
}

async function findOffices(db: Db, conferenceId: number): Promise<Office[]> {
  return db
    .selectFrom('offices')
    .select(['code', 'aliases', 'held'])
    .where('conference_id', '=', conferenceId)
    .orderBy('code')
    .execute();
}

/** Stores a conference as its file describes it, or brings the known one up to date; removes nobody. Answers with its id. */
export async function upsertConference(trx: Trx, roster: Roster): Promise<number> {
  const { id } = await trx
    .insertInto('conferences')
    .values({
      slug: roster.slug,
      name: JSON.stringify(roster.name),
      acronym: JSON.stringify(roster.acronym),
      timezone: roster.timezone,
      language: roster.language,
    })
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        acronym: eb.ref('excluded.acronym'),
        timezone: eb.ref('excluded.timezone'),
        language: eb.ref('excluded.language'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await upsertParties(trx, id, roster.parties);
  await upsertGroups(trx, id, roster.groups);
  await upsertBodies(trx, id, roster.bodies);
  await upsertOffices(trx, id, roster.offices);
  return id;
}

async function upsertParties(trx: Trx, conferenceId: number, parties: readonly Party[]): Promise<void> {
  if (parties.length === 0) return;
  await trx
    .insertInto('parties')
    .values(
      parties.map((party, position) => ({
        conference_id: conferenceId,
        code: party.code,
        kind: party.kind,
        name: JSON.stringify(party.name),
        aliases: JSON.stringify(party.aliases),
        timezone: party.timezone,
        language: party.language,
        holidays: JSON.stringify(party.holidays),
        position,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'code']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        aliases: eb.ref('excluded.aliases'),
        timezone: eb.ref('excluded.timezone'),
        language: eb.ref('excluded.language'),
        holidays: eb.ref('excluded.holidays'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}

async function upsertGroups(trx: Trx, conferenceId: number, groups: readonly Group[]): Promise<void> {
  if (groups.length === 0) return;
  await trx
    .insertInto('party_groups')
    .values(
      groups.map((group) => ({
        conference_id: conferenceId,
        code: group.code,
        aliases: JSON.stringify(group.aliases),
        members: JSON.stringify(group.of),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'code']).doUpdateSet((eb) => ({
        aliases: eb.ref('excluded.aliases'),
        members: eb.ref('excluded.members'),
      })),
    )
    .execute();
}

async function upsertBodies(trx: Trx, conferenceId: number, bodies: readonly Body[]): Promise<void> {
  if (bodies.length === 0) return;
  await trx
    .insertInto('bodies')
    .values(
      bodies.map((body) => ({
        conference_id: conferenceId,
        code: body.code,
        name: JSON.stringify(body.name),
        aliases: JSON.stringify(body.aliases),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'code']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        aliases: eb.ref('excluded.aliases'),
      })),
    )
    .execute();
}

async function upsertOffices(trx: Trx, conferenceId: number, offices: readonly Office[]): Promise<void> {
  if (offices.length === 0) return;
  await trx
    .insertInto('offices')
    .values(
      offices.map((office) => ({
        conference_id: conferenceId,
        code: office.code,
        aliases: JSON.stringify(office.aliases),
        held: JSON.stringify(office.held),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'code']).doUpdateSet((eb) => ({
        aliases: eb.ref('excluded.aliases'),
        held: eb.ref('excluded.held'),
      })),
    )
    .execute();
}

/** Pauses a conference or, with null, resumes it; false where it is so already. */
export async function setPaused(trx: Trx, conferenceId: number, at: Instant | null): Promise<boolean> {
  const result = await trx
    .updateTable('conferences')
    .set({ paused_at: at })
    .where('id', '=', conferenceId)
    .where('paused_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Whether what the clock sends is held. */
/** Whoever changes its meetings, or dates by them, does so one after another; what refers to the conference goes on. */
export async function lockConference(trx: Trx, conferenceId: number): Promise<void> {
  await trx
    .selectFrom('conferences')
    .select('id')
    .where('id', '=', conferenceId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function isPaused(db: Db, conferenceId: number): Promise<boolean> {
  const row = await db
    .selectFrom('conferences')
    .select('paused_at')
    .where('id', '=', conferenceId)
    .executeTakeFirst();
  return row !== undefined && row.paused_at !== null;
}

/** Whether a conference is paused; it stays so, or not, until the transaction ends. */
export async function lockPause(trx: Trx, conferenceId: number): Promise<boolean> {
  const { paused_at: pausedAt } = await trx
    .selectFrom('conferences')
    .select('paused_at')
    .where('id', '=', conferenceId)
    .forShare()
    .executeTakeFirstOrThrow();
  return pausedAt !== null;
}

/** The zone by which a conference counts its days. */
export async function findConferenceZone(db: Db, conferenceId: number): Promise<Zone> {
  const { timezone } = await db
    .selectFrom('conferences')
    .select('timezone')
    .where('id', '=', conferenceId)
    .executeTakeFirstOrThrow();
  return timezone;
}
