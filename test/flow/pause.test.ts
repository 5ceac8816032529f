import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'BZ', 'GT'], refs: ['3a'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

it('stops the planning, and would have sent without it', async () => {
  await managua.say('ts', 'pause');
  await managua.advanceTo('2014-11-26T00:00:00Z');
  expect(managua.place.shown).toEqual([]);
  await managua.say('ts', 'resume', { accepted: true });
  await managua.advanceTo('2014-11-26T16:00:00Z');
  expect(managua.place.shown).toHaveLength(3);
});

it('holds the reminders and nudges that are on their way', async () => {
  managua.bot.clock.advanceTo(instant('2014-11-25T16:00:00Z'));
  await managua.bot.jobs.ring();
  expect(await managua.text('ts', 'pause')).toContain('3 messages on their way are held');
  expect(managua.place.shown).toEqual([]);
  const held = await managua.database.db.selectFrom('deliveries').select('state').distinct().execute();
  expect(held).toEqual([{ state: 'held' }]);
  await managua.say('ts', 'resume --yes');
  expect(managua.place.shown).toHaveLength(3);
});

it('lets answers, receipts and confirmations go', async () => {
  await managua.advanceTo('2014-11-26T00:00:00Z');
  await managua.say('ts', 'pause');
  const before = managua.mail('hn').length;
  expect(await managua.refused('hn', 'submit 3a https://example.org/a.pdf')).toBe(null);
  expect(managua.mail('hn')).toHaveLength(before + 1);
  expect(managua.mail('network')).toHaveLength(1);
});

it('shows what would leave before it goes on, and releases it as after downtime', async () => {
  await managua.advanceTo('2014-11-26T00:00:00Z');
  await managua.say('ts', 'pause');
  await managua.say('gt', 'submit 3a no comments');
  await managua.advanceTo('2015-01-25T00:00:00Z');
  const shown = await managua.text('ts', 'resume');
  expect(shown).toContain('Nothing has left yet');
  expect(shown).toContain('3a would be brought up with Belize and Honduras');
  expect(managua.mail('bz')).toHaveLength(1);
  await managua.say('ts', 'resume --yes');
  await managua.advanceTo('2015-01-27T00:00:00Z');
  expect(managua.mail('bz')).toHaveLength(2);
  expect(managua.mail('bz')[1]).toContain('4 days left');
  expect(managua.mail('bz')[1]).not.toContain('14 days');
});

it('says nothing of a date that passed meanwhile', async () => {
  await managua.advanceTo('2015-01-15T00:00:00Z');
  await managua.say('ts', 'pause');
  await managua.advanceTo('2015-02-01T16:00:00Z');
  expect(await managua.text('ts', 'resume')).toContain('Nothing waits to leave');
  await managua.say('ts', 'resume --yes');
  await managua.advanceTo('2015-02-02T00:00:00Z');
  expect(managua.mail('bz')).toHaveLength(1);
});

it('keeps a nudge that is asked for meanwhile until it goes on', async () => {
  await managua.advanceTo('2014-12-03T16:00:00Z');
  await managua.say('ts', 'pause');
  expect(await managua.text('ts', 'remind 3a Belize')).toContain('Reminders are paused');
  expect(managua.mail('bz')).toHaveLength(1);
  await managua.say('ts', 'resume --yes');
  expect(managua.mail('bz')).toHaveLength(2);
});

it.each([
  ['resume', 'not-paused'],
  ['pause now', 'did-not-understand'],
])('refuses "%s": %s', async (words, code) => {
  expect(await managua.refused('ts', words)).toBe(code);
});

it('is refused a second time', async () => {
  await managua.say('ts', 'pausa');
  expect(await managua.refused('ts', 'pause')).toBe('paused-already');
  expect(await managua.refused('hn', 'resume --yes')).toBe('secretariat-only');
});
