import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { aBot, type Faults, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference, rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';
import { managuaReport, talkTo } from '../support/talk.ts';

let database: TestDatabase;
let conference: BuiltConference;
let place: FakePlace;
let bot: TestBot;
let faults: Faults[];

async function start(holidays: Readonly<Record<string, readonly string[]>> = {}) {
  const { parties } = await rcmRoster();
  conference = await aConference(database.db)
    .with({
      parties: parties.map((party) => ({ ...party, holidays: (holidays[party.code] ?? []).map(civilDate) })),
    })
    .withOfficers('DO', 'HN')
    .withSecretariat()
    .build();
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
}

beforeEach(async () => {
  database = await openTestDatabase();
  place = fakePlace();
  faults = [];
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

/** The mornings on which a country was written to, with the rungs of each. */
async function mornings(party: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('reminders')
    .select(['rung', 'own_day'])
    .where('person_id', '=', conference.personId(`${party.toLowerCase()}@example.org`))
    .where('state', '=', 'delivered')
    .distinct()
    .orderBy('own_day')
    .execute();
  return rows.map(({ rung, own_day }) => `${rung} ${own_day}`);
}

describe('a rung on a public holiday', () => {
  it('moves to the working day before, for the country that keeps it', async () => {
    await start();
    await bot.publish(managuaDraft({ due: { date: civilDate('2015-01-28') } }));
    await bot.timeline.advanceTo(instant('2015-01-29T12:00:00Z'));
    // 21 January 2015: Our Lady of Altagracia, kept in the Dominican Republic alone.
    expect(await mornings('DO')).toContain('d7 2015-01-20');
    expect(await mornings('HN')).toContain('d7 2015-01-21');
  });

  it('moves likewise for what the conference file adds', async () => {
    await start({ HN: ['2015-01-21'] });
    await bot.publish(managuaDraft({ due: { date: civilDate('2015-01-28') } }));
    await bot.timeline.advanceTo(instant('2015-01-29T12:00:00Z'));
    expect(await mornings('HN')).toContain('d7 2015-01-20');
  });
});

describe('a deadline on a public holiday', () => {
  it('is not moved', async () => {
    await start();
    await bot.publish(managuaDraft({ due: { date: civilDate('2015-01-26') } }));
    const rows = await database.db
      .selectFrom('obligations')
      .select('due_on')
      .where('due_on', 'is not', null)
      .distinct()
      .execute();
    expect(rows).toEqual([{ due_on: '2015-01-26' }]);
  });

  it('is pointed out in the draft, with whose holiday it is; a working day is not', async () => {
    await start();
    const talk = talkTo(database, { language: 'en' });
    const report = await managuaReport('en');
    const readWith = async (day: string) =>
      talk.text('import', { attachment: { ...report, text: withDay(report.text, day) }, dryRun: true });
    expect(await readWith('26')).toContain(
      '3a: Monday 26 January 2015 is a holiday in the Dominican Republic. The date is not moved.',
    );
    expect(await readWith('31')).toContain('3a: Saturday 31 January 2015 is not a working day.');
    expect(await readWith('30')).not.toMatch(/is a holiday|not a working day/);
  });
});

function withDay(text: string, day: string): string {
  return text.replaceAll('30 January 2015', `${day} January 2015`);
}
