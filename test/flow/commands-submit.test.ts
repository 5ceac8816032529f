import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConference, rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const HN = { as: 'hn@example.org' };
const TS = { as: 'ts@example.org' };

describe('a submission', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withPerson({ email: 'ana@example.org', party: 'HN', rank: 'alternate', slack: 'T1:U1' })
      .build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
    talk.moveTo('2015-01-20T16:14:00Z');
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const submissions = async () =>
    await database.db.selectFrom('submissions').selectAll().orderBy('id').execute();

  it('of several refs is answered with a receipt each', async () => {
    const { json, message } = await talk.say('enviar 3a y 4a https://example.org/hn.pdf «Aprobado»', HN);
    expect(json).toMatchObject({
      submissions: [
        {
          ref: '3a',
          party: 'HN',
          receiptNumber: 'RCM-2015-0001',
          count: { settled: 1, of: 11 },
          isNew: true,
        },
        { ref: '4a', party: 'HN', receiptNumber: 'RCM-2015-0002', note: 'Aprobado', revision: 1 },
      ],
    });
    expect(message.language).toBe('es');
    expect((await talk.say('status', HN)).json).toMatchObject({
      items: [
        { ref: '3a', state: 'received' },
        { ref: '4a', state: 'received' },
      ],
    });
  });

  it('may be sent from an account of a chat platform', async () => {
    const reply = await talk.say('submit 3a https://example.org/a', {
      actor: { kind: 'account', platform: 'slack', workspace: 'T1', account: 'U1' },
      platform: 'slack',
    });
    expect(reply.json).toMatchObject({ submissions: [{ party: 'HN' }] });
  });

  it('of the secretariat may be for several countries, on a past day', async () => {
    const { json } = await talk.say('received 3a from Guatemala and Belize on 19 January by mail', {
      as: 'ts@example.org',
    });
    expect(json).toMatchObject({
      submissions: [
        {
          party: 'GT',
          kind: 'by-mail',
          confirmed: true,
          receivedOn: '2015-01-19',
          recordedBySecretariat: true,
        },
        { party: 'BZ' },
      ],
    });
  });

  it('does not replace what a country sent itself along with the others, unless it is named alone', async () => {
    await talk.say('submit 3a https://example.org/bz.pdf', { as: 'bz@example.org' });
    const together = await talk.say('submit 3a for all no comments', TS);
    expect(together.json).toEqual({ refused: 'submitted-already', ref: '3a', parties: ['BZ'] });
    expect(together.message.summary).toContain('Belice ya remitió 3a. No se ha registrado nada');
    expect((await talk.say('submit 3a for all except Belize no comments', TS)).refused).toBeNull();
    expect((await talk.say('submit 3a for Belize by mail', TS)).refused).toBeNull();
  });

  it('may be for all except some', async () => {
    const { json } = await talk.say('submit 3a for all except Belize, Honduras no comments', TS);
    expect(json).toHaveProperty('submissions.length', 9);
    expect(JSON.stringify(json)).not.toMatch(/"party":"(?:BZ|HN)"/);
  });

  it('may be of the day on which the meeting began, not of the day before', async () => {
    const words = (day: number) => `submit 3a for Honduras on ${day} November 2014 by mail`;
    expect(await talk.refused(words(23), TS)).toBe('day-before-meeting');
    expect((await talk.say(words(24), TS)).json).toMatchObject({
      submissions: [{ receivedOn: '2014-11-24' }],
    });
  });

  it('keeps the words of its note, whatever they name', async () => {
    const note = 'aprobado por Cancillería el 20 de noviembre';
    expect((await talk.say(`submit 4a https://example.org/a ${note}`, HN)).json).toMatchObject({
      submissions: [{ note, receivedOn: '2015-01-20', party: 'HN', kind: 'document' }],
    });
  });

  it('by mail waits for confirmation where a liaison officer says so', async () => {
    const { json } = await talk.say('entregar 3a por correo', HN);
    expect(json).toMatchObject({
      submissions: [{ kind: 'by-mail', confirmed: false, receivedOn: '2015-01-20' }],
    });
  });

  it('twice within ten minutes is one, and a different one is a revision', async () => {
    await talk.say('submit 3a https://example.org/a', HN);
    expect((await talk.say('submit 3a https://example.org/a', HN)).json).toMatchObject({
      submissions: [{ receiptNumber: 'RCM-2015-0001', isNew: false }],
    });
    expect((await talk.say('submit 3a https://example.org/b', HN)).json).toMatchObject({
      submissions: [{ receiptNumber: 'RCM-2015-0002', revision: 2, isNew: true }],
    });
    expect(await submissions()).toHaveLength(2);
  });

  it('of a ref that is named twice is one', async () => {
    await talk.say('submit 3a 3a https://example.org/a', HN);
    expect(await submissions()).toHaveLength(1);
  });

  it('of one owner settles a joint commitment for both', async () => {
    await talk.say('submit 3b https://example.org/a', { as: 'cr@example.org' });
    expect((await talk.say('status 3b')).json).toMatchObject({
      count: { settled: 1, of: 1 },
      received: ['CR', 'MX'],
      pending: [],
    });
  });

  it.each([
    ['submit 3c https://x.org', HN, 'unknown-ref'],
    ['submit', HN, 'missing-ref'],
    ['submit 3a', HN, 'nothing-to-submit'],
    ['submit 3b https://x.org', HN, 'not-owed'],
    ['submit 3a for Guatemala https://x.org', HN, 'not-your-country'],
    ['submit 3a for Honduras and Guatemala https://x.org', HN, 'not-your-country'],
    ['submit 3a https://x.org', {}, 'country-missing'],
    ['submit 3b https://x.org', {}, 'country-missing'],
    ['submit 3b for Honduras https://x.org', {}, 'not-owed'],
    ['submit 3a, 3b for Costa Rica, Honduras https://x.org', {}, 'not-owed'],
    ['submit 3c', HN, 'unknown-ref'],
    ['submit 99zz', HN, 'unknown-ref'],
    ['submit 3a, 3c for Guatemala', HN, 'unknown-ref'],
    ['submit 3a for Guatemala', HN, 'not-your-country'],
    ['submit 3a for Honduras', HN, 'nothing-to-submit'],
    ['submit 3a on 21 January https://x.org', TS, 'date-ahead'],
    ['submit 3a on 03/04 https://x.org', TS, 'ambiguous-date'],
    ['submit 3a for Honduras on 23 November 2014 by mail', TS, 'day-before-meeting'],
    ['submit 3a on 19 January https://x.org', HN, 'day-for-secretariat'],
    ['submit 3a https://x.org on 19 January', HN, 'day-for-secretariat'],
    ['submit 3a ayer por correo', HN, 'day-for-secretariat'],
    ['submit 3a on 03/04 https://x.org', HN, 'day-for-secretariat'],
    ['submit 3a no comments https://x.org', HN, 'no-comments-with-link'],
    ['submit 3a <>', HN, 'bad-link'],
    [`submit 3a https://x.org ${'palabra '.repeat(1250)}`, HN, 'note-too-long'],
    ['submit 3a 👍', HN, 'nothing-readable'],
    ['👍', HN, 'nothing-readable'],
  ] as const)('%.60s is refused and nothing is recorded', async (words, who, refused) => {
    expect(await talk.refused(words, who)).toBe(refused);
    expect(await submissions()).toEqual([]);
  });

  it('refused for its ref offers the near one, ready to send again', async () => {
    expect((await talk.say('submit 3c https://x.org', HN)).json).toMatchObject({
      known: ['3a', '3b', '4a'],
      near: '3a',
      meeting: 'Managua',
      again: 'submit 3a https://x.org',
    });
  });

  it('with a ref of two meetings is refused for the secretariat and means a country its own', async () => {
    const { name, text } = await managuaReport('en');
    const other = text.replaceAll('24 November 2014', '10 December 2014');
    await talk.say('import', { attachment: { name, text: other } });
    await talk.say('correct lon-2014-12 3a owed by Panama');
    await talk.say('publish lon-2014-12', { accepted: true });
    expect((await talk.say('submit 3a for Honduras no comments')).json).toMatchObject({
      refused: 'ambiguous-ref',
      candidates: expect.arrayContaining(['lon-2014-11/3a', 'lon-2014-12/3a']),
    });
    expect(await talk.refused('submit 3a no comments', HN)).toBeNull();
    expect(await talk.refused('submit 3a no comments', { as: 'pa@example.org' })).toBe('ambiguous-ref');
    expect(await talk.refused('submit lon-2014-12/3a no comments', { as: 'pa@example.org' })).toBeNull();
  });

  it('in a channel is answered without link and note', async () => {
    const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
    const reply = await talk.say('submit 3a https://example.org/secret.pdf private', { ...HN, place });
    expect(JSON.stringify(reply)).not.toMatch(/secret|private/);
    expect(await submissions()).toMatchObject([{ link: 'https://example.org/secret.pdf', note: 'private' }]);
  });

  it('is told in the history with its receipt, by whom, and what it replaced', async () => {
    await talk.say('submit 3a https://example.org/a', HN);
    await talk.say('submit 3a https://example.org/b', HN);
    const { json } = await talk.say('history 3a', { as: 'gt@example.org' });
    expect(json).toMatchObject({
      ref: '3a',
      entries: [
        { kind: 'published' },
        { kind: 'due-computed', lastValidDay: '2015-01-30' },
        { kind: 'submission-recorded', receiptNumber: 'RCM-2015-0001', by: 'Officer of HN', replaces: null },
        { kind: 'submission-recorded', receiptNumber: 'RCM-2015-0002', replaces: 'RCM-2015-0001' },
      ],
    });
  });
});

describe('where somebody serves in several conferences', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db).withOfficers('HN').build();
    await aConference(database.db).with({ slug: 'other' }).withOfficers('HN', 'GT').build();
  });
  afterEach(async () => database.close());

  it('asks which, by name, and takes what is chosen', async () => {
    const talk = talkTo(database);
    expect((await talk.say('status', HN)).json).toMatchObject({
      refused: 'unknown-conference',
      known: ['rcm', 'other'],
    });
    expect(await talk.text('status', HN)).toMatch(/--conference rcm/);
    expect(await talk.refused('status', { ...HN, conference: 'OTHER' })).toBeNull();
    expect(await talk.refused('status', { ...HN, conference: 'nowhere' })).toBe('unknown-conference');
    expect(await talk.refused('status', { as: 'gt@example.org' })).toBeNull();
    expect((await talk.say('status', { as: 'gt@example.org', conference: 'rcm' })).json).toMatchObject({
      known: ['other'],
    });
    expect(await talk.refused('status')).toBe('unknown-conference');
    expect((await rcmRoster()).slug).toBe('rcm');
  });
});
