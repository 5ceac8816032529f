import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { insertPerson } from '../../src/store/people.ts';
import type { TestDatabase } from '../support/database.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { from } from '../support/talk.ts';

const ANA = 'slack:T1:UANA';

let managua: ManaguaBot;
let database: TestDatabase;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
  database = managua.database;
});
afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

const invite = async (email: string) =>
  String(Reflect.get(Object((await managua.say('ts', `invite ${email}`)).json), 'code'));
const join = async (account: string, code: string) => await managua.say(null, `join ${code}`, from(account));

describe('what is owed', () => {
  const newcomer = async () =>
    await database.db.transaction().execute(async (trx) =>
      insertPerson(trx, {
        conference_id: managua.conference.conferenceId,
        ...{ email: 'new@example.org', name: 'Suyapa Zelaya', role: 'liaison', party_code: 'HN' },
        ...{ rank: 'titular', active: true, joined_at: instant('2014-11-24T22:00:00Z') },
      }),
    );
  const openingsOf = async (personId: number) =>
    await database.db
      .selectFrom('reminders')
      .select(['state', 'told_due_on as told'])
      .where('person_id', '=', personId)
      .where('rung', '=', 'opening')
      .orderBy('obligation_id')
      .execute();

  it('is listed by the answer, which is the opening: none leaves for them after it', async () => {
    const hn = managua.conference.personId('hn@example.org');
    const reply = await join(ANA, await invite('hn@example.org'));
    expect(reply.json).toMatchObject({ owed: { items: [{ ref: '3a' }, { ref: '4a' }] } });
    expect(reply.message.parts.map((part) => ('text' in part ? part.text : ''))).toContain(
      'Honduras · 2 pendientes',
    );
    await managua.advanceTo('2014-11-25T23:00:00Z');
    expect(managua.mail('hn')).toEqual([]);
    expect(managua.mail('gt')).toHaveLength(1);
    expect(await openingsOf(hn)).toEqual(Array(2).fill({ state: 'delivered', told: '2015-01-30' }));
  });

  it('leaves for the country’s other officers all the same, and the next rungs leave for everybody', async () => {
    const personId = await newcomer();
    await join(ANA, await invite('new@example.org'));
    await managua.advanceTo('2014-11-25T23:00:00Z');
    expect(managua.mail('hn')).toHaveLength(1);
    await managua.advanceTo('2015-01-16T23:00:00Z');
    expect(managua.mail('hn')).toHaveLength(2);
    const sent = managua.place.of(`person:${personId}`);
    expect(sent.map(({ message }) => message.summary)).toEqual([
      expect.stringContaining('Honduras: 3a y 4a'),
    ]);
  });

  it('is told again with the date that was told when the date moves', async () => {
    await join(ANA, await invite('hn@example.org'));
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    await managua.advanceTo('2014-11-26T23:00:00Z');
    const [changed, ...more] = managua.mail('hn');
    expect(more).toEqual([]);
    expect(changed).toContain('13 de febrero de 2015');
    expect(changed).toContain('30 de enero');
  });

  it('counts as the opening that was on its way already', async () => {
    const hn = managua.conference.personId('hn@example.org');
    const code = await invite('hn@example.org');
    managua.place.fail(`person:${hn}`, ...Array(9).fill('passing'));
    await managua.advanceTo('2014-11-25T15:05:00Z');
    await join(ANA, code);
    managua.bot.clock.pass(30);
    await managua.bot.jobs.ring();
    await managua.bot.jobs.drain();
    expect(managua.mail('hn')).toEqual([]);
    expect(await openingsOf(hn)).toEqual(Array(2).fill({ state: 'delivered', told: '2015-01-30' }));
  });

  it('after the last valid day is listed, and no opening', async () => {
    await managua.advanceTo('2015-02-02T12:00:00Z');
    const personId = await newcomer();
    const reply = await join(ANA, await invite('new@example.org'));
    expect(reply.json).toMatchObject({ owed: { items: [{ ref: '3a', state: 'pending' }, { ref: '4a' }] } });
    expect(await openingsOf(personId)).toEqual([]);
  });

  it('is nothing for the secretariat', async () => {
    const reply = await join(ANA, await invite('ts@example.org'));
    expect(reply.json).toMatchObject({ joined: true, owed: null });
    expect((await managua.say(null, 'pause', from(ANA))).refused).toBeNull();
  });
});
