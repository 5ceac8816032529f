import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Outbox } from '../../src/outbox/outbox.ts';
import { sendDeliveries } from '../../src/outbox/send-deliveries.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { type ChatBot, chatBot, GT, HN } from '../support/chat-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  bot = await chatBot(database, [HN, GT], faults);
  bot.clock.advanceTo(instant('2014-11-25T15:00:00Z'));
  await bot.jobs.ring();
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

/** A worker of its own, which a test stops at the moment it chooses. */
function aWorker(onPhrasing: () => void = () => undefined) {
  const [soon, now] = [new AbortController(), new AbortController()];
  const outbox: Outbox = {
    db: database.db,
    queue: bot.jobs.queue,
    clock: {
      realNow: () => bot.clock.realNow(),
      now: () => {
        onPhrasing();
        return bot.clock.now();
      },
    },
    logger: faultLogger(faults),
    gateways: new Map([['slack', bot.slack.gateway]]),
    leaseSeconds: 60,
    stopping: { soon: soon.signal, now: now.signal },
  };
  return { outbox, soon, now };
}

async function morning() {
  return database.db
    .selectFrom('deliveries')
    .select(['id', 'state', 'attempt', 'lease_until'])
    .where('kind', '=', 'morning')
    .orderBy('id')
    .execute();
}

const idsOf = async () => (await morning()).map(({ id }) => id);

it('gives back what it has taken and not sent: queued again, without a lease, and no attempt is lost', async () => {
  const worker = aWorker(() => worker.soon.abort());
  await sendDeliveries(worker.outbox, await idsOf());
  expect(bot.slack.shown).toEqual([]);
  expect(await morning()).toEqual([
    expect.objectContaining({ state: 'queued', attempt: 0, lease_until: null }),
    expect.objectContaining({ state: 'queued', attempt: 0, lease_until: null }),
  ]);
  await bot.jobs.drain();
  expect(bot.slack.of('UHN')).toHaveLength(1);
});

it('takes nothing more', async () => {
  const worker = aWorker();
  worker.soon.abort();
  await sendDeliveries(worker.outbox, await idsOf());
  expect((await morning()).map(({ state }) => state)).toEqual(['queued', 'queued']);
});

it('finishes what is on its way, where the platform answers', async () => {
  const worker = aWorker();
  bot.slack.onTheWire = async () => worker.soon.abort();
  const [first] = await idsOf();
  await sendDeliveries(worker.outbox, first === undefined ? [] : [first]);
  expect((await morning()).map(({ state }) => state)).toEqual(['delivered', 'queued']);
});

it('leaves to the next one what a platform never answers: uncertain, and looked for at once', async () => {
  const worker = aWorker();
  bot.slack.onTheWire = async () => {
    worker.soon.abort();
    worker.now.abort();
    await new Promise(() => undefined);
  };
  const [first] = await idsOf();
  await sendDeliveries(worker.outbox, first === undefined ? [] : [first]);
  expect((await morning())[0]).toMatchObject({ state: 'uncertain', attempt: 1, lease_until: null });
  bot.slack.onTheWire = async () => undefined;
  await bot.jobs.drain();
  expect((await morning()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
});
