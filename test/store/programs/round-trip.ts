import { type Generated, type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import type { CivilDate, Instant } from '../../../src/domain/instant.ts';
import { openDatabase, openEmbedded } from '../../../src/store/connect.ts';
import type { Json } from '../../../src/store/json.ts';
import { preparedDump } from '../../support/embedded-dump.ts';
import { SAMPLES, type Sample } from '../samples.ts';
import { tell } from './lines.ts';

// Writes the samples, reads them again, and tells what it saw: `round-trip.ts [<url of a PostgreSQL database>]`.

interface SamplesTable {
  id: Generated<number>;
  day: CivilDate | null;
  moment: Instant | null;
  whole: number | null;
  flag: boolean | null;
  value: Json<unknown>;
}

const [url] = process.argv.slice(2);
const opened =
  url === undefined
    ? await openEmbedded({ loadDataDir: await preparedDump() })
    : await openDatabase({ databaseUrl: url, dataFolder: '' });
const db = opened.db.withTables<{ samples: SamplesTable }>();
await createSamples(db);
const rows = await insertAndRead(db);
const counted = await db
  .selectFrom('samples')
  .select(({ fn }) => [fn.countAll<number>().as('count'), sql<number[]>`array_agg(id order by id)`.as('ids')])
  .select(sql<(string | null)[]>`array_agg(day order by id)`.as('days'))
  .select(sql<(string | null)[]>`array_agg(moment order by id)`.as('moments'))
  .executeTakeFirstOrThrow();
await db.schema.dropTable('samples').execute();
await opened.close();
tell(JSON.stringify({ offset: offsetOfProcess(), rows, counted, driverAlone: await dayOfTheDriverAlone() }));

async function createSamples(on: Kysely<{ samples: SamplesTable }>): Promise<void> {
  await on.schema
    .createTable('samples')
    .addColumn('id', 'bigint', (col) => col.generatedAlwaysAsIdentity().primaryKey())
    .addColumn('day', 'date')
    .addColumn('moment', 'timestamptz')
    .addColumn('whole', 'bigint')
    .addColumn('flag', 'boolean')
    .addColumn('value', 'jsonb', (col) => col.notNull())
    .execute();
}

async function insertAndRead(on: Kysely<{ samples: SamplesTable }>): Promise<readonly Sample[]> {
  await on
    .insertInto('samples')
    .values(SAMPLES.map((sample) => ({ ...sample, value: JSON.stringify(sample.value) })))
    .execute();
  return await on
    .selectFrom('samples')
    .select(['day', 'moment', 'whole', 'flag', 'value'])
    .orderBy('id')
    .execute();
}

/** Minutes that this process's zone is behind UTC in November 2014. */
function offsetOfProcess(): number {
  return new Date('2014-11-25T12:00:00Z').getTimezoneOffset();
}

/** What `pg` makes of a day without our readers, as the day in UTC; null for the embedded database. */
async function dayOfTheDriverAlone(): Promise<string | null> {
  if (url === undefined) return null;
  const client = new Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ day: Date }>(`select date '2014-11-25' as day`);
  await client.end();
  return found.rows[0]?.day.toISOString().slice(0, 10) ?? null;
}
