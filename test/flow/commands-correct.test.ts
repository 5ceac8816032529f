import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const ALL = ['BZ', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'US'];
const ALL_BUT = (others: string[]) => ALL.filter((code) => !others.includes(code));

describe('a draft is corrected', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db).withOfficers().withSecretariat().build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  it.each([
    ['correct 3a owed by Honduras and Mexico', { owedBy: ['HN', 'MX'], mode: 'each' }],
    ['corregir 3a a cargo de Honduras y México conjuntamente', { owedBy: ['HN', 'MX'], mode: 'joint' }],
    ['correct 3b each', { owedBy: ['CR', 'MX'], mode: 'each' }],
    ['correct 3a jointly', { mode: 'joint' }],
    ['correct 3a deliverable "Comments on the draft"', { deliverable: { text: 'Comments on the draft' } }],
    ['correct 3a due 13 February 2015', { due: { date: '2015-02-13' }, lastValidDay: '2015-02-13' }],
    ['correct 3a due 13 February', { due: { date: '2015-02-13' } }],
    ['corregir 3a fecha 13 de febrero de 2015', { due: { date: '2015-02-13' } }],
    ['correct 3a due tomorrow', { due: { date: '2015-01-16' } }],
    ['corregir 3a fecha mañana', { due: { date: '2015-01-16' } }],
    ['correct 3a due today', { due: { date: '2015-01-15' } }],
    ['correct 3a owed by all except Belize and Honduras', { owedBy: ALL_BUT(['BZ', 'HN']), mode: 'each' }],
    ['corregir 3a a cargo de todos menos México conjuntamente', { owedBy: ALL_BUT(['MX']), mode: 'joint' }],
    ['correct 3a due before 13 February 2015', { lastValidDay: '2015-02-12' }],
    ['correct 3a due none', { due: null }],
    ['corregir 3a plazo sin fecha', { due: null }],
    [
      'correct 3a due before the next RCGM meeting',
      { due: { event: 'next RCGM meeting', relation: 'before' } },
    ],
    [
      'corregir 3a plazo antes de la próxima reunión del GRCM',
      { due: { event: 'next RCGM meeting', relation: 'before' } },
    ],
    ['correct 3a recipient CR', { recipient: 'CR' }],
    ['corregir 3b destinatario Secretaría Técnica', { recipient: 'TS' }],
    ['correct lon-2014-11/3a recipient none', { recipient: null }],
  ])('%s', async (words, expected) => {
    talk.moveTo('2015-01-15T18:00:00Z');
    expect(await talk.refused(words)).toBeNull();
    const ref = /3[ab]/.exec(words)?.[0] ?? '';
    expect((await talk.say(`show ${ref}`)).json).toMatchObject(expected);
  });

  it('takes an offer, adds a commitment and drops one', async () => {
    expect(await talk.refused('correct 8 take')).toBeNull();
    expect(
      await talk.refused('correct add 4 "A list of names" from Honduras, Mexico by 13 February 2015'),
    ).toBeNull();
    expect(await talk.refused('corregir agregar 6 «Una lista» de Panamá')).toBeNull();
    expect(await talk.refused('correct 3b drop')).toBeNull();
    const published = await talk.say('publish lon-2014-11', { accepted: true });
    expect(published.json).toMatchObject({ published: true, refs: ['3a', '4a', '4b', '6a', '8a'] });
    expect((await talk.say('show 4b')).json).toMatchObject({
      owedBy: ['HN', 'MX'],
      lastValidDay: '2015-02-13',
    });
  });

  it.each([
    ['correct', 'bad-correction'],
    ['correct 3a', 'bad-correction'],
    ['correct 3a bananas', 'bad-correction'],
    ['correct 3a owed by Atlantis', 'bad-correction'],
    ['correct 3a owed by all except Atlantis', 'bad-correction'],
    ['correct 3a owed by TS', 'only-members-owe'],
    ['correct 3a owed by Honduras and Secretaría Técnica jointly', 'only-members-owe'],
    ['correct add 3 "a list" from TS', 'only-members-owe'],
    ['correct 3a due 03/04', 'ambiguous-date'],
    ['correct 3a due soon', 'bad-date'],
    ['correct 3c drop', 'unknown-ref'],
    ['correct 3a recipient TS', 'nothing-to-correct'],
    ['correct 3a due 30 January 2015', 'nothing-to-correct'],
    ['correct answer absent-XX no', 'bad-correction'],
    ['correct add 99 "x y" from Honduras', 'bad-correction'],
    ['correct add 4 no quotes from Honduras', 'bad-correction'],
  ])('refuses %s: %s', async (words, refused) => {
    const before = await database.db.selectFrom('drafts').selectAll().execute();
    expect(await talk.refused(words)).toBe(refused);
    expect(await database.db.selectFrom('drafts').selectAll().execute()).toEqual(before);
  });

  it('is helped with by examples of each correction, and each reader with what they may', async () => {
    const correcting = await talk.text('help correct');
    expect(correcting).toContain('correct answer absent-BZ no');
    expect(correcting).toContain('correct 8a take');
    const submitting = (as: string) => talk.text('help submit', { as, language: 'en' });
    expect(await submitting('ts@example.org')).toMatch(/Belize, Honduras|Belice, Honduras/);
    expect(await submitting('bz@example.org')).not.toMatch(/Honduras/);
    expect(await submitting('bz@example.org')).toContain('submit 3a by mail');
  });

  it('says of a date that it has passed, and says nothing of one that has not', async () => {
    talk.moveTo('2015-01-15T18:00:00Z');
    expect(await talk.text('correct 3a due yesterday')).toMatch(/has passed/);
    expect((await talk.say('show 3a')).json).toMatchObject({ due: { date: '2015-01-14' } });
    expect(await talk.text('correct 3a due today')).not.toMatch(/passed/);
    expect(await talk.text('correct 3a due before 15 January 2015')).toMatch(/has passed/);
  });

  it('says of what was taken out before that it was, and offers nothing else to take out', async () => {
    expect(await talk.refused('correct 6a drop')).toBe('unknown-ref');
    expect(await talk.refused('correct 4a drop')).toBeNull();
    expect((await talk.say('correct 4a drop')).json).toMatchObject({ refused: 'already-dropped', ref: '4a' });
    expect((await talk.say('corregir 4 quitar')).json).toMatchObject({
      refused: 'already-dropped',
      ref: '4a',
    });
    expect((await talk.say('correct 3c drop')).json).toMatchObject({ near: '3a', again: null });
    expect((await talk.say('correct 3c due none')).json).toMatchObject({ again: 'correct 3a due none' });
  });
});
