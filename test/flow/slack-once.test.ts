import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConverse } from '../../src/commands/converse.ts';
import { instant } from '../../src/domain/instant.ts';
import { onceInDatabase } from '../../src/once-in-database.ts';
import type { Converse } from '../../src/ports/conversation.ts';
import type { Once } from '../../src/ports/once.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { signature } from '../support/slack/delivery.ts';
import { aSlackBot, type SlackBot } from '../support/slack/slack-bot.ts';
import { type SlackLedger, slackLedger } from '../support/slack/slack-ledger.ts';

const SUBMIT = 'entregar 3a https://example.org/hn.pdf';

let database: TestDatabase;
let ledger: SlackLedger;
let bots: SlackBot[];
let asked: string[];
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  asked = [];
  bots = [];
  ledger = await slackLedger(database, { faults });
  await ledger.timeline.advanceTo(instant('2014-11-25T15:00:00Z'));
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await Promise.all(bots.map((bot) => bot.stop()));
  await ledger.close();
  await database.close();
});

/** A bot on the one database, to which Slack sends from now on; `through` stands before its core. */
async function start(through: (converse: Converse) => Converse = (converse) => converse): Promise<SlackBot> {
  const { clock, jobs, stage } = ledger;
  const context = { db: database.db, clock, queue: jobs.queue, logger: faultLogger(faults) };
  const converse = through(createConverse({ ...context, chatConfigured: true, platforms: ['slack'] }));
  const listening: Converse = async (request) => {
    asked.push(request.words);
    return await converse(request);
  };
  const once = onceInDatabase(database.db, clock);
  const bot = await aSlackBot(stage, { converse: listening, clock, faults, once });
  bots.push(bot);
  return bot;
}

async function stop(bot: SlackBot): Promise<void> {
  bots = bots.filter((one) => one !== bot);
  await bot.stop();
}

const answers = () => ledger.told(ledger.hn).filter((text) => text.includes('RCM-2014-0001'));

async function submissions(): Promise<number> {
  return (await database.db.selectFrom('submissions').select('id').execute()).length;
}

describe('an event that Slack sends again', () => {
  it('after the bot was started anew is not answered again, and another one is', async () => {
    const first = await start();
    await ledger.hn.types(SUBMIT);
    await ledger.stage.slack.until('an answer', () => answers().length === 1);
    await stop(first);
    await start();
    await ledger.stage.slack.events.repeatLast();
    await ledger.hn.types('estado');
    await vi.waitFor(() => expect(asked).toEqual([SUBMIT, 'estado']));
  });

  it('to another process is not answered there while the first one is still at it', async () => {
    const held = Promise.withResolvers<void>();
    await start((converse) => async (request) => {
      await held.promise;
      return await converse(request);
    });
    await ledger.hn.types(SUBMIT);
    await vi.waitFor(() => expect(asked).toEqual([SUBMIT]));
    const second = await start();
    await ledger.stage.slack.events.repeatLast();
    await stop(second);
    expect(asked).toEqual([SUBMIT]);
    held.resolve();
    await ledger.stage.slack.until('an answer', () => answers().length === 1);
  });

  it('is answered by the next one where the first was killed at it, and nothing is recorded twice', async () => {
    const dead = Promise.withResolvers<never>();
    await start((converse) => async (request) => {
      await converse(request);
      return await dead.promise;
    });
    await ledger.hn.types(SUBMIT);
    await vi.waitFor(async () => expect(await submissions()).toBe(1));
    const second = await start();
    await ledger.stage.slack.events.repeatLast();
    await stop(second);
    expect(answers()).toEqual([]);
    ledger.clock.pass(1);
    await start();
    await ledger.stage.slack.events.repeatLast();
    await ledger.stage.slack.until('an answer', () => answers().length === 1);
    expect(await submissions()).toBe(1);
    dead.reject(new Error('killed'));
    await vi.waitFor(() => expect(faults.map(({ event }) => event)).toEqual(['slack.answer-lost']));
    faults.length = 0;
  });

  it('is answered though the database cannot say whether it was', async () => {
    const broken: Once = {
      take: async () => await Promise.reject(new Error('no database')),
      done: async () => await Promise.reject(new Error('no database')),
    };
    const converse: Converse = async ({ words }) => {
      asked.push(words);
      return { message: { language: 'en', summary: 'x', parts: [] }, json: null, refused: null };
    };
    bots.push(await aSlackBot(ledger.stage, { converse, clock: ledger.clock, faults, once: broken }));
    await ledger.hn.types('estado');
    await vi.waitFor(() => expect(asked).toEqual(['estado']));
  });
});

describe('a command that somebody plays again', () => {
  async function play(address: string, trigger: string): Promise<number> {
    const { workspace, slack } = ledger.stage;
    const fields = {
      command: '/rcm',
      team_id: workspace.id,
      channel_id: 'D1',
      user_id: ledger.hn.id,
      text: 'estado',
      trigger_id: trigger,
      response_url: `${slack.origin}/response/none`,
    };
    const body = new URLSearchParams(fields).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...signature(slack.world, body, recorded),
    };
    return (await fetch(`${address}/slack/events`, { method: 'POST', body, headers })).status;
  }
  let recorded = 0;

  it('is refused by the process that took it, and does nothing in another or after a restart', async () => {
    recorded = ledger.stage.slack.world.time.realNow();
    const [first, second] = [await start(), await start()];
    expect(await play(first.address, '1')).toBe(200);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(await play(first.address, '1')).toBe(401);
    expect(await play(second.address, '1')).toBe(200);
    await stop(second);
    const third = await start();
    expect(await play(third.address, '1')).toBe(200);
    expect(await play(third.address, '2')).toBe(200);
    await stop(third);
    expect(asked, 'the other trigger is another command').toHaveLength(2);
    expect(faults.every(({ event }) => event === 'slack.answer-lost')).toBe(true);
    faults.length = 0;
  });
});

it('what was taken is forgotten after two days', async () => {
  const once = onceInDatabase(database.db, ledger.clock);
  await once.take('old');
  await once.done('old');
  ledger.clock.pass(3 * 24 * 60);
  await once.take('new');
  await ledger.jobs.ring();
  ledger.clock.pass(10);
  await ledger.jobs.ring();
  const kept = await database.db.selectFrom('requests_met').select('key').execute();
  expect(kept).toEqual([{ key: 'new' }]);
});
