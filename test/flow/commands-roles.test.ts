import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
describe('who reads what', () => {
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
    expect(await talk.text('status 3a', { as: WHO.observer })).not.toMatch(/`(?:ver|show) 3a`/);
    expect(await talk.text('status 3a', { as: WHO['own liaison'] })).toMatch(/`(?:ver|show) 3a`/);
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

  it('names to a channel neither a draft nor who is pending, also where the secretariat asks', async () => {
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    const inChannel = { as: WHO.secretariat, place };
    for (const words of [
      'publish lon-2014-11',
      'correct 3a drop',
      'remind 3a',
      'choose 1 note',
      'share 3a',
    ]) {
      expect(await talk.refused(words, inChannel), words).toBe('ask-directly');
    }
    expect(await talk.refused('import', { ...inChannel, attachment: await managuaReport('en') })).toBe(
      'ask-directly',
    );
    for (const words of ['status', 'mine', 'status Belize', 'show 3a']) {
      const shown = JSON.stringify(await talk.say(words, { as: 'bz@example.org', place }));
      expect(shown, words).not.toMatch(/"state":"pending"|Belize: |is pending/);
    }
    const alone = { as: WHO.secretariat, place, audience: 'person' } as const;
    expect(await talk.refused('remind 3a', alone)).not.toBe('ask-directly');
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

  it('is not shown in a channel, where the secretariat asks', async () => {
    const place = { platform: 'mailbox', workspace: '', channel: 'network' };
    for (const words of [
      'agreements',
      'agreements lon-2014-11',
      'meeting list',
      'show 3a',
      'status',
      'dates',
    ]) {
      const reply = await talk.say(words, { as: 'ts@example.org', place });
      expect(JSON.stringify(reply), words).not.toMatch(
        /proposal|concept note|January 2015|2015-01-30|Managua/,
      );
    }
  });

  it('is shown to the secretariat', async () => {
    expect((await talk.say('show 3a', { as: 'ts@example.org' })).json).toHaveProperty('draft', true);
    expect((await talk.say('agreements', { as: 'ts@example.org' })).json).toHaveProperty('draft', true);
    expect((await talk.say('meeting list', { as: 'ts@example.org' })).json).toMatchObject({
      meetings: [{ slug: 'lon-2014-11', state: 'draft' }],
    });
  });
});
