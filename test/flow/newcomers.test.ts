import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLedger } from '../../src/reminders/audit-ledger.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
  await managua.advanceTo('2014-11-26T18:00:00Z');
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

/** Imports people, each as `name role country rank`. */
async function take(words: string, ...rows: string[]): Promise<void> {
  const lines = rows.map((row) => {
    const [who, role = 'liaison', country, rank = ''] = row.split(' ');
    return `${who},${who}@example.org,${role},${country},${rank}`;
  });
  const text = ['name,email,role,country,rank', ...lines].join('\n');
  const reply = await managua.say(null, words, {
    attachment: { name: 'people.csv', text },
    accepted: true,
  });
  expect(reply.refused).toBeNull();
}

async function idOf(who: string): Promise<number> {
  const { id } = await managua.database.db
    .selectFrom('people')
    .select('id')
    .where('email', '=', `${who}@example.org`)
    .executeTakeFirstOrThrow();
  return id;
}

async function mailOf(who: string): Promise<readonly string[]> {
  return managua.place.of(`person:${await idOf(who)}`).map(({ message }) => message.summary);
}

const OPENING = 'Honduras: 3a y 4a hasta el viernes 30 de enero de 2015 · 0 de 2';

describe('who is imported after the opening', () => {
  it('gets an opening of all that is pending, once, at the next working morning', async () => {
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2014-11-27T14:59:00Z');
    expect(await mailOf('new')).toEqual([]);
    await managua.advanceTo('2014-11-27T15:01:00Z');
    expect(await mailOf('new')).toEqual([OPENING]);
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2014-12-20T15:00:00Z');
    expect(await mailOf('new')).toHaveLength(1);
    expect(managua.mail('hn'), 'the others have had theirs').toHaveLength(1);
    await managua.advanceTo('2015-01-16T18:00:00Z');
    expect(await mailOf('new')).toHaveLength(2);
    expect(managua.mail('hn')).toHaveLength(2);
  });

  it('gets it on a Monday where they are imported on a Friday', async () => {
    await managua.advanceTo('2014-11-28T18:00:00Z');
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2014-12-01T14:59:00Z');
    expect(await mailOf('new')).toEqual([]);
    await managua.advanceTo('2014-12-01T15:00:00Z');
    expect(await mailOf('new')).toHaveLength(1);
  });

  it('gets it ten minutes later where that morning would come after the last valid day', async () => {
    await managua.advanceTo('2015-01-30T17:00:00Z');
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2015-01-30T17:09:00Z');
    expect(await mailOf('new')).toEqual([]);
    await managua.advanceTo('2015-01-30T17:10:00Z');
    expect(await mailOf('new')).toEqual([OPENING]);
  });

  it('gets none of what is settled, and none after the last valid day', async () => {
    await managua.say('hn', 'submit 3a https://example.org/hn.pdf');
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2014-11-27T18:00:00Z');
    expect(await mailOf('new')).toEqual(['Honduras: 4a hasta el viernes 30 de enero de 2015 · 0 de 2']);
    await managua.advanceTo('2015-01-31T18:00:00Z');
    await take('people import', 'later liaison HN');
    await managua.advanceTo('2015-02-04T18:00:00Z');
    expect(await mailOf('later')).toEqual([]);
  });

  it('gets the opening in place of the rung of that morning, which the others get', async () => {
    await managua.advanceTo('2015-01-22T18:00:00Z');
    await take('people import', 'new liaison HN');
    const before = managua.mail('hn').length;
    await managua.advanceTo('2015-01-23T18:00:00Z');
    expect(await mailOf('new')).toHaveLength(1);
    expect(managua.mail('hn')).toHaveLength(before + 1);
    expect(managua.mail('hn').at(-1)).toContain('quedan 7 días');
    expect((await managua.rungs('3a', 'HN')).filter((rung) => rung.includes('delivered'))).toEqual([
      'opening v1 delivered',
      'd14 v1 delivered',
      'd7 v1 delivered',
      'opening v1 delivered',
    ]);
  });

  it('is who fills a vacant post: nothing of the country is left unsaid', async () => {
    await take('people import deactivate-missing', 'gt liaison GT', 'ts secretariat TS');
    await managua.advanceTo('2015-01-20T18:00:00Z');
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2015-01-23T18:00:00Z');
    expect(await mailOf('new')).toHaveLength(2);
    expect((await managua.rungs('3a', 'HN')).slice(-2)).toEqual(['opening v1 delivered', 'd7 v1 delivered']);
  });

  it('and had left before their opening could reach them gets it when they are back', async () => {
    await take('people import', 'new liaison HN');
    await managua.say(null, 'pause');
    await managua.advanceTo('2014-11-27T18:00:00Z');
    await take('people import deactivate-missing', 'hn liaison HN', 'gt liaison GT', 'ts secretariat TS');
    await managua.say(null, 'resume', { accepted: true });
    await managua.advanceTo('2014-11-30T18:00:00Z');
    expect(await mailOf('new')).toEqual([]);
    await take('people import', 'new liaison HN');
    await managua.advanceTo('2014-12-01T18:00:00Z');
    expect(await mailOf('new')).toEqual([OPENING]);
  });

  it('as an alternate gets a copy of the opening, and no rung after it', async () => {
    await take('people import', 'new liaison HN alternate');
    await managua.advanceTo('2015-01-23T18:00:00Z');
    expect(await mailOf('new')).toHaveLength(1);
  });
});

describe('a post that changed', () => {
  it('is written to no more, its new holder is, and who moved hears of their new country alone', async () => {
    await take('people import', 'hn liaison GT', 'new liaison HN');
    const before = managua.mail('hn').length;
    await managua.advanceTo('2014-11-27T18:00:00Z');
    expect(managua.mail('hn').slice(before).join()).toContain('Guatemala');
    expect(await mailOf('new')).toEqual([OPENING]);
    await managua.advanceTo('2015-01-16T18:00:00Z');
    expect(managua.mail('hn').slice(before).join()).not.toContain('Honduras');
    expect(await mailOf('new')).toHaveLength(2);
  });

  it('also where its message was on its way already: the new holder has what it carried', async () => {
    await managua.advanceTo('2015-01-22T18:00:00Z');
    managua.place.fail(`person:${managua.conference.personId('hn@example.org')}`, { retryAfter: 900 });
    await managua.advanceTo('2015-01-23T15:00:00Z');
    await take('people import deactivate-missing', 'new liaison HN', 'gt liaison GT', 'ts secretariat TS');
    managua.bot.clock.pass(30);
    await managua.bot.jobs.drain();
    const notices = (await mailOf('ts')).join();
    expect(notices, 'somebody is there').not.toContain('Honduras');
    await managua.advanceTo('2015-01-26T18:00:00Z');
    expect(await mailOf('new')).toEqual([OPENING]);
  });

  it('takes no receipt along: what was waiting for who moved is read by nobody of the other country', async () => {
    const channel = `person:${managua.conference.personId('hn@example.org')}`;
    managua.place.fail(channel, { retryAfter: 900 });
    await managua.say('hn', 'submit 3a https://example.org/draft-hn.pdf');
    await take('people import', 'hn liaison GT', 'new liaison HN');
    managua.bot.clock.pass(30);
    await managua.bot.jobs.ring();
    await managua.bot.jobs.drain();
    expect(managua.mail('hn').join()).not.toContain('draft-hn.pdf');
    const kept = await managua.database.db
      .selectFrom('deliveries')
      .select(['state', 'reason'])
      .where('kind', '=', 'receipt')
      .execute();
    expect(kept).toEqual([{ state: 'overtaken', reason: 'no-longer-an-officer' }]);
  });

  it('takes no notice of the secretariat along', async () => {
    await take('people import', 'gone secretariat TS');
    const channel = `person:${await idOf('gone')}`;
    managua.place.fail(channel, { retryAfter: 900 });
    await managua.say('hn', 'extend 3a 13 February 2015 the minister is travelling');
    await take('people import', 'gone liaison GT');
    managua.bot.clock.pass(30);
    await managua.bot.jobs.ring();
    await managua.bot.jobs.drain();
    expect((await mailOf('gone')).join()).not.toContain('3a');
  });

  it('leaves nothing for the auditor', async () => {
    await take('people import', 'hn liaison GT', 'new liaison HN');
    await managua.advanceTo('2014-12-10T18:00:00Z');
    const { bot, database } = managua;
    const [queue, clock] = [bot.jobs.queue, bot.clock];
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    clock.pass(120);
    await auditLedger(
      { db: database.db, queue, clock, logger },
      { began: clock.now(), ringingSince: clock.now() },
    );
    expect(await database.db.selectFrom('auditor_findings').selectAll().execute()).toEqual([]);
  });
});
