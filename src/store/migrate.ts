import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Kysely } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { RcmError } from '../errors.ts';
import type { Database } from './tables.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Brings the schema up to date and returns the names of the migrations that ran now. Of several processes that
 * start at once one migrates, under Kysely's advisory lock, while the others wait. All of it is one transaction.
 * Throws an `RcmError` where the database is newer than this code.
 */
export async function migrate(db: Kysely<Database>, folder: string = MIGRATIONS): Promise<readonly string[]> {
  const provider = new FileMigrationProvider({
    fs: { readdir },
    path,
    migrationFolder: folder,
    import: async (file) => await import(pathToFileURL(file).href),
  });
  const migrator = new Migrator({ db, provider });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const known = Object.keys(await provider.getMigrations());
    const unknown = (await appliedMigrations(db)).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new RcmError('database-newer', { migration: unknown, cause: error });
    throw error;
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** The names of the migrations that this version has and the database has not. */
export async function findPendingMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const applied = new Set(await appliedMigrations(db));
  const files = (await readdir(MIGRATIONS)).map((file) => path.parse(file).name);
  return files.filter((name) => !applied.has(name));
}

async function appliedMigrations(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
