import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackFault } from '../support/slack/faults.ts';
import { aStage, outcomeOf, type Stage } from '../support/slack/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
});

const post = () => outcomeOf(stage.client.chat.postMessage({ channel: stage.channel.id, text: 'x' }));
const stored = () => stage.amelia.sees(stage.channel).length;

describe('faults on demand', () => {
  it.each<[SlackFault, string, number]>([
    [{ limited: 7 }, 'limited 7', 0],
    [{ limited: null }, 'Error', 0],
    [{ error: 'fatal_error' }, 'fatal_error', 0],
    ['server-error', 'WebAPIHTTPError', 0],
    ['reset-before', 'WebAPIRequestError', 0],
    ['reset-after', 'WebAPIRequestError', 1],
    ['hang-before', 'WebAPIRequestError', 0],
    ['hang-after', 'WebAPIRequestError', 1],
  ])('%j is met once, and leaves what it should', async (fault, outcome, left) => {
    stage.slack.faults.next(fault, { method: 'chat.postMessage', channel: stage.channel.id });
    expect(await outcomeOf(stage.client.auth.test())).toBe('ok');
    expect(await post()).toBe(outcome);
    expect(stored()).toBe(left);
    expect(await post()).toBe('ok');
    expect(stored()).toBe(left + 1);
  });
});

describe('rates', () => {
  it('allows a post a second in a channel, and others meanwhile', async () => {
    const { slack, time, client, amelia } = stage;
    slack.rates.on = true;
    expect(await post()).toBe('ok');
    expect(await post()).toBe('limited 1');
    expect(await outcomeOf(client.chat.postMessage({ channel: amelia.id, text: 'x' }))).toBe('ok');
    time.pass(1);
    expect(await post()).toBe('ok');
  });

  it('allows fifty updates a minute', async () => {
    const { slack, time, client, channel } = stage;
    const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'x' });
    slack.rates.on = true;
    const update = () => outcomeOf(client.chat.update({ channel: channel.id, ts, text: 'y' }));
    for (let count = 0; count < 50; count += 1) await update();
    expect(await update()).toBe('limited 60');
    time.pass(60);
    expect(await update()).toBe('ok');
  });

  it('are off until they are switched on', async () => {
    expect([await post(), await post()]).toEqual(['ok', 'ok']);
  });
});
