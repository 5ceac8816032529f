import { type Insertable, sql, type Updateable } from 'kysely';
import type { Language, PartyCode, Rank, Role } from '../domain/conference.ts';
import type { Instant, Zone } from '../domain/instant.ts';
import type { AccountKey } from './invitations.ts';
import type { Database, Db, Trx } from './tables.ts';

export interface PersonRow {
  readonly conferenceId: number;
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly partyCode: PartyCode;
  /** Null: the party's. */
  readonly language: Language | null;
  /** Null: the party's. */
  readonly timezone: Zone | null;
  readonly rank: Rank;
  readonly active: boolean;
}

export interface IdentityRow extends AccountKey {
  readonly personId: number;
}

/** Somebody behind an account; `chosen`: the conference that is meant where the account does not say which. */
export interface AccountHolder extends PersonRow {
  readonly chosen: boolean;
}

function selectPeople(db: Db) {
  return db
    .selectFrom('people')
    .select([
      'people.conference_id as conferenceId',
      'people.id',
      'people.email',
      'people.name',
      'people.role',
      'people.party_code as partyCode',
      'people.language',
      'people.timezone',
      'people.rank',
      'people.active',
    ]);
}

/** The person that an e-mail address names, once for each conference; addresses are kept in lower case. */
export async function findPeopleByEmail(db: Db, email: string): Promise<readonly PersonRow[]> {
  return selectPeople(db)
    .where('people.email', '=', email.toLowerCase())
    .orderBy('people.conference_id')
    .execute();
}

/** The person behind an account of a chat platform, once for each conference. */
export async function findPeopleByAccount(db: Db, account: AccountKey): Promise<readonly AccountHolder[]> {
  return selectPeople(db)
    .innerJoin('identities', (join) =>
      join
        .onRef('identities.conference_id', '=', 'people.conference_id')
        .onRef('identities.person_id', '=', 'people.id'),
    )
    .select('identities.chosen')
    .where('identities.platform', '=', account.platform)
    .where('identities.workspace', '=', account.workspace)
    .where('identities.account', '=', account.account)
    .orderBy('people.conference_id')
    .execute();
}

/** Everybody of a conference, those who left too, by party and name. */
export async function listPeople(db: Db, conferenceId: number): Promise<readonly PersonRow[]> {
  return selectPeople(db)
    .where('people.conference_id', '=', conferenceId)
    .orderBy('people.party_code')
    .orderBy('people.rank', 'desc')
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
}

export async function listIdentities(db: Db, conferenceId: number): Promise<readonly IdentityRow[]> {
  return db
    .selectFrom('identities')
    .select(['person_id as personId', 'platform', 'workspace', 'account'])
    .where('conference_id', '=', conferenceId)
    .orderBy('person_id')
    .orderBy('platform')
    .orderBy('workspace')
    .execute();
}

/** Stores somebody new; answers with their id. */
export async function insertPerson(trx: Trx, person: Insertable<Database['people']>): Promise<number> {
  const { id } = await trx.insertInto('people').values(person).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updatePerson(
  trx: Trx,
  person: { conferenceId: number; id: number },
  changes: Updateable<Database['people']>,
): Promise<void> {
  await trx
    .updateTable('people')
    .set(changes)
    .where('conference_id', '=', person.conferenceId)
    .where('id', '=', person.id)
    .execute();
}

/** People who left: nobody writes to them any more. */
export async function deactivatePeople(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('people')
    .set({ active: false })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', ids)
    .execute();
}

/** Links an account to a person, in place of the one they had in that workspace. */
export async function replaceIdentity(trx: Trx, identity: Insertable<Database['identities']>): Promise<void> {
  await trx
    .deleteFrom('identities')
    .where('conference_id', '=', identity.conference_id)
    .where('person_id', '=', identity.person_id)
    .where('platform', '=', identity.platform)
    .where('workspace', '=', identity.workspace)
    .execute();
  await trx.insertInto('identities').values(identity).execute();
}

/** Nobody of the conference has this account any more. */
export async function releaseAccount(trx: Trx, conferenceId: number, account: AccountKey): Promise<void> {
  await trx
    .deleteFrom('identities')
    .where('conference_id', '=', conferenceId)
    .where('platform', '=', account.platform)
    .where('workspace', '=', account.workspace)
    .where('account', '=', account.account)
    .execute();
}

/** Remembers which of its conferences an account means where it does not say. */
export async function chooseConferenceOf(db: Db, account: AccountKey, conferenceId: number): Promise<void> {
  await db
    .updateTable('identities')
    .set({ chosen: sql<boolean>`conference_id = ${conferenceId}` })
    .where('platform', '=', account.platform)
    .where('workspace', '=', account.workspace)
    .where('account', '=', account.account)
    .execute();
}

export async function findPerson(db: Db, conferenceId: number, id: number): Promise<PersonRow> {
  return selectPeople(db)
    .where('people.conference_id', '=', conferenceId)
    .where('people.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Keeps the planner from a party until the transaction ends, as it keeps others. */
export async function lockParty(trx: Trx, conferenceId: number, code: PartyCode): Promise<void> {
  await trx
    .selectFrom('parties')
    .select('code')
    .where('conference_id', '=', conferenceId)
    .where('code', '=', code)
    .forNoKeyUpdate()
    .execute();
}

/** Remembers which account a person used last, in the conference they spoke in. */
export async function touchIdentity(
  db: Db,
  used: { conferenceId: number; platform: string; workspace: string; account: string; at: Instant },
): Promise<void> {
  await db
    .updateTable('identities')
    .set({ last_used_at: used.at })
    .where('conference_id', '=', used.conferenceId)
    .where('platform', '=', used.platform)
    .where('workspace', '=', used.workspace)
    .where('account', '=', used.account)
    .execute();
}
