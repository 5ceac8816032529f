import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS, type VerbName } from '../../src/commands/verbs.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const WHO = {
  secretariat: 'ts@example.org',
  'own liaison': 'hn@example.org',
  'other liaison': 'gt@example.org',
  alternate: 'hn2@example.org',
  observer: 'iom@example.org',
  deactivated: 'left@example.org',
  stranger: 'nobody@example.org',
} as const;
type Who = keyof typeof WHO;

interface Expected {
  readonly words: string;
  /** What everybody gets who is not named; null: an answer. */
  readonly others: string | null;
  readonly but?: Partial<Record<Who, string | null>>;
}

const ONLY_SECRETARIAT = { others: 'secretariat-only' } as const;
const READING: Partial<Record<Who, string>> = { observer: 'observers-read-counts' };

/**
 * What each verb answers to whom; the words are Honduras's where they name a country. The secretariat asks first: what it has
 * extended already cannot be asked for again.
 */
const TABLE: Readonly<Record<VerbName, Expected>> = {
  status: { words: 'status', others: null },
  agreements: { words: 'agreements', others: null },
  dates: { words: 'dates', others: null },
  'meeting-list': { words: 'meeting list', others: null },
  help: { words: 'help', others: null },
  show: { words: 'show 3a', others: null, but: READING },
  history: { words: 'history 3a', others: null, but: READING },
  submit: {
    words: 'submit 3a for Honduras no comments',
    others: null,
    but: { ...READING, 'other liaison': 'not-your-country' },
  },
  withdraw: {
    words: 'withdraw 4a for Honduras sent by mistake',
    others: 'nothing-stands',
    but: { ...READING, 'other liaison': 'only-their-own' },
  },
  extend: {
    words: 'extend 4a until 13 February 2015 for Honduras the ministry is still being consulted',
    others: 'not-later',
    but: { ...READING, secretariat: null, 'other liaison': 'only-their-own' },
  },
  return: {
    words: 'return 3a Honduras the annex is missing',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  remind: { words: 'remind 3a Honduras', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  choose: { words: 'choose 57 note', ...ONLY_SECRETARIAT, but: { secretariat: 'nothing-to-choose' } },
  share: { words: 'share 4a', ...ONLY_SECRETARIAT, but: { secretariat: 'nobody-depends' } },
  pause: { words: 'pause', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  resume: { words: 'resume', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  import: { words: 'import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
  publish: { words: 'publish lon-2014-11', ...ONLY_SECRETARIAT, but: { secretariat: 'already-published' } },
  correct: { words: 'correct 3a jointly', ...ONLY_SECRETARIAT, but: { secretariat: 'mode-in-force' } },
  'people-import': { words: 'people import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
  'people-list': { words: 'people list', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  invite: { words: 'invite hn@example.org', ...ONLY_SECRETARIAT, but: { secretariat: null } },
  join: { words: 'join K7QM-4RXF-9TWC', others: 'join-needs-account' },
  me: { words: 'me', others: null },
  language: { words: 'language', others: 'which-language' },
  conference: { words: 'conference', others: null },
  'channel-bind': {
    words: 'channel bind mailbox:network lon-2014-11',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  'meeting-add': {
    words: 'meeting add RCGM 24 June 2015',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  'meeting-date': {
    words: 'meeting date lon-2014-11 25 November 2014',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  'meeting-close': {
    words: 'meeting close lon-2014-11',
    ...ONLY_SECRETARIAT,
    but: { secretariat: null },
  },
  'conference-import': { words: 'conference import', ...ONLY_SECRETARIAT, but: { secretariat: 'no-file' } },
};

function expectedOf({ words, others, but }: Expected, who: Who): string | null {
  const isStranger = who === 'stranger' || who === 'deactivated';
  if (isStranger && !words.startsWith('join')) return 'stranger';
  return but !== undefined && who in but ? (but[who] ?? null) : others;
}

const everybody = Object.keys(WHO).filter((who): who is Who => who in WHO);
const cases = VERBS.flatMap(({ verb }) => everybody.map((who) => ({ verb, who })));

describe('who may what', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withPerson({ email: 'hn2@example.org', party: 'HN', rank: 'alternate' })
      .withPerson({ email: 'iom@example.org', role: 'observer', party: 'IOM' })
      .withPerson({ email: 'left@example.org', party: 'HN', active: false })
      .build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
  });
  afterAll(async () => database.close());

  it.each(cases)('$verb by $who', async ({ verb, who }) => {
    const { words } = TABLE[verb];
    expect(await talk.refused(words, { as: WHO[who] })).toBe(expectedOf(TABLE[verb], who));
  });

  it('has every verb in the table, and names no other', () => {
    expect(VERBS.map(({ verb }) => verb).toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(['', 'hola', 'gracias', '?', '3a', 'xyzzy', '👍'])(
    '%j of who is not known, or left, is a stranger\u2019s',
    async (words) => {
      expect(await talk.refused(words, { as: WHO.stranger })).toBe('stranger');
      expect(await talk.refused(words, { as: WHO.deactivated })).toBe('stranger');
    },
  );

  it('tells a stranger nothing of a conference', async () => {
    const text = await talk.text('status', { as: WHO.stranger });
    expect(text).not.toMatch(/RCM|CRM|Migration|Managua|3a|Honduras/);
  });

  it('names who is pending to members and the secretariat, and counts them for observers and in a channel', async () => {
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    expect((await talk.say('status 3a', { as: WHO['other liaison'] })).json).toHaveProperty(
      'pending',
      expect.arrayContaining(['BZ']),
    );
    expect((await talk.say('status 3a', { as: WHO.observer })).json).toHaveProperty('pending', null);
    expect((await talk.say('status 3a', { as: WHO.secretariat, place })).json).toHaveProperty(
      'pending',
      null,
    );
    expect(await talk.text('status', { as: WHO.observer })).not.toContain('Beli');
    expect(await talk.refused('status Belize', { as: WHO.observer })).toBe('observers-read-counts');
  });

  it.each([
    ['history 3a', 'bz@example.org', /ask me directly/],
    ['historial 3a', WHO['own liaison'], /Pregúntemelo directamente/],
    ['history 3a', WHO.secretariat, /Pregúntemelo directamente/],
    ['people list', WHO.secretariat, /Pregúntemelo directamente/],
  ] as const)('answers %j of %s to them alone, not in a channel', async (words, as, said) => {
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    const reply = await talk.say(words, { as, place });
    expect(reply.refused).toBe('ask-directly');
    expect(reply.message.summary).toMatch(said);
    expect(JSON.stringify(reply)).not.toMatch(/@|Beli[cz]e|Guatemala/);
    const alone = await talk.say(words, { as });
    expect(alone.refused).toBeNull();
    expect(JSON.stringify(alone)).toMatch(/@example\.org|Published|Publicado/);
  });

  it('tells who may not ask so in a channel too', async () => {
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    expect(await talk.refused('history 3a', { as: WHO.observer, place })).toBe('observers-read-counts');
    expect(await talk.refused('people list', { as: WHO['own liaison'], place })).toBe('secretariat-only');
  });

  it('shows a link to its country and the secretariat, and to nobody else', async () => {
    await talk.say('submit 4a https://example.org/secret.pdf a private note', { as: WHO['own liaison'] });
    const shown = async (as: string) => JSON.stringify(await talk.say('show 4a', { as }));
    expect(await shown(WHO.secretariat)).toContain('secret.pdf');
    expect(await shown(WHO.alternate)).toContain('secret.pdf');
    expect(await shown(WHO['other liaison'])).not.toContain('secret.pdf');
    expect(await shown(WHO['other liaison'])).not.toContain('private note');
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    expect(JSON.stringify(await talk.say('show 4a', { as: WHO.secretariat, place }))).not.toContain(
      'secret.pdf',
    );
  });
});

describe('a draft', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withPerson({ email: 'iom@example.org', role: 'observer', party: 'IOM' })
      .build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('channel bind mailbox:network lon-2014-11');
  });
  afterAll(async () => database.close());

  it.each(['hn@example.org', 'iom@example.org'])('is no business of %s', async (as) => {
    for (const words of [
      'status',
      'status all',
      'dates',
      'agreements',
      'agreements lon-2014-11',
      'meeting list',
    ]) {
      const reply = await talk.say(words, { as });
      expect(JSON.stringify(reply)).not.toMatch(/proposal|concept note|January 2015|2015-01-30|Managua/);
    }
    expect(await talk.refused('agreements lon-2014-11', { as })).toBe('unknown-meeting');
    expect(await talk.refused('show 3a', { as })).not.toBeNull();
    expect(await talk.refused('history 3a', { as })).not.toBeNull();
    expect(await talk.refused('submit 3a no comments', { as })).not.toBeNull();
  });

  it('is shown to the secretariat', async () => {
    expect((await talk.say('show 3a', { as: 'ts@example.org' })).json).toHaveProperty('draft', true);
    expect((await talk.say('agreements', { as: 'ts@example.org' })).json).toHaveProperty('draft', true);
    expect((await talk.say('meeting list', { as: 'ts@example.org' })).json).toMatchObject({
      meetings: [{ slug: 'lon-2014-11', state: 'draft' }],
    });
  });
});
