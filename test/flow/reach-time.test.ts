import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, FOR_EVER, GT, HN } from '../support/chat-bot.ts';
import type { PersonToBuild } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

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

describe('a rung whose every link failed by passing faults alone', () => {
  it('is missed, not failed: it leaves with the next working morning', async () => {
    await publishedFor(HN, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    bot.slack.fail('UHN', ...FOR_EVER);
    await bot.timeline.advanceTo(instant('2015-01-16T15:00:00Z'));
    await bot.pass(125);
    expect(await bot.rungsOf('hn@example.org')).toEqual(['d14 overtaken missed', 'opening delivered null']);
    expect(bot.unreachable()).toEqual([]);
    bot.slack.fail('UHN');
    await bot.timeline.advanceTo(instant('2015-01-20T00:00:00Z'));
    expect(await bot.rungsOf('hn@example.org')).toEqual([
      'd14 delivered null',
      'd14 overtaken missed',
      'opening delivered null',
    ]);
    expect(bot.slack.of('UHN')).toHaveLength(2);
  });

  it('is given up after ten minutes on the last valid day', async () => {
    await publishedFor(HN, GT);
    await bot.timeline.advanceTo(instant('2015-01-30T06:30:00Z'));
    bot.slack.fail('UHN', ...FOR_EVER);
    await database.db
      .updateTable('duties')
      .set({ next_reminder_at: instant('2015-01-30T15:00:00Z'), idle_reason: null })
      .execute();
    await database.db
      .updateTable('reminders')
      .set({ state: 'overtaken', reason: 'missed' })
      .where('rung', '=', 'd1')
      .execute();
    bot.clock.advanceTo(instant('2015-01-30T15:00:00Z'));
    await bot.jobs.ring();
    await bot.jobs.drain();
    await bot.pass(5);
    expect((await bot.chainsOf('hn@example.org')).at(-1)?.state).toBe('queued passing-fault');
    await bot.pass(10);
    expect((await bot.chainsOf('hn@example.org')).at(-1)?.state).toBe('failed passing-fault');
    bot.clock.advanceTo(instant('2015-01-30T16:00:00Z'));
    bot.slack.fail('UHN');
    await bot.jobs.ring();
    await bot.jobs.drain();
    expect(await bot.rungsOf('hn@example.org')).toContain('d1 delivered null');
  });
});

describe('a chain that began before five', () => {
  const EVENING = { five: '2015-01-16T23:00:00Z', seven: '2015-01-17T01:00:00Z' };

  async function begunInTheAfternoon(): Promise<void> {
    await publishedFor(HN, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    bot.slack.fail('UHN', 'passing');
    await bot.timeline.advanceTo(instant('2015-01-16T22:50:00Z'));
  }

  it('may end by seven', async () => {
    await begunInTheAfternoon();
    bot.clock.advanceTo(instant('2015-01-17T00:59:00Z'));
    await bot.pass(10);
    expect(await bot.rungsOf('hn@example.org')).toContain('d14 delivered null');
  });

  it('goes back to the planner after that', async () => {
    await begunInTheAfternoon();
    bot.clock.advanceTo(instant(EVENING.seven));
    await bot.pass(10);
    expect(await bot.rungsOf('hn@example.org')).toContain('d14 overtaken missed');
  });

  it('is no excuse for what was not begun by five', async () => {
    await publishedFor(HN, GT);
    await bot.timeline.advanceTo(instant('2015-01-16T14:00:00Z'));
    bot.clock.advanceTo(instant('2015-01-16T15:00:00Z'));
    await bot.jobs.ring();
    bot.clock.advanceTo(instant(EVENING.five));
    await bot.jobs.drain();
    expect(await bot.rungsOf('hn@example.org')).toContain('d14 overtaken missed');
  });
});
