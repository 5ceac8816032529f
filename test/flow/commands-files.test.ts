import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRoster, listConferences } from '../../src/store/conference.ts';
import { listIdentities, listPeople } from '../../src/store/people.ts';
import { aConference, rcmRoster } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const file = (text: string) => ({ attachment: { name: 'file', text } });

describe('conference import', () => {
  let database: TestDatabase;
  let talk: Talk;
  let yaml: string;
  beforeEach(async () => {
    database = await openTestDatabase();
    talk = talkTo(database);
    yaml = await readFile(new URL('../../conferences/rcm.yaml', import.meta.url), 'utf8');
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const outcome = async (text: string) => (await talk.say('conference import', file(text))).json;
  const audited = async () => await database.db.selectFrom('audit_entries').select('action').execute();

  it('brings a conference into an empty database, where nothing else can be asked', async () => {
    expect(await talk.refused('status')).toBe('unknown-conference');
    expect(await outcome(yaml)).toMatchObject({ conference: 'rcm', members: 11, outcome: 'added' });
    const [conference] = await listConferences(database.db);
    expect((await findRoster(database.db, conference?.id ?? 0)).parties).toEqual((await rcmRoster()).parties);
    expect(await audited()).toEqual([{ action: 'conference.added' }]);
  });

  it('again changes nothing, and a changed file what it says', async () => {
    await outcome(yaml);
    expect(await outcome(yaml)).toMatchObject({ outcome: 'unchanged' });
    expect(await audited()).toHaveLength(1);
    expect(await outcome(yaml.replace('en: Belize', 'en: Belize City'))).toMatchObject({
      outcome: 'changed',
    });
  });

  it('deletes nobody whom the file no longer names', async () => {
    await outcome(yaml);
    const without = yaml.replace(/^ {2}- \{code: PE,.*$/m, '');
    expect(without).not.toBe(yaml);
    await outcome(without);
    const parties = await database.db.selectFrom('parties').select('code').execute();
    expect(parties.map(({ code }) => code)).toContain('PE');
  });

  it.each([
    ['timezone: America/Belize,', 'timezone: Mars/Phobos,', /timezone/],
    ['code: GT, kind: member', 'code: GT, kind: country', /kind/],
    ['code: PA, kind: member', 'code: BZ, kind: member', /code/],
    ['of: [BZ,', 'of: [ZZ,', /groups\[0\]\.of\[0\]/],
    ['from: 2014-01-01', 'from: 2014-02-30', /held\[0\]\.from/],
    ['slug: rcm', 'slug: "R C M"', /slug/],
    ['language: es\nparties', 'langage: es\nparties', /lang/],
  ])('names the line and the field where %j is %j', async (good, bad, field) => {
    const broken = yaml.replace(good, bad);
    expect(broken).not.toBe(yaml);
    const reply = await talk.say('conference import', file(broken));
    expect(reply.refused).toBe('bad-conference-file');
    const line = broken.split('\n').findLastIndex((text) => text.includes(bad.split('\n')[0] ?? bad)) + 1;
    expect(reply.json).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ line, field: expect.stringMatching(field) }),
      ]),
    });
    expect(await listConferences(database.db)).toEqual([]);
  });

  it('takes a name without what cannot be seen', async () => {
    expect(await outcome(yaml.replace('en: Belize,', 'en: "Beli\\0\\uD800ze",'))).toMatchObject({
      outcome: 'added',
    });
    const roster = await findRoster(database.db, (await listConferences(database.db))[0]?.id ?? 0);
    expect(roster.parties[0]?.name.en).toBe('Belize');
  });

  it.each(['', 'slug: [', '- 1\n- 2', '"just a text"', 'a: &a [*a]', '\u0000'])(
    'refuses %j',
    async (text) => {
      expect(await talk.refused('conference import', file(text))).toBe('bad-conference-file');
    },
  );
});

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

  it('takes the people of the examples', async () => {
    const text = await readFile(new URL('../../examples/people.csv', import.meta.url), 'utf8');
    expect(await take(text)).toMatchObject({ withoutOfficer: [] });
  });
});

describe('channel bind', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    talk = talkTo(database, { chatConfigured: true, platforms: ['slack', 'mailbox'] });
    await aConference(database.db).withSecretariat().build();
    await talk.say('import', { attachment: await managuaReport('en') });
  });
  afterEach(async () => database.close());

  it('binds a channel before its meeting is in force, once, and it stays bound after', async () => {
    const words = 'channel bind mailbox:network lon-2014-11';
    expect((await talk.say(words)).json).toMatchObject({ alreadyBound: false, languages: ['es'] });
    expect((await talk.say(words)).json).toMatchObject({ alreadyBound: true });
    expect((await talk.say('channel bind slack:T1:C1 lon-2014-11 en')).json).toMatchObject({
      languages: ['en'],
    });
    await talk.say('publish lon-2014-11', { accepted: true });
    const bound = await database.db.selectFrom('channel_bindings').selectAll().execute();
    expect(bound).toMatchObject([
      { platform: 'mailbox', workspace: '', channel: 'network' },
      { platform: 'slack', workspace: 'T1', channel: 'C1', language: 'en' },
    ]);
    expect(await database.db.selectFrom('meetings').selectAll().execute()).toHaveLength(1);
  });

  it.each([
    ['channel bind', 'bad-place'],
    ['channel bind network lon-2014-11', 'bad-place'],
    ['channel bind mailbox:person:1 lon-2014-11', 'bad-place'],
    ['channel bind slack:C1 lon-2014-11', 'bad-place'],
    ['channel bind teams:X:19:abc@thread.v2 lon-2014-11', 'bad-place'],
    ['channel bind mailbox:network lon-2015-01', 'unknown-meeting'],
  ])('refuses %s: %s', async (words, refused) => {
    expect(await talk.refused(words)).toBe(refused);
  });
});
