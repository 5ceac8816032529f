import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { civilDate, type Instant, instant } from '../../src/domain/instant.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { aBot, testClock } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { hurriedClock } from '../support/hurried-clock.ts';
import { owedBy } from '../support/owed-by.ts';
import { mixed, type PlaceLine, readPlace, sightOf, wrongArrivals } from '../support/place-file.ts';
import { type Program, startProgram } from '../support/program.ts';

const WORKER = new URL('programs/failing-worker.ts', import.meta.url);
/** Nine o'clock has come everywhere, and five in the afternoon nowhere. */
const MORNING = instant('2014-11-25T15:30:00Z');
const PARTIES = ['BZ', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA'];
const SETTLING = ['NI', 'PA'];
const OFFICERS_A_PARTY = 29;
const KILLS = 5;

let database: TestDatabase;
let conference: BuiltConference;
let folder: string;
let since: Instant;
const running = new Set<Program>();

beforeEach(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'rcm-crash-'));
  since = systemClock().realNow();
  let builder = aConference(database.db);
  for (const party of PARTIES) {
    for (let number = 0; number < OFFICERS_A_PARTY; number += 1) {
      builder = builder.withPerson({ email: emailOf(party, number), party, language: 'es' });
    }
  }
  conference = await builder.build();
  const bot = await aBot({ database, conference, gateways: [] });
  await bot.publish(owedBy(...PARTIES));
  await bot.stop();
});

afterEach(async () => {
  await Promise.all([...running].map((worker) => worker.kill()));
  await rm(folder, { recursive: true });
  await database.close();
});

function emailOf(party: string, number: number): string {
  return `${party.toLowerCase()}${number}@example.org`;
}

async function lines(): Promise<readonly PlaceLine[]> {
  return readPlace(await readFile(path.join(folder, 'place'), 'utf8').catch(() => ''));
}

interface Crew {
  /** Keeps one bot running until it has stopped in good order; answers with its last words. */
  keep(): Promise<string>;
  /** Resolves when so many messages have arrived. */
  reached(count: number): Promise<void>;
}

/** What a crew does with one of its bots. */
interface Handling {
  readonly onArrival: () => void;
  /** Whether it is killed now that it has said so much. */
  readonly isDoomed: (heard: number) => boolean;
}

/** Lets a bot go on line by line until it is killed (null), or has stopped in good order: then its last words. */
async function listen(worker: Program, { onArrival, isDoomed }: Handling): Promise<string | null> {
  for (let heard = 0; ; heard += 1) {
    const line = await worker.nextLine();
    if (line.startsWith('stopped')) return line;
    if (line.startsWith('after')) onArrival();
    if (isDoomed(heard)) {
      await worker.kill();
      return null;
    }
    worker.say('go');
  }
}

/** Bots each of which is killed after so many lines as chance will have it, and started again. */
function aCrew(seed: number): Crew {
  let killsLeft = KILLS;
  let starts = 0;
  let arrived = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const onArrival = () => {
    arrived += 1;
    for (const { count, resolve } of waiting) if (count <= arrived) resolve();
  };
  const doom = () => {
    starts += 1;
    const until = 10 + (mixed(seed, starts) % 90);
    return (heard: number) => {
      const isDoomed = heard >= until && killsLeft > 0;
      if (isDoomed) killsLeft -= 1;
      return isDoomed;
    };
  };
  return {
    async keep() {
      for (;;) {
        const place = path.join(folder, 'place');
        const worker = startProgram(WORKER, [database.url, MORNING, since, place, String(seed)]);
        running.add(worker);
        const words = await listen(worker, { onArrival, isDoomed: doom() }).catch(String);
        running.delete(worker);
        if (words !== null) return words;
      }
    },
    async reached(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      await promise;
    },
  };
}

/** A party submits all that it owes; answers with what was on its way to its officers at that moment, by attempt. */
async function settle(party: string): Promise<ReadonlyMap<number, number>> {
  const clock = { ...testClock(MORNING), realNow: hurriedClock({ start: MORNING, since }).realNow };
  const bot = await aBot({ database, conference, gateways: [], clock });
  const owed = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', '=', party)
    .execute();
  await bot.submit(
    conference.personId(emailOf(party, 0)),
    ...owed.map(({ id }) => ({
      obligationId: id,
      partyCode: party,
      kind: 'document' as const,
      link: `https://example.org/${party}.pdf`,
      files: [],
      note: null,
      receivedOn: civilDate('2014-11-25'),
      confirmed: true,
      onBehalf: false,
    })),
  );
  const rows = await mornings(party);
  await bot.stop();
  return new Map(rows.map(({ id, attempt }) => [id, attempt]));
}

async function mornings(party: string) {
  return database.db
    .selectFrom('deliveries as d')
    .innerJoin('people as p', 'p.id', 'd.person_id')
    .select(['d.id', 'd.attempt', 'd.state'])
    .where('d.kind', '=', 'morning')
    .where('p.party_code', '=', party)
    .execute();
}

it('loses nothing, repeats nothing without a word and writes to no settled party, however often bots are killed', async () => {
  const seed = randomInt(1_000_000_000);
  const crew = aCrew(seed);
  const ends = [crew.keep(), crew.keep()];
  const atSettling = new Map<string, ReadonlyMap<number, number>>();
  for (const [index, party] of SETTLING.entries()) {
    await crew.reached(40 * (index + 1));
    atSettling.set(party, await settle(party));
  }
  await vi.waitFor(
    async () => {
      const open = await database.db
        .selectFrom('deliveries')
        .select('id')
        .where('next_attempt_at', 'is not', null)
        .execute();
      expect(open, `seed ${seed}`).toEqual([]);
    },
    { timeout: 90_000, interval: 200 },
  );
  for (const worker of running) worker.say('stop');
  expect(await Promise.all(ends), `seed ${seed}`).toEqual(['stopped ', 'stopped ']);
  const all = await lines();
  const owing = PARTIES.filter((party) => !SETTLING.includes(party));
  const sent = (await Promise.all(owing.map(mornings))).flat();
  expect(sent.length).toBeGreaterThanOrEqual(200);
  expect(sent.filter(({ state }) => state !== 'delivered')).toEqual([]);
  const delivered = sent.map(({ id }) => id);
  const honest = delivered.filter((id) => sightOf(id) !== 'lies');
  expect(wrongArrivals(all, honest), `seed ${seed}`).toEqual([]);
  expect(all.some(({ event, repeated }) => event === 'stored' && repeated)).toBe(true);
  const deceived = delivered.filter((id) => sightOf(id) === 'lies');
  expect(wrongArrivals(all, deceived), 'a place that lies is found out').not.toEqual([]);
  for (const [party, attempts] of atSettling) {
    const own = new Set((await mornings(party)).map(({ id }) => id));
    const later = all.filter(
      ({ deliveryId, attempt }) => own.has(deliveryId) && attempt > (attempts.get(deliveryId) ?? 0),
    );
    expect(later, `seed ${seed}: ${party} has submitted`).toEqual([]);
    expect(own.size).toBe(OFFICERS_A_PARTY);
  }
}, 180_000);
