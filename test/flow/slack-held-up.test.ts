import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createConverse } from '../../src/commands/converse.ts';
import { instant } from '../../src/domain/instant.ts';
import { onceInDatabase } from '../../src/once-in-database.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { aSlackBot, type SlackBot } from '../support/slack/slack-bot.ts';
import { type SlackLedger, slackLedger } from '../support/slack/slack-ledger.ts';

const COMMANDS = 200;

let database: TestDatabase;
let ledger: SlackLedger;
let bot: SlackBot;
let holding: Client;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  // Slack's own three seconds.
  ledger = await slackLedger(database, { faults, patience: 3_000 });
  await ledger.timeline.advanceTo(instant('2014-11-25T15:00:00Z'));
  const { clock, stage, jobs } = ledger;
  const context = { db: database.db, clock, queue: jobs.queue, logger: faultLogger(faults) };
  const converse = createConverse({ ...context, chatConfigured: true, platforms: ['slack'] });
  bot = await aSlackBot(stage, { converse, clock, faults, once: onceInDatabase(database.db, clock) });
  holding = new Client({ connectionString: database.url });
  await holding.connect();
});

afterEach(async () => {
  await holding.end();
  await bot.stop();
  await ledger.close();
  await database.close();
});

it('two hundred commands at once are acknowledged in three seconds while the database is held up, and answered afterwards', async () => {
  const { hn, gt, ts, stage } = ledger;
  const people = [hn, gt, ts, stage.norman];
  const answers = () => people.map((person) => person.sees('dm').filter(({ onlyMe }) => onlyMe));
  await holding.query('begin; lock table identities, requests_met in access exclusive mode');
  const lines = Array.from({ length: COMMANDS / people.length }, (_, at) =>
    at % 2 === 0 ? '/rcm estado 3a' : '/rcm fechas',
  );
  const taken = await Promise.all(lines.flatMap((line) => people.map((person) => person.types(line))));
  const early = answers().flat();
  await holding.query('commit');
  expect(taken.filter((one) => one.taken)).toHaveLength(COMMANDS);
  expect(early).toEqual([]);
  await vi.waitFor(() => expect([answers().flat().length, faults]).toEqual([COMMANDS, []]), {
    timeout: 30_000,
  });
  expect(answers().map((own) => own.length)).toEqual(people.map(() => lines.length));
  for (const [person, own] of people.map((one, at) => [one, answers()[at] ?? []] as const)) {
    const isKnown = person !== stage.norman;
    expect(own.filter(({ text }) => /Honduras|2015/.test(text))).toHaveLength(isKnown ? lines.length : 0);
  }
  expect(faults).toEqual([]);
}, 60_000);
