import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConverse } from '../../src/commands/converse.ts';
import { instant } from '../../src/domain/instant.ts';
import type { CommandRequest, Converse } from '../../src/ports/conversation.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import type { UserSettings } from '../support/slack/setting.ts';
import { aSlackBot, type SlackBot } from '../support/slack/slack-bot.ts';
import { type SlackLedger, slackLedger } from '../support/slack/slack-ledger.ts';
import type { SlackChannel } from '../support/slack/world.ts';

const OPENED = instant('2014-11-25T15:00:00Z');
/** What only somebody of the conference may learn. */
const OURS = /RCM|Honduras|Guatemala|Hugo|Managua|Nota|nota conceptual/;

let database: TestDatabase;
let ledger: SlackLedger;
let bot: SlackBot;
let converse: Converse;
let faults: Faults[];
let asked: CommandRequest[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  asked = [];
  ledger = await slackLedger(database, { faults });
  const { clock, stage, jobs } = ledger;
  const context = { db: database.db, clock, queue: jobs.queue, logger: faultLogger(faults) };
  converse = createConverse({ ...context, chatConfigured: true, platforms: ['slack'] });
  const listening: Converse = async (request) => {
    asked.push(request);
    return await converse(request);
  };
  bot = await aSlackBot(stage, { converse: listening, clock, faults });
  await ledger.timeline.advanceTo(OPENED);
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await ledger.close();
  await database.close();
});

const GUESTS: readonly [string, Partial<UserSettings>][] = [
  ['a guest of several channels', { guest: 'multi' }],
  ['a guest of one channel', { guest: 'single' }],
  ['somebody of another organisation', { stranger: true }],
];

function met(kind: Partial<UserSettings>): { person: SlackPerson; shared: SlackChannel } {
  const { slack, workspace } = ledger.stage;
  const person = slack.person(workspace, { name: 'Vera', locale: 'es-LA', ...kind });
  ledger.network.members.add(person.id);
  return { person, shared: ledger.network };
}

async function answerTo(person: SlackPerson, line: string, where: 'dm' | SlackChannel): Promise<string> {
  const own = () => person.sees(where).filter(({ from }) => from !== person.user.name);
  const before = own().length;
  await person.types(line, where);
  await ledger.stage.slack.until('an answer', () => own().length > before);
  const answer = own().at(-1);
  expect(answer?.onlyMe, 'in a channel nobody else reads it').toBe(where !== 'dm');
  return answer?.text ?? '';
}

/** What the operator types at the terminal. */
async function typed(words: string) {
  const { message } = await converse({
    actor: { kind: 'operator' },
    platform: 'terminal',
    place: null,
    audience: 'person',
    words,
    attachment: null,
    conference: null,
    language: 'en',
    accepted: true,
    dryRun: false,
    at: ledger.clock.now(),
  });
  return message;
}

async function codeFor(email: string): Promise<string> {
  const message = await typed(`invite ${email}`);
  const [code] = /\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b/.exec(JSON.stringify(message)) ?? [];
  if (code === undefined) throw new Error(JSON.stringify(message));
  return code;
}

describe.each(GUESTS)('%s', (_, kind) => {
  it('learns what a stranger learns, in the channel of a meeting too', async () => {
    const { person, shared } = met(kind);
    for (const line of ['@RCM status 3a', '@RCM show 3a', '@RCM people list', '@RCM submit 3a ninguna']) {
      const told = await answerTo(person, line, shared);
      expect(told).toContain('Todavía no nos conocemos');
      expect(told).not.toMatch(OURS);
    }
    expect(await answerTo(person, 'status', 'dm')).not.toMatch(OURS);
    expect(ledger.gt.sees(shared).filter(({ from }) => from === 'RCM')).toEqual([]);
  });

  it('learns nothing from a button either', async () => {
    const { person, shared } = met(kind);
    await ledger.stage.client.chat.postMessage({
      channel: shared.id,
      text: 'x',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'say-en-1',
              text: { type: 'plain_text', text: 'x' },
              value: 'status 3a',
            },
          ],
        },
      ],
    });
    const [button] = person.sees(shared).at(-1)?.buttons ?? [];
    if (button === undefined) throw new Error('no button');
    await person.presses(button);
    const seen = () => person.sees(shared).filter(({ onlyMe }) => onlyMe);
    await ledger.stage.slack.until('an answer', () => seen().length > 0);
    expect(seen()[0]?.text).toContain('Todavía no nos conocemos');
    expect(seen()[0]?.text).not.toMatch(OURS);
  });

  it('is who they are once they typed their code, directly and nowhere else', async () => {
    const { person, shared } = met(kind);
    const code = await codeFor('gt@example.org');
    await typed(`connections admit slack:${person.user.team}`);
    expect(await answerTo(person, `@RCM join ${code}`, shared)).not.toMatch(OURS);
    expect(await answerTo(person, 'status 3a', 'dm')).toContain('Todavía no nos conocemos');
    expect(await answerTo(person, `join ${code}`, 'dm')).toContain('Guatemala');
    expect(await answerTo(person, 'status 3a', 'dm')).toContain('Guatemala');
  });
});

it('an account of another organisation asks, and what is to reach its person goes to their account here', async () => {
  const { person } = met({ stranger: true });
  await typed(`connections admit slack:${person.user.team}`);
  await answerTo(person, `join ${await codeFor('gt@example.org')}`, 'dm');
  const before = ledger.told(ledger.gt).length;
  await ledger.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
  expect(ledger.told(ledger.gt)).toHaveLength(before + 1);
  expect(await ledger.chains(ledger.gt)).toContain(
    `slack:${person.user.team}:${person.id} final workspace-not-connected`,
  );
});

it('a bot is never answered', async () => {
  const { slack, workspace } = ledger.stage;
  const other = slack.person(workspace, { name: 'Another bot', bot: true });
  ledger.network.members.add(other.id);
  await other.types('@RCM status 3a', ledger.network);
  await other.types('status 3a');
  await answerTo(ledger.gt, 'status 3a', 'dm');
  expect(asked.map(({ actor }) => 'account' in actor && actor.account)).toEqual([ledger.gt.id]);
  expect(other.sees('dm')).toHaveLength(1);
});
