import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Converse } from '../../src/ports/conversation.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import type { Faults } from '../support/a-bot.ts';
import { dangerousTexts } from '../support/contract-messages.ts';
import { signature } from '../support/slack/delivery.ts';
import { aSlackBot, type SlackBot } from '../support/slack/slack-bot.ts';
import { aStage, type Stage } from '../support/slack/stage.ts';

let stage: Stage;
let bot: SlackBot | undefined;
let asked: CommandRequest[];
let faults: Faults[];
beforeEach(async () => {
  stage = await aStage();
  asked = [];
  faults = [];
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await stage.slack.close();
});

/** A core that repeats what was asked, with a button to ask further. */
const echo: Converse = async (request) => {
  asked.push(request);
  return { message: echoOf(request.words), json: null, refused: null };
};

function echoOf(words: string): Message {
  const text = `you said ${words}`;
  const buttons = { kind: 'buttons' as const, buttons: [{ label: 'More', words: `more of ${words}` }] };
  return { language: 'en', summary: text, parts: [{ kind: 'paragraph', text }, buttons] };
}

async function start(mode: 'http' | 'socket' = 'http', converse: Converse = echo): Promise<void> {
  bot = await aSlackBot(stage, { converse, clock: systemClock(), mode, faults });
}

type Where = Parameters<Stage['norman']['sees']>[0];

async function seesFrom(count: number, where: Where = 'dm', person = stage.norman) {
  return await stage.slack.until(`${count} messages`, () => {
    const seen = person.sees(where);
    return seen.length >= count && seen;
  });
}

describe.each(['http', 'socket'] as const)('over %s', (mode) => {
  it('a command is answered to who typed it alone, wherever they typed it', async () => {
    await start(mode);
    const { norman, amelia, channel, workspace } = stage;
    expect(await norman.types('/rcm submit 3a <b> & https://example.org/a', channel)).toMatchObject({
      taken: true,
      answer: undefined,
    });
    const [answer] = await seesFrom(1, channel);
    expect(answer).toMatchObject({ onlyMe: true, live: [] });
    expect(answer?.text).toContain('you said submit 3a <b> & https://example.org/a');
    expect(amelia.sees(channel)).toEqual([]);
    expect(asked).toMatchObject([
      {
        actor: { kind: 'account', platform: 'slack', workspace: workspace.id, account: norman.id },
        platform: 'slack',
        place: { platform: 'slack', workspace: workspace.id, channel: channel.id },
        audience: 'person',
        words: 'submit 3a <b> & https://example.org/a',
      },
    ]);
  });

  it('a direct message is answered there, and a mention to who wrote it alone', async () => {
    await start(mode);
    const { norman, amelia, channel } = stage;
    await norman.types('status 3a');
    const [, answer] = await seesFrom(2);
    expect(answer).toMatchObject({
      onlyMe: false,
      notification: expect.stringContaining('you said status 3a'),
    });
    await amelia.types('@RCM pendientes', channel);
    const seen = await seesFrom(2, channel, amelia);
    expect(seen.at(-1)).toMatchObject({ onlyMe: true });
    expect(norman.sees(channel)).toHaveLength(1);
    expect(asked.map(({ words, place, language }) => [words, place?.channel ?? null, language])).toEqual([
      ['status 3a', null, 'en'],
      ['pendientes', channel.id, 'es'],
    ]);
  });

  it('a button says what it is for, in a message that stays and in one that only one person sees', async () => {
    await start(mode);
    const { norman, channel } = stage;
    await norman.types('3a');
    const [, card] = await seesFrom(2);
    if (card?.buttons[0] === undefined) throw new Error('no button');
    await norman.presses(card.buttons[0]);
    expect((await seesFrom(3)).at(-1)?.text).toContain('you said more of 3a');
    await norman.types('/rcm 4a', channel);
    const [alone] = await seesFrom(1, channel);
    if (alone?.buttons[0] === undefined) throw new Error('no button');
    await norman.presses(alone.buttons[0]);
    expect((await seesFrom(2, channel)).at(-1)).toMatchObject({ onlyMe: true });
    expect(asked.map(({ words }) => words)).toEqual(['3a', 'more of 3a', '4a', 'more of 4a']);
  });
});

describe('what was typed', () => {
  it.each(Object.entries(dangerousTexts))('%s comes back as text', async (_, { typed }) => {
    await start();
    await stage.norman.types(typed);
    const [, answer] = await seesFrom(2);
    expect(answer?.live).toEqual([]);
    expect(answer?.text).toContain('you said');
  });

  it('is taken once, however often Slack sends it', async () => {
    await start();
    const { norman, slack } = stage;
    await norman.types('submit 3a');
    await seesFrom(2);
    // As Slack signs it: anew, at another second.
    const realNow = slack.world.time.realNow();
    Object.assign(slack.world.time, { realNow: () => realNow + 2_000 });
    await slack.events.repeatLast();
    await norman.types('status');
    await seesFrom(4);
    expect(asked.map(({ words }) => words)).toEqual(['submit 3a', 'status']);
  });

  it('is nobody’s where a bot wrote it, or changed it', async () => {
    await start();
    const { norman, client } = stage;
    const { ts = '', channel = '' } = await client.chat.postMessage({ channel: norman.id, text: 'a card' });
    await client.chat.update({ channel, ts, text: 'a changed card' });
    await stage.slack.events.settled();
    expect(asked).toEqual([]);
  });
});

describe('work after the acknowledgement', () => {
  it('is finished before the bot stops', async () => {
    const held = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    await start('http', async (request) => {
      came.resolve();
      await held.promise;
      return await echo(request);
    });
    await stage.norman.types('/rcm status');
    await came.promise;
    const stopped = bot?.stop();
    held.resolve();
    await stopped;
    bot = undefined;
    expect(stage.norman.sees('dm')).toHaveLength(1);
  });

  it('waits out a short rest, and says in the log what could not be answered', async () => {
    await start();
    const { norman, slack } = stage;
    slack.faults.next({ limited: 1 }, { method: 'chat.postMessage' });
    await norman.types('status');
    await seesFrom(2);
    expect(faults).toEqual([]);
    slack.faults.next({ error: 'channel_not_found' }, { method: 'chat.postMessage' });
    await norman.types('status');
    await bot?.stop();
    bot = undefined;
    expect(faults.map(({ event }) => event)).toEqual(['slack.answer-lost']);
  });
});

describe('a workspace that refuses tables', () => {
  it('is answered in plain sections, by command and in direct messages', async () => {
    stage.workspace.refusedBlocks.add('table');
    const table = { kind: 'table' as const, columns: ['Country', 'Received'], rows: [['Belize', 'today']] };
    await start('http', async ({ words }) => {
      const message: Message = { language: 'en', summary: words, parts: [table] };
      return { message, json: null, refused: null };
    });
    const { norman } = stage;
    await norman.types('/rcm status');
    expect((await seesFrom(1))[0]?.text).toBe('Country · Received\nBelize · today');
    await norman.types('status');
    expect((await seesFrom(3))[2]?.text).toBe('Country · Received\nBelize · today');
    expect(faults).toEqual([]);
  });
});

describe('what is not from Slack', () => {
  const body = 'command=%2Frcm&team_id=T1&channel_id=C1&user_id=U1&text=status';
  async function post(headers: Record<string, string>, sent = body): Promise<number> {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const url = `${bot?.address}/slack/events`;
    return (await fetch(url, { method: 'POST', body: sent, headers: { ...form, ...headers } })).status;
  }

  it('is refused: unsigned, old, from the future, signed for another body, sent again', async () => {
    await start();
    const { world } = stage.slack;
    const now = world.time.realNow();
    expect(await post({})).toBe(401);
    expect(await post({}, 'ssl_check=1')).toBe(401);
    expect(await post(signature(world, body, now - 6 * 60_000))).toBe(401);
    expect(await post(signature(world, body, now + 6 * 60_000))).toBe(401);
    expect(await post(signature(world, 'another', now))).toBe(401);
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'c', now });
    const once = signature(world, challenge, now);
    expect(await post({ ...once, 'content-type': 'application/json' }, challenge)).toBe(200);
    expect(await post({ ...once, 'content-type': 'application/json' }, challenge)).toBe(401);
    expect(asked).toEqual([]);
  });

  it('is refused before it is read where it says that it is longer than four megabytes, and while it is read where not', async () => {
    await start();
    const { hostname, port } = new URL(bot?.address ?? '');
    const statusOf = async (headers: Record<string, string | number>, sent: string) =>
      await new Promise((resolve, reject) => {
        const call = httpRequest({ hostname, port, path: '/slack/events', method: 'POST', headers });
        call.on('response', (response) => resolve(response.resume().statusCode));
        call.on('error', reject);
        call.write(sent);
      });
    const most = 4 * 1024 * 1024;
    // Not one byte more comes, and the answer is there.
    expect(await statusOf({ 'content-length': most + 1 }, 'x')).toBe(413);
    expect(await statusOf({ 'transfer-encoding': 'chunked' }, 'x'.repeat(most + 1))).toBe(413);
    const long = `${body}&more=${'x'.repeat(most - body.length - 6)}`;
    const signed = signature(stage.slack.world, long, stage.slack.world.time.realNow());
    expect(await post(signed, long), 'the longest is taken, and is no command').not.toBe(413);
    expect(await post({}, long)).toBe(401);
  });

  it('is refused where it is signed and no request of Slack’s: another kind of body, or garbage', async () => {
    await start();
    const { world } = stage.slack;
    let seconds = 0;
    const signedPost = async (type: string, sent: string) => {
      seconds += 1;
      const signed = signature(world, sent, world.time.realNow() + seconds * 1000);
      return await post({ ...signed, 'content-type': type }, sent);
    };
    const command = `command=%2Frcm&team_id=${stage.workspace.id}&channel_id=D1&user_id=U1&text=status&trigger_id=1`;
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml', '']) {
      expect(await signedPost(type, command), type).toBe(415);
    }
    expect(await signedPost('application/json', command)).toBe(400);
    expect(await signedPost('application/json', '')).toBe(400);
    expect(await signedPost('application/x-www-form-urlencoded', 'payload=%7Bbroken')).toBe(400);
    expect(asked).toEqual([]);
    expect(await signedPost('application/x-www-form-urlencoded; charset=utf-8', command)).toBe(200);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
  });

  it('finds one path, which is only posted to', async () => {
    await start();
    expect((await fetch(`${bot?.address}/slack/events`)).status).toBe(405);
    expect((await fetch(`${bot?.address}/slack/other`, { method: 'POST' })).status).toBe(404);
  });

  it('is not heard from a workspace that is not the token’s', async () => {
    await start();
    const other = stage.slack.workspace('other');
    const stranger = stage.slack.person(other, { name: 'Vera Alonzo' });
    await stranger.types('/rcm status');
    expect(asked).toEqual([]);
    expect(faults.map(({ event }) => event)).toContain('slack.failed');
  });
});
