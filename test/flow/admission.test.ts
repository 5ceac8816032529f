import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { admitHomes, admitUnknownHomes } from '../../src/outbox/home-workspaces.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import type { Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, GT, HN, HN_ALTERNATE } from '../support/chat-bot.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakePlace } from '../support/fake-place.ts';
import { from, managuaReport, type Talk, talkTo } from '../support/talk.ts';

const OPENING = instant('2014-11-25T20:00:00Z');
const TEAMS = { ...HN, teams: 'TENANT:AHN' };

let database: TestDatabase;
let talk: Talk;
let faults: Faults[];
beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  talk = talkTo(database, {
    chatConfigured: true,
    platforms: ['slack', 'teams', 'mailbox'],
    language: 'en',
  });
});
afterEach(async () => {
  expect([...faults, ...talk.faults]).toEqual([]);
  await database.close();
});

describe('a workspace that may not see the conference', () => {
  let bot: ChatBot;
  beforeEach(async () => {
    bot = await chatBot(database, [TEAMS, HN_ALTERNATE, GT], faults);
  });
  afterEach(async () => bot.stop());

  it('gets nothing: the officer is reached elsewhere, and the chain says why', async () => {
    await talk.say('connections remove slack:T1');
    await bot.timeline.advanceTo(OPENING);
    expect(bot.slack.shown).toEqual([]);
    expect(bot.teams.of('AHN')).toHaveLength(1);
    expect(await bot.chainsOf('gt@example.org')).toEqual([
      {
        state: 'failed nobody-reachable',
        steps: [
          'slack:T1:UGT skipped not-admitted',
          'alternates skipped no-alternate-left',
          'e-mail skipped no-mail-configured',
          'secretariat passed-on nobody-reachable',
        ],
      },
    ]);
    const notices = await database.db.selectFrom('notices').select(['kind', 'subject']).execute();
    expect(notices).toContainEqual({ kind: 'nobody-reachable', subject: 'party:GT' });
  });

  it('is left at once: no message there is shown anew, and who writes from there is a stranger', async () => {
    await bot.timeline.advanceTo(OPENING);
    const submit = 'submit 3a no comments';
    expect(await talk.refused('status', from('slack:T1:UGT'))).toBeNull();
    await talk.say('connections remove slack:T1');
    for (const words of ['status', submit, 'me', 'conference', 'help', '3a']) {
      expect(await talk.refused(words, from('slack:T1:UHN'))).toBe('stranger');
    }
    await talk.say(submit, from('teams:TENANT:AHN'));
    await bot.jobs.drain();
    expect(bot.teams.of('AHN').map(({ message }) => message.summary)).toMatchObject([/RCM-2014-0001/]);
    expect(bot.slack.shown.map(({ updates }) => updates)).toEqual(bot.slack.shown.map(() => 0));
    const before = bot.slack.shown.length;
    await talk.say('connections admit slack:T1');
    expect(await talk.refused('status', from('slack:T1:UHN'))).toBeNull();
    await talk.say('submit 4a no comments', from('slack:T1:UHN'));
    await bot.jobs.drain();
    expect(bot.slack.shown.length).toBeGreaterThan(before);
  });

  it('has no channel, neither by its name nor by what is typed there', async () => {
    const elsewhere = { platform: 'slack', workspace: 'T2', channel: 'C1' };
    expect(await talk.text('channel bind slack:T2:C1 lon-2014-11')).toContain(
      'slack:T2 may not see this conference',
    );
    // A channel of another workspace that the secretariat can write in, too.
    const asked = { ...from('slack:T1:UTS'), place: elsewhere, audience: 'person' } as const;
    expect(await talk.refused('here lon-2014-11', asked)).toBe('stranger');
    await talk.say('connections admit slack:T2');
    expect(await talk.refused('here lon-2014-11', asked)).toBeNull();
    await talk.say('connections remove slack:T2');
    await talk.say('submit 3a no comments', from('slack:T1:UHN'));
    await bot.jobs.drain();
    expect(bot.slack.of('C1')).toEqual([]);
    const [confirmation] = await database.db
      .selectFrom('deliveries')
      .select(['state', 'chain'])
      .where('kind', '=', 'confirmation')
      .execute();
    expect(confirmation).toMatchObject({ state: 'failed', chain: [{ reason: 'not-admitted' }, {}] });
  });

  it('counts as nowhere in what is said of who can be reached', async () => {
    const reached = async () => {
      const { json } = await talk.say('people list');
      return Reflect.get(Object(json), 'unreachable');
    };
    expect(await reached()).not.toContain('GT');
    await talk.say('connections remove slack:T1');
    expect(await reached()).toContain('GT');
    expect(await reached()).not.toContain('HN');
  });
});

describe('a code', () => {
  beforeEach(async () => {
    await aConference(database.db).withOfficers('HN').withSecretariat().build();
  });
  const code = async () =>
    String(Reflect.get(Object((await talk.say('invite hn@example.org')).json), 'code'));

  it('does not serve in a workspace that may see nothing, and keeps', async () => {
    const given = await code();
    const elsewhere = from('slack:T2:UHN');
    expect(await talk.refused(`join ${given}`, elsewhere)).toBe('workspace-unknown-yet');
    expect(await talk.text('join CCCC-DDDD-FFFF', elsewhere)).toBe(
      await talk.text(`join ${given}`, elsewhere),
    );
    await talk.say('connections admit slack:T2');
    expect(await talk.refused(`join ${given}`, elsewhere)).toBeNull();
  });

  it('is wrong in a workspace that may see another conference alone', async () => {
    const given = await code();
    await aConference(database.db).with({ slug: 'other' }).build();
    await talk.say('connections admit slack:T2', { conference: 'other' });
    expect(await talk.refused(`join ${given}`, from('slack:T2:UHN'))).toBe('bad-code');
    expect(await database.db.selectFrom('identities').selectAll().execute()).toEqual([]);
  });
});

describe('the workspace of the configuration', () => {
  const home = (workspace: string | null): ChatGateway => ({
    ...fakePlace('slack').gateway,
    home: async () => (workspace === null ? null : { workspace, name: 'RCM' }),
  });
  const asking = (gateway: ChatGateway) => ({
    db: database.db,
    clock: { now: () => OPENING, realNow: () => OPENING },
    queue: { wake: async () => undefined },
    gateways: new Map([['slack', gateway]]),
  });
  const listed = async (conference: string) => {
    const { json } = await talk.say('connections', { conference });
    return Reflect.get(Object(json), 'connections');
  };

  beforeEach(async () => {
    await aConference(database.db).withSecretariat().build();
    await aConference(database.db).with({ slug: 'other' }).build();
    await database.db.deleteFrom('admissions').execute();
  });

  it('may see every conference, from which nobody took it out', async () => {
    await admitHomes(asking(home('T7')));
    const own = { id: 'slack:T7', name: 'RCM', connection: 'configured', admitted: true };
    expect(await listed('rcm')).toMatchObject([own]);
    await talk.say('connections remove slack:t7', { conference: 'other' });
    await admitHomes(asking(home('T7')));
    expect(await listed('rcm')).toMatchObject([own]);
    expect(await listed('other')).toMatchObject([{ ...own, admitted: false }]);
    const entries = await database.db
      .selectFrom('audit_entries')
      .select(['action', 'subject_id as subject', 'platform'])
      .where('subject_kind', '=', 'connection')
      .orderBy('id')
      .execute();
    expect(entries).toEqual([
      { action: 'connection.admitted', subject: 'slack:T7', platform: 'clock' },
      { action: 'connection.admitted', subject: 'slack:T7', platform: 'clock' },
      { action: 'connection.removed', subject: 'slack:T7', platform: 'terminal' },
    ]);
  });

  it('gives way to the one of another credential', async () => {
    await admitHomes(asking(home('T7')));
    await admitHomes(asking(home('T8')));
    expect(await listed('rcm')).toMatchObject([
      { id: 'slack:T7', connection: 'installed' },
      { id: 'slack:T8', connection: 'configured', admitted: true },
    ]);
  });

  it('is asked for by a command only where somebody has an account, and while none is known', async () => {
    await admitUnknownHomes(asking(home('T7')));
    expect(await listed('rcm')).toEqual([]);
    await talk.say('people import', {
      accepted: true,
      attachment: {
        name: 'people.csv',
        text: 'name,email,role,country,slack\nAna,ana@example.org,liaison,HN,T7:UANA',
      },
      conference: 'rcm',
    });
    await admitUnknownHomes(asking(home(null)));
    expect(await listed('rcm')).toEqual([]);
    await admitUnknownHomes(asking(home('T7')));
    await admitUnknownHomes(asking(home('T8')));
    expect(await listed('rcm')).toMatchObject([{ id: 'slack:T7' }]);
  });
});

describe('what is typed', () => {
  beforeEach(async () => {
    await aConference(database.db)
      .withPerson({ email: 'ts@example.org', role: 'secretariat', party: 'TS', slack: 'T1:UTS' })
      .withOfficers('HN')
      .build();
  });

  it('decides once, and says where nothing changes', async () => {
    expect(await talk.text('connections admit slack:T2')).toContain(
      'slack:T2 may see the conference from now on',
    );
    expect(await talk.text('conexiones admitir slack:T2')).toContain('Nothing has changed');
    expect(await talk.text('connections remove SLACK:t2')).toContain(
      'slack:T2 sees nothing of the conference',
    );
    expect(await talk.text('connections remove slack:T2')).toContain('Nothing has changed');
    expect(await talk.text('connections')).toContain('connections admit slack:T2');
  });

  it.each([
    ['connections admit', 'bad-workspace'],
    ['connections admit T2', 'bad-workspace'],
    ['connections admit mailbox:network', 'bad-workspace'],
    ['connections admit slak:T2', 'bad-workspace'],
    ['connections admit slack:T2 slack:T3', 'did-not-understand'],
    ['connections list slack:T2', 'did-not-understand'],
    ['here lon-2014-11', 'here-needs-channel'],
  ])('is refused as %s: %s', async (words, refused) => {
    expect(await talk.refused(words)).toBe(refused);
  });

  it('is for the terminal alone, and for the secretariat', async () => {
    expect(await talk.refused('connections', from('slack:T1:UTS'))).toBe('in-the-terminal');
    expect(await talk.refused('connections admit slack:T2', from('slack:T1:UTS'))).toBe('in-the-terminal');
    expect(await talk.refused('connections', { as: 'hn@example.org' })).toBe('secretariat-only');
    expect(await talk.refused('connections', { as: 'ts@example.org' })).toBeNull();
    expect(await talk.text('help', { whole: true })).toContain('connections');
    expect(await talk.text('help', { ...from('slack:T1:UTS'), whole: true })).not.toContain('connections');
  });

  it('binds the channel it is typed in, on any platform, in a language or the conference’s', async () => {
    await talk.say('import', { attachment: await managuaReport('en') });
    const typed = async (words: string, channel: string) =>
      await talk.say(words, {
        ...from('slack:T1:UTS'),
        place: { platform: 'slack', workspace: 'T1', channel },
      });
    expect((await typed('here lon-2014-11', 'C1')).message.summary).toContain('this channel');
    expect((await typed('aquí', 'C2')).json).toMatchObject({ meeting: 'lon-2014-11', alreadyBound: false });
    expect((await typed('here en', 'C3')).json).toMatchObject({ languages: ['en'] });
    expect((await typed('here lon-2014-11', 'C1')).json).toMatchObject({ alreadyBound: true });
    expect((await typed('here lon-2015-01', 'C1')).refused).toBe('unknown-meeting');
    const bound = await database.db.selectFrom('channel_bindings').selectAll().orderBy('id').execute();
    expect(bound).toMatchObject([
      { platform: 'slack', workspace: 'T1', channel: 'C1', language: null },
      { channel: 'C2', language: null },
      { channel: 'C3', language: 'en' },
    ]);
  });
});
