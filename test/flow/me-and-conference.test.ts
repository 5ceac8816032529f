import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { aManaguaBot } from '../support/managua-bot.ts';
import { from, managuaReport, type Talk, talkTo } from '../support/talk.ts';

const ANA = from('slack:T1:UANA');

describe('me', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withSecretariat()
      .withPerson({
        ...{ email: 'ana@example.org', name: 'Ana Ñáñez', party: 'HN', rank: 'alternate' },
        ...{ slack: 'T1:UANA', teams: 'TENANT:AAD' },
      })
      .withPerson({ email: 'kofi@example.org', name: 'Kofi', role: 'observer', party: 'IOM', language: 'en' })
      .build();
    talk = talkTo(database, { chatConfigured: true, platforms: ['mailbox', 'slack', 'teams'] });
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  it('says who the reader is here, and how they are reached', async () => {
    expect((await talk.say('yo', ANA)).json).toMatchObject({
      person: { name: 'Ana Ñáñez', role: 'liaison', party: 'HN', rank: 'alternate' },
      ...{ language: 'es', timezone: 'America/Tegucigalpa', platforms: ['slack', 'teams'] },
    });
    expect(await talk.text('yo', ANA)).toBe(
      [
        'Ana Ñáñez, enlace, Honduras',
        '',
        'Conferencia: la CRM',
        'Rango: suplente',
        'Correo electrónico: ana@example.org',
        'Idioma: español',
        'Huso horario: hora de Tegucigalpa',
        'Contacto por: Slack y Teams',
        '',
        'Para cambiar el idioma: `idioma inglés`.',
      ].join('\n'),
    );
  });

  it('tells who cannot be written to so, and gives a rank to liaison officers alone', async () => {
    const text = await talk.text('whoami', { as: 'kofi@example.org' });
    expect(text).toContain('Kofi, observer, International Organization for Migration');
    expect(text).toContain('Reached by: nothing yet');
    expect(text).not.toContain('Rank');
    expect(await talk.text('me')).toContain('The operator at the terminal');
  });

  it('is answered to them alone, and is not what “me puede decir” means', async () => {
    const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
    expect(await talk.refused('me', { ...ANA, place })).toBe('ask-directly');
    expect(await talk.refused('me puede decir qué falta', ANA)).toBe('unknown-verb');
  });

  it.each([
    ['language English', 'en', /^From now on I write to you in English/],
    ['idioma inglés', 'en', /^From now on I write to you in English/],
    ['language to en', 'en', /^From now on/],
    ['idioma español', 'es', /^De ahora en adelante le escribo en español/],
    ['language castellano', 'es', /^De ahora en adelante/],
  ])('%s is answered in that language, and so is what follows', async (words, language, said) => {
    const reply = await talk.say(words, ANA);
    expect(reply.message.language).toBe(language);
    expect(reply.message.summary).toMatch(said);
    expect((await talk.say('me', ANA)).message.language).toBe(language);
    expect((await talk.say(words, ANA)).json).toMatchObject({ isNew: false });
  });

  it.each([
    ['language', 'which-language', /`idioma inglés`/],
    ['idioma français', 'unknown-language', /«français»/],
    ['idioma español e inglés', 'unknown-language', /«español e inglés»/],
  ])('%s is asked back', async (words, refused, said) => {
    const reply = await talk.say(words, ANA);
    expect(reply.refused).toBe(refused);
    expect(reply.message.summary).toMatch(said);
    expect(await talk.refused('language English')).toBe('nobody-in-particular');
  });
});

it('writes in the language that was chosen, also on cards already sent when they are shown anew', async () => {
  const managua = await aManaguaBot({ parties: ['HN'], refs: ['3a', '4a'] });
  await managua.advanceTo('2014-11-25T23:00:00Z');
  expect(managua.mail('hn')[0]).toContain('Honduras: 3a y 4a');
  await managua.say('hn', 'idioma inglés');
  await managua.say('hn', 'submit 3a no comments');
  const [card, receipt] = managua.mail('hn');
  expect(card).toContain('Honduras: 3a received; 4a pending');
  expect(receipt).toContain('Receipt RCM-2014-0001');
  await managua.advanceTo('2015-01-16T23:00:00Z');
  expect(managua.mail('hn').at(-1)).toContain('Honduras: 4a by Friday 30 January 2015');
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('an account in two conferences', () => {
  let database: TestDatabase;
  let talk: Talk;
  let rcm: BuiltConference;
  let sacm: BuiltConference;
  const ana = { email: 'ana@example.org', name: 'Ana', party: 'HN', slack: 'T1:UANA' } as const;
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
  beforeEach(async () => {
    database = await openTestDatabase();
    rcm = await aConference(database.db).withSecretariat().withPerson(ana).build();
    sacm = await aConference(database.db)
      .with({ slug: 'sacm', acronym: { en: 'SACM', es: 'CSM' } })
      .withPerson({ email: 'ts2@example.org', role: 'secretariat', party: 'TS' })
      .withPerson({ ...ana, role: 'observer', party: 'IOM' })
      .build();
    talk = talkTo(database, { chatConfigured: true, platforms: ['mailbox', 'slack'] });
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const conferenceOf = async (words = 'me', more = {}) => (await talk.say(words, { ...ANA, ...more })).json;
  const bind = async (conference: string, as: string) => {
    const attachment = await managuaReport('en');
    await talk.say('import', { as, conference, attachment });
    return await talk.refused('channel bind slack:T1:C1 lon-2014-11', { as, conference });
  };

  it('is asked once which, in a direct message, and then it is remembered', async () => {
    const asked = await talk.say('status', { ...ANA, language: 'es' });
    expect(asked.refused).toBe('which-conference');
    expect(asked.message.summary).toContain('`conferencia rcm` o `conferencia sacm`');
    expect((await talk.say('conference sacm', ANA)).json).toEqual({
      ...{ slug: 'sacm', isNew: true, others: ['rcm'] },
    });
    expect(await conferenceOf()).toMatchObject({ conference: 'sacm', person: { role: 'observer' } });
    expect(await talk.refused('status', ANA)).toBeNull();
  });

  it('changes when it says so, and names another one for a single question', async () => {
    await talk.say('conference rcm', ANA);
    await talk.say('conferencia SACM', ANA);
    expect(await conferenceOf()).toMatchObject({ conference: 'sacm' });
    expect(await conferenceOf('me --conference rcm')).toMatchObject({ conference: 'rcm' });
    expect(await conferenceOf('—conference=rcm me')).toMatchObject({ conference: 'rcm' });
    expect(await conferenceOf('me', { conference: 'rcm' })).toMatchObject({ conference: 'rcm' });
    expect(await conferenceOf()).toMatchObject({ conference: 'sacm' });
    expect(toPlainText((await talk.say('conference', ANA)).message)).toContain('`conferencia rcm`');
  });

  it('is refused one that is not theirs, without a word of others', async () => {
    await aConference(database.db).with({ slug: 'other' }).build();
    for (const words of ['conference other', 'me --conference other', 'conference nonsense']) {
      const reply = await talk.say(words, ANA);
      expect(reply.refused).toBe('unknown-conference');
      expect(reply.json).toMatchObject({ known: ['rcm', 'sacm'] });
    }
    expect(await talk.refused('conference rcm', from('slack:T1:UNOBODY'))).toBe('stranger');
  });

  it('whose place in the chosen one ended speaks in the one that is left', async () => {
    await talk.say('conference sacm', ANA);
    const left = { id: sacm.personId('ana@example.org') };
    await database.db.updateTable('people').set({ active: false }).where('id', '=', left.id).execute();
    expect(await conferenceOf()).toMatchObject({ conference: 'rcm' });
  });

  it('speaks in a channel in the conference that the channel is bound to, whatever it chose', async () => {
    expect(await talk.refused('agreements', { ...ANA, place })).toBe('which-conference-directly');
    await talk.say('conference rcm', ANA);
    expect(await bind('sacm', 'ts2@example.org')).toBeNull();
    expect(await talk.refused('show 3a', { ...ANA, place })).toBe('observers-read-counts');
    expect(await talk.refused('show 3a', ANA)).toBe('unknown-ref');
    expect(await talk.refused('agreements', { ...ANA, place, conference: 'rcm' })).toBe('unknown-conference');
  });

  it('of another conference is a stranger in a bound channel', async () => {
    await bind('rcm', 'ts@example.org');
    await database.db
      .insertInto('identities')
      .values({
        conference_id: sacm.conferenceId,
        person_id: sacm.personId('ts2@example.org'),
        ...{ platform: 'slack', workspace: 'T1', account: 'UTS2', last_used_at: '2014-11-24T22:00:00Z' },
      } as never)
      .execute();
    expect(await talk.refused('status', { ...from('slack:T1:UTS2'), place })).toBe('stranger');
    expect(await talk.refused('status', from('slack:T1:UTS2'))).toBeNull();
  });

  it('finds a channel bound to one conference alone', async () => {
    expect(await bind('rcm', 'ts@example.org')).toBeNull();
    expect(await bind('sacm', 'ts2@example.org')).toBe('channel-of-another');
    expect(rcm.conferenceId).not.toBe(sacm.conferenceId);
  });

  it('chooses in the terminal each time', async () => {
    const as = 'ana@example.org';
    expect(await talk.refused('status', { as })).toBe('unknown-conference');
    expect(await talk.refused('conference rcm', { as })).toBe('conference-each-time');
    expect(await talk.refused('status', { as, conference: 'rcm' })).toBeNull();
  });
});
