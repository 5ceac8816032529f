import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

/** The groups of countries whose first message leaves alike, as an answer has them. */
const openingsOf = ({ json }: Reply): { day: string; countries: string[] }[] => Object(json).openings;

const REFS = ['3a', '3b', '4a'];

describe('from a report to what is in force', () => {
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

  const english = async (change: (text: string) => string = (text) => text) => {
    const { name, text } = await managuaReport('en');
    return { attachment: { name, text: change(text) } };
  };
  const spanish = async (change: (text: string) => string = (text) => text) => {
    const { name, text } = await managuaReport('es');
    return { attachment: { name, text: change(text) } };
  };
  const rows = async (
    table: 'drafts' | 'reports' | 'meetings' | 'commitments' | 'deliveries' | 'audit_entries',
  ) => await database.db.selectFrom(table).selectAll().execute();

  it('prints what was read and stores nothing', async () => {
    const { json, refused } = await talk.say('import', { ...(await english()), dryRun: true });
    expect(refused).toBeNull();
    expect(json).toMatchObject({
      meeting: { slug: 'lon-2014-11', date: '2014-11-24', language: 'en' },
      agreements: [{}, {}, { number: '3', commitments: [{ ref: '3a' }, { ref: '3b' }] }, {}, {}, {}, {}, {}],
      questions: expect.arrayContaining([
        expect.objectContaining({ id: 'absent-BZ', default: 'yes', refs: ['3a', '4a'] }),
      ]),
    });
    expect(await rows('drafts')).toEqual([]);
    expect(await rows('reports')).toEqual([]);
    expect(await rows('audit_entries')).toEqual([]);
  });

  it('stores a draft of which nothing is in force and nothing leaves', async () => {
    expect(await talk.text('import', await english())).toMatch(/8 countries are thanked/);
    expect(await rows('drafts')).toHaveLength(1);
    expect(await rows('commitments')).toEqual([]);
    expect(await rows('deliveries')).toEqual([]);
    expect(talk.woken).toEqual([]);
  });

  it('says so when the same text comes again', async () => {
    await talk.say('import', await english());
    expect((await talk.say('import', await english())).json).toMatchObject({ outcome: 'same-text' });
    expect(await rows('reports')).toHaveLength(1);
  });

  it('adds the other language to the same commitments, before publication and after', async () => {
    await talk.say('import', await english());
    expect((await talk.say('import', await spanish())).json).toMatchObject({
      outcome: 'language-added',
      refs: REFS,
    });
    await talk.say('publish lon-2014-11', { accepted: true });
    const shown = await talk.say('show 3a', { as: 'hn@example.org' });
    expect(shown.json).toHaveProperty('deliverable.language', 'es');
  });

  it('adds the other language to what is in force, and audits it', async () => {
    await talk.say('import', await english());
    await talk.say('publish lon-2014-11', { accepted: true });
    expect((await talk.say('show 3a', { as: 'hn@example.org' })).json).toHaveProperty(
      'deliverable.language',
      'en',
    );
    expect((await talk.say('import', await spanish())).json).toMatchObject({ outcome: 'language-added' });
    expect((await talk.say('show 3a', { as: 'hn@example.org' })).json).toHaveProperty(
      'deliverable.language',
      'es',
    );
    expect((await talk.say('show 3a', { as: 'bz@example.org' })).json).toHaveProperty(
      'deliverable.language',
      'en',
    );
    expect((await rows('audit_entries')).map((entry) => 'action' in entry && entry.action)).toContain(
      'texts.added',
    );
  });

  it('asks where two languages disagree, and changes nothing', async () => {
    await talk.say('import', await english());
    const other = await spanish((text) => text.replaceAll('30 de enero de 2015', '13 de febrero de 2015'));
    expect((await talk.say('import', other)).json).toMatchObject({ outcome: 'changed', applied: false });
    const preview = await talk.say('publish');
    expect(preview.json).toMatchObject({
      questions: expect.arrayContaining([expect.objectContaining({ id: 'language-due-3a', default: 'yes' })]),
    });
    expect((await talk.say('show 3a')).json).toMatchObject({ lastValidDay: '2015-01-30' });
  });

  it('takes a changed text into a draft and keeps what was corrected', async () => {
    await talk.say('import', await english());
    await talk.say('correct 4a owed by Honduras');
    const changed = await english((text) => text.replaceAll('30 January 2015', '13 February 2015'));
    expect((await talk.say('import', changed)).json).toMatchObject({
      outcome: 'changed',
      applied: true,
      changes: expect.arrayContaining([
        expect.objectContaining({ change: 'field', ref: '3a', field: 'due' }),
      ]),
    });
    expect((await talk.say('show 3a')).json).toMatchObject({ lastValidDay: '2015-02-13' });
    expect((await talk.say('show 4a')).json).toMatchObject({ lastValidDay: '2015-02-13', owedBy: ['HN'] });
  });

  it('shows what a changed text would change of what is in force, and applies nothing', async () => {
    await talk.say('import', await english());
    await talk.say('publish lon-2014-11', { accepted: true });
    const changed = await english((text) => text.replaceAll('30 January 2015', '13 February 2015'));
    expect((await talk.say('import', changed)).json).toMatchObject({ outcome: 'changed', applied: false });
    expect((await talk.say('show 3a')).json).toMatchObject({ lastValidDay: '2015-01-30' });
  });

  it('gives another meeting of the same month a slug of its own', async () => {
    await talk.say('import', await english());
    const other = await english((text) => text.replaceAll('24 November 2014', '10 November 2014'));
    expect((await talk.say('import', other)).json).toMatchObject({ meeting: 'lon-2014-11-2' });
    expect(await talk.refused('publish')).toBe('which-meeting');
    expect(await talk.refused('correct 3a drop')).toBe('which-meeting');
    expect(await talk.refused('correct lon-2014-11-2 3a drop')).toBeNull();
    expect((await talk.say('show lon-2014-11/3a')).json).toMatchObject({ ref: '3a', draft: true });
  });

  it('reads and keeps a text with characters that no database takes', async () => {
    const broken = await english((text) =>
      text.replaceAll('comments', 'com\u0000ments').replaceAll('inputs', 'in\ud800puts'),
    );
    expect(await talk.refused('import', broken)).toBeNull();
    expect((await talk.say('import', broken)).json).toMatchObject({ outcome: 'same-text' });
  });

  it('refuses what is no report', async () => {
    expect(await talk.refused('import', { attachment: { name: 'a.txt', text: 'hello' } })).toBe(
      'not-a-report',
    );
    expect(await talk.refused('import', { attachment: { name: 'a.txt', text: '' } })).toBe('not-a-report');
    expect(await talk.refused('import missing.txt')).toBe('no-file');
    expect(await rows('drafts')).toEqual([]);
  });

  it('shows before publishing whom it writes to, when, in which words, and whom nobody reaches', async () => {
    await talk.say('import', await english());
    const { json, refused } = await talk.say('publish');
    expect(refused).toBeNull();
    expect(json).toMatchObject({
      published: false,
      countries: 11,
      reachable: 11,
      people: 11,
      places: [{ platform: 'mailbox', people: 11 }],
      openings: [{ time: 'nine', day: '2014-11-25' }],
      laterDays: ['2015-01-16', '2015-01-23', '2015-01-29'],
      unreachable: [],
      awaiting: ['3b'],
      questions: expect.arrayContaining([expect.objectContaining({ id: 'absent-BZ' })]),
    });
    expect(await rows('commitments')).toEqual([]);
    const text = await talk.text('publish lon-2014-11');
    expect(text).toContain('Nothing has been sent yet');
    expect(text).toContain('Belize');
    expect(text).toMatch(/automatic message[\s\S]*mensaje automático/);
  });

  it('says for each country on which morning its first message leaves, before publication and after', async () => {
    await talk.say('import', await english());
    const together = 'First: Tuesday 25 November 2014, 09:00 in each capital; then 16, 23 and 29 January.';
    expect(await talk.text('publish')).toContain(together);
    // 08:45 in Managua: 09:45 in Canada and 10:45 in Santo Domingo, whose mornings have begun.
    talk.moveTo('2014-11-25T14:45:00Z');
    const apart =
      /First: .*Canada.*the Dominican Republic.* on Wednesday 26 November, 09:00; the others on Tuesday 25 November, 09:00; then 16, 23 and 29 January\./;
    expect(await talk.text('publish')).toMatch(apart);
    const [, others] = openingsOf(await talk.say('publish'));
    const reply = await talk.say('publish', { accepted: true });
    expect(toPlainText(reply.message)).toMatch(apart);
    const duties = await database.db.selectFrom('duties').select(['party_code', 'opening_at']).execute();
    const later = duties.filter(({ opening_at }) => opening_at !== null && opening_at > '2014-11-26');
    expect(new Set(later.map(({ party_code }) => party_code))).toEqual(new Set(others?.countries));
    expect(openingsOf(reply)).toHaveLength(2);
  });

  it('says that the first message of a last day leaves ten minutes after publication', async () => {
    await talk.say('import', await english());
    talk.moveTo('2015-01-30T18:00:00Z');
    expect(await talk.text('publish')).toContain('First: ten minutes after publication.');
  });

  it('says what readers of a language without its report get, until it is imported', async () => {
    await talk.say('import', await english());
    const lacking = 'Spanish readers get 3a, 3b and 4a in English: import the Spanish report to add it.';
    expect(await talk.text('publish')).toContain(lacking);
    await talk.say('import', await spanish());
    expect(await talk.text('publish')).not.toContain('readers get');
  });

  it('publishes once, with what its questions assume', async () => {
    await talk.say('import', await english());
    const first = await talk.say('publish lon-2014-11 --yes');
    expect(first.json).toMatchObject({
      published: true,
      refs: REFS,
      countries: 11,
      people: 11,
      openings: [{ time: 'nine', day: '2014-11-25' }],
      assumed: expect.arrayContaining([{ id: 'absent-BZ', answer: 'yes' }]),
    });
    expect(await talk.refused('publish lon-2014-11', { accepted: true })).toBe('already-published');
    expect(await rows('commitments')).toHaveLength(3);
    expect((await talk.say('status 3a')).json).toMatchObject({ count: { settled: 0, of: 11 } });
  });

  it('takes a country out that is answered not to be bound', async () => {
    await talk.say('import', await english());
    expect(await talk.refused('corregir responder absent-BZ no')).toBeNull();
    expect((await talk.say('publish')).json).toMatchObject({ countries: 10 });
    await talk.say('publish lon-2014-11', { accepted: true });
    expect((await talk.say('status 3a')).json).toMatchObject({ count: { settled: 0, of: 10 } });
    expect((await talk.say('submit 3a no comments', { as: 'bz@example.org' })).refused).toBe('not-owed');
  });

  it('publishes once when two publish at the same moment', async () => {
    await talk.say('import', await english());
    const both = await Promise.all([
      talk.refused('publish lon-2014-11', { accepted: true }),
      talk.refused('publish lon-2014-11', { accepted: true }),
    ]);
    expect(both.toSorted()).toEqual([null, 'already-published'].toSorted());
    expect(await rows('commitments')).toHaveLength(3);
  });
});

describe('who can be reached', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(async () => database.close());

  it('is whoever has an account on a platform that is served here, once a chat platform is configured', async () => {
    await aConference(database.db)
      .withPerson({ email: 'hn@example.org', party: 'HN', slack: 'T1:U1' })
      .withPerson({ email: 'bz@example.org', party: 'BZ', teams: 'X:Y' })
      .withPerson({ email: 'gt@example.org', party: 'GT' })
      .build();
    const talk = talkTo(database, { chatConfigured: true, platforms: ['slack', 'mailbox'] });
    await talk.say('import', { attachment: await managuaReport('en') });
    const { json } = await talk.say('publish');
    expect(json).toMatchObject({
      countries: 11,
      reachable: 1,
      people: 1,
      places: [{ platform: 'slack', people: 1 }],
    });
    expect(json).toHaveProperty('unreachable', expect.arrayContaining(['BZ', 'GT', 'DO']));
    expect((await talk.say('people list')).json).toHaveProperty(
      'unreachable',
      expect.not.arrayContaining(['HN']),
    );
  });
});
