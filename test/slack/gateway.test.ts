import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slackGateway } from '../../adapters/slack/gateway.ts';
import { connectByToken } from '../../adapters/slack/web-client.ts';
import type { ChatGateway, Parcel } from '../../src/ports/chat.ts';
import { faultLogger } from '../support/a-bot.ts';
import { longText, messageSaying, openingIn } from '../support/contract-messages.ts';
import type { SlackFault } from '../support/slack/faults.ts';
import { unpaced } from '../support/slack/slack-bot.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
let gateway: ChatGateway;
beforeEach(async () => {
  stage = await aStage();
  gateway = gatewayWith('a secret');
});
afterEach(async () => {
  await stage.slack.close();
});

function gatewayWith(secret: string): ChatGateway {
  const { slack, workspace } = stage;
  const settings = { apiUrl: slack.apiUrl, logger: faultLogger([]), onRefused: async () => undefined };
  return slackGateway(connectByToken(tokenOf(workspace), settings), secret, unpaced);
}

function parcelTo(channel: string, text = '3a is pending'): Parcel {
  const place = { platform: 'slack', workspace: stage.workspace.id, channel };
  return { deliveryId: 7, attempt: 1, conferenceId: 1, place, message: messageSaying(text) };
}

const texts = () => stage.norman.sees('dm').map(({ text }) => text);

async function referenceOf(parcel: Parcel) {
  const sent = await gateway.deliver(parcel);
  if (sent.outcome !== 'delivered') throw new Error(sent.reason);
  return sent.reference;
}

describe('a message of several parts', () => {
  it('goes on where it broke off, and doubles nothing', async () => {
    const parcel = parcelTo(stage.norman.id, longText);
    const { faults } = stage.slack;
    stage.slack.rates.on = true;
    expect(await gateway.deliver(parcel)).toMatchObject({ outcome: 'passing', retryAfter: 1 });
    expect(texts()).toHaveLength(1);
    expect(await gateway.find(parcel)).toBeNull();
    stage.slack.rates.on = false;
    faults.next('reset-after', { method: 'chat.postMessage' });
    expect(await gateway.deliver({ ...parcel, attempt: 2 })).toMatchObject({ outcome: 'uncertain' });
    expect(texts()).toHaveLength(2);
    const last = await gateway.deliver({ ...parcel, attempt: 3 });
    expect(last).toMatchObject({ outcome: 'delivered' });
    expect(await gateway.find(parcel)).toEqual('reference' in last && last.reference);
    expect(
      texts()
        .join('')
        .match(/\bword\d+\b/g),
    ).toHaveLength(2346);
  });

  it('is shown anew with fewer parts, and with more', async () => {
    const parcel = parcelTo(stage.norman.id, longText);
    const long = await referenceOf(parcel);
    const parts = texts().length;
    const short = await gateway.update(long, { ...parcel, message: messageSaying('3a was received') });
    expect(texts()).toEqual(['3a was received']);
    if (short.outcome !== 'delivered') throw new Error(short.reason);
    expect(await gateway.update(short.reference, parcel)).toMatchObject({ outcome: 'delivered' });
    expect(texts()).toHaveLength(parts);
  });
});

describe('a workspace that refuses tables', () => {
  const openingText = async () => {
    const parcel = { ...parcelTo(stage.norman.id), message: openingIn('en') };
    const reference = await referenceOf(parcel);
    return { parcel, reference, seen: stage.norman.sees('dm')[0] };
  };

  it('gets the same message in plain sections, with its buttons, and so when it is shown anew', async () => {
    stage.workspace.refusedBlocks.add('table');
    const { parcel, reference, seen } = await openingText();
    for (const words of ['Country · Received', 'Belize · 20 January', '● 3a', '“Member Countries']) {
      expect(seen?.text).toContain(words);
    }
    expect(seen).toMatchObject({ live: [], buttons: [{ value: 'submit 3a, 4a' }] });
    expect(await gateway.update(reference, parcel)).toMatchObject({ outcome: 'delivered' });
    expect(texts()).toEqual([seen?.text]);
    stage.workspace.refusedBlocks.add('rich_text').add('header').add('context');
    expect(await gateway.update(reference, parcel)).toMatchObject({ outcome: 'delivered' });
    expect(texts()).toEqual([seen?.text]);
  });

  it('is given up where it refuses plain sections as well', async () => {
    stage.workspace.refusedBlocks.add('table').add('section');
    const parcel = { ...parcelTo(stage.norman.id), message: openingIn('en') };
    expect(await gateway.deliver(parcel)).toEqual({ outcome: 'final', reason: 'invalid_blocks' });
    expect(texts()).toEqual([]);
  });
});

describe('a Slack that hangs', () => {
  it('is left after five seconds, and what it had taken all the same is found', async () => {
    const { faults } = stage.slack;
    const [before, after] = [parcelTo(stage.norman.id), parcelTo(stage.channel.id)];
    faults.next('hang-after', { method: 'chat.postMessage', channel: stage.channel.id });
    const began = performance.now();
    const hanging = gateway.deliver(after);
    faults.next('hang-before', { method: 'conversations.open' });
    expect(await gateway.deliver(before)).toMatchObject({ outcome: 'passing' });
    expect(await hanging).toMatchObject({ outcome: 'uncertain' });
    expect(performance.now() - began).toBeGreaterThan(4_500);
    expect(await gateway.find(after)).toMatchObject({ channel: stage.channel.id });
    expect(await gateway.deliver({ ...after, attempt: 2 })).toMatchObject({ outcome: 'delivered' });
    expect(stage.norman.sees(stage.channel)).toHaveLength(1);
    expect(texts()).toEqual([]);
  }, 30_000);

  it('is asked once: nothing is repeated behind the ledger’s back', async () => {
    let calls = 0;
    stage.slack.faults.chance(({ method }) => {
      if (method === 'chat.postMessage') calls += 1;
      return method === 'chat.postMessage'
        ? ((['server-error', { limited: 1 }, 'reset-before'] as const)[calls - 1] ?? null)
        : null;
    });
    for (const attempt of [1, 2, 3]) await gateway.deliver({ ...parcelTo(stage.norman.id), attempt });
    expect(calls).toBe(3);
  });
});

describe('what cannot be sent', () => {
  it.each<[string, SlackFault, object]>([
    ['a rest of unsaid length', { limited: null }, { outcome: 'passing', retryAfter: 30 }],
    ['a token that died', { error: 'token_revoked' }, { outcome: 'passing', reason: 'token_revoked' }],
    ['a fault half done', { error: 'fatal_error' }, { outcome: 'uncertain' }],
    ['a broken Slack', 'server-error', { outcome: 'uncertain', reason: 'http-500' }],
    ['an archived channel', { error: 'is_archived' }, { outcome: 'final', reason: 'is_archived' }],
  ])('%s', async (_, fault, outcome) => {
    stage.slack.faults.next(fault, { method: 'chat.postMessage' });
    expect(await gateway.deliver(parcelTo(stage.channel.id))).toMatchObject(outcome);
  });

  it('is not uncertain where only the question before it got no answer', async () => {
    stage.slack.faults.next('reset-after', { method: 'conversations.open' });
    expect(await gateway.deliver(parcelTo(stage.norman.id))).toMatchObject({ outcome: 'passing' });
  });

  it('is passing while Slack cannot be connected to', async () => {
    await gateway.deliver(parcelTo(stage.channel.id));
    await stage.slack.close();
    // The connection that was kept open breaks first.
    await gateway.deliver(parcelTo(stage.channel.id));
    expect(await gateway.deliver(parcelTo(stage.channel.id))).toMatchObject({ outcome: 'passing' });
    stage = await aStage();
  });

  it('is final for a workspace without the bot, a deactivated person and a channel without the bot', async () => {
    const { slack, workspace, norman } = stage;
    const reasonAt = async (channel: string, team = workspace.id) => {
      const parcel = parcelTo(channel);
      const sent = await gateway.deliver({ ...parcel, place: { ...parcel.place, workspace: team } });
      return sent.outcome === 'final' ? sent.reason : sent.outcome;
    };
    const gone = slack.person(workspace, { name: 'Somebody Gone', deactivated: true });
    const without = slack.channel(workspace, 'without', { withBot: false });
    expect(await reasonAt(norman.id, 'T0OTHER')).toBe('workspace-not-connected');
    expect(await reasonAt(gone.id)).toBe('user_disabled');
    expect(await reasonAt(without.id)).toBe('not_in_channel');
  });
});

describe('a message that is looked for', () => {
  it('is not taken for another bot’s that counts alike in the same place', async () => {
    await gateway.deliver(parcelTo(stage.channel.id));
    expect(await gateway.find(parcelTo(stage.channel.id))).not.toBeNull();
    expect(await gatewayWith('the secret of a rehearsal').find(parcelTo(stage.channel.id))).toBeNull();
  });

  it('is found behind hundreds of others', async () => {
    await gateway.deliver(parcelTo(stage.channel.id));
    const { client, channel } = stage;
    for (let count = 0; count < 210; count += 1) {
      await client.chat.postMessage({ channel: channel.id, text: String(count) });
    }
    expect(await gateway.find(parcelTo(channel.id))).toMatchObject({ channel: channel.id });
  });
});
