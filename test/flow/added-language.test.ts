import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { addLanguageInForce } from '../../src/ledger/add-language.ts';
import { aBot, type Faults, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { managuaDraft } from '../support/managua-draft.ts';

const OPENED = instant('2014-11-25T20:00:00Z');
const both = managuaDraft();
/** What the report says in English alone. */
const english = {
  ...both,
  agreements: both.agreements.map((agreement) => ({
    ...agreement,
    texts: { en: agreement.texts.en ?? '' },
    commitments: agreement.commitments.map((one) => ({
      ...one,
      deliverable: { en: one.deliverable.en ?? '' },
      dueText: { en: one.dueText.en ?? '' },
      evidence: { en: one.evidence.en ?? '' },
    })),
  })),
};

let database: TestDatabase;
let conference: BuiltConference;
let place: FakePlace;
let bot: TestBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  conference = await aConference(database.db).withOfficers('HN', 'BZ').withSecretariat().build();
  place = fakePlace();
  faults = [];
  bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  await bot.publish(english);
  await bot.timeline.advanceTo(OPENED);
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

const cardOf = (party: string) =>
  place.of(`person:${conference.personId(`${party.toLowerCase()}@example.org`)}`)[0];

async function add(content: typeof both) {
  await bot.asPerson(null, async (work) => await addLanguageInForce(work, content.meeting.slug, content));
  await bot.jobs.drain();
}

async function added() {
  const rows = await database.db
    .selectFrom('audit_entries')
    .select('after')
    .where('action', '=', 'texts.added')
    .execute();
  return rows.map(({ after }) => after);
}

it('shows the cards of what is in force anew, in the language that was added', async () => {
  expect(JSON.stringify(cardOf('HN')?.message)).not.toContain('Observaciones a la propuesta');
  await add(both);
  expect(JSON.stringify(cardOf('HN')?.message)).toContain('Observaciones a la propuesta');
  expect(cardOf('HN')?.updates).toBe(1);
});

it('audits what was added, and nothing where all was there', async () => {
  await add(both);
  // Three agreements and three commitments, in Spanish; the English ones were there.
  expect(await added()).toEqual([{ languages: ['es'], texts: 6 }]);
  await add(both);
  expect(await added()).toHaveLength(1);
  expect(cardOf('HN')?.updates, 'nothing new is to be shown').toBe(1);
});

it('leaves alone the cards of what got no text', async () => {
  await add({ ...both, agreements: both.agreements.map((one) => ({ ...one, commitments: [] })) });
  expect(await added()).toEqual([{ languages: ['es'], texts: 3 }]);
  expect(cardOf('HN')?.updates).toBe(0);
});
