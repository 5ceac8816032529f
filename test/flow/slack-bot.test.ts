import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';
import { newDataFolder, startBot } from '../support/terminal-process.ts';

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

it('a bot says where Slack is connected, answers there, and stops in good order', async () => {
  const { slack, workspace, norman } = stage;
  slack.useSocketMode();
  const bot = await startBot({
    RCM_DATA: folder,
    RCM_SECRET: 'a secret of the tests',
    PORT: '0',
    HOST: '127.0.0.1',
    RCM_CLOCK: '2014-11-24T16:00:00-06:00',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: tokenOf(workspace),
    SLACK_APP_TOKEN: slack.world.app.appToken,
  });
  await norman.types('/rcm status');
  const [answer] = await slack.until('an answer', () => norman.sees('dm').length > 0 && norman.sees('dm'));
  expect(answer?.text).toContain('I do not know you yet');
  const { exitCode, stdout } = await bot.kill('SIGTERM');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Slack is connected, workspace ${workspace.id}.`);
  expect(stdout).toContain('by Socket Mode');
  expect(stdout).not.toContain('mailbox');
}, 180_000);
