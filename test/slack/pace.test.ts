import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerThere } from '../../adapters/slack/answers.ts';
import { slackGateway } from '../../adapters/slack/gateway.ts';
import { type Pace, paceOf } from '../../adapters/slack/pace.ts';
import { connectByToken, type TokenConnection } from '../../adapters/slack/web-client.ts';
import type { Parcel } from '../../src/ports/chat.ts';
import { faultLogger } from '../support/a-bot.ts';
import { longText, messageSaying } from '../support/contract-messages.ts';
import { unpaced } from '../support/slack/slack-bot.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
let connection: TokenConnection;
let pace: Pace;
beforeEach(async () => {
  stage = await aStage();
  const { slack, workspace, time } = stage;
  slack.rates.on = true;
  const settings = { apiUrl: slack.apiUrl, logger: faultLogger([]), onRefused: async () => undefined };
  connection = connectByToken(tokenOf(workspace), settings);
  pace = paceOf({
    now: time.now,
    wait: async (milliseconds) => time.pass(milliseconds / 1000),
  });
});
afterEach(async () => {
  await stage.slack.close();
});

function parcelTo(channel: string, deliveryId: number, text = '3a is pending'): Parcel {
  const place = { platform: 'slack', workspace: stage.workspace.id, channel };
  return { deliveryId, attempt: 1, conferenceId: 1, place, message: messageSaying(text) };
}

describe('the pace of a channel', () => {
  it('lets every part of a long message arrive where Slack takes one a second', async () => {
    const gateway = slackGateway(connection, 'a secret', pace);
    expect(await gateway.deliver(parcelTo(stage.channel.id, 1, longText))).toMatchObject({
      outcome: 'delivered',
    });
    expect(stage.norman.sees(stage.channel).length).toBeGreaterThan(4);
    const hasty = slackGateway(connection, 'a secret', unpaced);
    const refused = await hasty.deliver(parcelTo(stage.channel.id, 2, longText));
    expect(refused, 'without a pace Slack refuses').toMatchObject({ reason: 'ratelimited' });
  });

  it('is shared by what is delivered and what is answered there', async () => {
    const { norman } = stage;
    const gateway = slackGateway(connection, 'a secret', pace);
    const { client } = await connection.whoami();
    const { channel } = await client.conversations.open({ users: norman.id });
    const ask = { user: norman.id, channel: channel?.id ?? '', isDirect: true, thread: null };
    await gateway.deliver(parcelTo(norman.id, 1));
    await answerThere({ client, pace }, ask, messageSaying('an answer'));
    expect(await gateway.deliver(parcelTo(norman.id, 2))).toMatchObject({ outcome: 'delivered' });
    expect(norman.sees('dm').map(({ ts }) => Math.floor(Number(ts)) % 60)).toEqual([0, 1, 2]);
  });

  it('makes nobody wait for another channel, and gives back to the ledger what would wait for long', async () => {
    const held = Promise.withResolvers<void>();
    const waiting = paceOf({ now: stage.time.now, wait: async () => await held.promise });
    const turns = Array.from({ length: 5 }, () => waiting.turn('C1', 4));
    expect(await waiting.turn('C1', 4)).toBe(5);
    expect(await waiting.turn('C2', 4)).toBeNull();
    held.resolve();
    expect(await Promise.all(turns)).toEqual([null, null, null, null, null]);
  });

  it('tells the ledger when to come back, which rests that place alone', async () => {
    const still = paceOf({ now: stage.time.now, wait: async () => undefined });
    for (let count = 0; count < 9; count += 1) await still.turn(stage.channel.id, 60);
    const gateway = slackGateway(connection, 'a secret', still);
    const inLine = { outcome: 'passing', reason: 'in-line', retryAfter: 9 };
    expect(await gateway.deliver(parcelTo(stage.channel.id, 1))).toEqual(inLine);
    expect(await gateway.deliver(parcelTo(stage.amelia.id, 2))).toMatchObject({ outcome: 'delivered' });
    stage.time.pass(9);
    expect(await gateway.deliver(parcelTo(stage.channel.id, 1))).toMatchObject({ outcome: 'delivered' });
  });
});
