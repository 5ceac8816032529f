import { afterEach, beforeEach, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'MX'], refs: ['3a'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

/** The next message to Honduras arrives, and the bot does not hear of it. */
async function isUncertain(until: string): Promise<void> {
  managua.place.fail(`person:${managua.conference.personId('hn@example.org')}`, 'stored');
  await managua.advanceTo(until);
}

async function isFound(): Promise<void> {
  managua.bot.clock.pass(1);
  await managua.bot.jobs.drain();
}

async function told(): Promise<string[]> {
  const rows = await managua.database.db
    .selectFrom('reminders')
    .select(['rung', 'state', 'told_due_on'])
    .where('person_id', '=', managua.conference.personId('hn@example.org'))
    .orderBy('id')
    .execute();
  return rows.map(({ rung, state, told_due_on: dueOn }) => `${rung} ${state} ${dueOn}`);
}

it('knows which date a message named that it found', async () => {
  await isUncertain('2014-11-25T15:00:00Z');
  await isFound();
  expect(await told()).toContain('opening delivered 2015-01-30');
  await managua.say('ts', 'correct 3a due 13 February 2015');
  await managua.advanceTo('2014-11-27T00:00:00Z');
  expect(managua.mail('hn').at(-1)).toContain('no el 30 de enero');
});

it('tells nothing of a date that moved and came back, where the message that named it was found', async () => {
  await isUncertain('2014-11-25T15:00:00Z');
  await isFound();
  await managua.say('ts', 'correct 3a due 13 February 2015');
  await managua.say('ts', 'correct 3a due 30 January 2015');
  await managua.advanceTo('2014-11-27T00:00:00Z');
  expect(managua.mail('hn')).toHaveLength(1);
});

it('tells of a date that moved before the message that named the old one was found', async () => {
  await managua.advanceTo('2014-11-26T00:00:00Z');
  await isUncertain('2015-01-16T15:00:00Z');
  await managua.say('ts', 'correct 3a due 13 February 2015');
  await isFound();
  expect((await told()).filter((one) => one.endsWith(' delivered 2015-01-30'))).toHaveLength(2);
  await managua.advanceTo('2015-01-20T00:00:00Z');
  expect(managua.mail('hn')).toHaveLength(3);
  expect(managua.mail('hn').at(-1)).toContain('no el 30 de enero');
});
