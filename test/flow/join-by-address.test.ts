import { afterEach, beforeEach, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';
import { deactivatePeople } from '../../src/store/people.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { from } from '../support/talk.ts';

const ANA = 'teams:TENANT:ana';
const ELSEWHERE = 'teams:not-admitted:ana';

let managua: ManaguaBot;
beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
});
afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

const vouching = (email: string | null) => ({ language: 'en' as const, vouchedEmail: async () => email });
const say = async (words: string, more: Partial<CommandRequest> = {}) =>
  await managua.say(null, words, { ...from(ANA), ...more });
const textOf = async (words: string, more: Partial<CommandRequest>) =>
  toPlainText((await say(words, more)).message);
const identities = async () =>
  await managua.database.db.selectFrom('identities').select('person_id').execute();

it('a stranger whose address the platform vouches for is asked whether they are that officer, and one press links them', async () => {
  const asked = await say('status', vouching('HN@example.org'));
  expect(asked.refused).toBe('stranger');
  expect(asked.message.summary).toBe('Are you Officer of HN, liaison officer, Honduras?');
  const [button] = asked.message.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
  expect(button?.label).toBe('Yes, that is me');
  expect(await identities()).toEqual([]);
  const joined = await say(button?.words ?? '', vouching('hn@example.org'));
  expect(joined.refused).toBeNull();
  expect(toPlainText(joined.message)).toContain('3a');
  expect(await identities()).toEqual([{ person_id: managua.conference.personId('hn@example.org') }]);
  expect((await say('status')).refused).toBeNull();
});

it('an address that is only typed links nobody', async () => {
  for (const known of [null, 'gt@example.org', 'nobody@example.org']) {
    expect((await say('join hn@example.org', vouching(known))).refused).toBe('address-not-vouched');
  }
  expect((await say('join hn@example.org')).refused).toBe('address-not-vouched');
  expect((await say('join nobody@example.org', vouching('nobody@example.org'))).refused).toBe(
    'address-not-vouched',
  );
  expect(await identities()).toEqual([]);
});

it('nobody is asked in a channel, of an address that nobody has, or of somebody who left', async () => {
  const { database, conference } = managua;
  const place = { platform: 'teams', workspace: 'TENANT', channel: '19:x' };
  expect(await textOf('status', { ...vouching('hn@example.org'), place })).not.toContain('HN');
  expect(await textOf('status', vouching('nobody@example.org'))).not.toContain('?');
  const gone = conference.personId('hn@example.org');
  await database.db
    .transaction()
    .execute(async (trx) => await deactivatePeople(trx, conference.conferenceId, [gone]));
  expect(await textOf('status', vouching('hn@example.org'))).not.toContain('HN');
});

it('an organisation that may not see the conference vouches for nobody', async () => {
  const elsewhere = { ...vouching('hn@example.org'), ...from(ELSEWHERE) };
  expect(await textOf('status', elsewhere)).not.toContain('HN');
  expect((await say('join hn@example.org', elsewhere)).refused).toBe('workspace-unknown-yet');
  expect(await identities()).toEqual([]);
});

it('an account that speaks for somebody else of the conference stays theirs', async () => {
  await say('join gt@example.org', vouching('gt@example.org'));
  expect((await say('join hn@example.org', vouching('hn@example.org'))).refused).toBe('address-not-vouched');
  expect(await identities()).toEqual([{ person_id: managua.conference.personId('gt@example.org') }]);
});

it('greets where it arrives: by name of nothing to strangers, with what is pending to those it knows', async () => {
  const arrived = { arrived: true } as const;
  const stranger = await textOf('', { ...arrived, language: 'es' });
  expect(stranger).toContain('vincular CÓDIGO');
  expect(stranger).not.toMatch(/Honduras|CRM|3a/);
  const place = { platform: 'teams', workspace: 'TENANT', channel: '19:x' };
  const channel = await textOf('', { ...arrived, place, audience: 'channel' });
  expect(channel).toContain('name me and say what: `status`');
  expect(channel).not.toMatch(/Honduras|RCM|3a/);
  const offer = await textOf('', { ...arrived, ...vouching('hn@example.org') });
  expect(offer).toContain('Good day.');
  expect(offer).toContain('Are you Officer of HN');
  await say('join hn@example.org', vouching('hn@example.org'));
  expect(await textOf('', arrived)).toContain('3a');
});
