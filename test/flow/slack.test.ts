import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { instant } from '../../src/domain/instant.ts';
import { createTimeline } from '../../src/jobs/timeline.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import { simulatedClock } from '../../src/ports/system-clock.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import { type Faults, faultLogger } from '../support/a-bot.ts';
import { openUnmigratedDatabase, type TestDatabase } from '../support/database.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import { aSlackBot, type SlackBot, slackPlaceOf } from '../support/slack/slack-bot.ts';
import { aStage, type Stage } from '../support/slack/stage.ts';
import type { SlackChannel } from '../support/slack/world.ts';

const rowSchema = z.array(z.record(z.string(), z.string()));
/** Nine o'clock has been everywhere from Ottawa to Tijuana. */
const AFTER_THE_OPENING = instant('2014-11-25T20:00:00Z');

let database: TestDatabase;
let stage: Stage;
let core: OpenCore;
let bot: SlackBot;
let timeline: Timeline;
let faults: Faults[];
let people: Map<string, { readonly role: string; readonly person: SlackPerson }>;
let network: SlackChannel;

beforeEach(async () => {
  database = await openUnmigratedDatabase();
  stage = await aStage({ patience: 3_000 });
  faults = [];
  const place = slackPlaceOf(stage, faults);
  const clock = simulatedClock({ start: instant('2014-11-24T22:00:00Z'), speed: 0 });
  core = await openCore({
    role: 'demo',
    database: { databaseUrl: database.url, dataFolder: '' },
    clock,
    logger: faultLogger(faults),
    alarm: { kind: 'silent' },
    chatConfigured: true,
    gateways: (_mailbox, sending) => [place.gateway(sending)],
  });
  timeline = createTimeline(core.database.db, clock, core.jobs);
  bot = await aSlackBot(stage, { converse: core.converse, clock, faults, place });
  await publishTheReport();
});

afterEach(async () => {
  await bot.stop();
  await core.close();
  await stage.slack.close();
  await database.close();
});

/** What the secretariat does in the terminal: people with their Slack ids, the report, the network's channel. */
async function publishTheReport(): Promise<void> {
  const { slack, workspace } = stage;
  const rows = rowSchema.parse(parse(await readFile('examples/people.csv'), { columns: true }));
  people = new Map();
  const lines = rows.map((row) => {
    const { name = '', email = '', role = '', language } = row;
    const person = slack.person(workspace, { name, email, locale: language === 'es' ? 'es-LA' : 'en-US' });
    people.set(email, { role, person });
    return Object.values({ ...row, slack: `${workspace.id}:${person.id}` }).join(',');
  });
  const csv = [Object.keys(rows[0] ?? {}).join(','), ...lines].join('\n');
  const members = [...people.values()].map(({ person }) => person.id);
  network = slack.channel(workspace, 'liaison-officers', { members });
  const report = await readFile('examples/lon-2014-11-24.en.txt', 'utf8');
  await say('people import', { name: 'people.csv', text: csv });
  await say('import', { name: 'report.txt', text: report });
  await say('publish lon-2014-11');
  await say(`channel bind slack:${workspace.id}:${network.id} lon-2014-11`);
}

async function say(words: string, attachment: { name: string; text: string } | null = null): Promise<void> {
  const { refused, message } = await core.converse({
    actor: { kind: 'operator' },
    platform: 'terminal',
    place: null,
    audience: 'person',
    words,
    attachment,
    conference: null,
    language: 'en',
    accepted: true,
    dryRun: false,
    at: core.clock.now(),
  });
  if (refused !== null) throw new Error(message.summary);
}

function personOf(email: string): SlackPerson {
  const found = people.get(email);
  if (found === undefined) throw new Error(`nobody is ${email}`);
  return found.person;
}

async function answered(person: SlackPerson, before: number) {
  await stage.slack.until('an answer', () => person.sees('dm').length > before);
  await core.jobs.drain();
  return person.sees('dm').slice(before);
}

it('brings every officer the opening at nine o’clock, once, in their language', async () => {
  await timeline.advanceTo(AFTER_THE_OPENING);
  const officers = [...people].filter(([, { role }]) => role === 'liaison');
  expect(officers.length).toBeGreaterThan(15);
  const openings = officers.map(([email, { person }]) => [email, person.sees('dm').length]);
  expect(openings).toEqual(officers.map(([email]) => [email, 1]));
  const honduras = personOf('suyapa.zelaya@hn.example.org').sees('dm')[0];
  expect(honduras?.notification).toContain('Honduras: 3a y 4a hasta el viernes 30 de enero de 2015');
  expect(honduras?.live).toEqual([]);
  expect(honduras?.rang).toBe(true);
  expect(faults).toEqual([]);
});

it('records what an officer submits, tells who should know, and changes the cards', async () => {
  await timeline.advanceTo(AFTER_THE_OPENING);
  const suyapa = personOf('suyapa.zelaya@hn.example.org');
  const lenin = personOf('lenin.bustillo@hn.example.org');
  const [opening] = suyapa.sees('dm');
  await suyapa.types('/rcm submit 3a https://files.example.org/hn.pdf <!channel> *aprobado*');
  const [answer, receipt] = await answered(suyapa, 1);
  expect(answer).toMatchObject({ onlyMe: true, live: [] });
  for (const shown of [receipt, lenin.sees('dm')[1]]) {
    expect(shown).toMatchObject({ onlyMe: false, live: [], text: expect.stringContaining('RCM-2014-0001') });
    expect(shown?.text).toContain('«<!channel> *aprobado*»');
  }
  const confirmations = suyapa.sees(network).map(({ text }) => text);
  expect(confirmations).toEqual(['3a · recibido de Honduras — 1 de 11\nAgradecemos a Honduras.']);
  for (const person of [suyapa, lenin]) {
    const [card] = person.sees('dm');
    expect(card).toMatchObject({ edited: true, text: expect.stringContaining('RCM-2014-0001') });
    expect(card?.buttons.map(({ value }) => value)).toContain('entregar 4a');
  }
  expect(suyapa.sees('dm')[0]?.ts).toBe(opening?.ts);
  expect(faults).toEqual([]);
});

it('does what a button of a card says, for whoever of the country presses it', async () => {
  await timeline.advanceTo(AFTER_THE_OPENING);
  const lenin = personOf('lenin.bustillo@hn.example.org');
  const none = lenin.sees('dm')[0]?.buttons.find(({ label }) => label === 'Sin observaciones');
  if (none === undefined) throw new Error('no such button');
  await lenin.presses(none);
  const [answer] = await answered(lenin, 1);
  expect(answer?.text).toContain('RCM-2014-0001');
  const [card] = personOf('suyapa.zelaya@hn.example.org').sees('dm');
  expect(card).toMatchObject({ edited: true, buttons: [] });
  expect(faults).toEqual([]);
});

it('tells a stranger of the workspace nothing but how to be known', async () => {
  await stage.norman.types('/rcm status 3a');
  const [answer] = await answered(stage.norman, 0);
  expect(answer?.text).toContain('I do not know you yet');
  expect(answer?.text).not.toMatch(/RCM|Honduras|Migration/);
});
