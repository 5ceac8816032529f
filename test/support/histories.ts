import { expect } from 'vitest';
import {
  type CivilDate,
  civilDate,
  daysBetween,
  type Instant,
  toDateTime,
} from '../../src/domain/instant.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Parcel } from '../../src/ports/chat.ts';
import { aBot, type Faults, type TestBot } from './a-bot.ts';
import { aConference, type BuiltConference } from './conference-builder.ts';
import type { TestDatabase } from './database.ts';
import { fakePlace } from './fake-place.ts';
import { owedBy } from './owed-by.ts';

/** Honduras and the United States: two zones, one of which has daylight saving time and more holidays. */
export const COUNTRIES = ['HN', 'US'] as const;
export type Country = (typeof COUNTRIES)[number];
export const DUE = civilDate('2014-12-19');

/** One conference that lives through a history beside those that have lived before. */
export interface History {
  readonly bot: TestBot;
  readonly conference: BuiltConference;
  /** What was wrong with a message when it was on the wire. */
  readonly wrong: readonly string[];
  obligation(country: Country): number;
  /** Lets the bot live until a moment, or be down until then. */
  pass(until: Instant, how: 'up' | 'down'): Promise<void>;
  end(): Promise<void>;
}

let histories = 0;

/** A fresh conference in which Honduras and the United States owe 3a by 19 December 2014. */
export async function aHistory(database: TestDatabase): Promise<History> {
  histories += 1;
  const conference = await aConference(database.db)
    .with({ slug: `history-${histories}` })
    .withOfficers(...COUNTRIES)
    .build();
  const place = fakePlace();
  const faults: Faults[] = [];
  const bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  const wrong: string[] = [];
  place.onTheWire = async (parcel) => void wrong.push(...(await faultsOf(database, bot, parcel)));
  await bot.publish(comments());
  const obligations = await database.db
    .selectFrom('obligations')
    .select(['id', 'party_code as party'])
    .where('conference_id', '=', conference.conferenceId)
    .execute();
  return {
    bot,
    conference,
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

function comments() {
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

/** What must not be true of a reminder that is about to arrive: settled, of a passed date, or of another day. */
async function faultsOf({ db }: TestDatabase, bot: TestBot, parcel: Parcel): Promise<string[]> {
  const now = bot.clock.now();
  const carried = await db
    .selectFrom('reminders as r')
    .innerJoin('obligations as o', 'o.id', 'r.obligation_id')
    .select(['r.rung', 'o.state', 'o.due_at as dueAt', 'o.due_on as dueOn', 'o.due_zone as zone'])
    .where('r.delivery_id', '=', parcel.deliveryId)
    .where('r.state', '=', 'planned')
    .execute();
  const text = toPlainText(parcel.message);
  return carried.flatMap(({ rung, state, dueAt, dueOn, zone }) => [
    ...(state === 'pending' ? [] : [`${rung} of what is ${state}`]),
    ...(rung !== 'note' && dueAt !== null && dueAt <= now ? [`${rung} of a passed date at ${now}`] : []),
    ...wrongCountdown(text, { now, dueOn, zone }),
  ]);
}

function wrongCountdown(
  text: string,
  { now, dueOn, zone }: { now: Instant; dueOn: CivilDate | null; zone: string },
): string[] {
  const said = /(?:quedan?|^.*?) ?(\d+) (?:días?|days?)(?: left)? (?:para|for)/m.exec(text)?.[1];
  if (said === undefined || dueOn === null) return [];
  const today = civilDate(toDateTime(now, zone).toFormat('yyyy-MM-dd'));
  const left = daysBetween(today, dueOn);
  return Number(said) === left ? [] : [`says ${said} days on ${today}, when ${left} are left`];
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
