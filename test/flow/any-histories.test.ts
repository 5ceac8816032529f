import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftContent } from '../../src/domain/draft-content.ts';
import { addDays, addMinutes, civilDateIn } from '../../src/domain/instant.ts';
import { findWrongs } from '../../src/store/auditor.ts';
import { MANAGUA_AFTERNOON } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import type { Fault } from '../support/fake-place.ts';
import { aHistory, COUNTRIES, type Country, DUE, type History } from '../support/histories.ts';
import { managuaDraft } from '../support/managua-draft.ts';

const ZONE = 'America/Costa_Rica';
const DAY = 24 * 60;

/** What happens next, and how long after what happened before. */
type Event = { readonly after: number } & (
  | { readonly kind: 'submit' | 'withdraw' | 'return'; readonly country: Country; readonly ref: Ref }
  | { readonly kind: 'extend'; readonly country: Country; readonly days: number }
  | { readonly kind: 'move'; readonly days: number | null }
  | { readonly kind: 'publish'; readonly days: number }
  | { readonly kind: 'join' | 'leave'; readonly country: Country; readonly rank: 'titular' | 'alternate' }
  | { readonly kind: 'pause' | 'resume' }
  | { readonly kind: 'fail'; readonly country: Country; readonly fault: Fault; readonly times: number }
  | { readonly kind: 'down'; readonly length: number }
);
type Ref = '3a' | '3c';

const after = fc.integer({ min: 1, max: 5 * DAY });
const country = fc.constantFrom<Country>(...COUNTRIES);
const fault = fc.constantFrom<Fault>('passing', 'final', 'lost', 'stored', { retryAfter: 900 });

const anEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    after,
    kind: fc.constantFrom('submit', 'withdraw', 'return'),
    country,
    ref: fc.constantFrom<Ref>('3a', '3c'),
  }),
  fc.record({ after, kind: fc.constant('extend'), country, days: fc.integer({ min: 1, max: 25 }) }),
  fc.record({
    after,
    kind: fc.constant('move'),
    days: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  }),
  fc.record({ after, kind: fc.constant('publish'), days: fc.integer({ min: 0, max: 30 }) }),
  fc.record({
    after,
    kind: fc.constantFrom('join', 'leave'),
    country,
    rank: fc.constantFrom<'titular' | 'alternate'>('titular', 'alternate'),
  }),
  fc.record({ after, kind: fc.constantFrom('pause', 'resume') }),
  fc.record({ after, kind: fc.constant('fail'), country, fault, times: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ after, kind: fc.constant('down'), length: fc.integer({ min: 1, max: 9 * DAY }) }),
);

/** 3a has its date, 3c waits for a meeting. */
function draft(): DraftContent {
  const { agreements, ...meeting } = managuaDraft({ due: { date: DUE } });
  return {
    ...meeting,
    agreements: agreements.slice(1, 2).map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments.slice(0, 1).flatMap((one) => [
        { ...one, owedBy: COUNTRIES },
        {
          ...one,
          owedBy: COUNTRIES,
          ref: '3c',
          due: { event: 'next RCGM meeting', relation: 'before' as const },
        },
      ]),
    })),
  };
}

const NAMES: Readonly<Record<Country, string>> = { HN: 'Honduras', US: 'United States' };

interface Story {
  readonly history: History;
  /** Who was imported, and has not left. */
  readonly people: Map<string, string>;
  published: number;
}

/** Does what happens next by typing it; what makes no sense then is refused, and that is all. */
async function happen(story: Story, event: Exclude<Event, { kind: 'down' }>): Promise<void> {
  const { history } = story;
  const now = history.bot.clock.now();
  const dayIn = (days: number) => addDays(civilDateIn(now, ZONE), days);
  switch (event.kind) {
    case 'submit':
    case 'withdraw':
    case 'return':
      return typed(history, wordsFor(event, now));
    case 'extend':
      return typed(
        history,
        `extend lon-2014-11/3a ${dayIn(event.days)} ${NAMES[event.country]} it was asked for`,
      );
    case 'move':
      return typed(
        history,
        `meeting date rcgm-2015-06 ${event.days === null ? 'no date' : dayIn(event.days)} --yes`,
      );
    case 'publish':
      return publishMore(story, dayIn(event.days));
    case 'join':
      story.people.set(`p${story.people.size}`, `liaison,${event.country},${event.rank}`);
      return importPeople(story, 'people import');
    case 'leave': {
      const [first] =
        [...story.people].find(([, post]) => post === `liaison,${event.country},${event.rank}`) ?? [];
      if (first !== undefined) story.people.delete(first);
      return importPeople(story, 'people import deactivate-missing');
    }
    case 'pause':
    case 'resume':
      return typed(history, event.kind);
    case 'fail':
      history.place.fail(
        `person:${history.conference.personId(`${event.country.toLowerCase()}@example.org`)}`,
        ...Array<Fault>(event.times).fill(event.fault),
      );
  }
}

function wordsFor({ kind, country: code, ref }: Event & { country: Country; ref: Ref }, now: string): string {
  const what = `lon-2014-11/${ref}`;
  if (kind === 'submit') return `submit ${what} for ${NAMES[code]} https://example.org/${code}/${now}`;
  return kind === 'withdraw'
    ? `withdraw ${what} for ${NAMES[code]} by mistake`
    : `return ${what} ${NAMES[code]} it is empty`;
}

async function typed(history: History, words: string): Promise<void> {
  const refused = await history.say(words);
  if (refused === 'busy') throw new Error(`${words}: busy`);
}

async function importPeople({ history, people }: Story, words: string): Promise<void> {
  const rows = [...people].map(([name, post]) => `${name},${name}@example.org,${post}`);
  expect(await history.say(words, ['name,email,role,country,rank', ...rows].join('\n'))).toBeNull();
}

async function publishMore(story: Story, date: ReturnType<typeof addDays>): Promise<void> {
  story.published += 1;
  const { agreements, ...report } = draft();
  await story.history.bot.publish({
    ...report,
    meeting: { ...report.meeting, slug: `lon-2014-11-${story.published + 1}` },
    agreements: agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments.slice(0, 1).map((one) => ({ ...one, due: { date } })),
    })),
  });
}

/** Real time passes, until what failed has been tried to its end. */
async function settle({ bot }: History): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    bot.clock.pass(50);
    await bot.jobs.ring();
    await bot.jobs.drain();
  }
}

async function live(database: TestDatabase, events: readonly Event[]): Promise<string[]> {
  const history = await aHistory(database, draft());
  const people = new Map(COUNTRIES.map((code) => [code.toLowerCase(), `liaison,${code},titular`]));
  const story: Story = { history, people, published: 0 };
  const problems: string[] = [];
  try {
    await history.say('meeting add RCGM no date in San José');
    let at = MANAGUA_AFTERNOON;
    for (const [index, event] of events.entries()) {
      at = addMinutes(at, event.after);
      await history.pass(at, 'up');
      if (event.kind === 'down') {
        at = addMinutes(at, event.length);
        await history.pass(at, 'down');
      } else {
        await happen(story, event);
      }
      await settle(history);
      problems.push(...(await problemsNow(database, history)).map((one) => `${index} ${event.kind}: ${one}`));
    }
    await history.say('resume');
    await history.pass(addMinutes(at, 60 * DAY), 'up');
    await settle(history);
    problems.push(...(await problemsNow(database, history)), ...(await problemsAtTheEnd(database, history)));
    return [...problems, ...history.wrong];
  } finally {
    await history.end();
  }
}

/** What the auditor names, and what was said twice. */
async function problemsNow({ db }: TestDatabase, { bot, conference }: History): Promise<string[]> {
  const { conferenceId } = conference;
  const limits = {
    dutiesBefore: addMinutes(bot.clock.now(), -5),
    deliveriesBefore: addMinutes(bot.clock.realNow(), -5),
  };
  const wrongs = await db.transaction().execute((trx) => findWrongs(trx, conferenceId, limits));
  const delivered = await db
    .selectFrom('reminders as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.obligation_id as obligation', 'r.rung', 'r.due_version as version', 'p.email'])
    .where('r.conference_id', '=', conferenceId)
    .where('r.state', '=', 'delivered')
    .execute();
  const keys = delivered.map(({ obligation, rung, version, email }) =>
    [obligation, rung, rung === 'opening' ? '' : version, email].join(' '),
  );
  return [
    ...wrongs.map(({ kind, subjectId }) => `auditor: ${kind} ${subjectId}`),
    ...keys.filter((key, index) => keys.indexOf(key) < index).map((key) => `${key} twice`),
  ];
}

/** What was left: a rung still planned, a duty that sleeps for no reason, an officer who was never told of what is asked. */
async function problemsAtTheEnd({ db }: TestDatabase, { bot, conference }: History): Promise<string[]> {
  const { conferenceId } = conference;
  const planned = await db
    .selectFrom('reminders')
    .select(['id', 'rung'])
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'planned')
    .execute();
  const unopened = await db
    .selectFrom('duties as d')
    .innerJoin('obligations as o', 'o.id', 'd.obligation_id')
    .innerJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'd.conference_id').onRef('p.party_code', '=', 'd.party_code'),
    )
    .select(['p.email', 'd.id'])
    .where('d.conference_id', '=', conferenceId)
    .where('o.state', '=', 'pending')
    .where('p.active', '=', true)
    .where('p.rank', '=', 'titular')
    .where(({ eb, or }) => or([eb('o.due_at', 'is', null), eb('o.due_at', '>', bot.clock.now())]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reminders as r')
            .select('r.id')
            .whereRef('r.duty_id', '=', 'd.id')
            .whereRef('r.person_id', '=', 'p.id')
            .where('r.state', 'in', ['delivered', 'failed', 'overtaken']),
        ),
      ),
    )
    .execute();
  return [
    ...planned.map(({ rung, id }) => `${rung} ${id} is left planned`),
    ...unopened.map(({ email, id }) => `${email} was never told of duty ${id}`),
  ];
}

describe('for any history of reports, submissions, dates, people, pauses, faults and downtime', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => database.close());

  it('the ledger adds up after each step, and nobody is told too much, too late or for another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { minLength: 1, maxLength: 9 }), async (events) => {
        expect(await live(database, events)).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 180_000);
});
