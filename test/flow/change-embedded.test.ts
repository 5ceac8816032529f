import { expect, it } from 'vitest';
import { VERBS } from '../../src/commands/verbs.ts';
import { openEmbeddedTestDatabase } from '../support/database.ts';
import { aManaguaBot } from '../support/managua-bot.ts';

it('changes dates, submissions, meetings and pauses on the embedded database as on PostgreSQL', async () => {
  const managua = await aManaguaBot({ parties: ['HN', 'CR', 'MX'], open: openEmbeddedTestDatabase });
  await managua.advanceTo('2014-11-26T00:00:00Z');
  await managua.say('hn', 'extend 3a 13 February 2015 sigue en consulta');
  await managua.say('ts', 'extend 4a 13 February 2015 for all requested by three countries');
  await managua.say('hn', 'submit 3a https://example.org/a.pdf');
  await managua.say('hn', 'withdraw 3a faltaba el anexo');
  await managua.say('hn', 'submit 3a https://example.org/b.pdf');
  await managua.say('ts', 'return 3a Honduras it cannot be opened');
  await managua.say('ts', 'meeting add RCGM 22 January 2015 --yes');
  await managua.say('ts', 'correct 3b owed by Honduras and Mexico');
  await managua.say('ts', 'pause');
  await managua.say('ts', 'resume --yes');
  await managua.say('ts', 'correct 4a drop');
  await managua.advanceTo('2014-11-27T00:00:00Z');
  expect(await managua.refused('ts', 'remind 3a')).toBe(null);
  expect(await managua.state('3b', null)).toMatchObject({ due: '2015-01-21', version: 2 });
  expect(await managua.state('4a', 'CR')).toMatchObject({ state: 'superseded', due: '2015-02-13' });
  expect(await managua.rungs('3b', 'HN')).toEqual(['opening v2 delivered']);
  expect(await managua.text('ts', 'history 3a')).toContain('was sent back to Honduras');
  expect(managua.faults).toEqual([]);
  await managua.close();
});

it('helps with every verb, to each as far as they may', async () => {
  const managua = await aManaguaBot({ parties: ['HN'] });
  for (const { typed } of VERBS) {
    for (const word of [typed[0], typed.at(-1)]) {
      expect(await managua.refused('ts', `help ${word}`), word).toBe(null);
    }
  }
  const ofSecretariat = await managua.text('ts', 'help', { whole: true });
  const ofHonduras = await managua.text('hn', 'ayuda');
  for (const typed of ['return 3a', 'remind 3a', 'pause', 'resume', 'meeting add', 'meeting close']) {
    expect(ofSecretariat).toContain(typed);
  }
  for (const words of ['ayuda publicar', 'help import', 'ayuda elegir']) {
    expect(await managua.refused('hn', words), words).toBe('secretariat-only');
  }
  expect(await managua.text('hn', 'ayuda prórroga')).not.toMatch(/para todos|conceder/);
  expect(await managua.text('ts', 'help extend')).toMatch(/for all|grant/);
  expect(ofHonduras).toContain('retirar 3a');
  expect(ofHonduras).toContain('prórroga 3a');
  for (const typed of ['devolver', 'recordar', 'pausa', 'reunión']) {
    expect(ofHonduras).not.toContain(`\n${typed} `);
  }
  await managua.close();
});
