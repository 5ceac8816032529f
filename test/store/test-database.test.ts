import { Client } from 'pg';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../support/database.ts';

it('gives each test a database of its own', async () => {
  const [one, other] = [await openTestDatabase(), await openTestDatabase()];
  const slugs = async (database: typeof one) =>
    await database.db.selectFrom('conferences').select('slug').execute();
  const name = JSON.stringify({ en: 'Conference', es: 'Conferencia' });
  await one.db
    .insertInto('conferences')
    .values({ slug: 'rcm', name, acronym: name, timezone: 'America/Costa_Rica', language: 'es' })
    .execute();
  expect(await slugs(one)).toEqual([{ slug: 'rcm' }]);
  expect(await slugs(other)).toEqual([]);
  await one.close();
  await other.close();
});

it('tells of a transaction that a test left open, and drops the database all the same', async () => {
  const database = await openTestDatabase();
  const forgetful = new Client({ connectionString: database.url });
  forgetful.on('error', () => undefined);
  await forgetful.connect();
  await forgetful.query('begin');
  await expect(database.close()).rejects.toThrow(/still in use: idle in transaction begin/);
  const again = new Client({ connectionString: database.url });
  await expect(again.connect()).rejects.toMatchObject({ code: '3D000' });
});
