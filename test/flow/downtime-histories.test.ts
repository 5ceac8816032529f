import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineOf } from '../../src/domain/deadline.ts';
import { addDays, addMinutes, civilDateIn, startOfDay } from '../../src/domain/instant.ts';
import { redate } from '../../src/ledger/redate.ts';
import { takeBack } from '../../src/ledger/reopen.ts';
import { MANAGUA_AFTERNOON } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  aHistory,
  COUNTRIES,
  type Country,
  DUE,
  type History,
  type RungRow,
  rungsOf,
} from '../support/histories.ts';

const ZONE = 'America/Costa_Rica';

/** What happens next, and how long after what happened before. */
type Event = { readonly after: number } & (
  | { readonly kind: 'submit' | 'withdraw'; readonly country: Country }
  | { readonly kind: 'extend'; readonly country: Country; readonly days: number }
  | { readonly kind: 'down'; readonly length: number }
);

const DAY = 24 * 60;
const AFTER_THE_DATE = startOfDay(addDays(DUE, 2), ZONE);
const after = fc.integer({ min: 1, max: 5 * DAY });
const country = fc.constantFrom<Country>(...COUNTRIES);

const anEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ after, kind: fc.constantFrom('submit', 'withdraw'), country }),
  fc.record({ after, kind: fc.constant('extend'), country, days: fc.integer({ min: -3, max: 25 }) }),
  fc.record({ after, kind: fc.constant('down'), length: fc.integer({ min: 1, max: 9 * DAY }) }),
);

/** Histories that once did not add up. */
const FOUND: readonly (readonly Event[])[] = [
  // The date moved while it was settled, and had passed when the submission was withdrawn: its rungs said nothing.
  [
    { after: 1, kind: 'submit', country: 'HN' },
    { after: 1, kind: 'extend', country: 'HN', days: 0 },
    { after: 478, kind: 'withdraw', country: 'HN' },
  ],
  // The same after another date had been told: that nobody was told of the new one said nothing either.
  [
    { after: 960, kind: 'submit', country: 'US' },
    { after: 1, kind: 'extend', country: 'US', days: 0 },
    { after: 959, kind: 'withdraw', country: 'US' },
    { after: 1, kind: 'down', length: 1 },
  ],
];

/** Lives a history until its last date has passed. */
async function live(history: History, events: readonly Event[]): Promise<void> {
  let at = MANAGUA_AFTERNOON;
  for (const event of events) {
    at = addMinutes(at, event.after);
    await history.pass(at, 'up');
    if (event.kind === 'down') {
      at = addMinutes(at, event.length);
      await history.pass(at, 'down');
    } else {
      await happen(history, event);
    }
  }
  await history.pass(AFTER_THE_DATE, 'up');
  await history.pass(addMinutes(at, 27 * DAY), 'up');
}

async function happen(history: History, event: Exclude<Event, { kind: 'down' }>): Promise<void> {
  const { bot, conference } = history;
  const obligationId = history.obligation(event.country);
  const today = civilDateIn(bot.clock.now(), ZONE);
  const officer = conference.personId(`${event.country.toLowerCase()}@example.org`);
  switch (event.kind) {
    case 'submit':
      await bot.submit(officer, {
        obligationId,
        partyCode: event.country,
        kind: 'document',
        link: `https://example.org/${bot.clock.now()}`,
        files: [],
        note: null,
        receivedOn: today,
        confirmed: true,
        onBehalf: false,
      });
      break;
    case 'withdraw':
      await bot.asPerson(officer, (work) =>
        takeBack(work, { obligationId, partyCode: event.country, as: 'withdrawn', reason: 'by mistake' }),
      );
      break;
    case 'extend': {
      const deadline = deadlineOf({ date: addDays(today, event.days) }, ZONE);
      await bot.asPerson(null, (work) =>
        redate(work, { obligationIds: [obligationId], deadline, cause: 'extension', reason: 'asked for' }),
      );
    }
  }
  await bot.jobs.drain();
}

interface Standing {
  readonly party: string | null;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string | null;
  readonly next: string | null;
  readonly idle: string | null;
}

async function standing({ db }: TestDatabase, { conference }: History): Promise<readonly Standing[]> {
  return db
    .selectFrom('obligations as o')
    .innerJoin('duties as d', 'd.obligation_id', 'o.id')
    .select([
      'o.party_code as party',
      'o.state',
      'o.due_version as version',
      'o.due_on as dueOn',
      'd.next_reminder_at as next',
      'd.idle_reason as idle',
    ])
    .where('o.conference_id', '=', conference.conferenceId)
    .execute();
}

/** The last date that each country's officer was told of. */
async function lastTold({ db }: TestDatabase, { conference }: History): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('reminders as r')
    .innerJoin('duties as d', 'd.id', 'r.duty_id')
    .select(['d.party_code as party', 'r.told_due_on as on'])
    .where('r.conference_id', '=', conference.conferenceId)
    .where('r.state', '=', 'delivered')
    .orderBy('r.decided_at')
    .orderBy('r.id')
    .execute();
  return new Map(rows.map(({ party, on }) => [party, on]));
}

/** What does not add up at the end of a history. */
async function problemsOf(database: TestDatabase, history: History): Promise<string[]> {
  const rungs = await rungsOf(database, history);
  const told = await lastTold(database, history);
  const duties = await standing(database, history);
  return [
    ...history.wrong,
    ...duties.flatMap((duty) => {
      const own = rungs.filter(({ party }) => party === duty.party);
      return [
        ...recordProblems(own),
        ...idleProblems(duty),
        ...(isLadderDone(duty) ? ladderProblems(duty, own, told.get(duty.party ?? '')) : []),
      ].map((problem) => `${duty.party}: ${problem}`);
    }),
  ];
}

/** Nothing is left planned, nothing was said twice, and what never left says why. */
function recordProblems(own: readonly RungRow[]): string[] {
  const delivered = own
    .filter(({ state }) => state === 'delivered')
    .map(({ rung, person, version }) => `${rung} ${person} ${rung === 'opening' ? '' : version}`);
  return [
    ...own.filter(({ state }) => state === 'planned').map(({ rung }) => `${rung} is left planned`),
    ...own
      .filter(({ state, reason }) => (state === 'delivered') !== (reason === null))
      .map(({ rung, state }) => `${rung} is ${state} without a reason`),
    ...delivered.filter((one, at) => delivered.indexOf(one) < at).map((one) => `${one} twice`),
  ];
}

function idleProblems({ state, next, idle }: Standing): string[] {
  const expected = state === 'pending' ? ['ladder-done', 'past-at-publication'] : ['settled'];
  return next === null && expected.includes(idle ?? '') ? [] : [`${state}, but ${next ?? idle}`];
}

function isLadderDone({ state, idle }: Standing): boolean {
  return state === 'pending' && idle === 'ladder-done';
}

/** Every rung of the date that holds is recorded, and who was told a date was told the last one, or it says why not. */
function ladderProblems(duty: Standing, own: readonly RungRow[], last: string | null | undefined): string[] {
  const present = own.filter(({ version, rung }) => version === duty.version || rung === 'opening');
  const missing = ['opening', 'd14', 'd7', 'd1'].filter((name) => present.every(({ rung }) => rung !== name));
  const couldNot = present.some(({ rung, state }) => rung === 'changed' && state === 'skipped');
  const isTold = last === undefined || last === duty.dueOn || couldNot;
  return [
    ...missing.map((rung) => `${rung} of version ${duty.version} is not recorded`),
    ...(isTold ? [] : [`was last told ${last}, and it is ${duty.dueOn}`]),
  ];
}

describe('for any history of submissions, withdrawals, extensions and downtime', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => database.close());

  it('nothing is said twice, of a passed date or to who has submitted, and who was told a date is told the next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { minLength: 1, maxLength: 10 }), async (events) => {
        const history = await aHistory(database);
        try {
          await live(history, events);
          expect(await problemsOf(database, history)).toEqual([]);
        } finally {
          await history.end();
        }
      }),
      { numRuns: 30, examples: FOUND.map((events) => [events]) },
    );
  }, 120_000);
});
