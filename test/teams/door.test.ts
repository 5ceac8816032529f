import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CommandRequest, Converse } from '../../src/ports/conversation.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import type { Faults } from '../support/a-bot.ts';
import { addressBook } from '../support/address-book.ts';
import { messageSaying } from '../support/contract-messages.ts';
import { type Activity, activityOf, deliver, goodClaims } from '../support/teams/delivery.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { aTeamsBot, type TeamsBot } from '../support/teams/teams-bot.ts';
import { newSigningKey, type SigningKey, signedToken, unsignedToken } from '../support/teams/tokens.ts';
import { directWith, type TeamsWorld } from '../support/teams/world.ts';

let stage: TeamsStage;
let bot: TeamsBot;
let addresses: ReturnType<typeof addressBook>;
const asked: CommandRequest[] = [];
const faults: Faults[] = [];
const said: unknown[] = [];
const stranger = newSigningKey();
const { error } = globalThis.console;

const echo: Converse = async (request) => {
  asked.push(request);
  return { message: messageSaying(`you said ${request.words}`), json: null, refused: null };
};

beforeAll(async () => {
  Object.assign(globalThis.console, { error: (...words: unknown[]) => void said.push(words) });
  stage = await aTeamsStage();
  addresses = addressBook();
  bot = await aTeamsBot(stage.teams, { converse: echo, clock: systemClock(), faults, addresses });
});
afterAll(async () => {
  await bot.stop();
  await stage.teams.close();
  Object.assign(globalThis.console, { error });
});
beforeEach(() => {
  asked.splice(0);
});

function statusFrom(change: Activity = {}): Activity {
  const { teams, norman } = stage;
  const { world } = teams;
  const here = { user: norman.user, conversation: directWith(world, norman.user) };
  return activityOf(world, here, { type: 'message', text: 'status', ...change });
}

type Forge = (world: TeamsWorld, claims: Record<string, unknown>, key: SigningKey) => string | null;

const ANOTHER_APP = '11111111-2222-4333-8444-555555555555';
const FORGED: Readonly<Record<string, Forge>> = {
  'no token': () => null,
  'an empty one': () => '',
  garbage: () => 'garbage',
  'three parts of garbage': () => 'a.b.c',
  'a token of another issuer': (_, claims, key) =>
    signedToken(key, { ...claims, iss: 'https://evil.example' }),
  'a token for another app': (_, claims, key) => signedToken(key, { ...claims, aud: ANOTHER_APP }),
  'a token for nobody': (_, { aud: __, ...claims }, key) => signedToken(key, claims),
  'an expired token': (_, claims, key) => signedToken(key, { ...claims, exp: Number(claims['nbf']) - 1000 }),
  'a token that is not good yet': (_, claims, key) =>
    signedToken(key, { ...claims, nbf: Number(claims['exp']) }),
  'a key that nobody knows': (_, claims) => signedToken(stranger, claims),
  'a forged signature under a known key': (_, claims, key) => signedToken(stranger, claims, { kid: key.kid }),
  'a changed content': (_, claims, key) => {
    const [header, , signature] = signedToken(key, claims).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, x: 1 })).toString('base64url');
    return `${header}.${forged}.${signature}`;
  },
  'alg: none': (_, claims, key) => unsignedToken(key, claims),
  'alg: none with a signature': (_, claims, key) => signedToken(key, claims, { alg: 'none' }),
  'the public key as a shared secret': (_, claims, key) => signedToken(key, claims, { alg: 'HS256' }),
  'another service URL': (_, claims, key) =>
    signedToken(key, { ...claims, serviceurl: 'https://evil.example/' }),
  'no service URL in the token': (_, { serviceurl: __, ...claims }, key) => signedToken(key, claims),
  'a token of the bot itself': ({ app, loginKey, loginOrigin }, claims) =>
    signedToken(loginKey, { ...claims, iss: `${loginOrigin}/${app.tenant}/`, appid: app.id, ver: '1.0' }),
  'a token that says it is of the Emulator': ({ app }, claims, key) =>
    signedToken(key, {
      ...claims,
      iss: `https://sts.windows.net/${app.tenant}/`,
      tid: app.tenant,
      appid: app.id,
      ver: '1.0',
    }),
  'a token of another bot': (_, claims, key) =>
    signedToken(key, { ...claims, iss: 'https://sts.windows.net/x/', appid: ANOTHER_APP, ver: '1.0' }),
};

describe('an activity with', () => {
  it.each(Object.entries(FORGED))('%s is an empty 401', async (_, forge) => {
    const { world } = stage.teams;
    const activity = statusFrom();
    const token = forge(world, goodClaims(world, String(activity['serviceUrl'])), world.serviceKey);
    expect(await deliver(world, activity, { token })).toEqual({ status: 401, body: null });
    expect(asked).toEqual([]);
    expect(addresses.size).toBe(0);
  });

  it.each([
    ['without a service URL', { serviceUrl: undefined }],
    ['with an empty service URL', { serviceUrl: '' }],
    ['of another channel', { channelId: 'emulator' }],
    ['of a channel on premises', { channelId: 'AseChannel' }],
  ])('a good token, but %s, is an empty 401', async (_, change) => {
    const { world } = stage.teams;
    const good = statusFrom();
    const token = signedToken(world.serviceKey, goodClaims(world, String(good['serviceUrl'])));
    expect(await deliver(world, { ...good, ...change }, { token })).toEqual({ status: 401, body: null });
    expect(asked).toEqual([]);
  });

  it('whatever is wrong with it writes no sentence to the console', () => {
    expect(said).toEqual([]);
  });

  it('another scheme than Bearer, or words after the token, is an empty 401', async () => {
    const { world } = stage.teams;
    const activity = statusFrom();
    const token = signedToken(world.serviceKey, goodClaims(world, String(activity['serviceUrl'])));
    for (const authorization of [`Basic ${token}`, token, `Bearer ${token} more`, `bearer ${token}`]) {
      const { status, text } = await post(JSON.stringify(activity), { authorization });
      expect([status, text]).toEqual([401, '']);
    }
    expect(asked).toEqual([]);
  });
});

async function post(body: string, headers: Record<string, string>) {
  const response = await fetch(`${bot.address}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}

describe('a body', () => {
  const authorization = 'Bearer a.b.c';

  it('of more than a megabyte is an empty 413', async () => {
    const { status, text } = await post(JSON.stringify({ text: 'x'.repeat(1_100_000) }), { authorization });
    expect([status, text]).toEqual([413, '']);
  });

  it('that is not JSON is an empty 400, or one of a browser a 415', async () => {
    expect(await post('{', { authorization })).toEqual({ status: 400, text: '' });
    const plain = { authorization, 'content-type': 'text/plain' };
    expect(await post('{}', plain)).toEqual({ status: 415, text: '' });
  });

  it('without an authorization is not even read', async () => {
    expect(await post('{', {})).toEqual({ status: 401, text: '' });
  });
});

describe('a valid token', () => {
  it('of an organisation that is not admitted gets an empty 403 and leaves nothing behind', async () => {
    const { teams } = stage;
    const foreign = teams.person(teams.tenant('Another ministry'), { name: 'Someone Foreign' });
    expect(await foreign.types('status')).toEqual({ status: 403, body: null });
    expect(asked).toEqual([]);
    expect(addresses.size).toBe(0);
  });

  it('does not pass an activity that names two organisations, or none', async () => {
    const { world } = stage.teams;
    const other = { tenant: { id: 'another' } };
    const mixed = await deliver(world, statusFrom({ channelData: other }));
    const none = await deliver(world, statusFrom({ channelData: {}, conversation: { id: 'a:1' } }));
    expect([mixed, none]).toEqual([
      { status: 403, body: null },
      { status: 403, body: null },
    ]);
    expect(asked).toEqual([]);
  });

  it('of an admitted organisation is heard', async () => {
    const { teams, norman } = stage;
    expect(await norman.types('status')).toEqual({ status: 200, body: null });
    await teams.until('an answer', () => norman.sees('bot').some(({ fromBot }) => fromBot));
    expect(asked.map(({ words }) => words)).toEqual(['status']);
    expect(addresses.size).toBeGreaterThan(0);
  });
});

it('is told to come again where the keys of signatures cannot be had, and the log says why', async () => {
  const other = await aTeamsStage();
  const late = await aTeamsBot(other.teams, { converse: echo, clock: systemClock(), faults });
  other.teams.faults.next({ status: 500 }, { kind: 'keys' });
  expect(await other.norman.types('status')).toEqual({ status: 503, body: null });
  expect(faults.map(({ event }) => event)).toEqual(['teams.keys-unreachable']);
  expect((await other.norman.types('status')).status).toBe(200);
  await late.stop();
  await other.teams.close();
});
