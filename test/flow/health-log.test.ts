import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashOf } from '../../src/commands/join-code.ts';
import { instant } from '../../src/domain/instant.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { structuredLog } from '../../src/ports/structured-log.ts';
import { simulatedClock } from '../../src/ports/system-clock.ts';
import { openUnmigratedDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';

const NOTE = 'canary-note approved by the Minister';
const LINK = 'https://files.example.org/canary-link?token=secret';

let database: TestDatabase;
let core: OpenCore;
let place: FakePlace;
let lines: string[];

beforeEach(async () => {
  database = await openUnmigratedDatabase();
  place = fakePlace();
  lines = [];
  core = await openCore({
    role: 'demo',
    database: { databaseUrl: database.url, dataFolder: '' },
    clock: simulatedClock({ start: instant('2014-11-24T22:00:00Z'), speed: 0 }),
    logger: structuredLog('trace', { write: (line) => void lines.push(line) }),
    alarm: { kind: 'silent' },
    chatConfigured: false,
    gateways: () => [place.gateway],
  });
});

afterEach(async () => {
  await core.close();
  await database.close();
});

async function say(words: string, more: Partial<CommandRequest> = {}): Promise<Reply> {
  return core.converse({
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
    at: core.clock.now(),
    ...more,
  });
}

/** A code for somebody, as the secretariat reads it. */
async function invite(email: string): Promise<string> {
  const { json } = await say(`invite ${email}`);
  return String(Reflect.get(Object(json), 'code'));
}

it('logs ids and never what a person wrote, their name, their address or their link', async () => {
  const [people, report] = await Promise.all(
    ['people.csv', 'lon-2014-11-24.en.txt'].map((name) =>
      readFile(new URL(`../../examples/${name}`, import.meta.url), 'utf8'),
    ),
  );
  const text = (name: string, content: string | undefined) => ({ attachment: { name, text: content ?? '' } });
  expect((await say('people import', text('people.csv', people))).refused).toBeNull();
  expect((await say('import', text('report.txt', report))).refused).toBeNull();
  expect((await say('publish lon-2014-11')).refused).toBeNull();
  const officer = /^([^,]+),([^,@]+@[^,]+),liaison,HN/m.exec(people ?? '');
  const email = officer?.[2] ?? '';
  const actor = { kind: 'email' as const, email };
  const submitted = await say(`submit 3a ${LINK} note ${NOTE}`, { actor });
  expect(submitted.refused).toBeNull();
  const codes = [await invite(email), await invite('amelia.requena@ts.example.org')];
  const account = { kind: 'account', platform: 'mailbox', workspace: '', account: 'UCANARY' } as const;
  for (const code of [codes[0], codes[0]]) await say(`join ${code}`, { actor: account, platform: 'slack' });
  // A fault whose wording quotes what was sent, as a driver's or a platform's does.
  place.onTheWire = async ({ message }) => {
    throw new Error(`refused: ${JSON.stringify(message)}`);
  };
  await core.jobs.ring();
  await core.jobs.drain();
  await core.database.db.schema.dropTable('submissions').cascade().execute();
  await core.database.db.schema.dropTable('invitations').cascade().execute();
  const unjoined = await say(`join ${codes[1]}`, { actor: { ...account, account: 'UOTHER' } });
  expect(unjoined.refused).toBe('unavailable');
  const broken = await say(`submit 4a ${LINK} note ${NOTE}`, { actor });
  expect(broken.refused).toBe('unavailable');
  const log = lines.join('');
  expect(log).toContain('"event":"delivery.fault"');
  expect(log).toContain('"event":"command.failed"');
  expect(log).toMatch(/"deliveryId":\d+/);
  for (const secret of [
    'canary',
    'Minister',
    'files.example.org',
    email,
    officer?.[1] ?? '',
    'example.org',
    'UCANARY',
    ...codes.flatMap((code) => [code, hashOf(code), ...code.split('-')]),
  ]) {
    expect(secret).not.toBe('');
    expect(log).not.toContain(secret);
  }
  expect(JSON.stringify(submitted.message), 'the person reads their own words').toContain('canary-note');
});
