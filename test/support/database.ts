import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type OpenDatabase, openDatabase, openEmbedded } from '../../src/store/connect.ts';
import { preparedDump } from './embedded-dump.ts';
import { openDatabases } from './open-databases.ts';

export interface TestDatabase extends OpenDatabase {
  /** For a second connection or a child process; empty for the embedded one. */
  readonly url: string;
}

/**
 * A PostgreSQL database of its own, as a bot left it that was started once. Its `close` fails where something still works in
 * it or holds it open.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testServer');
  return await openCopyOf(template, adminUrl);
}

/** A PostgreSQL database without a table in it, for what migrates itself. */
export async function openUnmigratedDatabase(): Promise<TestDatabase> {
  return await openCopyOf('template0', inject('testServer').adminUrl);
}

/** The same as a PGlite database in memory. */
export async function openEmbeddedTestDatabase(): Promise<TestDatabase> {
  const name = nextName();
  const opened = await openEmbedded({ loadDataDir: await preparedDump() });
  openDatabases.add(name);
  return {
    ...opened,
    url: '',
    close: async () => {
      openDatabases.delete(name);
      await opened.close();
    },
  };
}

async function openCopyOf(template: string, adminUrl: string): Promise<TestDatabase> {
  const name = nextName();
  await asAdmin(
    adminUrl,
    async (admin) => await admin.query(`create database ${name} template ${template} strategy file_copy`),
  );
  const url = new URL(adminUrl);
  url.pathname = name;
  const opened = await openDatabase({ databaseUrl: url.href, dataFolder: '' });
  openDatabases.add(name);
  return {
    ...opened,
    url: url.href,
    close: async () => {
      openDatabases.delete(name);
      await asAdmin(adminUrl, async (admin) => await closeAndDrop(admin, name, opened));
    },
  };
}

async function closeAndDrop(admin: Client, name: string, opened: OpenDatabase): Promise<void> {
  const transactions = await sessionsOf(admin, name, 'and xact_start is not null');
  if (transactions.length === 0) await opened.close();
  try {
    if (transactions.length > 0) throw new Error('a transaction was left open');
    // Waits 5 s for sessions that are just ending, then refuses.
    await admin.query(`drop database ${name}`);
  } catch (fault) {
    const left = transactions.length > 0 ? transactions : await sessionsOf(admin, name, '');
    await admin.query(`drop database ${name} with (force)`);
    throw new Error(`${name} is still in use: ${left.join('; ')}`, { cause: fault });
  }
}

async function sessionsOf(admin: Client, name: string, condition: string): Promise<readonly string[]> {
  const found = await admin.query<{ session: string }>(
    `select concat_ws(' ', state, query) as session from pg_stat_activity
     where datname = $1 and backend_type = 'client backend' ${condition}`,
    [name],
  );
  return found.rows.map((row) => row.session);
}

async function asAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function nextName(): string {
  return `rcm_test_${randomBytes(6).toString('hex')}`;
}
