import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/store/connect.ts';
import { openTestDatabase } from '../support/database.ts';

it('says in one sentence that a server cannot be reached, and keeps the password to itself', async () => {
  const databaseUrl = 'postgres://bot:s3cret@127.0.0.1:1/rcm';
  const fault = await openDatabase({ databaseUrl, dataFolder: '' }).catch((thrown: unknown) => thrown);
  expect(fault).toMatchObject({
    code: 'database-unreachable',
    message: 'The database that DATABASE_URL names cannot be reached (ECONNREFUSED).',
  });
  expect(String(fault)).not.toContain('s3cret');
});

it('says so too of a database that does not exist on a server that does', async () => {
  const database = await openTestDatabase();
  const url = new URL(database.url);
  url.pathname = 'rcm_nowhere';
  await expect(openDatabase({ databaseUrl: url.href, dataFolder: '' })).rejects.toMatchObject({
    message: 'The database that DATABASE_URL names cannot be reached (3D000).',
  });
  await database.close();
});

it('goes on after the server has dropped its idle connections', async () => {
  const [admin, database] = [await openTestDatabase(), await openTestDatabase()];
  const whoIsServing = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database.db)).rows[0]?.pid;
  const before = await whoIsServing();
  // Waits until it is gone.
  await sql`select pg_terminate_backend(${before}, 10000)`.execute(admin.db);
  const after = await whoIsServing().catch(whoIsServing);
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
  await database.close();
  await admin.close();
});
