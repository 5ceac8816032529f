import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Converse } from '../../src/ports/conversation.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import type { Faults } from '../support/a-bot.ts';
import { messageSaying } from '../support/contract-messages.ts';
import { activityOf, deliver } from '../support/teams/delivery.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { aTeamsBot, type TeamsBot } from '../support/teams/teams-bot.ts';
import { directWith } from '../support/teams/world.ts';

let stage: TeamsStage;
let bot: TeamsBot | null;
let faults: Faults[];

beforeEach(async () => {
  stage = await aTeamsStage();
  faults = [];
  bot = null;
});
afterEach(async () => {
  await bot?.stop();
  await stage.teams.close();
});

/** A core that repeats what was asked. */
const echo: Converse = async ({ words }) => ({
  message: messageSaying(`you said ${words}`),
  json: null,
  refused: null,
});

async function start(converse: Converse = echo): Promise<void> {
  bot = await aTeamsBot(stage.teams, { converse, clock: systemClock(), faults });
}

async function answersFrom(count: number, person = stage.norman) {
  return await stage.teams.until(`${count} answers`, () => {
    const seen = person.sees('bot').filter(({ fromBot }) => fromBot);
    return seen.length >= count && seen;
  });
}

describe('the address that an organisation vouches for', () => {
  async function vouched(settings: Parameters<TeamsStage['teams']['person']>[1]) {
    const found: (string | null | undefined)[] = [];
    await start(async (request) => {
      found.push(await request.vouchedEmail?.());
      return await echo(request);
    });
    const person = stage.teams.person(stage.tenant, settings);
    await person.types('status');
    await answersFrom(1, person);
    return found;
  }

  it.each([
    [
      'is a member’s own',
      { email: 'Ana@hn.example.org', userPrincipalName: 'ana@hn.example.org' },
      'ana@hn.example.org',
    ],
    [
      'is an alias in the same domain',
      { email: 'a.nunez@hn.example.org', userPrincipalName: 'ana@hn.example.org' },
      'a.nunez@hn.example.org',
    ],
    [
      'is not one of another domain',
      { email: 'ts@rcm.example.org', userPrincipalName: 'ana@hn.example.org' },
      'ana@hn.example.org',
    ],
    [
      'is not a guest’s',
      { role: 'guest' as const, userPrincipalName: 'ana_gt.example.org#EXT#@hn.example.org' },
      null,
    ],
  ])('%s', async (_, settings, expected) => {
    expect(await vouched({ name: 'Ana', ...settings })).toEqual([expected]);
  });

  it('is none where the roster does not answer', async () => {
    stage.teams.faults.next({ status: 502 }, { kind: 'member' });
    expect(await vouched({ name: 'Ana' })).toEqual([null]);
  });
});

describe('trouble', () => {
  it('an answer that Teams asks to wait for a moment comes after it; one that it refuses is told to the log', async () => {
    await start();
    const { norman, teams } = stage;
    teams.faults.next({ limited: 0 }, { kind: 'post' });
    await norman.types('status');
    await answersFrom(1);
    teams.faults.next({ status: 403 }, { kind: 'post' });
    await norman.types('dates');
    await bot?.stop();
    bot = null;
    expect(faults.map(({ event }) => event)).toEqual(['teams.answer-lost']);
  });

  it('what is typed while the bot stops is still answered', async () => {
    const gate = Promise.withResolvers<void>();
    await start(async (request) => {
      await gate.promise;
      return await echo(request);
    });
    await stage.norman.types('status');
    const stopped = bot?.stop();
    bot = null;
    gate.resolve();
    await stopped;
    expect(stage.norman.sees('bot').at(-1)?.text).toBe('you said status');
  });

  it('an invoke that the bot does not know is said not to be', async () => {
    await start();
    const { world } = stage.teams;
    const { user } = stage.norman;
    const here = { user, conversation: directWith(world, user) };
    const unknown = activityOf(world, here, { type: 'invoke', name: 'composeExtension/query', value: {} });
    expect(await deliver(world, unknown)).toEqual({ status: 501, body: null });
    expect(await deliver(world, activityOf(world, here, { type: 'typing' }))).toEqual({
      status: 200,
      body: null,
    });
  });
});
