import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, instant } from '../../src/domain/instant.ts';
import { RcmError } from '../../src/errors.ts';
import { healthPages, type Watched } from '../../src/http/health-pages.ts';
import { type HttpServer, startServer } from '../../src/http/server.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { type ChatBot, chatBot, GT, HN } from '../support/chat-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];
let server: HttpServer | null;

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  server = null;
  bot = await chatBot(database, [HN, GT], faults);
});

afterEach(async () => {
  await server?.close();
  await bot.stop();
  await database.close();
});

async function serve(more: Partial<Watched> = {}): Promise<HttpServer> {
  const watched: Watched = {
    db: database.db,
    clock: bot.clock,
    signs: bot.jobs.signs,
    platforms: ['slack', 'teams'],
    chatPlatforms: ['slack', 'teams'],
    ...more,
  };
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    pages: healthPages(watched),
    logger: faultLogger(faults),
  });
  return server;
}

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(`${server?.address}${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** One number of `/metrics`. */
async function metric(name: string): Promise<number> {
  const { body } = await get('/metrics');
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1]);
}

describe('/healthz and other pages', () => {
  it('says that the process is alive, whatever the database does', async () => {
    await serve({ signs: async () => ({ queue: false, lastRing: null }) });
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'alive\n' });
  });

  it('knows no other page, changes nothing, and is kept by nobody', async () => {
    await serve();
    expect((await get('/')).status).toBe(404);
    expect((await get('/healthz/../etc/passwd')).status).toBe(404);
    expect((await get('/healthz?verbose=1')).status).toBe(200);
    expect((await get('/readyz', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await get('/healthz', { method: 'HEAD' })).body).toBe('');
    expect((await get('/healthz')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('/readyz', () => {
  const needs = async () => JSON.parse((await get('/readyz')).body).needs;

  it('is ready with its database, migrations, queue and alarm', async () => {
    await serve();
    const { status, body } = await get('/readyz');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({
      ready: true,
      needs: { database: 'ok', migrations: 'ok', queue: 'ok', alarm: 'ok' },
      platforms: ['slack', 'teams'],
      unreachableParties: 0,
      noticesWaiting: 0,
      findings: 0,
    });
  });

  it('stays ready where a post is vacant, and says so in its body', async () => {
    await database.db.updateTable('people').set({ active: false }).where('party_code', '=', 'HN').execute();
    await serve();
    const { status, body } = await get('/readyz');
    expect([status, JSON.parse(body).unreachableParties]).toEqual([200, 1]);
  });

  it('is not ready without its queue, and says which', async () => {
    await serve({ signs: async () => ({ queue: false, lastRing: null }) });
    expect((await get('/readyz')).status).toBe(503);
    expect(await needs()).toMatchObject({ database: 'ok', queue: 'no answer' });
  });

  it('is not ready where the alarm has been silent, and is where it has just rung', async () => {
    const rang = bot.clock.realNow();
    await serve({ signs: async () => ({ queue: true, lastRing: rang }) });
    expect((await get('/readyz')).status).toBe(200);
    bot.clock.pass(3);
    expect((await get('/readyz')).status).toBe(503);
    expect(await needs()).toMatchObject({ alarm: 'silent' });
  });

  it('is not ready where a migration is missing', async () => {
    await serve();
    const name = '20261124-1110-audit-the-ledger';
    const table = database.db.withTables<{ kysely_migration: { name: string } }>();
    await table.deleteFrom('kysely_migration').where('name', '=', name).execute();
    expect((await get('/readyz')).status).toBe(503);
    expect(await needs()).toMatchObject({ database: 'ok', migrations: '1 missing' });
  });
});

describe('/metrics', () => {
  it('counts what is due, sent, failed and held, and how far the planner is behind', async () => {
    await serve();
    expect(await metric('rcm_deliveries_sent')).toBe(0);
    const opened = instant('2014-11-25T15:00:00Z');
    bot.slack.fail('UHN', 'final');
    bot.clock.advanceTo(addMinutes(opened, 2));
    expect(await metric('rcm_planner_lag_seconds')).toBeGreaterThan(0);
    await bot.jobs.ring();
    expect(await metric('rcm_planner_lag_seconds')).toBe(0);
    expect(await metric('rcm_deliveries_due')).toBeGreaterThanOrEqual(2);
    bot.clock.advanceTo(addMinutes(opened, 4));
    expect(await metric('rcm_oldest_delivery_seconds')).toBe(120);
    await bot.jobs.drain();
    expect(await metric('rcm_deliveries_due')).toBe(0);
    expect(await metric('rcm_deliveries_failed')).toBe(1);
    expect(await metric('rcm_deliveries_sent')).toBeGreaterThanOrEqual(1);
    expect(await metric('rcm_oldest_delivery_seconds')).toBe(0);
  });

  it('counts a notice that nobody can read yet', async () => {
    await serve();
    await database.db.deleteFrom('identities').where('account', 'in', ['UTS', 'UHN']).execute();
    expect(await metric('rcm_unreachable_parties')).toBe(1);
    await bot.timeline.advanceTo(instant('2014-11-25T15:30:00Z'));
    expect(await metric('rcm_notices_waiting')).toBeGreaterThanOrEqual(1);
  });

  it('holds nothing of a person', async () => {
    await serve();
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(instant('2014-11-25T15:30:00Z'));
    const shown = (await get('/metrics')).body + (await get('/readyz')).body;
    expect(shown).not.toMatch(/@|UHN|Officer|hn|Honduras/);
  });
});

it('says in one sentence that names PORT that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const fault = await startServer({ host: '127.0.0.1', port, pages: [], logger: faultLogger(faults) }).catch(
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(RcmError);
  expect(String(fault)).toContain(`PORT ${port} on 127.0.0.1 is in use`);
  other.close();
});
