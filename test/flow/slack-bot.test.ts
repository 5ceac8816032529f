import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { openUnmigratedDatabase } from '../support/database.ts';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';
import { newDataFolder, rcm, startBot } from '../support/terminal-process.ts';

/** Says at the end of a process whether Slack's library was loaded into it. */
const TELL_WHAT_WAS_LOADED = `--import data:text/javascript,${encodeURIComponent(
  `import { createRequire } from 'node:module';
   process.on('exit', () => {
     const loaded = Object.keys(createRequire('/').cache).some((file) => file.includes('@slack/bolt'));
     process.stderr.write(loaded ? 'bolt was loaded' : 'bolt was not loaded');
   });`,
)}`;

let stage: Stage;
let folder: string;
beforeEach(async () => {
  stage = await aStage({ patience: 3_000 });
  folder = await newDataFolder();
  await unpackDatabase(folder);
});
afterEach(async () => {
  await stage.slack.close();
  await rm(folder, { recursive: true });
});

function environment(): Record<string, string> {
  const { slack, workspace } = stage;
  return {
    RCM_DATA: folder,
    RCM_SECRET: 'a secret of the tests',
    PORT: '0',
    HOST: '127.0.0.1',
    RCM_CLOCK: '2014-11-24T16:00:00-06:00',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: tokenOf(workspace),
    SLACK_APP_TOKEN: slack.world.app.appToken,
  };
}

it('a bot says where Slack is connected, answers there, and stops in good order', async () => {
  const { slack, workspace, norman } = stage;
  slack.useSocketMode();
  const bot = await startBot({ ...environment(), NODE_OPTIONS: TELL_WHAT_WAS_LOADED });
  await norman.types('/rcm status');
  const [answer] = await slack.until('an answer', () => norman.sees('dm').length > 0 && norman.sees('dm'));
  expect(answer?.text).toContain('I do not know you yet');
  const { exitCode, stdout, stderr } = await bot.kill('SIGTERM');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Slack is connected, workspace ${workspace.id}.`);
  expect(stdout).toContain('by Socket Mode');
  expect(stdout).not.toContain('mailbox');
  expect(stderr).toContain('bolt was loaded');
}, 180_000);

it('a command in the terminal knows of Slack, and does without its library', async () => {
  const settings = { ...environment(), NODE_OPTIONS: TELL_WHAT_WAS_LOADED };
  const { stdout, stderr, exitCode } = await rcm(settings, ['people', 'list']);
  expect(exitCode).toBe(0);
  expect(stdout).not.toContain('mailbox');
  expect(stderr).toContain('bolt was not loaded');
}, 180_000);

it('a bot that is told to stop first finishes what Slack was told is taken', async () => {
  const { slack, norman } = stage;
  const database = await openUnmigratedDatabase();
  onTestFinished(async () => await database.close());
  const { SLACK_APP_TOKEN: _, ...others } = environment();
  const { signingSecret } = slack.world.app;
  const bot = await startBot({ ...others, DATABASE_URL: database.url, SLACK_SIGNING_SECRET: signingSecret });
  await slack.useHttp(`${bot.address}/slack/events`);
  const holding = new Client({ connectionString: database.url });
  await holding.connect();
  await holding.query('begin; lock table identities in access exclusive mode');
  expect(await norman.types('/rcm status')).toMatchObject({ taken: true });
  const waits = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%identities%'`;
  const waiting = async () => (await waits.execute(database.db)).rows;
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 20_000 });
  const ended = bot.kill('SIGTERM');
  await vi.waitFor(async () => expect(await takes(slack.world.app.requestUrl)).toBe(false), {
    timeout: 20_000,
  });
  expect(norman.sees('dm')).toEqual([]);
  await holding.query('commit');
  await holding.end();
  expect((await ended).exitCode).toBe(0);
  expect(norman.sees('dm').map(({ text }) => text)).toEqual([
    expect.stringContaining('I do not know you yet'),
  ]);
}, 180_000);

/** Whether somebody still listens there. */
async function takes(address: string | null): Promise<boolean> {
  return await fetch(address ?? '').then(
    () => true,
    () => false,
  );
}
