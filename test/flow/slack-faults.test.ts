import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import type { SlackFault } from '../support/slack/faults.ts';
import { directMessages } from '../support/slack/setting.ts';
import { type SlackLedger, slackLedger } from '../support/slack/slack-ledger.ts';
import { installationOf } from '../support/slack/world.ts';

const OPENED = instant('2014-11-25T15:00:00Z');

let database: TestDatabase;
let ledger: SlackLedger;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  ledger = await slackLedger(database, { faults });
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await ledger.close();
  await database.close();
});

/** The next message to Honduras meets this. */
function failNext(fault: SlackFault): void {
  const { slack, workspace } = ledger.stage;
  const pair = [installationOf(workspace).botUser, ledger.hn.id] as const;
  const { id } = directMessages(slack.world, workspace, pair);
  slack.faults.next(fault, { method: 'chat.postMessage', channel: id });
}

async function passSeconds(seconds: number): Promise<void> {
  ledger.clock.pass(seconds / 60);
  await ledger.jobs.drain();
}

describe('a channel that asks for a rest', () => {
  it.each([
    ['for as long as it says', 120],
    ['for half a minute where it does not say', null],
  ])('is left alone %s, and no other channel is', async (_, limited) => {
    failNext({ limited });
    await ledger.timeline.advanceTo(OPENED);
    expect(ledger.told(ledger.gt)).toHaveLength(1);
    await passSeconds((limited ?? 30) - 1);
    expect(ledger.told(ledger.hn)).toEqual([]);
    expect(await ledger.states(ledger.hn)).toEqual([
      expect.stringMatching(/^queued (ratelimited|place-rests)$/),
    ]);
    await passSeconds(2);
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    expect(await ledger.chains(ledger.hn)).toEqual([]);
  });
});

describe('a message of which nobody knows whether it arrived', () => {
  it.each<[SlackFault, number]>([
    ['reset-after', 1],
    ['reset-before', 0],
    ['server-error', 0],
    [{ error: 'internal_error' }, 0],
  ])('%j is looked for, and is there once', async (fault, there) => {
    failNext(fault);
    await ledger.timeline.advanceTo(OPENED);
    expect(ledger.told(ledger.hn)).toHaveLength(there);
    expect(await ledger.states(ledger.hn)).toEqual([expect.stringMatching(/^uncertain /)]);
    await passSeconds(31);
    expect(ledger.told(ledger.hn)).toHaveLength(1);
    expect(ledger.told(ledger.hn)[0]).not.toContain('Es posible que ya haya recibido');
    expect(await ledger.states(ledger.hn)).toEqual(['delivered']);
  });

  it('is not sent again while the history cannot be read, and found when it can', async () => {
    failNext('reset-after');
    await ledger.timeline.advanceTo(OPENED);
    const { slack } = ledger.stage;
    for (let tries = 0; tries < 3; tries += 1) {
      slack.faults.next({ error: 'service_unavailable' }, { method: 'conversations.history' });
    }
    await ledger.passReal(10);
    expect(ledger.told(ledger.hn), 'it is looked for until it is found').toHaveLength(1);
    expect(await ledger.states(ledger.hn)).toEqual(['delivered']);
  });
});
