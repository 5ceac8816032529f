import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const ASK = 'ask "a list of contacts" from Honduras and Guatemala by 13 February 2015';

describe('what the secretariat asks for by itself, as typed', () => {
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
  const drafted = async (words: string) => (await talk.say(words)).json;

  it.each([
    [ASK, { what: { en: 'a list of contacts' }, owedBy: ['HN', 'GT'], due: '2015-02-13' }],
    [
      'ask “a list of contacts” from HN, gt by 13 Feb 2015',
      { what: { en: 'a list of contacts' }, owedBy: ['HN', 'GT'], due: '2015-02-13' },
    ],
    [
      "ask for 'a list of the Network's contacts' from Honduras before 13 February 2015",
      {
        what: { en: "a list of the Network's contacts" },
        owedBy: ['HN'],
        due: '2015-02-13',
        bound: 'before',
      },
    ],
    [
      'solicitar «una lista de contactos» a Honduras y Guatemala hasta el 13 de febrero de 2015',
      { what: { es: 'una lista de contactos' }, owedBy: ['HN', 'GT'], due: '2015-02-13' },
    ],
    [
      'pedir "una lista" a EE.UU. antes del viernes 13 de febrero',
      { what: { es: 'una lista' }, owedBy: ['US'], due: '2015-02-13', bound: 'before' },
    ],
    [
      'request "a joint note" from Costa Rica and Mexico jointly by tomorrow',
      { what: { en: 'a joint note' }, owedBy: ['CR', 'MX'], due: '2014-11-25', mode: 'joint' },
    ],
  ] as const)('%s', async (words, expected) => {
    const { what, owedBy, due, ...more } = expected;
    const mode = 'mode' in more ? more.mode : 'each';
    const bound = 'bound' in more ? { bound: more.bound } : {};
    expect(await drafted(words)).toMatchObject({
      meeting: 'ts-2014-11',
      ref: 's1',
      commitment: { deliverable: what, owedBy, mode, due: { date: due, ...bound }, recipient: 'TS' },
    });
  });

  it.each(['members', 'Member Countries', 'Países Miembros', 'all', 'all except Belize and Canada'])(
    'asks groups: %s',
    async (group) => {
      const { commitment } = Object(await drafted(`ask "a list" from ${group} by 13 February 2015`));
      expect(commitment.owedBy).toHaveLength(group.includes('Belize') ? 9 : 11);
    },
  );

  it('waits for a meeting that has no date yet', async () => {
    const { commitment } = Object(await drafted('ask "a list" from all before the next RCGM meeting'));
    expect(commitment.due).toEqual({ event: 'next RCGM meeting', relation: 'before' });
  });

  it.each([
    ['ask', 'bad-ask'],
    ['ask a list of contacts from Honduras by 13 February 2015', 'bad-ask'],
    ['ask "" from Honduras by 13 February 2015', 'bad-ask'],
    ['ask "a list" by 13 February 2015', 'bad-ask'],
    ['ask "a list" from', 'bad-ask'],
    ['ask "a list" from Honduras', 'bad-ask'],
    ['ask "a list" from Honduras 13 February 2015', 'bad-ask'],
    ['ask "a list" from Atlantis by 13 February 2015', 'unknown-country'],
    ['ask "a list" from Honduras and Atlantis by 13 February 2015', 'unknown-country'],
    ['ask "a list" from IOM by 13 February 2015', 'only-members-owe'],
    ['ask "a list" from the TS by 13 February 2015', 'only-members-owe'],
    ['ask "a list" from Honduras by 03/04/2015', 'ambiguous-date'],
    ['ask "a list" from Honduras by 03/04 s5', 'ambiguous-date'],
    ['ask "a list" from Honduras by 31 February 2015', 'bad-date'],
    ['ask "a list" from Honduras by the end of the year', 'bad-date'],
    ['ask "a list" from Honduras by 20 November 2014', 'day-over'],
    ['ask "a list" from Honduras before today', 'day-over'],
    [`ask "${'x '.repeat(300)}" from Honduras by 13 February 2015`, 'too-long'],
  ])('%s: %s, and nothing is drafted', async (words, refused) => {
    expect(await talk.refused(words)).toBe(refused);
    expect(await database.db.selectFrom('drafts').selectAll().execute()).toEqual([]);
  });

  it('takes the ref that is given where it is free, and names a free one where it is not', async () => {
    expect(Object(await drafted(`${ASK} s5`)).ref).toBe('s5');
    expect(Object(await drafted(ASK)).ref).toBe('s1');
    expect((await talk.say(`${ASK} S5`)).json).toEqual({ refused: 'ref-taken', ref: 's5', free: 's2' });
    await talk.say('import', { attachment: await managuaReport('en') });
    expect(await talk.refused(`${ASK} 3a`)).toBe('ref-taken');
    expect(Object(await drafted('ask "a list" from Honduras by February 13th')).ref).toBe('s2');
  });

  it('points out a day on which nobody works, and does not move it', async () => {
    const words = 'ask "a list" from Honduras by 14 February 2015';
    expect(await talk.text(words)).toContain('Saturday 14 February 2015 is not a working day');
  });

  it('drafts several at the same moment under names of their own', async () => {
    const replies = await Promise.all([1, 2, 3].map(async () => await talk.say(ASK)));
    const named = replies.map(({ json }) => `${Object(json).meeting}/${Object(json).ref}`).toSorted();
    expect(named).toEqual(['ts-2014-11-2/s2', 'ts-2014-11-3/s3', 'ts-2014-11/s1']);
  });

  it('is the secretariat’s alone while it is a draft', async () => {
    await talk.say(ASK);
    const as = 'hn@example.org';
    for (const words of ['status', 'agreements ts-2014-11', 's1', 'history s1', 'dates']) {
      expect(JSON.stringify(await talk.say(words, { as }))).not.toContain('list of contacts');
    }
    expect(await talk.text('s1')).toContain('The Technical Secretariat asks for it');
    expect(await talk.text('agreements ts-2014-11')).toContain('A list of contacts');
  });

  it('is no meeting', async () => {
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say(ASK);
    expect(await talk.text('agreements')).toContain('Managua');
    expect(await talk.refused('channel bind mailbox:network')).toBeNull();
    await talk.say('publish lon-2014-11', { accepted: true });
    await talk.say('publish s1', { accepted: true });
    expect(JSON.stringify((await talk.say('meeting list')).json)).not.toContain('ts-2014-11');
    expect(await talk.refused('meeting date ts-2014-11 25 November 2014')).toBe('unknown-meeting');
    expect(await talk.refused('meeting close ts-2014-11')).toBe('unknown-meeting');
    expect(await talk.text('agreements')).toContain('Managua');
    expect(await talk.text('show 3c')).toContain('I know 3a, 3b and 4a of Managua');
  });
});

describe('what the secretariat asks for by itself, in force', () => {
  let m: ManaguaBot;
  beforeEach(async () => {
    m = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a'] });
    await m.advanceTo('2014-12-01T16:00:00Z');
  });
  afterEach(async () => {
    expect(m.faults).toEqual([]);
    await m.close();
  });

  it('is previewed, corrected, published and reminded of as any other, in the secretariat’s own name', async () => {
    await m.say('ts', ASK);
    const preview = await m.text('ts', 'publish s1');
    expect(preview).toContain('Nothing has been sent yet.');
    expect(preview).toContain('La Secretaría Técnica lo solicita atentamente.');
    expect(preview).toContain('Spanish readers get s1 in English.');
    await m.say('ts', 'correct s1 due 20 February 2015');
    await m.say('ts', 'solicitar «otra cosa» a Guatemala hasta el 6 de febrero de 2015');
    expect(await m.text('ts', 'publish ts-2014-12 --yes')).toContain('Published: s1 of ts-2014-12');
    expect(await m.refused('ts', 'publish s1')).toBe('already-published');
    await m.advanceTo('2014-12-02T15:00:00Z');
    const opening = m.mail('hn').at(-1) ?? '';
    expect(opening).toContain('Un aporte de Honduras, a más tardar el viernes 20 de febrero de 2015');
    expect(opening).toContain('La Secretaría Técnica lo solicita atentamente.');
    expect(opening).not.toMatch(/acord|Red de Funcionarios|Acuerdo s1/);
    expect(m.mail('gt').join()).not.toContain('Otra cosa');
    await m.advanceTo('2015-02-19T15:00:00Z');
    expect(await m.rungs('s1', 'HN')).toEqual([
      'opening v1 delivered',
      'd14 v1 delivered',
      'd7 v1 delivered',
      'd1 v1 delivered',
    ]);
  });

  it('is named like any other: submitted, shown, counted, its history told', async () => {
    await m.say('ts', ASK);
    await m.advanceTo('2014-12-03T16:00:00Z');
    await m.say('ts', 'publish s1 --yes');
    await m.advanceTo('2014-12-04T16:00:00Z');
    expect(await m.refused('hn', 'submit s1 https://example.org/list.pdf')).toBeNull();
    expect(await m.text('gt', 'status s1')).toContain('1 de 2');
    expect(await m.text('gt', 's1')).toContain(
      'Lo solicita la Secretaría Técnica, desde el 3 de diciembre de 2014',
    );
    expect(await m.text('ts', 'agreements ts-2014-12')).toContain(
      'Asked for by the Technical Secretariat on 3 December 2014',
    );
    const history = await m.text('ts', 'history s1');
    expect(history).toContain('Asked for by the secretariat (ts@example.org); a draft.');
    expect(history).toContain('The last day is Friday 13 February 2015.');
    expect(await m.text('gt', 'status')).toContain('s1 «A list of contacts»');
  });

  it('gains the words of the other language by a correction', async () => {
    await m.say('ts', ASK);
    await m.say('ts', 'corregir s1 texto «una lista de contactos»', { language: 'es' });
    const shown = await m.say('ts', 'show s1');
    expect(JSON.stringify(shown.json)).toContain('a list of contacts');
    await m.say('ts', 'publish s1 --yes');
    await m.advanceTo('2014-12-02T15:00:00Z');
    expect(m.mail('hn').at(-1)).toContain('Una lista de contactos');
  });

  it('publishes one and leaves the others as they are', async () => {
    await m.say('ts', ASK);
    await m.say('ts', 'ask "a second list" from Honduras by 20 February 2015');
    expect(await m.refused('ts', 'publish --yes')).toBe('which-meeting');
    await m.say('ts', 'publish s2 --yes');
    expect((await m.say('ts', 's1')).json).toHaveProperty('draft', true);
    expect((await m.say('ts', 's2')).json).toHaveProperty('draft', false);
    expect(await m.refused('ts', 'publish --yes')).toBeNull();
  });

  it('is gone when it is taken back as a draft, and publishes nothing', async () => {
    await m.say('ts', ASK);
    await m.say('ts', 'correct s1 drop');
    expect(await m.refused('ts', 'publish s1 --yes')).toBe('unknown-meeting');
    expect(await m.refused('ts', 'publish ts-2014-12 --yes')).toBe('unknown-meeting');
    expect(await m.refused('ts', 's1')).toBe('unknown-ref');
  });
});
