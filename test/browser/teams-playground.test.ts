import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort, type Playground, startPlayground } from '../support/teams/playground.ts';
import { newDataFolder, type RunningBot, rcm, startBot } from '../support/terminal-process.ts';

// Microsoft's own client in a browser, in front of the bot as it is started, on an embedded database. An hour passes in a second.

let environment: Record<string, string>;
let bot: RunningBot;
let playground: Playground;

beforeAll(async () => {
  const port = String(await freePort());
  environment = {
    RCM_TEAMS_DEV: '1',
    RCM_DATA: await newDataFolder(),
    PORT: port,
    RCM_CLOCK: '2014-11-24T16:00:00-06:00',
    RCM_CLOCK_SPEED: '3600',
  };
  bot = await startBot(environment);
  playground = await startPlayground(`http://127.0.0.1:${port}`);
});

afterAll(async () => {
  await playground?.close();
  await bot?.kill('SIGTERM');
});

/** What the secretariat types in the terminal beside the bot. */
async function secretariat(...argv: string[]): Promise<string> {
  const { exitCode, stdout } = await rcm(environment, argv);
  expect(exitCode).toBe(0);
  return stdout;
}

it('links, hears what is owed, is reminded, submits by the form of the card, and finds the bot again after a restart', async () => {
  await secretariat('people', 'import', 'examples/people.csv', '--yes');
  const invitation = await secretariat('invite', 'delroy.usher@bz.example.org');
  const code = /`join ([A-Z0-9-]+)`/.exec(invitation)?.[1] ?? '';

  const chat = await playground.open();
  await chat.sees('To be known here, please write `join`');
  await chat.type(`join ${code}`);
  await chat.sees('Your account is linked');
  await chat.type('RCM Status');
  await chat.sees('Belize has nothing pending');

  await secretariat('import', 'examples/lon-2014-11-24.en.txt');
  await secretariat('publish', 'lon-2014-11', '--yes');
  await chat.sees('Two contributions from Belize by Friday 30 January 2015');
  await chat.picture('teams-reminder');
  await chat.press('Submit');
  await chat.sees('Which commitments is it for?');
  await chat.press('Submit');
  await chat.sees('Please add the link or a file');
  await chat.fill('Link to the document', 'https://example.org/comments.pdf');
  await chat.fill('Note', 'Approved by the minister');
  await chat.picture('teams-form');
  await chat.press('Submit');
  await chat.sees(/Receipt RCM-2014-0001/);
  await chat.sees('Belize: 3a and 4a received');
  expect(await chat.cardsWith('Two contributions from Belize')).toBe(0);
  await chat.picture('teams-received');

  await bot.kill('SIGKILL');
  // A simulated clock starts where it is told to: behind all that has happened.
  environment = { ...environment, RCM_CLOCK: '2014-12-29T08:00:00-06:00' };
  bot = await startBot(environment);
  await secretariat('return', '3a', 'Belize', 'the note is meant for 4a');
  await chat.sees(/Technical Secretariat sent 3a back/);
  await chat.sees('Belize: 4a received; 3a pending');
  await chat.type('status');
  await chat.sees(/Belize · 1 pending, 1 received/);
  await chat.picture('teams-after-restart');
});
