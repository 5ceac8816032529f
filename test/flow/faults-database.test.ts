import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { type HttpServer, startServer } from '../../src/http/server.ts';
import { publishDraft } from '../../src/ledger/publish.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { simulatedClock } from '../../src/ports/system-clock.ts';
import type { Db } from '../../src/store/tables.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';
import { type OwnServer, startOwnServer } from '../support/test-server.ts';

const CONFERENCES = 4;
const MEMBERS = 11;
const MESSAGES = CONFERENCES * MEMBERS;
/** Two seconds before the first capital's nine o'clock, at which all capitals have theirs in the test's conferences. */
const BEFORE_NINE = instant('2014-11-25T14:59:58Z');

let server: OwnServer;
let place: FakePlace;
let core: OpenCore;
let http: HttpServer;
let faults: Faults[];

beforeEach(async () => {
  server = await startOwnServer();
  place = fakePlace();
  faults = [];
  core = await openCore({
    role: 'bot',
    database: { databaseUrl: server.adminUrl, dataFolder: '' },
    clock: simulatedClock({ start: BEFORE_NINE, speed: 1 }),
    logger: faultLogger(faults),
    alarm: { kind: 'interval', milliseconds: 200 },
    chatConfigured: false,
    leaseSeconds: 3,
    gateways: () => [place.gateway],
  });
  http = await startServer({ host: '127.0.0.1', port: 0, pages: core.pages, logger: faultLogger(faults) });
}, 60_000);

afterEach(async () => {
  await http.close();
  await core.close();
  await server.stop();
}, 60_000);

/** The Managua report in several conferences, all of whose openings leave at once. */
async function publishEverywhere(): Promise<readonly BuiltConference[]> {
  const built: BuiltConference[] = [];
  for (let count = 0; count < CONFERENCES; count += 1) {
    const conference = await aConference(core.database.db)
      .with({ slug: `c${count}` })
      .withOfficers()
      .build();
    await core.database.db.transaction().execute(async (trx) =>
      publishDraft(
        {
          trx,
          queue: core.jobs.queue,
          conferenceId: conference.conferenceId,
          now: instant('2014-11-24T22:00:00Z'),
          realNow: core.clock.realNow(),
          actor: { personId: null, platform: 'terminal' },
        },
        { content: managuaDraft(), roster: conference.roster },
      ),
    );
    built.push(conference);
  }
  return built;
}

const openings = () => place.shown.filter(({ channel }) => channel.startsWith('person:'));
const ready = async () => (await fetch(`${http.address}/readyz`)).status;

async function ask(): Promise<Reply> {
  return core.converse({
    actor: { kind: 'operator' },
    platform: 'terminal',
    place: null,
    audience: 'person',
    words: 'people list',
    attachment: null,
    conference: 'c0',
    language: 'en',
    accepted: false,
    dryRun: false,
    at: core.clock.now(),
  });
}

async function undelivered(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '<>', 'delivered')
    .executeTakeFirstOrThrow();
  return count;
}

/** Each person has one message, nothing is on its way, and every reminder was delivered. */
async function expectItAddsUp(): Promise<void> {
  const { db } = core.database;
  await vi.waitFor(async () => expect(openings().length).toBeGreaterThanOrEqual(MESSAGES), waiting);
  await vi.waitFor(async () => expect(await undelivered(db)).toBe(0), waiting);
  expect(new Set(openings().map(({ channel }) => channel)).size).toBe(MESSAGES);
  expect(openings()).toHaveLength(MESSAGES);
  const planned = await db.selectFrom('reminders').select('id').where('state', '=', 'planned').execute();
  expect(planned).toEqual([]);
}

const waiting = { timeout: 60_000, interval: 100 };

it('goes on by itself after PostgreSQL was restarted while messages were leaving: each arrives once', async () => {
  await publishEverywhere();
  const stopped = Promise.withResolvers<void>();
  place.onTheWire = async () => {
    if (place.shown.length >= 3) stopped.resolve();
  };
  await stopped.promise;
  await server.halt();
  const reply = await ask();
  expect(reply.refused).toBe('unavailable');
  expect(reply.message.summary).not.toBe('');
  expect(await ready()).toBe(503);
  expect(await (await fetch(`${http.address}/readyz`)).json()).toMatchObject({
    ready: false,
    needs: { database: 'unreachable' },
  });
  expect((await fetch(`${http.address}/healthz`)).status).toBe(200);
  await server.start();
  await expectItAddsUp();
  await vi.waitFor(async () => expect(await ready()).toBe(200), waiting);
  expect((await ask()).refused).toBeNull();
}, 180_000);

it('goes on by itself after its connections were cut again and again: each message arrives once', async () => {
  await publishEverywhere();
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  const cut = async () =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and backend_type = 'client backend'`);
  let cuts = 0;
  place.onTheWire = async () => {
    if (cuts >= 4 || place.shown.length < cuts * 8) return;
    cuts += 1;
    await cut();
  };
  await expectItAddsUp();
  expect(cuts).toBeGreaterThan(1);
  expect(faults.length, 'the cuts were felt').toBeGreaterThan(0);
  await admin.end();
  await vi.waitFor(async () => expect(await ready()).toBe(200), waiting);
}, 180_000);

it('answers with a sentence where every connection is taken, and goes on when one is free', async () => {
  await publishEverywhere();
  await expectItAddsUp();
  const taken = await Promise.all(
    Array.from({ length: 10 }, async () => core.database.db.startTransaction().execute()),
  );
  const [reply, status] = await Promise.all([ask(), ready()]);
  expect(reply.refused).toBe('unavailable');
  expect(status).toBe(503);
  await Promise.all(taken.map((trx) => trx.rollback().execute()));
  await vi.waitFor(async () => expect(await ready()).toBe(200), waiting);
  expect((await ask()).refused).toBeNull();
}, 180_000);
