import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'MX'], refs: ['3a'] });
  await managua.advanceTo('2014-11-26T00:00:00Z');
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

async function now(change: { active: boolean } | { party_code: string }): Promise<void> {
  await managua.database.db
    .updateTable('people')
    .set(change)
    .where('id', '=', managua.conference.personId('hn@example.org'))
    .execute();
}

it.each([
  ['moved to another country', { party_code: 'MX' }],
  ['left', { active: false }],
])('leaves nothing to press and tells nothing new on the card of an officer who %s', async (_, change) => {
  expect(managua.mail('hn')[0]).toContain('[Enviar]');
  await now(change);
  await managua.say('ts', 'correct 3a due 13 February 2015');
  const [card, ...others] = managua.mail('hn');
  expect(card).toContain('ya no le corresponde');
  expect(card).not.toMatch(/\[|México|13 de febrero/);
  expect(others).toEqual([]);
  expect(managua.mail('mx')[0], 'who holds the post sees it').toContain('13 de febrero');
});

it('thanks nobody in the channel for what was taken back before it was said', async () => {
  await managua.type('mx', 'submit 3a https://example.org/a.pdf');
  await managua.type('mx', 'withdraw 3a the wrong file');
  await managua.say('hn', 'submit 3a https://example.org/b.pdf');
  const said = managua.mail('network').join('\n');
  expect(said).toContain('Honduras');
  expect(said).not.toContain('México');
});

it('tells the secretariat alone of a receipt that did not go to who had left', async () => {
  await managua.type('hn', 'submit 3a https://example.org/a.pdf');
  await now({ active: false });
  await managua.bot.jobs.drain();
  const told = 'Receipt RCM-2014-0001 did not go to Officer of HN (Honduras), who had left the post.';
  expect(await managua.text('ts', 'history 3a')).toContain(told);
  expect(await managua.text('mx', 'historial 3a')).not.toContain('no se envió');
});

it('names a country that is no longer in the file of the conference and still owes something', async () => {
  const yaml = await readFile(new URL('../../conferences/rcm.yaml', import.meta.url), 'utf8');
  const file = (text: string) => ({ attachment: { name: 'rcm.yaml', text } });
  expect(await managua.text(null, 'conference import', file(yaml))).not.toContain('No longer in the file');
  const without = yaml.replaceAll(/^.*\bcode: HN\b.*\n/gm, '').replaceAll(/\bHN, /g, '');
  expect(await managua.text(null, 'conference import', file(without))).toMatch(
    /No longer in the file.*: Honduras\./,
  );
});
