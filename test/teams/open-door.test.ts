import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { teamsRoute } from '../../adapters/teams/door.ts';
import { type HttpServer, startServer } from '../../src/http/server.ts';
import { faultLogger } from '../support/a-bot.ts';
import { activityOf } from '../support/teams/delivery.ts';
import { aTeamsStage, type TeamsStage } from '../support/teams/stage.ts';
import { directWith } from '../support/teams/world.ts';

// The door of a bot without a registration: nobody vouches for who calls.
let stage: TeamsStage;
let server: HttpServer;
let heard = 0;

beforeAll(async () => {
  stage = await aTeamsStage();
  const logger = faultLogger([]);
  const door = teamsRoute({
    identity: null,
    isAdmitted: async () => true,
    hear: async () => ({ status: 200, body: { heard: ++heard } }),
    logger,
  });
  server = await startServer({ host: '127.0.0.1', port: 0, pages: [], routes: [door], logger });
});
afterAll(async () => {
  await server.close();
  await stage.teams.close();
});
beforeEach(() => {
  heard = 0;
});

async function post(headers: Record<string, string>, change: Record<string, unknown> = {}): Promise<number> {
  const { teams, norman } = stage;
  const here = { user: norman.user, conversation: directWith(teams.world, norman.user) };
  const activity = activityOf(teams.world, here, { type: 'message', text: 'status', ...change });
  return await new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const asked = request(`${server.address}/api/messages`, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject).end(JSON.stringify(activity));
  });
}

it('is open to a client on this machine', async () => {
  expect(await post({}, { serviceUrl: 'http://127.0.0.1:56150/_connector' })).toBe(200);
  expect(heard).toBe(1);
});

it.each([
  ['a name that was made to point here', { host: 'rebind.example:3000' }],
  ['what a proxy passes on', { 'x-forwarded-for': '203.0.113.7' }],
  ['what a tunnel passes on', { 'x-forwarded-host': 'rcm.example.org' }],
  ['a page of another site', { origin: 'http://evil.example' }],
])('is shut to %s', async (_, headers) => {
  expect(await post(headers, { serviceUrl: 'http://127.0.0.1:56150/_connector' })).toBe(403);
  expect(heard).toBe(0);
});

it('sends no answer to another machine', async () => {
  expect(await post({}, { serviceUrl: 'https://evil.example/' })).toBe(403);
  expect(await post({}, { serviceUrl: undefined })).toBe(403);
  expect(heard).toBe(0);
});
