import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/connect.ts';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { type Program, startProgram } from '../support/program.ts';

let folder: string;
let bots: Program[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rcm-embedded-'));
  bots = [];
  // As after a first start, which takes seconds.
  await unpackDatabase(folder);
});
afterEach(async () => {
  for (const bot of bots) await bot.kill();
  await rm(folder, { recursive: true });
});

function startBot(): Program {
  const bot = startProgram(new URL('programs/bot.ts', import.meta.url), [folder]);
  bots.push(bot);
  return bot;
}

async function aRunningBot(): Promise<Program> {
  const bot = startBot();
  expect(await bot.nextLine()).toBe('open');
  return bot;
}

async function write(bot: Program, slug: string): Promise<void> {
  bot.say('write');
  expect(await bot.nextLine()).toBe(slug);
}

async function kept(bot: Program): Promise<readonly string[]> {
  bot.say('count');
  return JSON.parse(await bot.nextLine());
}

it('refuses a second bot on the same folder in one sentence, and the first one loses nothing', async () => {
  const first = await aRunningBot();
  await write(first, 'c1');
  const second = startBot();
  expect(await second.nextLine()).toBe(`Another bot is already running on the data folder ${folder}.`);
  expect(await second.ended()).toBe(1);
  await expect(second.nextLine(), 'and nothing more').rejects.toThrow('exit code 1');
  await write(first, 'c2');
  expect(await first.ended()).toBe(0);

  const next = await aRunningBot();
  expect(await kept(next)).toEqual(['c1', 'c2']);
  await write(next, 'c3');
});

it('has every row that a killed bot had acknowledged', async () => {
  const killed = await aRunningBot();
  killed.say('flood');
  let acknowledged = 0;
  for (; acknowledged < 50; acknowledged += 1) expect(await killed.nextLine()).toBe(`c${acknowledged + 1}`);
  await killed.kill();
  const left = await readdir(path.join(folder, 'door'));
  expect(
    left.filter((name) => name.endsWith('.sock')),
    'its socket is still there',
  ).toHaveLength(1);

  const rows = await kept(await aRunningBot());
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
  expect(rows).toEqual(rows.map((_, index) => `c${index + 1}`));
});

it.each(['PG_VERSION', 'global/pg_control'])('says in one sentence that its %s is damaged', async (file) => {
  await writeFile(path.join(folder, 'database', file), 'garbage');
  const fault = await openDatabase({ databaseUrl: null, dataFolder: folder }).catch(
    (thrown: unknown) => thrown,
  );
  expect(fault).toMatchObject({ name: 'RcmError', code: 'database-damaged' });
  expect(String(fault)).toContain(folder);
});
