import { expect } from 'vitest';
import { createConverse } from '../../src/commands/converse.ts';
import type { DraftContent } from '../../src/domain/draft-content.ts';
import {
  type CivilDate,
  civilDate,
  daysBetween,
  type Instant,
  toDateTime,
} from '../../src/domain/instant.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Parcel } from '../../src/ports/chat.ts';
import { aBot, type Faults, faultLogger, type TestBot } from './a-bot.ts';
import { aConference, type BuiltConference } from './conference-builder.ts';
import type { TestDatabase } from './database.ts';
import { type FakePlace, fakePlace } from './fake-place.ts';
import { owedBy } from './owed-by.ts';

/** Honduras and the United States: two zones, one of which has daylight saving time and more holidays. */
export const COUNTRIES = ['HN', 'US'] as const;
export type Country = (typeof COUNTRIES)[number];
export const DUE = civilDate('2014-12-19');

/** One conference that lives through a history beside those that have lived before. */
export interface History {
  readonly bot: TestBot;
  readonly conference: BuiltConference;
  readonly place: FakePlace;
  /** What was wrong with a message when it was on the wire. */
  readonly wrong: readonly string[];
  obligation(country: Country): number;
  /** Lets the bot live until a moment, or be down until then. */
  pass(until: Instant, how: 'up' | 'down'): Promise<void>;
  /** Types at the terminal, with a file where one comes along; answers with the code of a refusal, or null. */
  say(words: string, file?: string): Promise<string | null>;
  end(): Promise<void>;
}

let histories = 0;

/** A fresh conference in which Honduras and the United States owe 3a by 19 December 2014, or what else is asked of them. */
export async function aHistory(database: TestDatabase, draft: DraftContent = comments()): Promise<History> {
  histories += 1;
  const slug = `history-${histories}`;
  const conference = await aConference(database.db)
    .with({ slug })
    .withOfficers(...COUNTRIES)
    .build();
  const place = fakePlace();
  const faults: Faults[] = [];
  const bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  const wrong: string[] = [];
  place.onTheWire = async (parcel) => void wrong.push(...(await faultsOf(database, bot, parcel)));
  await bot.publish(draft);
  const obligations = await database.db
    .selectFrom('obligations')
    .select(['id', 'party_code as party'])
    .where('conference_id', '=', conference.conferenceId)
    .execute();
  return {
    bot,
    conference,
    place,
    wrong,
    obligation: (country) => {
      const found = obligations.find(({ party }) => party === country);
      if (found === undefined) throw new Error(`nothing is owed by ${country}`);
      return found.id;
    },
    pass: async (until, how) => {
      if (how === 'down') bot.clock.advanceTo(until);
      else await bot.timeline.advanceTo(until);
    },
    say: async (words, file) => sayIn(database, bot, { slug, words, file, faults }),
    end: async () => {
      expect(faults).toEqual([]);
      await bot.stop();
      // Those that come after live through the same days, and this one keeps out of their way.
      await database.db
        .updateTable('conferences')
        .set({ paused_at: bot.clock.now() })
        .where('id', '=', conference.conferenceId)
        .execute();
    },
  };
}

interface Saying {
  readonly slug: string;
  readonly words: string;
  readonly file: string | undefined;
  readonly faults: Faults[];
}

async function sayIn({ db }: TestDatabase, bot: TestBot, said: Saying): Promise<string | null> {
  const converse = createConverse({
    db,
    clock: bot.clock,
    queue: bot.jobs.queue,
    logger: faultLogger(said.faults),
    chatConfigured: false,
    platforms: ['mailbox'],
  });
  const reply = await converse({
    actor: { kind: 'operator' },
    platform: 'terminal',
    place: null,
    audience: 'person',
    attachment: said.file === undefined ? null : { name: 'file', text: said.file },
    conference: said.slug,
    language: null,
    accepted: true,
    dryRun: false,
    words: said.words,
    at: bot.clock.now(),
  });
  return reply.refused;
}

function comments(): DraftContent {
  const draft = owedBy(...COUNTRIES);
  const [, ...agreements] = draft.agreements;
  return {
    ...draft,
    agreements: agreements.slice(0, 1).map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments.map((one) => ({ ...one, due: { date: DUE } })),
    })),
  };
}

/**
 * What must not be true of a reminder that is about to arrive: settled, of a passed date, or of another day; for who has left
 * or speaks for another country; or while the conference is paused.
 */
async function faultsOf({ db }: TestDatabase, bot: TestBot, parcel: Parcel): Promise<string[]> {
  const now = bot.clock.now();
  const carried = await db
    .selectFrom('reminders as r')
    .innerJoin('obligations as o', 'o.id', 'r.obligation_id')
    .innerJoin('duties as d', 'd.id', 'r.duty_id')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .innerJoin('conferences as c', 'c.id', 'r.conference_id')
    .select([
      'r.rung',
      'o.state',
      'o.due_at as dueAt',
      'o.due_on as dueOn',
      'o.due_zone as zone',
      'd.party_code as owing',
      'p.party_code as own',
      'p.active',
      'c.paused_at as pausedAt',
    ])
    .where('r.delivery_id', '=', parcel.deliveryId)
    .where('r.state', '=', 'planned')
    .execute();
  const text = toPlainText(parcel.message);
  const wrong = carried.flatMap(({ rung, state, dueAt, owing, own, active, pausedAt }) => [
    ...(active && own === owing ? [] : [`${rung} of ${owing} for who speaks for it no more`]),
    ...(pausedAt === null ? [] : [`${rung} while paused`]),
    ...(state === 'pending' ? [] : [`${rung} of what is ${state}`]),
    ...(rung !== 'note' && dueAt !== null && dueAt <= now ? [`${rung} of a passed date at ${now}`] : []),
  ]);
  return [...wrong, ...wrongCountdown(text, now, carried)];
}

/** The days that a message says are left must be left of something that it carries. */
function wrongCountdown(
  text: string,
  now: Instant,
  carried: readonly { readonly dueOn: CivilDate | null; readonly zone: string }[],
): string[] {
  const said = /(?:quedan?|^.*?) ?(\d+) (?:días?|days?)(?: left)? (?:para|for)/m.exec(text)?.[1];
  const left = carried.flatMap(({ dueOn, zone }) =>
    dueOn === null ? [] : daysBetween(civilDate(toDateTime(now, zone).toFormat('yyyy-MM-dd')), dueOn),
  );
  return said === undefined || left.length === 0 || left.includes(Number(said))
    ? []
    : [`says ${said} days at ${now}, when ${left.join(' or ')} are left`];
}

export interface RungRow {
  readonly party: string;
  readonly rung: string;
  readonly version: number;
  readonly person: number | null;
  readonly state: string;
  readonly reason: string | null;
}

/** What is recorded of a history's rungs, without what went back to the planner. */
export async function rungsOf({ db }: TestDatabase, { conference }: History): Promise<readonly RungRow[]> {
  const rows = await db
    .selectFrom('reminders as r')
    .innerJoin('duties as d', 'd.id', 'r.duty_id')
    .select([
      'd.party_code as party',
      'r.rung',
      'r.due_version as version',
      'r.person_id as person',
      'r.state',
      'r.reason',
    ])
    .where('r.conference_id', '=', conference.conferenceId)
    .orderBy('r.id')
    .execute();
  return rows.filter(
    ({ state, reason }) => !(state === 'overtaken' && (reason === 'missed' || reason === 'reopened')),
  );
}

/** How often a person got a morning message on one local date; those that could not wait are messages of their own. */
export async function mornings({ db }: TestDatabase, { conference }: History): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('cause')
    .where('conference_id', '=', conference.conferenceId)
    .where('kind', '=', 'morning')
    .where('state', '=', 'delivered')
    .execute();
  return rows.map(({ cause }) => cause.split(':').slice(0, 3).join(':'));
}
