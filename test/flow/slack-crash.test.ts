import { randomInt } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { markOf } from '../../adapters/slack/traces.ts';
import { type Instant, instant, toDateTime } from '../../src/domain/instant.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { insertChannel } from '../../src/store/channels.ts';
import { aBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { hurriedClock } from '../support/hurried-clock.ts';
import { owedBy } from '../support/owed-by.ts';
import { mixed } from '../support/place-file.ts';
import { type Program, startProgram } from '../support/program.ts';
import type { SlackFault } from '../support/slack/faults.ts';
import type { SlackPerson } from '../support/slack/people/person.ts';
import { directMessages } from '../support/slack/setting.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';
import { installationOf, type SlackChannel, type SlackMessage } from '../support/slack/world.ts';

const WORKER = new URL('programs/slack-worker.ts', import.meta.url);
const SECRET = 'a secret of the tests';
/** Nine o'clock has come everywhere, and five in the afternoon nowhere. */
const OPENING = instant('2014-11-25T15:30:00Z');
const FOURTEEN_DAYS_BEFORE = instant('2015-01-16T15:30:00Z');
const PARTIES = ['CR', 'SV', 'GT', 'HN', 'NI', 'PA'];
const SETTLING = ['HN', 'NI', 'PA'];
const OFFICERS_A_PARTY = 3;
const KILLS = { opening: 2, d14: 1 };
const MOST_FAULTS = 40;
const TROUBLE: readonly SlackFault[] = [
  'reset-before',
  'reset-after',
  'reset-after',
  'server-error',
  { limited: 1 },
  { error: 'fatal_error' },
  { error: 'service_unavailable' },
];
const FAILING = /^(chat\.(postMessage|update)|conversations\.(open|history)|response_url)$/;

let database: TestDatabase;
let conference: BuiltConference;
let stage: Stage;
let network: SlackChannel;
let officers: Map<string, SlackPerson>;
let since: Instant;
let running: Program | null;
let seed: number;
let killed: number;

beforeEach(async () => {
  seed = randomInt(1_000_000_000);
  running = null;
  killed = 0;
  database = await openTestDatabase();
  stage = await aStage({ patience: 3_000 });
  since = systemClock().realNow();
  const { slack, workspace } = stage;
  const { realNow } = hurriedClock({ start: OPENING, since });
  Object.assign(slack.world.time, { realNow: () => toDateTime(realNow()).toMillis() });
  officers = new Map();
  let builder = aConference(database.db);
  for (const party of PARTIES) {
    for (let number = 0; number < OFFICERS_A_PARTY; number += 1) {
      const email = `${party.toLowerCase()}${number}@example.org`;
      const person = slack.person(workspace, { name: email, email, locale: 'es-LA' });
      officers.set(email, person);
      builder = builder.withPerson({ email, party, language: 'es', slack: `${workspace.id}:${person.id}` });
    }
  }
  conference = await builder.build();
  network = slack.channel(workspace, 'network', { members: [...officers.values()].map(({ id }) => id) });
  const bot = await aBot({ database, conference, gateways: [] });
  const meeting_id = await bot.publish(owedBy(...PARTIES));
  const place = { platform: 'slack', workspace: workspace.id, channel: network.id };
  const binding = { conference_id: conference.conferenceId, meeting_id, ...place };
  await bot.asPerson(null, async ({ trx }) => await insertChannel(trx, binding));
  await bot.stop();
});

afterEach(async () => {
  await running?.kill();
  await stage.slack.close();
  await database.close();
});

function dmOf(person: SlackPerson): SlackChannel {
  const { slack, workspace } = stage;
  return directMessages(slack.world, workspace, [installationOf(workspace).botUser, person.id]);
}

/** The last officer of each party: what was sent to them cannot be found again, and their first message is lost on its way back. */
const isDeceived = (email: string) => email.includes(`${OFFICERS_A_PARTY - 1}@`);

/** Slack fails as chance will have it, and so many times the bot is killed in the midst of a call. */
function makeTrouble(kills: number): void {
  let calls = 0;
  let faultsLeft = MOST_FAULTS;
  let killsLeft = kills;
  const nextKill = () => calls + 5 + (mixed(seed, calls) % 25);
  let killAt = nextKill();
  const deceived = [...officers].filter(([email]) => isDeceived(email)).map(([, person]) => dmOf(person).id);
  const first = new Set(deceived);
  const isKilledNow = () => {
    if (calls < killAt || killsLeft === 0) return false;
    killsLeft -= 1;
    killAt = nextKill();
    void running?.kill();
    killed += 1;
    return true;
  };
  const byDice = () => {
    const dice = mixed(seed, 1000 + calls) % 20;
    if (faultsLeft === 0 || dice >= TROUBLE.length) return null;
    faultsLeft -= 1;
    return TROUBLE[dice] ?? null;
  };
  stage.slack.faults.chance(({ method, channel }) => {
    if (!FAILING.test(method)) return null;
    calls += 1;
    if (method === 'chat.postMessage' && first.delete(String(channel))) return 'reset-after';
    return isKilledNow() ? null : byDice();
  });
}

/** Keeps a bot running until it has stopped in good order; answers with its last words. */
async function keepRunning(start: Instant): Promise<string> {
  const { slack, workspace } = stage;
  const { signingSecret } = slack.world.app;
  for (;;) {
    const token = tokenOf(workspace);
    const worker = startProgram(WORKER, [
      database.url,
      start,
      since,
      SECRET,
      slack.apiUrl,
      token,
      signingSecret,
    ]);
    running = worker;
    try {
      const [, address] = (await worker.nextLine()).split(' ');
      await slack.useHttp(`${address}/slack/events`);
      return await worker.nextLine();
    } catch (fault) {
      // It was killed, and another one is started.
      if (!String(fault).includes('SIGKILL') && !String(fault).includes('fetch failed')) return String(fault);
      await worker.kill();
    }
  }
}

/** Says it until there is an answer, as people do. */
async function submit(party: string): Promise<void> {
  const person = officers.get(`${party.toLowerCase()}0@example.org`);
  if (person === undefined) throw new Error(party);
  const answered = () => person.sees('dm').some(({ onlyMe, text }) => onlyMe && text.includes('RCM-2014-'));
  await vi.waitFor(
    async () => {
      await person.types(`/rcm entregar 3a https://example.org/${party}.pdf`);
      await vi.waitFor(() => expect(answered()).toBe(true), { timeout: 1_500 });
    },
    { timeout: 120_000 },
  );
}

async function nothingIsLeft(): Promise<void> {
  await vi.waitFor(
    async () => {
      const open = await database.db
        .selectFrom('deliveries')
        .select(['id', 'kind', 'state', 'reason', 'attempt'])
        .where('next_attempt_at', 'is not', null)
        .execute();
      expect(open, `seed ${seed}`).toEqual([]);
    },
    { timeout: 120_000, interval: 200 },
  );
}

async function throughMorning(
  start: Instant,
  rung: keyof typeof KILLS,
  acts: () => Promise<void>,
): Promise<void> {
  makeTrouble(KILLS[rung]);
  const end = keepRunning(start);
  await vi.waitFor(
    async () => {
      const planned = await database.db
        .selectFrom('reminders')
        .select('id')
        .where('rung', '=', rung)
        .execute();
      expect(planned.length).toBeGreaterThan(0);
    },
    { timeout: 120_000 },
  );
  await acts();
  await nothingIsLeft();
  stage.slack.faults.clear();
  running?.say('stop');
  expect(await end, `seed ${seed}`).toBe('stopped ');
  running = null;
}

interface Sent {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly personId: number | null;
}

/** What is wrong in Slack with what is recorded as delivered: lost, or there again without a word of it. */
function wrongIn(sent: readonly Sent[]): string[] {
  const all = [...stage.workspace.channels.values()].flatMap(({ messages }) => messages);
  return sent.flatMap(({ id, kind }) => {
    const mark = markOf(SECRET, { conferenceId: conference.conferenceId, deliveryId: id });
    const own = all.filter((one) => one.metadata?.event_payload['mark'] === mark);
    const again = own.slice(1).filter((one) => !speaksOfRepetition(one));
    return [
      ...(own.length === 0 ? [`${kind} ${id} is lost`] : []),
      ...again.map(() => `${kind} ${id} came again without a word`),
    ];
  });
}

function speaksOfRepetition({ text }: SlackMessage): boolean {
  return text.includes('Es posible que ya haya recibido');
}

it('an opening, a rung, submissions and confirmations survive a Slack that fails and bots that are killed: nothing is lost or doubled', async () => {
  for (const [email, person] of officers) dmOf(person).forgetful = isDeceived(email);
  await throughMorning(OPENING, 'opening', async () => {
    for (const party of SETTLING) await submit(party);
  });
  await throughMorning(FOURTEEN_DAYS_BEFORE, 'd14', async () => undefined);

  expect(killed).toBe(KILLS.opening + KILLS.d14);
  const deliveries = await database.db
    .selectFrom('deliveries')
    .select(['id', 'kind', 'state', 'person_id as personId'])
    .orderBy('id')
    .execute();
  const sent = deliveries.filter(({ state }) => state === 'delivered');
  expect(deliveries.filter(({ state }) => state !== 'delivered' && state !== 'overtaken')).toEqual([]);
  const deceived = new Set(
    [...officers.keys()].filter(isDeceived).map((email) => conference.personId(email)),
  );
  const honest = sent.filter(({ personId }) => personId === null || !deceived.has(personId));
  expect(wrongIn(honest), `seed ${seed}`).toEqual([]);
  const others = sent.filter(({ personId }) => personId !== null && deceived.has(personId));
  expect(wrongIn(others), 'where nothing can be found again the check sees the doubles').not.toEqual([]);

  // Per person and per rung exactly one message.
  const rungs = await database.db
    .selectFrom('reminders')
    .innerJoin('people', 'people.id', 'reminders.person_id')
    .select(['people.email', 'reminders.rung', 'reminders.delivery_id as deliveryId'])
    .distinct()
    .where('reminders.state', '=', 'delivered')
    .execute();
  const told = rungs.map(({ email, rung }) => `${email} ${rung}`).toSorted();
  const expected = [...officers.keys()].flatMap((email) => [`${email} d14`, `${email} opening`]).toSorted();
  expect(told, `seed ${seed}`).toEqual(expected);

  // What three countries sent is there once, and confirmed once to everybody.
  const submissions = await database.db.selectFrom('submissions').select('party_code as party').execute();
  expect(submissions.map(({ party }) => party).toSorted(), `seed ${seed}`).toEqual(SETTLING.toSorted());
  const confirmed = network.messages.filter((one) => !speaksOfRepetition(one));
  expect(confirmed).toHaveLength(SETTLING.length);
}, 400_000);
