import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockDeliveries } from '../../src/store/deliveries.ts';
import { raiseNoticeRevisions } from '../../src/store/revisions.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeAll(async () => {
  managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
});

afterAll(async () => {
  await managua.close();
});

it('keeps a notice that waits to be sent from being phrased before the change is committed', async () => {
  await managua.type('hn', 'extend 3a 13 February 2015 sigue en consulta');
  const { db } = managua.database;
  const { id, subject } = await db
    .selectFrom('notices as n')
    .innerJoin('deliveries as d', 'd.id', 'n.delivery_id')
    .select(['d.id', 'n.subject'])
    .where('d.state', '=', 'queued')
    .executeTakeFirstOrThrow();
  const taken = async () =>
    await db.transaction().execute(async (trx) => (await lockDeliveries(trx, [id])).length);
  expect(await taken()).toBe(1);
  await db.transaction().execute(async (trx) => {
    const about = { kind: 'more-time', subjects: [subject], realNow: managua.bot.clock.now() };
    expect(await raiseNoticeRevisions(trx, managua.conference.conferenceId, about)).toEqual([]);
    expect(await taken()).toBe(0);
  });
});
