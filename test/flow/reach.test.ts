import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { aBot, type Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, FOR_EVER, GT, HN, HN_ALTERNATE, HN_SECOND } from '../support/chat-bot.ts';
import type { PersonToBuild } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { fakePlace } from '../support/fake-place.ts';

const OPENED = instant('2014-11-25T15:00:00Z');

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

async function publishedFor(...people: PersonToBuild[]): Promise<void> {
  bot = await chatBot(database, people, faults);
}

describe('a person on two platforms', () => {
  const BOTH = { ...HN, teams: 'TENANT:AAD-HN' };

  async function lastUsed(platform: string): Promise<void> {
    await database.db
      .updateTable('identities')
      .set({ last_used_at: instant('2014-11-20T00:00:00Z') })
      .where('platform', '=', platform)
      .execute();
  }

  it('gets one message, through the identity last used', async () => {
    await publishedFor(BOTH, GT);
    await lastUsed('teams');
    await bot.timeline.advanceTo(OPENED);
    expect(bot.teams.of('AAD-HN')).toHaveLength(1);
    expect(bot.slack.of('UHN')).toHaveLength(0);
  });

  it('gets it through the other identity at once on a final fault', async () => {
    await publishedFor(BOTH, GT);
    await lastUsed('slack');
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(OPENED);
    expect(bot.slack.of('UHN')).toHaveLength(0);
    expect(bot.teams.of('AAD-HN')).toHaveLength(1);
    expect(await bot.chainsOf('hn@example.org')).toEqual([
      { state: 'delivered null', steps: ['slack:T1:UHN final final-fault'] },
    ]);
  });

  it('gets it through the other identity after two hours of passing faults, and not before', async () => {
    await publishedFor(BOTH, GT);
    await lastUsed('slack');
    bot.slack.fail('UHN', ...FOR_EVER);
    await bot.timeline.advanceTo(OPENED);
    await bot.pass(115);
    expect(bot.teams.of('AAD-HN')).toHaveLength(0);
    await bot.pass(10);
    expect(bot.teams.of('AAD-HN')).toHaveLength(1);
    expect(bot.slack.of('UGT')).toHaveLength(1);
  });
});

describe('the alternates of a country', () => {
  it('get what no titular received, once, however many titulars failed', async () => {
    await publishedFor(HN, HN_SECOND, HN_ALTERNATE, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    const copies = bot.slack.of('UALT').length;
    bot.slack.fail('UHN', 'final');
    bot.slack.fail('UHN2', 'final');
    await bot.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
    expect(bot.slack.of('UALT')).toHaveLength(copies + 1);
    expect(await bot.rungsOf('alt@example.org')).toEqual(['d14 delivered null', 'opening delivered null']);
    expect(bot.unreachable()).toEqual([]);
  });

  it('get nothing where one of the titulars has it', async () => {
    await publishedFor(HN, HN_SECOND, HN_ALTERNATE, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    const copies = bot.slack.of('UALT').length;
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
    expect(bot.slack.of('UALT')).toHaveLength(copies);
    expect(bot.slack.of('UHN2')).toHaveLength(2);
  });

  it('wait while a titular may still receive it', async () => {
    await publishedFor(HN, HN_SECOND, HN_ALTERNATE, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    const copies = bot.slack.of('UALT').length;
    bot.slack.fail('UHN', 'final');
    bot.slack.fail('UHN2', ...FOR_EVER);
    await bot.timeline.advanceTo(instant('2015-01-16T15:00:00Z'));
    expect(bot.slack.of('UALT')).toHaveLength(copies);
    await bot.pass(125);
    expect(bot.slack.of('UALT')).toHaveLength(copies + 1);
  });

  it('are not written to again where they have a copy of the opening already', async () => {
    await publishedFor(HN, HN_ALTERNATE, GT);
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(OPENED);
    expect(bot.slack.of('UALT')).toHaveLength(1);
    const [copy] = await database.db
      .selectFrom('reminders')
      .select('copy')
      .where('person_id', '=', bot.conference.personId('alt@example.org'))
      .execute();
    expect(copy?.copy, 'it is what the country was told').toBe(false);
    expect(bot.unreachable()).toEqual([]);
  });

  it('get what was on its way to somebody who is no longer an officer', async () => {
    await publishedFor(HN, HN_ALTERNATE, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    const copies = bot.slack.of('UALT').length;
    bot.clock.advanceTo(instant('2015-01-16T15:00:00Z'));
    await bot.jobs.ring();
    await database.db
      .updateTable('people')
      .set({ active: false })
      .where('id', '=', bot.conference.personId('hn@example.org'))
      .execute();
    await bot.jobs.drain();
    expect(bot.slack.of('UHN')).toHaveLength(1);
    expect(bot.slack.of('UALT')).toHaveLength(copies + 1);
    expect((await bot.chainsOf('hn@example.org'))[1]).toEqual({
      state: 'failed no-longer-an-officer',
      steps: ['alternates passed-on no-titular-received'],
    });
  });
});

describe('a country with nobody reachable', () => {
  it('is told to the secretariat once that day, and its whole chain is kept', async () => {
    await publishedFor(HN, HN_SECOND, GT);
    bot.slack.fail('UHN', 'final');
    bot.slack.fail('UHN2', 'final');
    await bot.timeline.advanceTo(instant('2014-11-25T23:00:00Z'));
    expect(bot.unreachable()).toHaveLength(1);
    expect(bot.unreachable()[0]).toContain('Honduras');
    const [first, second] = [
      ...(await bot.chainsOf('hn@example.org')),
      ...(await bot.chainsOf('hn2@example.org')),
    ];
    expect([first?.state, second?.state]).toEqual(['failed final-fault', 'failed final-fault']);
    expect(
      [first?.steps, second?.steps].toSorted((a, b) => (a?.length ?? 0) - (b?.length ?? 0)).at(-1),
    ).toEqual([
      expect.stringMatching(/^slack:T1:UHN2? final final-fault$/),
      'alternates skipped no-alternate-left',
      'e-mail skipped no-mail-configured',
      'secretariat passed-on nobody-reachable',
    ]);
  });

  it('is told again on another day', async () => {
    await publishedFor(HN, GT);
    bot.slack.fail('UHN', 'final', 'final');
    await bot.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
    expect(bot.unreachable()).toHaveLength(2);
  });

  it('is not told where somebody was reached', async () => {
    await publishedFor(HN, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T22:00:00Z'));
    expect(bot.unreachable()).toEqual([]);
  });

  it('has an officer without an account: the link that is not there is skipped with its reason', async () => {
    await publishedFor({ email: 'hn@example.org', party: 'HN' }, GT);
    await bot.timeline.advanceTo(OPENED);
    expect(bot.unreachable()).toHaveLength(1);
    expect((await bot.chainsOf('hn@example.org'))[0]?.steps).toEqual([
      'chat skipped no-account',
      'alternates skipped no-alternate-left',
      'e-mail skipped no-mail-configured',
      'secretariat passed-on nobody-reachable',
    ]);
  });

  it('has no officer at all: told when a rung finds nobody', async () => {
    await publishedFor(GT);
    await bot.timeline.advanceTo(OPENED);
    expect(bot.unreachable()).toHaveLength(1);
  });

  it('does not count the mailbox where a chat platform is configured, and does where none is', async () => {
    await publishedFor({ email: 'hn@example.org', party: 'HN' }, GT);
    const mailbox = fakePlace('mailbox');
    const { conference } = bot;
    const plain = await aBot({ database, conference, gateways: [mailbox.gateway], faults });
    await plain.timeline.advanceTo(OPENED);
    await plain.stop();
    expect(mailbox.of(`person:${bot.conference.personId('hn@example.org')}`)).toHaveLength(1);
  });
});
