import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import { aBot, type Faults, type TestBot } from '../support/a-bot.ts';
import { aConference, type BuiltConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { type FakePlace, fakePlace } from '../support/fake-place.ts';
import { owedBy } from '../support/owed-by.ts';
import { talkTo } from '../support/talk.ts';

const DAY = 24 * 60;

let database: TestDatabase;
let conference: BuiltConference;
let place: FakePlace;
let bot: TestBot;
let faults: Faults[];
/** Who has which address there; the workspaces that do not answer; what was asked. */
let members: Map<string, string>;
let silent: Set<string>;
let asked: string[];

beforeEach(async () => {
  database = await openTestDatabase();
  [faults, members, silent, asked] = [[], new Map(), new Set(), []];
  conference = await aConference(database.db)
    .withOfficers('HN', 'GT')
    .withPerson({ email: 'bz@example.org', party: 'BZ', slack: 'T1:UBZ' })
    .withPerson({ email: 'left@example.org', party: 'HN', active: false })
    .build();
  place = fakePlace('slack');
  const gateway: ChatGateway = {
    ...place.gateway,
    home: async () => ({ workspace: 'T1', name: 'RCM' }),
    async findAccount(workspace, email) {
      asked.push(`${workspace} ${email}`);
      if (silent.has(workspace)) throw new Error('no answer');
      return members.get(`${workspace} ${email}`) ?? null;
    },
  };
  bot = await aBot({ database, conference, gateways: [gateway], faults });
});
afterEach(async () => {
  await bot.stop();
  await database.close();
});

const accounts = async () =>
  await database.db
    .selectFrom('identities as i')
    .innerJoin('people as p', 'p.id', 'i.person_id')
    .select(['p.email', 'i.workspace', 'i.account'])
    .where('p.email', '!=', 'bz@example.org')
    .orderBy('i.id')
    .execute();
const terminal = () => talkTo(database, { chatConfigured: true, platforms: ['slack', 'mailbox'] });

describe('somebody without an account', () => {
  it('is found by their address before the morning is planned, and hears of what is due', async () => {
    members.set('T1 hn@example.org', 'UHN');
    await bot.publish(owedBy('HN', 'GT'));
    await bot.timeline.advanceTo(instant('2014-11-25T20:00:00Z'));
    expect(await accounts()).toEqual([{ email: 'hn@example.org', workspace: 'T1', account: 'UHN' }]);
    expect(place.of('UHN')).toHaveLength(1);
    const audited = await database.db
      .selectFrom('audit_entries')
      .select(['subject_id as subject', 'after', 'person_id as by'])
      .where('action', '=', 'account.found')
      .execute();
    const subject = String(conference.personId('hn@example.org'));
    expect(audited).toEqual([{ subject, by: null, after: { platform: 'slack', workspace: 'T1' } }]);
    expect(faults).toEqual([]);
  });

  it('is looked for again after a day, and those who have an account or left are not looked for', async () => {
    await bot.jobs.ring();
    await bot.jobs.ring();
    expect(asked.toSorted()).toEqual(['T1 gt@example.org', 'T1 hn@example.org']);
    members.set('T1 hn@example.org', 'UHN');
    bot.clock.pass(DAY - 1);
    await bot.jobs.ring();
    expect(asked).toHaveLength(2);
    bot.clock.pass(1);
    await bot.jobs.ring();
    expect(await accounts()).toMatchObject([{ account: 'UHN' }]);
    bot.clock.pass(DAY);
    await bot.jobs.ring();
    expect(asked.filter((one) => one.includes('hn@'))).toHaveLength(2);
  });

  it('stays without where the account speaks for somebody else', async () => {
    members.set('T1 hn@example.org', 'UBZ');
    await bot.jobs.ring();
    expect(await accounts()).toEqual([]);
  });

  it('is looked for in no workspace that may not see the conference, and there as soon as it may', async () => {
    members.set('T2 hn@example.org', 'UHN');
    const installed = { platform: 'slack', workspace: 'T2', own: false, installation_key: 'T:T2' };
    await database.db.insertInto('connections').values(installed).execute();
    await bot.jobs.ring();
    expect(asked.filter((one) => one.startsWith('T2'))).toEqual([]);
    await terminal().say('connections admit slack:T2');
    await bot.jobs.ring();
    expect(await accounts()).toMatchObject([{ workspace: 'T2', account: 'UHN' }]);
  });

  it('is looked for once more where their workspace was taken out, and not in that one', async () => {
    members.set('T1 hn@example.org', 'UHN');
    await bot.jobs.ring();
    await terminal().say('connections remove slack:T1');
    bot.clock.pass(2 * DAY);
    const before = asked.length;
    await bot.jobs.ring();
    expect(asked).toHaveLength(before);
  });

  it('waits for the next minute where the platform does not answer, and the rest goes on', async () => {
    silent.add('T1');
    members.set('T1 hn@example.org', 'UHN');
    await bot.publish(owedBy('HN', 'GT'));
    await bot.jobs.ring();
    expect(asked).toHaveLength(1);
    expect(faults.map(({ event }) => event)).toEqual(['accounts.search-fault']);
    silent.clear();
    await bot.jobs.ring();
    expect(await accounts()).toMatchObject([{ account: 'UHN' }]);
  });
});
