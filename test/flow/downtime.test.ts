import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMinutes, instant } from '../../src/domain/instant.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { aBot, type Faults, MANAGUA_AFTERNOON, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { aHistory, COUNTRIES, mornings, rungsOf } from '../support/histories.ts';
import { owedBy } from '../support/owed-by.ts';

describe('a bot that was down', () => {
  let database: TestDatabase;
  let conference: BuiltConference;
  let place: FakePlace;
  let bot: TestBot;
  let faults: Faults[];

  beforeEach(async () => {
    database = await openTestDatabase();
    conference = await aConference(database.db).withOfficers('HN').build();
    place = fakePlace();
    faults = [];
    bot = await aBot({ database, conference, gateways: [place.gateway], faults });
    await bot.publish(owedBy('HN'));
  });

  afterEach(async () => {
    expect(faults).toEqual([]);
    await bot.stop();
    await database.close();
  });

  const up = async (until: string) => bot.timeline.advanceTo(instant(until));
  const down = (until: string) => bot.clock.advanceTo(instant(until));
  const texts = () =>
    place.of(`person:${conference.personId('hn@example.org')}`).map(({ message }) => toPlainText(message));

  it("at nine o'clock sends until 17:00 of that day, and as if nothing had been", async () => {
    await up('2015-01-15T20:00:00Z');
    down('2015-01-16T22:59:00Z');
    await up('2015-01-16T22:59:00Z');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('quedan 14 días');
    expect(texts()[1]).not.toContain('Este aviso correspondía');
  });

  it('until 17:00 sends on the next working morning, phrased for that day, with one quiet line', async () => {
    await up('2015-01-15T20:00:00Z');
    down('2015-01-16T23:00:00Z');
    await up('2015-01-19T14:59:00Z');
    expect(texts()).toHaveLength(1);
    await up('2015-01-19T15:00:00Z');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('quedan 11 días');
    expect(texts()[1]).not.toContain('quedan 14 días');
    expect(texts()[1]).toContain('Este aviso correspondía al 16 de enero.');
  });

  it('for two rungs sends one message', async () => {
    await up('2015-01-15T20:00:00Z');
    down('2015-01-27T18:00:00Z');
    await up('2015-01-28T20:00:00Z');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('quedan 3 días');
    expect(texts()[1]?.match(/Este aviso correspondía/g)).toHaveLength(1);
    expect(texts()[1]).toContain('Este aviso correspondía al 23 de enero.');
    await up('2015-01-29T20:00:00Z');
    expect(texts()).toHaveLength(3);
    expect(texts()[2]).toContain('queda 1 día');
  });

  it('sends at once what would otherwise come after the last valid day', async () => {
    await up('2015-01-28T20:00:00Z');
    down('2015-01-31T02:00:00Z');
    await up('2015-01-31T02:01:00Z');
    // 20:00 in Tegucigalpa on the last valid day.
    expect(texts()).toHaveLength(4);
    expect(texts()[3]).toContain('hoy es el último día');
  });

  it('says nothing of a date that has passed', async () => {
    await up('2015-01-28T20:00:00Z');
    const before = texts().length;
    down('2015-01-31T06:00:00Z');
    await up('2015-02-05T00:00:00Z');
    expect(texts()).toHaveLength(before);
    const skipped = await database.db
      .selectFrom('reminders')
      .select(['rung', 'reason'])
      .distinct()
      .where('state', '=', 'skipped')
      .execute();
    expect(skipped).toEqual([{ rung: 'd1', reason: 'after-the-last-valid-day' }]);
  });
});

describe('for any pattern of downtime', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(async () => database.close());

  const MONTH = 26 * 24 * 60;
  const someDowntime = fc
    .array(
      fc.record({
        after: fc.integer({ min: 1, max: 6 * 24 * 60 }),
        length: fc.integer({ min: 1, max: 9 * 24 * 60 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((outages) => {
      let at = 0;
      return outages.map(({ after, length }) => {
        const from = at + after;
        at = from + length;
        return { from, until: at };
      });
    });

  it('each rung is delivered once, skipped with its reason, or overtaken; none of a passed date', async () => {
    await fc.assert(
      fc.asyncProperty(someDowntime, async (outages) => {
        const history = await aHistory(database);
        for (const { from, until } of outages) {
          await history.pass(addMinutes(MANAGUA_AFTERNOON, from), 'up');
          await history.pass(addMinutes(MANAGUA_AFTERNOON, until), 'down');
        }
        await history.pass(addMinutes(MANAGUA_AFTERNOON, Math.max(MONTH, outages.at(-1)?.until ?? 0)), 'up');
        expect(history.wrong).toEqual([]);
        const rungs = await rungsOf(database, history);
        for (const country of COUNTRIES) {
          const own = rungs.filter(({ party }) => party === country);
          expect(own.map(({ rung }) => rung).toSorted(), country).toEqual(['d1', 'd14', 'd7', 'opening']);
          expect(own.filter(({ state }) => !['delivered', 'skipped', 'overtaken'].includes(state))).toEqual(
            [],
          );
          expect(own.filter(({ state, reason }) => (state === 'delivered') !== (reason === null))).toEqual(
            [],
          );
        }
        const days = await mornings(database, history);
        expect(days.toSorted()).toEqual([...new Set(days)].toSorted());
        await history.end();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
