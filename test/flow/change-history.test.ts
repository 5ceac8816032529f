import { afterEach, beforeEach, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT', 'CR', 'MX'] });
  await managua.advanceTo('2014-11-26T00:00:00Z');
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

it('tells how a date moved, for whom, from what and why', async () => {
  await managua.say('ts', 'extend 3a 13 February 2015 for Honduras requested in writing');
  await managua.say('ts', 'correct 3a due 29 January 2015');
  const told = await managua.text('ts', 'history 3a');
  expect(told).toContain('The last day is Friday 30 January 2015, from "Members will comment');
  expect(told).toContain(
    'Extended by ts@example.org, for Honduras: the last day is Friday 13 February 2015 (it was Friday 30 January 2015). Reason: "requested in writing"',
  );
  expect(told).toContain(
    'Corrected by ts@example.org, for Costa Rica, Guatemala and Mexico: the last day is Thursday 29 January 2015',
  );
  expect(await managua.text('gt', 'historial 3a')).not.toContain('requested in writing');
  expect(await managua.text('hn', 'historial 3a')).toContain('requested in writing');
});

it('tells what was asked for and what became of it', async () => {
  await managua.say('hn', 'prórroga 3a 13 de febrero de 2015 sigue en consulta');
  const { id } = await managua.database.db.selectFrom('time_requests').select('id').executeTakeFirstOrThrow();
  await managua.say('ts', `extend decline ${id}`);
  const told = await managua.text('ts', 'history 3a');
  expect(told).toContain(
    'Honduras asked for time until Friday 13 February 2015 by Officer of HN. Reason: "sigue en consulta"',
  );
  expect(told).toContain('More time for Honduras was declined by ts@example.org.');
});

it('tells what was taken back and sent back', async () => {
  await managua.say('hn', 'submit 3a https://example.org/a.pdf');
  await managua.say('hn', 'withdraw 3a faltaba el anexo');
  await managua.say('hn', 'submit 3a https://example.org/b.pdf');
  await managua.say('ts', 'return 3a Honduras it cannot be opened');
  const told = await managua.text('ts', 'history 3a');
  expect(told).toContain(
    'What had receipt RCM-2014-0001 of Honduras was withdrawn by Officer of HN. Reason: "faltaba el anexo"',
  );
  expect(told).toContain(
    'What had receipt RCM-2014-0002 was sent back to Honduras by ts@example.org. Reason: "it cannot be opened"',
  );
  expect(await managua.text('gt', 'historial 3a')).not.toContain('faltaba el anexo');
});

it('tells what ended, what was corrected, and a date that came with a meeting', async () => {
  await managua.say('ts', 'correct 4a owed by Honduras and Guatemala');
  await managua.advanceTo('2014-11-27T00:00:00Z');
  await managua.say('ts', 'correct 4a drop');
  await managua.say('ts', 'meeting add RCGM 12 November 2015 --yes');
  const told = await managua.text('ts', 'history 4a');
  expect(told).toContain('Corrected by ts@example.org: owed by');
  expect(told).toContain('No longer asked of Guatemala and Honduras by ts@example.org.');
  expect(told).toContain('No longer asked of Costa Rica and Mexico by ts@example.org.');
  expect(await managua.text('ts', 'history 3b')).toContain(
    'Moved with its meeting by ts@example.org: the last day is Wednesday 11 November 2015.',
  );
});

it('shows the old date beside the new one', async () => {
  await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
  expect(await managua.text('ts', 'show 3a')).toContain(
    'New date for 3a: Friday 13 February 2015 (it was 30 January). Reason: "requested by three countries"',
  );
  await managua.say('ts', 'extend 3a 20 February 2015 for Honduras requested in writing');
  expect(await managua.text('ts', 'show 3a')).toContain(
    'Honduras: New date for 3a: Friday 20 February 2015 (it was 30 January). Reason: "requested in writing"',
  );
  expect(await managua.text('hn', 'ver 3a')).toContain('(era el 30 de enero)');
  expect(await managua.text('gt', 'ver 3a')).not.toContain('requested in writing');
});
