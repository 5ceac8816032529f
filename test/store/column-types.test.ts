import { type RawBuilder, sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/connect.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { startProgram } from '../support/program.ts';
import { SAMPLES } from './samples.ts';

const ZONES = [
  { zone: 'America/Toronto', offset: 300, driverAlone: '2014-11-25' },
  { zone: 'Asia/Tokyo', offset: -540, driverAlone: '2014-11-24' },
  { zone: 'Pacific/Apia', offset: -840, driverAlone: '2014-11-24' },
];

describe.each([
  { kind: 'PostgreSQL', open: openTestDatabase },
  { kind: 'PGlite', open: openEmbeddedTestDatabase },
])('the column types of $kind', ({ kind, open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(async () => await database.close());

  it.each(ZONES)(
    'come back as they went in, in a process in $zone',
    async ({ zone, offset, driverAlone }) => {
      const args = kind === 'PostgreSQL' ? [database.url] : [];
      const program = startProgram(new URL('programs/round-trip.ts', import.meta.url), args, {
        env: { TZ: zone },
      });
      const seen = JSON.parse(await program.nextLine());
      expect(await program.ended()).toBe(0);
      expect(seen.offset, 'the zone was really another').toBe(offset);
      expect(seen.rows).toEqual(SAMPLES);
      expect(seen.counted).toEqual({
        count: SAMPLES.length,
        ids: SAMPLES.map((_, index) => index + 1),
        days: SAMPLES.map((sample) => sample.day),
        moments: SAMPLES.map((sample) => sample.moment),
      });
      // The control: the driver by itself loses a day east of Greenwich.
      expect(seen.driverAlone).toBe(kind === 'PostgreSQL' ? driverAlone : null);
    },
  );

  it('refuse what a number, a day or an instant cannot hold, and go on', async () => {
    const read = async (value: RawBuilder<unknown>) =>
      await sql<{ value: unknown }>`select ${value} as value`.execute(database.db);
    await expect(read(sql`9007199254740993::int8`)).rejects.toThrow(RangeError);
    await expect(read(sql`date 'infinity'`)).rejects.toThrow(RangeError);
    await expect(read(sql`timestamptz '0044-03-15 12:00 BC'`)).rejects.toThrow(RangeError);
    expect((await read(sql`9007199254740991::int8`)).rows).toEqual([{ value: 9_007_199_254_740_991 }]);
  });

  it('cut an instant at the millisecond', async () => {
    const found = await sql<{ at: string }>`select timestamptz '2014-11-25 13:00:00.123999+00' as at`.execute(
      database.db,
    );
    expect(found.rows).toEqual([{ at: '2014-11-25T13:00:00.123Z' }]);
  });
});

it('reads days and instants alike whatever zone and date style the database has as its default', async () => {
  const database = await openTestDatabase();
  const name = new URL(database.url).pathname.slice(1);
  await sql`alter database ${sql.id(name)} set timezone to 'Asia/Tokyo'`.execute(database.db);
  await sql`alter database ${sql.id(name)} set datestyle to 'German'`.execute(database.db);
  const question = `select date '2014-11-25' as day, timestamptz '2014-11-25 13:00:00+00' as moment`;

  const again = await openDatabase({ databaseUrl: database.url, dataFolder: '' });
  expect((await sql.raw(question).execute(again.db)).rows).toEqual([
    { day: '2014-11-25', moment: '2014-11-25T13:00:00.000Z' },
  ]);
  await again.close();

  // The control: a connection that prepares nothing hears the database's own way of writing.
  const plain = new Client({ connectionString: database.url, types: { getTypeParser: () => String } });
  await plain.connect();
  expect((await plain.query(question)).rows).toEqual([
    { day: '25.11.2014', moment: '25.11.2014 22:00:00 JST' },
  ]);
  await plain.end();
  await database.close();
});
