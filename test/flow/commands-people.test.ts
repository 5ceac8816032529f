import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { listIdentities, listPeople } from '../../src/store/people.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Talk, talkTo } from '../support/talk.ts';

const file = (text: string) => ({ attachment: { name: 'file', text }, accepted: true });

describe('people import', () => {
  let database: TestDatabase;
  let talk: Talk;
  let conferenceId: number;
  beforeEach(async () => {
    database = await openTestDatabase();
    talk = talkTo(database);
    ({ conferenceId } = await aConference(database.db).withOfficers('HN').withSecretariat().build());
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const take = async (text: string) => (await talk.say('people import', file(text))).json;
  const people = async () => await listPeople(database.db, conferenceId);

  it('reads a spreadsheet: byte order mark, line ends of Windows, columns in any order, capitals', async () => {
    const text = [
      '\ufeffEmail,Country,Role,Name,Slack',
      'Ana@Example.org,gt,Liaison,"Ruiz, Ana",T1:U1',
      '',
      'tom@example.org,BZ,liaison,Tom Reed,',
      'io@example.org,IOM,observer,Io,',
      'sec@example.org,,secretariat,Sec,',
    ].join('\r\n');
    expect(await take(text)).toMatchObject({ added: 4, changed: 0, unchanged: 0, notInFile: 2 });
    expect(await people()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          email: 'ana@example.org',
          name: 'Ruiz, Ana',
          partyCode: 'GT',
          rank: 'titular',
        }),
        expect.objectContaining({ email: 'sec@example.org', partyCode: 'TS' }),
      ]),
    );
    expect(await listIdentities(database.db, conferenceId)).toMatchObject([
      { platform: 'slack', workspace: 'T1', account: 'U1' },
    ]);
  });

  it('separated by semicolons is read too', async () => {
    expect(await take('name;email;role;country\nAna;ana@example.org;liaison;GT')).toMatchObject({ added: 1 });
  });

  it('brings known people up to date by their e-mail and leaves the others', async () => {
    const text = 'name,email,role,country,rank\nHugo,HN@example.org,liaison,HN,alternate\n';
    expect(await take(text)).toMatchObject({ added: 0, changed: 1, notInFile: 1 });
    expect(await take(text)).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await people()).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Hugo', rank: 'alternate', partyCode: 'HN' })]),
    );
    expect(await take(text)).toHaveProperty('withoutOfficer', expect.not.arrayContaining(['HN']));
  });

  it('leaves the language that a person has chosen where the file says none', async () => {
    await take('name,email,role,country,language\nHugo,hn@example.org,liaison,HN,en');
    await take('name,email,role,country,language\nHugo,hn@example.org,liaison,HN,');
    expect(await people()).toEqual(expect.arrayContaining([expect.objectContaining({ language: 'en' })]));
  });

  it('replaces an account within a workspace', async () => {
    await take('name,email,role,country,teams\nHugo,hn@example.org,liaison,HN,X:old');
    await take('name,email,role,country,teams\nHugo,hn@example.org,liaison,HN,X:new');
    expect(await listIdentities(database.db, conferenceId)).toMatchObject([{ account: 'new' }]);
  });

  it('names every bad line and takes nobody', async () => {
    const text = [
      'name,email,role,country,language,timezone,rank,slack,teams',
      'Ana,ana@example.org,liaison,GT,,,,,',
      ',x@example.org,liaison,GT,,,,,',
      'Bob,not-an-address,liaison,GT,,,,,',
      'Cy,cy@example.org,king,GT,,,,,',
      'Di,di@example.org,liaison,IOM,,,,,',
      'Ed,ed@example.org,liaison,GT,fr,,,,',
      'Fe,fe@example.org,liaison,GT,,+05:00,,,',
      'Gi,gi@example.org,liaison,GT,,,boss,,',
      'Hu,hu@example.org,liaison,GT,,,,U1,',
      'Io,ana@example.org,liaison,GT,,,,,',
    ].join('\n');
    const reply = await talk.say('people import', file(text));
    expect(reply.refused).toBe('bad-csv');
    expect(reply.json).toMatchObject({
      problems: [
        { line: 3, problem: 'name' },
        { line: 4, problem: 'email' },
        { line: 5, problem: 'role' },
        { line: 6, problem: 'country' },
        { line: 7, problem: 'language' },
        { line: 8, problem: 'timezone' },
        { line: 9, problem: 'rank' },
        { line: 10, problem: 'account' },
        { line: 11, problem: 'email-twice' },
      ],
    });
    expect(reply.message.parts).toHaveLength(9);
    expect(await people()).toHaveLength(2);
  });

  it('refuses an account that is somebody else\u2019s', async () => {
    await take('name,email,role,country,slack\nHugo,hn@example.org,liaison,HN,T1:U1');
    expect(await take('name,email,role,country,slack\nAna,ana@example.org,liaison,GT,T1:U1')).toMatchObject({
      problems: [{ line: 2, problem: 'account-twice' }],
    });
  });

  it.each([
    ['', 'columns'],
    ['name,email,role', 'columns'],
    ['name,email,role,country,shoe size\n', 'columns'],
    ['name,email,role,country,name\n', 'columns'],
    ['name,email,role,country\nAna,ana@example.org,liaison,GT,too,many', 'columns'],
    ['name,email,role,country\n"Ana,ana@example.org', 'columns'],
  ])('refuses %j', async (text, problem) => {
    expect(await take(text)).toMatchObject({ refused: 'bad-csv', problems: [{ problem }] });
  });

  it('says in one sentence that a file is too long, and takes nobody', async () => {
    const rows = (count: number) =>
      ['name,email,role,country']
        .concat(Array.from({ length: count }, (_, at) => `P,p${at}@example.org,liaison,GT`))
        .join('\n');
    const reply = await talk.say('people import', file(rows(5001)));
    expect(reply.refused).toBe('too-many-people');
    expect(toPlainText(reply.message)).toContain(
      'The file has 5,001 people, and I take at most 5,000 at a time.',
    );
    expect(await people()).toHaveLength(2);
    expect(await take(rows(5000))).toMatchObject({ added: 5000 });
  }, 60_000);

  it.each([
    ['people import deactivate-missing', 'name,email,role,country\nHugo,hn@example.org,liaison,HN'],
    ['people import deactivate-missing', 'name,email,role,country\n'],
    ['people import', 'name,email,role,country\nTina,ts@example.org,liaison,HN'],
  ])('leaves nobody out of the last of the secretariat: %s with %j', async (words, text) => {
    await take('name,email,role,country\nTina,ts@example.org,secretariat,TS');
    const before = await people();
    expect((await talk.say(words, { ...file(text), accepted: false })).refused).toBe(
      'nobody-of-the-secretariat',
    );
    expect((await talk.say(words, file(text))).refused).toBe('nobody-of-the-secretariat');
    expect(await people()).toEqual(before);
  });

  it('deactivates who is missing only when that is said, and takes back who is in the next file', async () => {
    const row = (who: string, country: string) => `${who},${who}@example.org,liaison,${country}`;
    const listed = (...rows: string[]) =>
      file(['name,email,role,country', 'Tina,ts@example.org,secretariat,TS', ...rows].join('\n'));
    await talk.say('people import', listed(row('ana', 'GT'), row('hn', 'HN'), row('mx', 'MX')));
    expect((await talk.say('people import', listed(row('ana', 'GT')))).json).toMatchObject({
      notInFile: 2,
      deactivated: 0,
    });
    expect((await people()).every(({ active }) => active)).toBe(true);
    const reply = await talk.say('people import deactivate-missing', listed(row('ana', 'GT')));
    expect(reply.json).toMatchObject({ notInFile: 0, deactivated: 2 });
    expect(toPlainText(reply.message)).toContain(
      '2 people are not in the file and are no longer written to.',
    );
    expect(
      (await people())
        .filter(({ active }) => active)
        .map(({ email }) => email)
        .sort(),
    ).toEqual(['ana@example.org', 'ts@example.org']);
    expect(await talk.refused('status', { as: 'hn@example.org' })).toBe('stranger');
    const back = listed(row('ana', 'GT'), row('hn', 'HN'));
    expect((await talk.say('people import', back)).json).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await talk.refused('status', { as: 'hn@example.org' })).toBeNull();
    const said = await talk.say(
      'directorio importar personas.csv desactivar ausentes',
      listed(row('hn', 'HN')),
    );
    expect(said.json).toMatchObject({ deactivated: 1 });
    const audited = await database.db
      .selectFrom('audit_entries')
      .select('subject_id')
      .where('action', '=', 'person.deactivated')
      .execute();
    expect(audited).toHaveLength(3);
  });

  it('shows first what would change, by name, and changes it with --yes', async () => {
    const text = [
      'name,email,role,country,rank,slack',
      'Ana Ñáñez,ana@example.org,liaison,GT,,',
      'Hugo,hn@example.org,liaison,HN,alternate,T1:U1',
      'Tina,tina@example.org,secretariat,TS,,',
    ].join('\n');
    const before = await people();
    const shown = await talk.say('people import deactivate-missing', { ...file(text), accepted: false });
    expect(toPlainText(shown.message)).toBe(
      [
        'Nobody has been changed yet',
        '',
        'The file would add 2, change 1 and leave 0 as before.',
        '',
        'To be added:',
        '',
        'Ana Ñáñez, liaison officer, Guatemala',
        'Tina, secretariat',
        '',
        'To be changed:',
        '',
        'Hugo, liaison officer, Honduras: name, rank and account',
        '',
        'No longer taking part:',
        '',
        'Secretariat, secretariat',
        '',
        'One person is not in the file and would no longer be written to.',
        '',
        'No liaison officer yet: Belize, Canada, Costa Rica, the Dominican Republic, El Salvador, Mexico, Nicaragua, Panama and the United States.',
        '',
        'To do this: `people import deactivate-missing --yes` with the same file.',
      ].join('\n'),
    );
    expect(await people()).toEqual(before);
    const counts = { added: 2, changed: 1, unchanged: 0, deactivated: 1 };
    expect(shown.json).toMatchObject({ ...counts, applied: false });
    const done = await talk.say('people import deactivate-missing --yes', { ...file(text), accepted: false });
    expect(done.json).toMatchObject({ ...counts, applied: true });
    expect(await people()).toHaveLength(4);
  });

  it.each([true, false])(
    'says that a file like what is there changes nothing (accepted: %s)',
    async (accepted) => {
      const text = await readFile(new URL('../../examples/people.csv', import.meta.url), 'utf8');
      await take(text);
      const audited = async () => await database.db.selectFrom('audit_entries').select('id').execute();
      const before = await audited();
      const again = await talk.say('people import', { ...file(text), accepted });
      expect(again.message.summary).toBe('All 22 people of the file are as before. Nothing to change.');
      expect(toPlainText(again.message)).not.toContain('--yes');
      expect(await audited()).toEqual(before);
    },
  );

  it('takes the people of the examples', async () => {
    const text = await readFile(new URL('../../examples/people.csv', import.meta.url), 'utf8');
    expect(await take(text)).toMatchObject({ withoutOfficer: [] });
  });
});

describe('people list', () => {
  it('shows titulars before alternates, and which countries lack somebody', async () => {
    const database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers('BZ', 'SV', 'GT')
      .withPerson({ email: 'alt@example.org', name: 'Ana', party: 'GT', rank: 'alternate', slack: 'T1:UA' })
      .withPerson({ email: 'mx@example.org', name: 'Max', party: 'MX', rank: 'alternate', slack: 'T1:UM' })
      .build();
    const talk = talkTo(database, { chatConfigured: true, platforms: ['mailbox', 'slack'], language: 'es' });
    const reply = await talk.say('directorio');
    const table = reply.message.parts.find((part) => part.kind === 'table');
    expect(table?.rows.map(([name, , , country, rank]) => [name, country, rank])).toEqual([
      ['Officer of BZ', 'Belice', 'titular'],
      ['Officer of SV', 'El Salvador', 'titular'],
      ['Officer of GT', 'Guatemala', 'titular'],
      ['Ana', 'Guatemala', 'suplente'],
      ['Max', 'México', 'suplente'],
    ]);
    const text = toPlainText(reply.message);
    expect(text).toContain(
      'Sin enlace todavía: Canadá, Costa Rica, Estados Unidos, Honduras, Nicaragua, Panamá y la República Dominicana.',
    );
    expect(text).toContain('Solo suplentes, sin titular: México.');
    expect(text).toContain('Por Belice y El Salvador no hay a quién escribir.');
    expect(talk.faults).toEqual([]);
    await database.close();
  });
});
