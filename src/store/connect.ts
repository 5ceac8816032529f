import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { type ClientBase, Pool, types } from 'pg';
import { codeOf, RcmError } from '../errors.ts';
import { columnReaders, columnReadersWithArrays } from './column-types.ts';
import { makeFolder } from './make-folder.ts';
import type { Database } from './tables.ts';

/** What the queue needs to work on the same database. */
export type QueueConnection =
  | { readonly kind: 'postgres'; readonly connectionString: string }
  | { readonly kind: 'pglite'; readonly pglite: PGlite };

export interface OpenDatabase {
  readonly kind: QueueConnection['kind'];
  readonly db: Kysely<Database>;
  readonly queueConnection: QueueConnection;
  /** Stop the queue first: it shares the embedded database. */
  close(): Promise<void>;
}

export interface DatabaseConfig {
  /** Null: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

/**
 * Opens the database that the configuration names, without migrating it. The embedded one locks nothing itself:
 * claim its folder first (`claimDataFolder`). Throws an `RcmError` where the server cannot be reached, or what is in the
 * folder cannot be read.
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) return await openPostgres(config.databaseUrl);
  const folder = path.join(config.dataFolder, 'database');
  await makeFolder(folder);
  try {
    return await openEmbedded({ dataDir: folder });
  } catch (cause) {
    throw new RcmError('database-damaged', { folder, cause });
  }
}

/** An embedded database: in a folder, or in memory where there is none; `loadDataDir` is a dump to start from. */
export async function openEmbedded(source: { dataDir?: string; loadDataDir?: Blob }): Promise<OpenDatabase> {
  const pglite = await PGlite.create({ ...source, parsers: { ...columnReaders } });
  await pglite.exec(SESSION);
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: 'pglite',
    db,
    queueConnection: { kind: 'pglite', pglite },
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
    },
  };
}

// Whatever the server, the role or the database have as their default: the readers expect this.
const SESSION = `set time zone 'UTC'; set datestyle to 'ISO, MDY'`;

const CONNECT_WITHIN_MILLISECONDS = 5_000;

async function openPostgres(connectionString: string): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString,
    types: {
      getTypeParser: (oid, format) => columnReadersWithArrays[oid] ?? types.getTypeParser(oid, format),
    },
    onConnect: prepareSession,
    // Where every connection is taken, whoever asked hears that it cannot be done just now, and does not wait for ever.
    connectionTimeoutMillis: CONNECT_WITHIN_MILLISECONDS,
    keepAlive: true,
  });
  // While a connection is in use the pool does not listen to it: one that breaks between two queries would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // The pool has dropped the idle connection that broke; the next query says what is wrong.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (fault) {
    await pool.end();
    throw new RcmError('database-unreachable', { reason: codeOf(fault), cause: fault });
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    queueConnection: { kind: 'postgres', connectionString },
    close: async () => {
      await db.destroy();
      // Kysely does not end a pool that it never asked for a connection.
      if (!pool.ending) await pool.end();
    },
  };
}

async function prepareSession(client: ClientBase): Promise<void> {
  await client.query(SESSION);
}
