import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Faults } from '../support/a-bot.ts';
import { type Program, startProgram } from '../support/program.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import { slackPlaceOf } from '../support/slack/slack-bot.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';
import { type ExamplePeople, examplePeople } from '../support/teams/people/example-people.ts';
import type { TeamsPerson } from '../support/teams/people/person.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { teamsPlaceOf } from '../support/teams/teams-bot.ts';
import { serviceUrlOf, type TeamsConversation } from '../support/teams/world.ts';
import { freePort } from '../support/test-server.ts';
import { aWiredCore, type WiredCore } from '../support/wired-core.ts';

const BOT = new URL('programs/two-platforms-bot.ts', import.meta.url);
const BEFORE_NINE = '2014-11-25T14:59:50Z';
const AFTER_NINE = '2014-11-25T15:05:00Z';
/** What a message says that may be there already. */
const REPEATED = 'Es posible que ya haya recibido';
const SUYAPA = 'suyapa.zelaya@hn.example.org';
const LENIN = 'lenin.bustillo@hn.example.org';
const waiting = { timeout: 60_000, interval: 100 };

let slack: Stage;
let teams: TeamsStage;
let wired: WiredCore;
let folder: string;
let port: number;
let running: Program[];
let example: ExamplePeople;
/** One of Honduras on Slack, the other one on Teams. */
let suyapa: SlackPerson;
let lenin: TeamsPerson;
let network: TeamsConversation;

beforeEach(async () => {
  [slack, teams] = await Promise.all([aStage({ patience: 10_000 }), aTeamsStage()]);
  folder = await mkdtemp(path.join(tmpdir(), 'rcm-two-platforms-'));
  await writeFile(path.join(folder, 'login.pem'), teams.teams.certificate);
  port = await freePort();
  running = [];
  const faults: Faults[] = [];
  wired = await aWiredCore([slackPlaceOf(slack, faults), teamsPlaceOf(teams.teams, faults)], faults);
  await publish();
});

afterEach(async () => {
  await Promise.all(running.map((bot) => bot.kill()));
  await wired.close();
  await slack.slack.close();
  await teams.teams.close();
  await rm(folder, { recursive: true });
});

/** The report is imported and published, the network's channel in Teams bound. */
async function publish(): Promise<void> {
  const { tenant } = teams;
  const { workspace } = slack;
  example = await examplePeople(teams.teams, tenant);
  suyapa = slack.slack.person(workspace, { name: 'Suyapa Zelaya', email: SUYAPA, locale: 'es-LA' });
  lenin = personOf(LENIN);
  const everybody = [...example.people.values()].map(({ person }) => person);
  network = teams.teams.channel(tenant, 'Liaison officers', everybody);
  await wired.publishTheReport(example.csv(new Map([[SUYAPA, `${workspace.id}:${suyapa.id}`]])));
  await wired.operator(`channel bind teams:${tenant.id}:${network.id} lon-2014-11`);
  const here = { platform: 'teams', workspace: tenant.id, channel: '' };
  await wired.core.addresses.keep(here, { serviceUrl: serviceUrlOf(teams.teams.world, tenant.id) });
}

function personOf(email: string): TeamsPerson {
  const found = example.people.get(email);
  if (found === undefined) throw new Error(`nobody is ${email}`);
  return found.person;
}

async function start(at: string): Promise<Program> {
  const bot = startProgram(BOT, [at], {
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: wired.url,
      RCM_SECRET: 'a secret of the tests',
      HOST: '127.0.0.1',
      PORT: String(port),
      NODE_EXTRA_CA_CERTS: path.join(folder, 'login.pem'),
      SLACK_API_URL: slack.slack.apiUrl,
      SLACK_BOT_TOKEN: tokenOf(slack.workspace),
      SLACK_SIGNING_SECRET: slack.slack.world.app.signingSecret,
      ...teams.teams.environment,
    },
  });
  running.push(bot);
  expect(await bot.nextLine()).toBe('started');
  slack.slack.world.app.requestUrl = `http://127.0.0.1:${port}/slack/events`;
  teams.teams.useBot(`http://127.0.0.1:${port}/api/messages`);
  return bot;
}

/** From now on what is written arrives, and its answer never comes. */
function keepAnswersBack(): void {
  teams.teams.faults.always('hang-after', { kind: 'post' });
  for (let count = 0; count < 40; count += 1)
    slack.slack.faults.next('hang-after', { method: 'chat.postMessage' });
}

function answerAgain(): void {
  teams.teams.faults.clear();
  slack.slack.faults.clear();
}

async function stopWell(bot: Program): Promise<void> {
  bot.say('stop');
  expect(await bot.nextLine()).toBe('stopped ');
  await bot.ended();
}

const openMornings = async () =>
  await wired.core.database.db
    .selectFrom('deliveries')
    .select('id')
    .where('state', 'not in', ['delivered', 'overtaken', 'failed'])
    .execute();

it('killed while openings are on the wire to both, it sends none twice in Slack, and says so of each that it repeats in Teams', async () => {
  keepAnswersBack();
  const first = await start(BEFORE_NINE);
  await vi.waitFor(() => {
    expect(suyapa.sees('dm')).toHaveLength(1);
    expect(lenin.sees('bot')).toHaveLength(1);
  }, waiting);
  await first.kill();
  answerAgain();
  const second = await start(AFTER_NINE);
  await vi.waitFor(async () => expect(await openMornings()).toEqual([]), waiting);
  await stopWell(second);
  expect(suyapa.sees('dm').map(({ text }) => text.includes(REPEATED))).toEqual([false]);
  expect(lenin.sees('bot').map(({ text }) => text.includes(REPEATED))).toEqual([false, true]);
}, 180_000);

it('killed between a submission in Teams and everything that it causes, it delivers all of that on both once it runs again', async () => {
  const first = await start(AFTER_NINE);
  await vi.waitFor(async () => {
    expect(suyapa.sees('dm')).toHaveLength(1);
    expect(lenin.sees('bot')).toHaveLength(1);
    expect(await openMornings()).toEqual([]);
  }, waiting);
  keepAnswersBack();
  const none = lenin.sees('bot')[0]?.buttons.find(({ label }) => label === 'Sin observaciones');
  // Whether the press was answered before the bot died is all the same.
  const pressed = lenin.presses(none).catch(() => undefined);
  await vi.waitFor(async () => {
    const rows = await wired.core.database.db.selectFrom('submissions').select('id').execute();
    expect(rows.length).toBeGreaterThan(0);
  }, waiting);
  await first.kill();
  await pressed;
  answerAgain();
  const second = await start('2014-11-25T15:45:00Z');
  await vi.waitFor(async () => {
    expect(await openMornings()).toEqual([]);
    expect(lenin.sees('bot')[0]).toMatchObject({ edited: true, buttons: [] });
    expect(suyapa.sees('dm')[0]).toMatchObject({ edited: true, buttons: [] });
  }, waiting);
  await stopWell(second);
  expect(suyapa.sees('dm').filter(({ text }) => text.startsWith('Acuse'))).toHaveLength(1);
  const confirmations = lenin.sees(network).map(({ text }) => text);
  expect(confirmations.join('\n')).toContain('recibido de Honduras');
  const submitted = await wired.core.database.db
    .selectFrom('submissions')
    .select(['receipt_number as receipt'])
    .execute();
  expect(new Set(submitted.map(({ receipt }) => receipt)).size).toBe(submitted.length);
}, 180_000);
