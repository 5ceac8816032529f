import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { aBot, testClock } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { owedBy } from '../support/owed-by.ts';
import { type Program, startProgram } from '../support/program.ts';

const WORKER = new URL('programs/crashing-worker.ts', import.meta.url);
const BEFORE_NINE = '2014-11-25T14:59:50Z';
const AFTER_NINE = '2014-11-25T15:05:00Z';
const PARTIES = ['HN', 'GT', 'SV', 'NI'];
const waiting = { timeout: 30_000, interval: 50 };

let database: TestDatabase;
let conference: BuiltConference;
let folder: string;
let workers: Program[];

beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'rcm-crash-'));
  workers = [];
  conference = await aConference(database.db)
    .withOfficers(...PARTIES)
    .build();
  const bot = await aBot({ database, conference, gateways: [] });
  await bot.publish(owedBy(...PARTIES));
  await bot.stop();
});

afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await rm(folder, { recursive: true });
  await database.close();
});

interface Starting {
  readonly at: string;
  readonly stopAt: string;
  readonly looksUp?: string;
  readonly leaseSeconds?: number;
}

async function start({ at, stopAt, looksUp = 'yes', leaseSeconds = 2 }: Starting): Promise<Program> {
  const place = path.join(folder, 'place');
  const worker = startProgram(WORKER, [database.url, at, place, stopAt, looksUp, String(leaseSeconds)]);
  workers.push(worker);
  expect(await worker.nextLine()).toBe('started');
  return worker;
}

interface Arrived {
  readonly channel: string;
  readonly repeated: boolean;
}

async function arrived(): Promise<readonly Arrived[]> {
  const text = await readFile(path.join(folder, 'place'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Arrived => JSON.parse(line));
}

const everybody = () =>
  PARTIES.map((party) => `person:${conference.personId(`${party.toLowerCase()}@example.org`)}`).toSorted();

async function states(): Promise<string[]> {
  const rows = await database.db
    .selectFrom('deliveries')
    .select('state')
    .where('kind', '=', 'morning')
    .execute();
  return rows.map(({ state }) => state);
}

/** The bot is started again after the crash, and has done everything that is left. */
async function startAgain(looksUp = 'yes'): Promise<void> {
  const worker = await start({ at: AFTER_NINE, stopAt: 'never', looksUp });
  await vi.waitFor(async () => {
    const found = await states();
    expect(found).toHaveLength(PARTIES.length);
    expect(new Set(found)).toEqual(new Set(['delivered']));
  }, waiting);
  worker.say('stop');
  expect(await worker.nextLine()).toBe('stopped ');
  await worker.ended();
  const rungs = await database.db.selectFrom('reminders').select(['rung', 'state']).distinct().execute();
  expect(rungs).toEqual([{ rung: 'opening', state: 'delivered' }]);
}

async function killedWhen(stopAt: string, looksUp = 'yes'): Promise<void> {
  const worker = await start({ at: BEFORE_NINE, stopAt, looksUp });
  expect(await worker.nextLine()).toBe('here');
  await worker.kill();
}

describe('a bot that is killed', () => {
  it('before it has planned anything, and started again, delivers each reminder once', async () => {
    const worker = await start({ at: BEFORE_NINE, stopAt: 'never' });
    await worker.kill();
    await startAgain();
    expect((await arrived()).map(({ channel }) => channel).toSorted()).toEqual(everybody());
  }, 60_000);

  it('when the morning is planned and nothing is taken delivers each reminder once', async () => {
    await planOnly();
    expect(new Set(await states())).toEqual(new Set(['queued']));
    await startAgain();
    expect((await arrived()).map(({ channel }) => channel).toSorted()).toEqual(everybody());
  }, 60_000);

  /** What a bot leaves behind that dies as soon as the planning is committed. */
  async function planOnly(): Promise<void> {
    const clock = testClock(instant('2014-11-25T15:00:00Z'));
    const bot = await aBot({ database, conference, gateways: [], clock });
    await bot.jobs.ring();
    await bot.stop();
  }

  it('when it has taken messages and none has left delivers each once, without a word of a repetition', async () => {
    await killedWhen('before');
    expect(await arrived()).toEqual([]);
    expect(await states()).toContain('sending');
    await startAgain();
    const all = await arrived();
    expect(all.map(({ channel }) => channel).toSorted()).toEqual(everybody());
    expect(all.some(({ repeated }) => repeated)).toBe(false);
  }, 60_000);

  it('when messages have arrived and none is recorded looks, and sends none again', async () => {
    await killedWhen('after');
    expect((await arrived()).length).toBeGreaterThan(0);
    expect(await states()).not.toContain('delivered');
    await startAgain();
    expect((await arrived()).map(({ channel }) => channel).toSorted()).toEqual(everybody());
  }, 60_000);

  it('the same where nobody can look: what may have arrived is repeated, and says so', async () => {
    await killedWhen('after', 'no');
    const before = await arrived();
    expect(before.some(({ repeated }) => repeated)).toBe(false);
    await startAgain('no');
    const after = (await arrived()).slice(before.length);
    expect(after.map(({ channel }) => channel).toSorted()).toEqual(everybody());
    const twice = after.filter(({ channel }) => before.some((one) => one.channel === channel));
    expect(twice.length).toBeGreaterThan(0);
    expect(twice.every(({ repeated }) => repeated)).toBe(true);
  }, 60_000);
});

describe('a bot that is told to stop', () => {
  it('ends within ten seconds also where a platform hangs, and what it had taken is found by the next', async () => {
    const worker = await start({ at: BEFORE_NINE, stopAt: 'before', leaseSeconds: 60 });
    expect(await worker.nextLine()).toBe('here');
    const began = performance.now();
    worker.say('stop');
    let line = await worker.nextLine();
    while (line === 'here') line = await worker.nextLine();
    expect(line).toBe('stopped ');
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await states(), 'nothing is left to a lease').not.toContain('sending');
    await startAgain();
    expect((await arrived()).map(({ channel }) => channel).toSorted()).toEqual(everybody());
  }, 60_000);
});
