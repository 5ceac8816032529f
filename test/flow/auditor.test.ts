import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { pause } from '../../src/ledger/pause.ts';
import { countFindings } from '../../src/store/auditor.ts';
import { aBot, type Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, GT, HN } from '../support/chat-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const OPENED = instant('2014-11-25T15:00:00Z');
const LATER = instant('2014-11-26T03:00:00Z');

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  bot = await chatBot(database, [HN, GT], faults);
  await bot.timeline.advanceTo(OPENED);
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

/** An hour of real time passes, the alarm rings, and what it raised is delivered. */
async function anHourLater(): Promise<void> {
  bot.clock.pass(61);
  await bot.jobs.ring();
  await bot.jobs.drain();
}

async function obligationOf(party: string): Promise<number> {
  const { id } = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', '=', party)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

async function submit(): Promise<void> {
  await bot.submit(bot.conference.personId('hn@example.org'), {
    obligationId: await obligationOf('HN'),
    partyCode: 'HN',
    kind: 'no-comments',
    link: null,
    files: [],
    note: null,
    receivedOn: civilDate('2014-11-25'),
    confirmed: true,
    onBehalf: false,
  });
  await bot.jobs.drain();
}

async function settleWithoutItsReminders(): Promise<void> {
  bot.slack.fail('UHN', ...Array(100).fill('passing'));
  await bot.timeline.advanceTo(instant('2015-01-16T15:00:00Z'));
  await database.db
    .updateTable('obligations')
    .set({ state: 'received' })
    .where('id', '=', await obligationOf('HN'))
    .execute();
}

const findings = async () =>
  (await database.db.selectFrom('auditor_findings').select('kind').distinct().orderBy('kind').execute()).map(
    ({ kind }) => kind,
  );

const notices = () =>
  bot.slack.of('UTS').filter(({ message }) => message.summary.startsWith('La revisión de cada hora'));

describe('the auditor finds nothing', () => {
  it('in a ledger where all is well', async () => {
    await submit();
    await anHourLater();
    expect(await findings()).toEqual([]);
    expect(notices()).toHaveLength(0);
  });

  it('in a duty that awaits its date or whose ladder is done', async () => {
    await database.db
      .updateTable('duties')
      .set({ next_reminder_at: null, idle_reason: 'ladder-done' })
      .execute();
    await anHourLater();
    expect(await findings()).toEqual([]);
  });

  it('in what a pause holds, and in what it keeps from being planned', async () => {
    bot.clock.advanceTo(instant('2015-01-16T15:00:00Z'));
    await bot.jobs.ring();
    await bot.asPerson(null, pause);
    bot.clock.advanceTo(instant('2015-01-23T18:00:00Z'));
    await database.db.updateTable('duties').set({ next_reminder_at: OPENED, idle_reason: null }).execute();
    await anHourLater();
    expect(await findings()).toEqual([]);
  });

  it('in what waited for a bot that was down', async () => {
    bot.slack.fail('UHN', 'passing');
    await submit();
    await bot.stop();
    bot.clock.pass(600);
    bot = await restarted();
    await bot.jobs.ring();
    expect(await findings()).toEqual([]);
  });

  async function restarted(): Promise<ChatBot> {
    const { conference, clock, slack, teams } = bot;
    const again = await aBot({
      database,
      conference,
      gateways: [slack.gateway, teams.gateway],
      clock,
      faults,
    });
    return { ...bot, ...again };
  }
});

describe('the auditor finds', () => {
  it('a pending duty without a next instant whose reason is none', async () => {
    await database.db
      .updateTable('duties')
      .set({ next_reminder_at: null, idle_reason: 'settled' })
      .where('obligation_id', '=', await obligationOf('HN'))
      .execute();
    await anHourLater();
    expect(await findings()).toEqual(['duty-without-reason']);
  });

  it('a duty more than five minutes past its own next instant, not one within them', async () => {
    // As where the planner skips it: another process holds the party and never ends.
    const held = await holdParties();
    const due = async (at: string) =>
      database.db
        .updateTable('duties')
        .set({ next_reminder_at: instant(at), idle_reason: null })
        .where('obligation_id', '=', await obligationOf('HN'))
        .execute();
    bot.clock.advanceTo(LATER);
    await due('2014-11-26T02:56:00Z');
    await anHourLater();
    expect(await findings()).toEqual([]);
    await due('2014-11-26T02:50:00Z');
    await anHourLater();
    expect(await findings()).toEqual(['duty-late']);
    await held.rollback().execute();
  });

  async function holdParties() {
    const trx = await database.db.startTransaction().execute();
    await trx.selectFrom('parties').select('code').forUpdate().execute();
    return trx;
  }

  it('a delivery past its own next attempt, and one that has none', async () => {
    await bot.timeline.advanceTo(instant('2015-01-16T14:59:00Z'));
    const row = await database.db
      .selectFrom('deliveries')
      .select('id')
      .where('kind', '=', 'morning')
      .executeTakeFirstOrThrow();
    await database.db
      .updateTable('deliveries')
      .set({ state: 'queued', next_attempt_at: null })
      .where('id', '=', row.id)
      .execute();
    await anHourLater();
    expect(await findings()).toEqual(['delivery-late']);
  });

  it('a live reminder of what is settled', async () => {
    await settleWithoutItsReminders();
    await bot.pass(60);
    await bot.jobs.ring();
    expect(await findings()).toEqual(['settled-with-reminder']);
  });

  it('a submission without its audit entry', async () => {
    await submit();
    await database.db.deleteFrom('audit_entries').where('action', '=', 'submission.recorded').execute();
    await anHourLater();
    expect(await findings()).toEqual(['submission-without-audit']);
  });

  it('a submission without a receipt', async () => {
    await submit();
    await database.db.updateTable('submissions').set({ receipt_number: '' }).execute();
    await anHourLater();
    expect(await findings()).toEqual(['submission-without-receipt']);
  });
});

describe('a finding', () => {
  const spoil = async () => database.db.updateTable('submissions').set({ receipt_number: '' }).execute();
  const mend = async () => database.db.updateTable('submissions').set({ receipt_number: 'R' }).execute();

  it('is told to the secretariat once, with what to do, and again only if it returns', async () => {
    await submit();
    await spoil();
    await anHourLater();
    await anHourLater();
    expect(notices()).toHaveLength(1);
    expect(JSON.stringify(notices()[0]?.message)).toContain('entregue este mensaje');
    await mend();
    await anHourLater();
    expect(await countFindings(database.db)).toBe(0);
    expect(notices()).toHaveLength(1);
    await spoil();
    await anHourLater();
    expect(notices()).toHaveLength(2);
  });

  it('is looked for once an hour, by whichever process comes first', async () => {
    await submit();
    await anHourLater();
    await spoil();
    bot.clock.pass(30);
    await bot.jobs.ring();
    expect(await countFindings(database.db)).toBe(0);
    bot.clock.pass(31);
    await bot.jobs.ring();
    expect(await countFindings(database.db)).toBe(1);
  });
});
