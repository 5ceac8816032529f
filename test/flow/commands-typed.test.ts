import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';
import {
  BY_THE_SECRETARIAT,
  CHANGING,
  COURTEOUS,
  READING,
  REFS,
  SAID,
  SUBMITTING,
} from '../support/typed-lines.ts';

const HN = 'hn@example.org';
const CA = 'ca@example.org';
/** The operator, who acts as the secretariat. */
const TS = undefined;

const TABLES = { READING, REFS, SUBMITTING, CHANGING, COURTEOUS, SAID, BY_THE_SECRETARIAT };

it('the table has at least 150 lines, each once', () => {
  const lines = Object.values(TABLES).flatMap((table) => table.map(([typed]) => typed));
  expect(lines.length).toBeGreaterThanOrEqual(150);
  expect(new Set(lines).size).toBe(lines.length);
});

describe('what is typed', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    await aConference(database.db).withOfficers().withSecretariat().build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
    talk.moveTo('2015-01-21T15:00:00Z');
  });
  afterAll(async () => database.close());

  const understand = async (typed: string, as: string | undefined) => {
    const { refused: code, json } = await talk.say(typed, as === undefined ? {} : { as });
    return code === null ? json : { ...(json as object), refused: code };
  };

  const submissions = async () =>
    await database.db.selectFrom('submissions').select('id').orderBy('id').execute();

  it.each(SAID)('%j by an officer is asked about and records nothing', async (typed, understood) => {
    const before = await submissions();
    expect(await understand(typed, HN)).toMatchObject(understood);
    expect(await submissions()).toEqual(before);
  });

  it.each([...READING, ...REFS, ...COURTEOUS, ...CHANGING])('%j by an officer', async (typed, understood) => {
    expect(await understand(typed, HN)).toMatchObject(understood);
  });

  it.each(SUBMITTING)('%j by an officer', async (typed, understood) => {
    expect(await understand(typed, HN)).toMatchObject(understood);
  });

  it.each(BY_THE_SECRETARIAT)('%j by the secretariat', async (typed, understood) => {
    expect(await understand(typed, TS)).toMatchObject(understood);
  });

  it('what was said to have been sent, and was, is answered with its receipt', async () => {
    await talk.say('submit 4a no comments', { as: CA });
    expect(await understand('I sent 4a already', CA)).toMatchObject({
      refused: 'already-settled',
      ref: '4a',
      receiptNumber: expect.stringMatching(/^RCM-2015-/),
    });
    await talk.say('submit 3a no comments', { as: CA });
    expect(await understand('I sent it already', CA)).toMatchObject({
      party: 'CA',
      items: expect.any(Array),
    });
    expect(talk.faults).toEqual([]);
  });
});
