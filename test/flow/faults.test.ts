import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate, instant } from '../../src/domain/instant.ts';
import { noticeSecretariat } from '../../src/ledger/notify-secretariat.ts';
import { pause, resume } from '../../src/ledger/pause.ts';
import type { Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, GT, HN, HN_SECOND } from '../support/chat-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const OPENED = instant('2014-11-25T15:00:00Z');
const DUE_D14 = instant('2015-01-16T15:00:00Z');

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
  bot = await chatBot(database, [HN, HN_SECOND, GT], faults);
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

async function submitFor(email: string): Promise<void> {
  const obligations = await database.db
    .selectFrom('obligations')
    .select('id')
    .where('party_code', '=', 'HN')
    .orderBy('id')
    .execute();
  await bot.submit(
    bot.conference.personId(email),
    ...obligations.map(({ id }) => ({
      obligationId: id,
      partyCode: 'HN',
      kind: 'no-comments' as const,
      link: null,
      files: [],
      note: null,
      receivedOn: civilDate('2014-11-25'),
      confirmed: true,
      onBehalf: false,
    })),
  );
}

async function receipts(email: string) {
  const rows = await database.db
    .selectFrom('deliveries')
    .select(['state', 'reason'])
    .where('person_id', '=', bot.conference.personId(email))
    .where('kind', '=', 'receipt')
    .execute();
  return rows.map(({ state, reason }) => `${state} ${reason}`);
}

describe('a place that asks for rest', () => {
  it('is left alone by every delivery for as long as it says, and taken up again', async () => {
    bot.slack.fail('UHN', { retryAfter: 1800 });
    let tries = 0;
    bot.slack.onTheWire = async ({ place }) => {
      if (place.channel === 'UHN') tries += 1;
    };
    await bot.timeline.advanceTo(OPENED);
    expect((await bot.chainsOf('hn@example.org'))[0]?.state).toBe('queued rate-limited');
    await submitFor('hn2@example.org');
    await bot.jobs.drain();
    expect(await receipts('hn@example.org')).toEqual(['queued place-rests']);
    await bot.pass(25);
    expect(tries).toBe(1);
    await bot.pass(10);
    expect(await receipts('hn@example.org')).toEqual(['delivered null']);
    expect(tries).toBe(2);
  });

  it('rests alone: the other places have their messages', async () => {
    bot.slack.fail('UHN', { retryAfter: 1800 });
    await bot.timeline.advanceTo(OPENED);
    expect(bot.slack.of('UHN')).toHaveLength(0);
    expect(bot.slack.of('UHN2')).toHaveLength(1);
    expect(bot.slack.of('UGT')).toHaveLength(1);
  });

  it('is asked again at once where it did not ask for rest', async () => {
    bot.slack.fail('UHN', 'passing');
    await bot.timeline.advanceTo(OPENED);
    await submitFor('hn2@example.org');
    await bot.jobs.drain();
    expect(await receipts('hn@example.org')).toEqual(['delivered null']);
  });
});

describe('while a conference is paused', () => {
  it('a reminder on its way is held, and a receipt goes', async () => {
    bot.clock.advanceTo(OPENED);
    await bot.jobs.ring();
    await bot.asPerson(null, pause);
    await bot.jobs.drain();
    expect((await bot.chainsOf('hn@example.org'))[0]?.state).toBe('held null');
    await submitFor('hn2@example.org');
    await bot.jobs.drain();
    expect(await receipts('hn@example.org')).toEqual(['delivered null']);
    expect(bot.slack.of('UGT')).toHaveLength(0);
  });

  it('a reminder that was to be tried again is held', async () => {
    bot.slack.fail('UGT', 'passing');
    await bot.timeline.advanceTo(OPENED);
    // As where another process had it in hand when the pause began.
    await database.db
      .updateTable('conferences')
      .set({ paused_at: OPENED })
      .where('id', '=', bot.conference.conferenceId)
      .execute();
    await bot.pass(10);
    expect((await bot.chainsOf('gt@example.org'))[0]?.state).toBe('held null');
    expect(bot.slack.of('UGT')).toHaveLength(0);
  });

  it('nothing is kept back: it leaves when the pause is over', async () => {
    bot.clock.advanceTo(OPENED);
    await bot.jobs.ring();
    await bot.asPerson(null, pause);
    await bot.jobs.drain();
    await bot.asPerson(null, resume);
    await bot.jobs.drain();
    expect(bot.slack.of('UGT')).toHaveLength(1);
  });
});

describe('a message that may have arrived', () => {
  it('says so when it leaves again, also after a fault that was only passing', async () => {
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    bot.slack.fail('UGT', ...Array(300).fill('stored'));
    // Nobody can look there.
    bot.slack.gateway.find = async () => 'unknown';
    await bot.timeline.advanceTo(DUE_D14);
    expect((await bot.chainsOf('gt@example.org'))[1]?.state).toBe('uncertain connection-reset');
    bot.slack.fail('UGT', 'passing');
    bot.clock.pass(1);
    await bot.jobs.drain();
    expect((await bot.chainsOf('gt@example.org'))[1]?.state, 'still nobody knows').toBe(
      'uncertain passing-fault',
    );
    await bot.pass(5);
    const last = JSON.stringify(bot.slack.of('UGT').at(-1)?.message);
    expect(last).toContain('Es posible');
  });

  it('says so also where its hours were over and it leaves the next morning', async () => {
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    bot.slack.fail('UGT', 'stored');
    bot.slack.gateway.find = async () => 'unknown';
    await bot.timeline.advanceTo(DUE_D14);
    bot.clock.advanceTo(instant('2015-01-17T02:00:00Z'));
    await bot.pass(5);
    expect((await bot.chainsOf('gt@example.org'))[1]?.state).toBe('overtaken missed-uncertain');
    await bot.timeline.advanceTo(instant('2015-01-20T00:00:00Z'));
    expect(JSON.stringify(bot.slack.of('UGT').at(-1)?.message)).toContain('Es posible');
  });
});

describe('a receipt', () => {
  it('waits for as long as the platform is down, and is not lost', async () => {
    await bot.timeline.advanceTo(OPENED);
    bot.slack.fail('UHN', ...Array(40).fill('passing'));
    await submitFor('hn2@example.org');
    await bot.jobs.drain();
    await bot.pass(300);
    expect(await receipts('hn@example.org')).toEqual(['queued passing-fault']);
    bot.slack.fail('UHN');
    await bot.pass(15);
    expect(await receipts('hn@example.org')).toEqual(['delivered null']);
  });

  it('that reaches nobody is told to the secretariat, once for that person and day', async () => {
    await bot.timeline.advanceTo(OPENED);
    bot.slack.fail('UHN', 'final', 'final');
    await submitFor('hn2@example.org');
    await bot.jobs.drain();
    await bot.pass(5);
    const told = bot.slack.of('UTS').map(({ message }) => message.summary);
    expect(told.filter((text) => text.includes('No se pudo entregar'))).toHaveLength(1);
    expect(await receipts('hn@example.org')).toEqual(['failed final-fault']);
  });
});

describe('a notice to the secretariat', () => {
  const raise = async () =>
    bot.asPerson(null, (work) =>
      noticeSecretariat(work, {
        kind: 'nobody-reachable',
        subject: 'party:HN',
        about: { parties: ['HN'], since: null },
      }),
    );

  it('is told once by kind, subject, version and recipient', async () => {
    await raise();
    await raise();
    await bot.jobs.drain();
    expect(bot.unreachable()).toHaveLength(1);
  });

  it('waits while the secretariat has nobody, and leaves when it has', async () => {
    const active = async (is: boolean) =>
      database.db.updateTable('people').set({ active: is }).where('role', '=', 'secretariat').execute();
    await active(false);
    await raise();
    await bot.jobs.ring();
    await bot.jobs.drain();
    expect(bot.unreachable()).toHaveLength(0);
    await active(true);
    await bot.jobs.ring();
    await bot.jobs.drain();
    expect(bot.unreachable()).toHaveLength(1);
  });

  it('waits while its one reader has no account, and leaves when they have', async () => {
    const identity = await database.db
      .deleteFrom('identities')
      .where('account', '=', 'UTS')
      .returning(['conference_id', 'person_id', 'platform', 'workspace', 'account', 'last_used_at'])
      .executeTakeFirstOrThrow();
    await raise();
    await bot.jobs.drain();
    await bot.pass(30);
    expect(bot.unreachable()).toHaveLength(0);
    await database.db.insertInto('identities').values(identity).execute();
    await bot.pass(15);
    expect(bot.unreachable()).toHaveLength(1);
  });
});
