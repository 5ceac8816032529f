import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

export interface SealedInstallation {
  readonly id: number;
  readonly platform: string;
  readonly key: string;
  readonly sealed: string;
  readonly sealedWith: string;
}

/** Stores an installation under a new id, in place of an earlier one with its key. */
export async function replaceInstallation(
  trx: Trx,
  { platform, key, sealed, sealedWith }: Omit<SealedInstallation, 'id'>,
): Promise<void> {
  await trx.deleteFrom('installations').where('platform', '=', platform).where('key', '=', key).execute();
  await trx.insertInto('installations').values({ platform, key, sealed, sealed_with: sealedWith }).execute();
}

function selectInstallations(db: Db, platform: string) {
  return db
    .selectFrom('installations')
    .select(['id', 'platform', 'key', 'sealed', 'sealed_with as sealedWith'])
    .where('platform', '=', platform);
}

export async function findInstallation(
  db: Db,
  platform: string,
  key: string,
): Promise<SealedInstallation | null> {
  return (await selectInstallations(db, platform).where('key', '=', key).executeTakeFirst()) ?? null;
}

/** With what the installations of a platform were sealed. */
export async function findSealsOf(db: Db, platform: string): Promise<readonly string[]> {
  const rows = await selectInstallations(db, platform).execute();
  return [...new Set(rows.map(({ sealedWith }) => sealedWith))];
}

/** Forgets an installation, and answers with its key; null where another one took its place, or none is left. */
export async function deleteInstallation(trx: Trx, id: number): Promise<string | null> {
  const row = await trx.deleteFrom('installations').where('id', '=', id).returning('key').executeTakeFirst();
  return row?.key ?? null;
}

/** Keeps the hash of a state that was given out; false where too many are out. Those that have expired are forgotten. */
export async function insertState(
  trx: Trx,
  { platform, stateHash, expiresAt, realNow, most }: NewState,
): Promise<boolean> {
  await trx.deleteFrom('install_states').where('expires_at', '<=', realNow).execute();
  const { count } = await trx
    .selectFrom('install_states')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count >= most) return false;
  await trx
    .insertInto('install_states')
    .values({ platform, state_hash: stateHash, expires_at: expiresAt })
    .execute();
  return true;
}

interface NewState {
  readonly platform: string;
  readonly stateHash: string;
  readonly expiresAt: Instant;
  readonly realNow: Instant;
  readonly most: number;
}

/** Uses a state up: false where it was used, has expired, or was never given out. */
export async function takeState(
  db: Db,
  { platform, stateHash, realNow }: Pick<NewState, 'platform' | 'stateHash' | 'realNow'>,
): Promise<boolean> {
  const row = await db
    .deleteFrom('install_states')
    .where('platform', '=', platform)
    .where('state_hash', '=', stateHash)
    .returning('expires_at as expiresAt')
    .executeTakeFirst();
  return row !== undefined && row.expiresAt > realNow;
}
