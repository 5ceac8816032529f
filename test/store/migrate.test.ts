import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/connect.ts';
import { migrate } from '../../src/store/migrate.ts';
import {
  openEmbeddedTestDatabase,
  openTestDatabase,
  openUnmigratedDatabase,
  type TestDatabase,
} from '../support/database.ts';
import { startProgram } from '../support/program.ts';

const MIGRATE = new URL('programs/migrate.ts', import.meta.url);

describe.each([
  { kind: 'PostgreSQL', open: openTestDatabase },
  { kind: 'PGlite', open: openEmbeddedTestDatabase },
])('a migrated database on $kind', ({ open }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
  });
  afterEach(async () => await database.close());

  it('is left alone by a second start', async () => {
    const before = await applied(database);
    expect(await migrate(database.db)).toEqual([]);
    expect(await applied(database)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  it('that a newer version has written is refused in one sentence', async () => {
    const migration = '20991231-0900-create-treaties';
    await database.db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: migration, timestamp: '2099-12-31T09:00:00.000Z' })
      .execute();
    const fault = await migrate(database.db).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'RcmError', code: 'database-newer' });
    expect(String(fault)).toContain(migration);
    expect(String(fault)).not.toContain('\n');
  });
});

describe('two processes that start at once on an empty PostgreSQL database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openUnmigratedDatabase();
  });
  afterEach(async () => await database.close());

  const startTwo = async (...args: string[]) => {
    // Elsewhere, since the migrations are found by where the code lies.
    const programs = [1, 2].map(() => startProgram(MIGRATE, [database.url, ...args], { cwd: tmpdir() }));
    for (const program of programs) expect(await program.nextLine()).toBe('ready');
    for (const program of programs) program.say('go');
    const told = await Promise.all(programs.map(async (program) => JSON.parse(await program.nextLine())));
    expect(await Promise.all(programs.map(async (program) => await program.ended()))).toEqual([0, 0]);
    return told;
  };

  it('both come up, and each migration has run once', async () => {
    const told = await startTwo();
    expect(told).toEqual([{ applied: expect.any(Array) }, { applied: expect.any(Array) }]);
    expect(told.flatMap((one) => one.applied).sort()).toEqual(await applied(database));
    expect(await database.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
  });

  it('would not both come up without the lock', async () => {
    const told = await startTwo('unlocked');
    expect(told).toContainEqual({ failed: expect.stringContaining('duplicate key') });
  });
});

it('migrates an embedded database that is empty', async () => {
  const opened = await openEmbedded({});
  expect((await migrate(opened.db)).length).toBeGreaterThan(0);
  expect(await opened.db.selectFrom('reminders').selectAll().execute()).toEqual([]);
  await opened.close();
});

async function applied(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
