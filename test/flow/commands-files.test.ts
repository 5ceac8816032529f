import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRoster, listConferences } from '../../src/store/conference.ts';
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
