import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/conference.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

describe('a report that is imported again', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db).withOfficers().withSecretariat().build();
    talk = talkTo(database);
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const reportIn = async (language: Language, change: (text: string) => string) => {
    const { name, text } = await managuaReport(language);
    return { attachment: { name, text: change(text) } };
  };
  const english = async (change: (text: string) => string = (text) => text) => await reportIn('en', change);
  const spanish = async (change: (text: string) => string) => await reportIn('es', change);

  it('compares a new text with what stands, says what stays corrected, and of a draft nothing that is not true', async () => {
    await talk.say('import', await english());
    await talk.say('correct 3a due 13 February 2015');
    const sixth = await english((report) => report.replaceAll('30 January 2015', '6 February 2015'));
    const text = await talk.text('import', sixth);
    expect(text).toMatch(
      /3a keeps the date that you corrected, .*13 February 2015; the new text says .*6 February 2015/,
    );
    expect(text).not.toMatch(/3a.*becomes|in force|not applied/);
    const other = await spanish((report) =>
      report.replaceAll('30 de enero de 2015', '20 de febrero de 2015'),
    );
    const disagreeing = await talk.text('import', other);
    expect(disagreeing).toMatch(/"[^"]*13 February 2015" stands, the new text says "[^"]*20 February 2015"/);
    expect(disagreeing).not.toMatch(/in force|not applied/);
    await talk.say('correct answer language-due-3a yes');
    await talk.say('correct answer language-due-4a yes');
    await talk.say('publish lon-2014-11', { accepted: true });
    const twentieth = await english((report) => report.replaceAll('30 January 2015', '20 February 2015'));
    const shown = await talk.text('import', twentieth);
    expect(shown).toContain('is in force');
    expect(shown).toMatch(/"[^"]*13 February 2015" stands, the new text says "[^"]*20 February 2015"/);
  });
});
