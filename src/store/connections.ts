import { sql } from 'kysely';
import type { LostReason } from '../domain/connections.ts';
import type { Instant } from '../domain/instant.ts';
import type { WorkspaceKey } from './admissions.ts';
import type { Db, Trx } from './tables.ts';

export interface ConnectionRow extends WorkspaceKey {
  readonly name: string | null;
  /** By the credential of the configuration. */
  readonly own: boolean;
  /** Why the bot is there no longer; null: it is. */
  readonly lostReason: LostReason | null;
}

function selectConnections(db: Db) {
  return db
    .selectFrom('connections')
    .select(['platform', 'workspace', 'name', 'own', 'lost_reason as lostReason']);
}

/** Every workspace in which the bot is or was, by platform and workspace. */
export async function listConnections(db: Db): Promise<readonly ConnectionRow[]> {
  return selectConnections(db).orderBy('platform').orderBy('workspace').execute();
}

/** A workspace in which the bot is or was, or null. */
export async function findConnection(
  db: Db,
  { platform, workspace }: WorkspaceKey,
): Promise<ConnectionRow | null> {
  const row = await selectConnections(db)
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row ?? null;
}

/** The workspace of a platform's configured credential, in place of an earlier one. */
export async function markOwn(
  trx: Trx,
  { platform, workspace, name }: WorkspaceKey & { readonly name: string | null },
): Promise<void> {
  await trx
    .updateTable('connections')
    .set({ own: false })
    .where('platform', '=', platform)
    .where('workspace', '!=', workspace)
    .where('own', '=', true)
    .execute();
  const present = { name, own: true, lost_at: null, lost_reason: null };
  await trx
    .insertInto('connections')
    .values({ platform, workspace, installation_key: null, ...present })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'workspace'])
        .doUpdateSet(present)
        // The alarm asks each minute, and nothing has changed.
        .where(sql<boolean>`(connections.name, connections.own, connections.lost_at)
          is distinct from (excluded.name, excluded.own, excluded.lost_at)`),
    )
    .execute();
}

/** A workspace in which the bot is by an installation; whether it is the configured one too stays as it was. */
export async function markInstalled(
  trx: Db,
  { platform, workspace, name, key }: WorkspaceKey & { readonly name: string | null; readonly key: string },
): Promise<void> {
  const present = { name, installation_key: key, lost_at: null, lost_reason: null };
  await trx
    .insertInto('connections')
    .values({ platform, workspace, own: false, ...present })
    .onConflict((conflict) => conflict.columns(['platform', 'workspace']).doUpdateSet(present))
    .execute();
}

/** By which installation the bot is in a workspace; null where by none. */
export async function findInstallationKey(
  db: Db,
  { platform, workspace }: WorkspaceKey,
): Promise<string | null> {
  const row = await db
    .selectFrom('connections')
    .select('installation_key as key')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.key ?? null;
}

export interface LostConnection extends WorkspaceKey {
  readonly name: string | null;
}

/** Marks what the bot lost: the platform's own workspace (`key` null), or all of an installation; what was lost before is left out. */
export async function markLost(
  trx: Trx,
  lost: { platform: string; key: string | null; reason: LostReason; at: Instant },
): Promise<readonly LostConnection[]> {
  return trx
    .updateTable('connections')
    .set({ lost_at: lost.at, lost_reason: lost.reason })
    .where('platform', '=', lost.platform)
    .where('lost_at', 'is', null)
    .where((eb) =>
      lost.key === null
        ? eb('own', '=', true)
        : eb.and([eb('own', '=', false), eb('installation_key', '=', lost.key)]),
    )
    .returning(['platform', 'workspace', 'name'])
    .execute();
}

/** Whether somebody has an account on a platform whose own workspace is not known yet. */
export async function wantsOwn(db: Db, platform: string): Promise<boolean> {
  const row = await db
    .selectFrom('identities as i')
    .select('i.id')
    .where('i.platform', '=', platform)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('connections as c')
            .select('c.workspace')
            .whereRef('c.platform', '=', 'i.platform')
            .where('c.own', '=', true),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
