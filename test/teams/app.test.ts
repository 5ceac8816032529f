import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Converse, Reply } from '../../src/ports/conversation.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import type { Faults } from '../support/a-bot.ts';
import { addressBook } from '../support/address-book.ts';
import { activityOf, deliver } from '../support/teams/delivery.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { aTeamsBot, type TeamsBot } from '../support/teams/teams-bot.ts';
import { directWith } from '../support/teams/world.ts';

let stage: TeamsStage;
let bot: TeamsBot | null;
let asked: CommandRequest[];
let faults: Faults[];
const addresses = addressBook();

beforeEach(async () => {
  stage = await aTeamsStage();
  asked = [];
  faults = [];
  bot = null;
});
afterEach(async () => {
  await bot?.stop();
  await stage.teams.close();
});

/** A core that repeats what was asked, with two buttons: to ask further, and to open a form. */
const echo: Converse = async (request) => {
  asked.push(request);
  const { words, wantsForm, filled } = request;
  if (wantsForm && filled === undefined && words === 'submit 3a')
    return replyWith(echoOf(words), formWith(null));
  if (filled?.['link'] === 'wrong') return replyWith(echoOf(words), formWith('That is no link.'));
  return replyWith(echoOf(filled === undefined ? words : `${words} with ${String(filled['link'])}`));
};

function replyWith(message: Message, form?: Form): Reply {
  return { message, json: null, refused: null, ...(form && { form }) };
}

function echoOf(words: string): Message {
  const text = `you said ${words}`;
  const buttons = [
    { label: 'More', words: `more of ${words}` },
    { label: 'Submit', words: 'submit 3a', opens: 'form' as const },
  ];
  return {
    language: 'en',
    summary: text,
    parts: [
      { kind: 'paragraph', text },
      { kind: 'buttons', buttons },
    ],
  };
}

function formWith(error: string | null): Form {
  return {
    language: 'en',
    title: 'Submit 3a',
    words: 'submit 3a',
    parts: [],
    fields: [
      {
        kind: 'text',
        id: 'link',
        label: 'Link',
        hint: null,
        isRequired: true,
        error,
        value: '',
        isLong: false,
        most: 500,
      },
    ],
    send: 'Submit',
  };
}

async function start(converse: Converse = echo): Promise<void> {
  bot = await aTeamsBot(stage.teams, { converse, clock: systemClock(), faults, addresses });
}

type Where = Parameters<TeamsStage['norman']['sees']>[0];

async function answersFrom(count: number, where: Where = 'bot', person = stage.norman) {
  return await stage.teams.until(`${count} answers`, () => {
    const seen = person.sees(where).filter(({ fromBot }) => fromBot);
    return seen.length >= count && seen;
  });
}

describe('one to one', () => {
  it('what is typed is acknowledged at once and answered then, in the language of the client', async () => {
    await start();
    const { amelia, tenant } = stage;
    expect(await amelia.types('entregar 3a <b> & https://example.org/a')).toEqual({
      status: 200,
      body: null,
    });
    const [answer] = await answersFrom(1, 'bot', amelia);
    expect(answer).toMatchObject({
      live: [],
      notification: 'you said entregar 3a <b> & https://example.org/a',
    });
    expect(asked[0]).toMatchObject({
      actor: { kind: 'account', platform: 'teams', workspace: tenant.id, account: amelia.id },
      place: null,
      audience: 'person',
      language: 'es',
    });
  });

  it('the same activity sent again is answered once', async () => {
    await start();
    const { world } = stage.teams;
    const { user } = stage.norman;
    const here = { user, conversation: directWith(world, user) };
    const activity = activityOf(world, here, { type: 'message', text: 'status' });
    await deliver(world, activity);
    await answersFrom(1);
    await deliver(world, activity);
    await deliver(world, activityOf(world, here, { type: 'message', text: 'again' }));
    await answersFrom(2);
    expect(asked.map(({ words }) => words)).toEqual(['status', 'again']);
  });

  it('a button’s answer is kept below its card, and a word of it flashes by', async () => {
    await start();
    const { norman } = stage;
    await norman.types('status');
    const [answer] = await answersFrom(1);
    await norman.presses(answer?.buttons[0]);
    const [card, more] = await answersFrom(2);
    expect(card).toMatchObject({ text: 'you said status', isInPlace: false });
    expect(more?.text).toBe('you said more of status');
    expect(norman.flashes).toEqual(['you said more of status']);
  });

  it('a press that is sent again is answered as the first time and done once', async () => {
    await start();
    const { norman, teams } = stage;
    await norman.types('status');
    const [answer] = await answersFrom(1);
    const conversation = directWith(teams.world, norman.user);
    const value = { action: { type: 'Action.Execute', verb: 'rcm', data: answer?.buttons[0]?.action.data } };
    const press = activityOf(
      teams.world,
      { user: norman.user, conversation },
      { type: 'invoke', name: 'adaptiveCard/action', value },
    );
    const first = await Promise.all([deliver(teams.world, press), deliver(teams.world, press)]);
    const later = await deliver(teams.world, press);
    expect([...first, later].map(({ body }) => body)).toEqual(Array(3).fill(first[0]?.body));
    expect(asked.map(({ words }) => words)).toEqual(['status', 'more of status']);
  });

  it('a form takes its card’s place, says beside a field what was wrong, and gives way to the answer', async () => {
    await start();
    const { norman } = stage;
    await norman.types('status');
    const [answer] = await answersFrom(1);
    await norman.presses(answer?.buttons[1]);
    const form = norman.sees('bot').at(-1);
    expect(form).toMatchObject({
      id: answer?.id,
      isInPlace: true,
      fields: [{ id: 'link', isRequired: true }],
    });
    await expect(norman.presses(form?.buttons[0])).rejects.toThrow('Link is to be filled in first');
    await norman.presses(form?.buttons[0], { link: 'wrong' });
    expect(norman.sees('bot').at(-1)?.text).toContain('That is no link.');
    await norman.presses(norman.sees('bot').at(-1)?.buttons[0], { link: 'https://example.org/a' });
    expect(norman.sees('bot').at(-1)).toMatchObject({
      id: answer?.id,
      text: 'you said submit 3a with https://example.org/a',
      fields: [],
    });
    expect(asked.at(-1)).toMatchObject({ wantsForm: true, filled: { link: 'https://example.org/a' } });
  });

  it('a document comes along with its name, size and sum, and a report with its text', async () => {
    await start();
    const { norman } = stage;
    const content = Buffer.from('Agreement 1. To thank Nicaragua.');
    await norman.drops({ name: 'report.txt', content }, 'import');
    await norman.drops({ name: 'letter.pdf', content: Buffer.from('%PDF') });
    await answersFrom(2);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(asked[0]).toMatchObject({
      words: 'import',
      attachment: { name: 'report.txt', text: content.toString() },
      files: [{ name: 'report.txt', size: 32, sha256 }],
    });
    expect(asked[1]).toMatchObject({ attachment: null, files: [{ name: 'letter.pdf', size: 4 }] });
  });
});

describe('in a channel', () => {
  it('what names the bot is answered in its thread, for everybody; what does not is not heard', async () => {
    await start();
    const { norman, amelia, channel } = stage;
    expect((await norman.types('status of lunch', channel)).status).toBe(0);
    await norman.types('@RCM  status', channel);
    await answersFrom(1, channel, amelia);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      words: 'status',
      audience: 'channel',
      place: { platform: 'teams', channel: channel.id },
    });
  });

  it('a button’s answer takes the card’s place for who pressed it alone', async () => {
    await start();
    const { norman, amelia, channel } = stage;
    await norman.types('@RCM status', channel);
    const [answer] = await answersFrom(1, channel);
    await norman.presses(answer?.buttons[0]);
    expect(norman.sees(channel).at(-1)).toMatchObject({ isInPlace: true, text: 'you said more of status' });
    expect(amelia.sees(channel).at(-1)).toMatchObject({ isInPlace: false, text: 'you said status' });
  });
});

describe('where it arrives', () => {
  it('the bot greets once, one to one and in a team, though Teams says it twice', async () => {
    await start();
    const { norman, teams, channel } = stage;
    await norman.installs();
    await teams.addBot(channel, norman);
    await answersFrom(1);
    await answersFrom(1, channel);
    expect(asked.map(({ arrived, place }) => [arrived, place?.channel ?? 'direct'])).toEqual([
      [true, 'direct'],
      [true, channel.id],
    ]);
  });

  it('remembers where people are, and forgets who takes the app away', async () => {
    await start();
    const { norman, tenant } = stage;
    const place = { platform: 'teams', workspace: tenant.id, channel: norman.id };
    await norman.installs();
    expect(await addresses.find(place)).toMatchObject({ conversation: expect.stringMatching(/^a:/) });
    await norman.uninstalls();
    expect(await addresses.find(place)).toBeNull();
  });
});
