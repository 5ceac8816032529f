import { aBot, type Faults, type TestBot } from './a-bot.ts';
import { aConference, type BuiltConference, type PersonToBuild } from './conference-builder.ts';
import type { TestDatabase } from './database.ts';
import { type FakePlace, type Fault, fakePlace } from './fake-place.ts';
import { owedBy } from './owed-by.ts';

/** A place that is down for longer than any test lasts. */
export const FOR_EVER: Fault[] = Array(200).fill('passing');

const TS: PersonToBuild = { email: 'ts@example.org', role: 'secretariat', party: 'TS', slack: 'T1:UTS' };
export const HN: PersonToBuild = { email: 'hn@example.org', party: 'HN', slack: 'T1:UHN' };
export const HN_SECOND: PersonToBuild = { email: 'hn2@example.org', party: 'HN', slack: 'T1:UHN2' };
export const HN_ALTERNATE: PersonToBuild = {
  email: 'alt@example.org',
  party: 'HN',
  rank: 'alternate',
  slack: 'T1:UALT',
};
export const GT: PersonToBuild = { email: 'gt@example.org', party: 'GT', slack: 'T1:UGT' };

export interface ChatBot extends TestBot {
  readonly conference: BuiltConference;
  readonly slack: FakePlace;
  readonly teams: FakePlace;
  /** What became of a person's reminder messages, each with the links that were done with. */
  chainsOf(email: string): Promise<readonly { state: string; steps: readonly string[] }[]>;
  /** A person's rungs, each with what became of it. */
  rungsOf(email: string): Promise<readonly string[]>;
  /** The notices to the secretariat that nobody can be reached. */
  unreachable(): readonly string[];
  /** Real time passes in steps of five minutes, and what is tried again then is. */
  pass(minutes: number): Promise<void>;
}

/** A bot with two chat platforms, and what Honduras and Guatemala owe in force. */
export async function chatBot(
  database: TestDatabase,
  people: readonly PersonToBuild[],
  faults: Faults[],
): Promise<ChatBot> {
  let builder = aConference(database.db);
  for (const person of [TS, ...people]) builder = builder.withPerson(person);
  const conference = await builder.build();
  const [slack, teams] = [fakePlace('slack'), fakePlace('teams')];
  const bot = await aBot({ database, conference, gateways: [slack.gateway, teams.gateway], faults });
  await bot.publish(owedBy('HN', 'GT'));
  return {
    ...bot,
    conference,
    slack,
    teams,
    chainsOf: (email) => chainsOf(database, conference.personId(email)),
    rungsOf: (email) => rungsOf(database, conference.personId(email)),
    unreachable: () =>
      slack
        .of('UTS')
        .map(({ message }) => message.summary)
        .filter((text) => text.endsWith('no hay a quién escribir')),
    async pass(minutes) {
      for (let passed = 0; passed < minutes; passed += 5) {
        bot.clock.pass(5);
        await bot.jobs.drain();
      }
    },
  };
}

async function chainsOf({ db }: TestDatabase, personId: number) {
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', 'reason', 'chain'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'morning')
    .orderBy('id')
    .execute();
  return rows.map(({ state, reason, chain }) => ({
    state: `${state} ${reason}`,
    steps: chain.map((step) => `${step.link} ${step.outcome} ${step.reason}`),
  }));
}

async function rungsOf({ db }: TestDatabase, personId: number) {
  const rows = await db
    .selectFrom('reminders')
    .select(['rung', 'state', 'reason'])
    .distinct()
    .where('person_id', '=', personId)
    .orderBy('rung')
    .orderBy('state')
    .execute();
  return rows.map(({ rung, state, reason }) => `${rung} ${state} ${reason}`);
}
