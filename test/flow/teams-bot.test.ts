import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { newDataFolder, startBot } from '../support/terminal-process.ts';
import { freePort } from '../support/test-server.ts';

let stage: TeamsStage;
let folder: string;
beforeEach(async () => {
  stage = await aTeamsStage();
  folder = await newDataFolder();
});
afterEach(async () => {
  await stage.teams.close();
  await rm(folder, { recursive: true });
});

async function start(more: Record<string, string>) {
  const port = String(await freePort());
  const trusted = path.join(folder, 'login.pem');
  await writeFile(trusted, stage.teams.certificate);
  stage.teams.useBot(`http://127.0.0.1:${port}/api/messages`);
  return await startBot({
    RCM_DATA: path.join(folder, 'data'),
    RCM_CLOCK: '2014-11-24T16:00:00-06:00',
    HOST: '127.0.0.1',
    PORT: port,
    NODE_EXTRA_CA_CERTS: trusted,
    ...more,
  });
}

it('a bot says how Teams reaches it, answers there, and stops in good order', async () => {
  const { teams, norman } = stage;
  const bot = await start({ RCM_SECRET: 'a secret of the tests', ...teams.environment });
  await norman.installs();
  const [greeting] = await teams.until(
    'a greeting',
    () => norman.sees('bot').length > 0 && norman.sees('bot'),
  );
  expect(greeting?.text).toContain('join CODE');
  const { exitCode, stdout, stderr } = await bot.kill('SIGTERM');
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`Teams is connected, app ${teams.world.app.id}.`);
  expect(stdout).toMatch(/Teams reaches it at http:\S+\/api\/messages\./);
  expect(stdout).not.toContain('mailbox');
  expect(stderr).not.toContain(teams.world.app.password);
}, 180_000);

it('a managed identity is proven by the machine that the bot runs on, without a password', async () => {
  const { teams, norman } = stage;
  const { world } = teams;
  const { MicrosoftAppPassword: _, ...environment } = teams.environment;
  const bot = await start({
    RCM_SECRET: 'a secret of the tests',
    ...environment,
    MicrosoftAppType: 'UserAssignedMSI',
    IDENTITY_ENDPOINT: `${world.origin}/msi/token`,
    IDENTITY_HEADER: world.app.password,
  });
  await norman.types('status');
  await teams.until('an answer', () => norman.sees('bot').some(({ fromBot }) => fromBot));
  const { stdout } = await bot.kill('SIGTERM');
  expect(stdout).toContain('Teams is connected');
}, 180_000);

it('says that Teams does not answer where the password is wrong, and runs', async () => {
  const environment = { ...stage.teams.environment, MicrosoftAppPassword: 'wrong' };
  const bot = await start({ RCM_SECRET: 'a secret of the tests', ...environment });
  const { stdout, stderr } = await bot.kill('SIGTERM');
  expect(stdout).toContain('Teams does not answer yet; the log says why.');
  expect(stderr).toContain('teams.unreachable');
}, 180_000);
