import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/ports/conversation.ts';
import { updatePerson } from '../../src/store/people.ts';
import { aConference } from '../support/conference-builder.ts';
import type { TestDatabase } from '../support/database.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { from } from '../support/talk.ts';

const ANA = 'slack:T1:UANA';
const OTTO = 'slack:T1:UOTTO';
const WRONG = 'CCCC-DDDD-FFFF';

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

const codeIn = ({ json }: Reply) => String(Reflect.get(Object(json), 'code'));
const invite = async (email: string) => codeIn(await managua.say('ts', `invite ${email}`));
const say = async (account: string, words: string, more = {}) =>
  await managua.say(null, words, { ...from(account), ...more });
const join = async (account: string, code: string) => await say(account, `join ${code}`);
const identities = async () =>
  await database.db
    .selectFrom('identities')
    .select(['person_id as personId', 'account'])
    .orderBy('id')
    .execute();

describe('a code', () => {
  it('is typed from paper: no letter looks like another one, and capitals, spaces and hyphens do not matter', async () => {
    const code = await invite('hn@example.org');
    expect(code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{4}(?:-[CDFGHJKMNPQRTVWXY34679]{4}){2}$/);
    const typed = `«${code.toLowerCase().replaceAll('-', ' ')}».`;
    expect((await say(ANA, `vincular ${typed}`)).refused).toBeNull();
    expect(await identities()).toEqual([
      { personId: managua.conference.personId('hn@example.org'), account: 'UANA' },
    ]);
  });

  it('is said with its last day, and to whom it is', async () => {
    const text = await managua.text('ts', 'invite HN@example.org');
    expect(text).toContain('A code for Officer of HN, liaison officer, Honduras');
    expect(text).toContain('It serves once, within 7 days: until Monday 1 December 2014.');
    expect(await managua.text('ts', 'invitar <mailto:hn@example.org|hn@example.org>')).toContain('`join ');
  });

  it('is kept nowhere: not stored, not in the audit trail', async () => {
    const code = (await invite('hn@example.org')).replaceAll('-', '');
    await join(ANA, code);
    const stored = JSON.stringify([
      await database.db.selectFrom('invitations').selectAll().execute(),
      await database.db.selectFrom('audit_entries').selectAll().execute(),
      await database.db.selectFrom('join_attempts').selectAll().execute(),
    ]);
    for (const group of code.match(/.{4}/g) ?? []) expect(stored).not.toContain(group);
    expect(stored).toContain('person.invited');
    expect(stored).toContain('account.linked');
  });

  it('serves once', async () => {
    const code = await invite('hn@example.org');
    expect((await join(ANA, code)).refused).toBeNull();
    expect((await join(OTTO, code)).refused).toBe('bad-code');
  });

  it('is replaced by a new one for the same person', async () => {
    const first = await invite('hn@example.org');
    const second = await invite('hn@example.org');
    expect((await join(ANA, first)).refused).toBe('bad-code');
    expect((await join(ANA, second)).refused).toBeNull();
  });

  it('expires after seven days of real time', async () => {
    const [late, intime] = [await invite('hn@example.org'), await invite('gt@example.org')];
    managua.bot.clock.pass(7 * 24 * 60 - 1);
    expect((await join(OTTO, intime)).refused).toBeNull();
    managua.bot.clock.pass(1);
    expect((await join(ANA, late)).refused).toBe('bad-code');
  });

  it('of somebody who left serves nobody', async () => {
    const code = await invite('hn@example.org');
    const { conferenceId, personId } = managua.conference;
    const left = { conferenceId, id: personId('hn@example.org') };
    await database.db.transaction().execute(async (trx) => updatePerson(trx, left, { active: false }));
    expect((await join(ANA, code)).refused).toBe('bad-code');
    expect(await managua.refused('ts', 'invite hn@example.org')).toBe('person-left');
  });

  it('of two accounts that type it at one moment links one', async () => {
    const code = await invite('hn@example.org');
    const accounts = Array.from({ length: 6 }, (_, at) => `slack:T1:U${at}`);
    const replies = await Promise.all(
      accounts.map(async (account) => managua.type(null, `join ${code}`, from(account))),
    );
    const refused = replies.map((reply) => reply.refused).filter((one) => one !== null);
    expect(refused).toEqual(Array(5).fill('bad-code'));
    expect(await identities()).toHaveLength(1);
  });

  it('is the secretariat’s to give, for people of the conference', async () => {
    expect(await managua.refused('hn', 'invite gt@example.org')).toBe('secretariat-only');
    expect(await managua.refused('ts', 'invite nobody@example.org')).toBe('unknown-person');
    expect(await managua.refused('ts', 'invite')).toBe('email-missing');
    expect(await managua.refused('ts', 'invite hn@example.org please')).toBe('did-not-understand');
    const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
    expect((await managua.say('ts', 'invite hn@example.org', { place })).refused).toBe('ask-directly');
    expect(await database.db.selectFrom('invitations').selectAll().execute()).toEqual([]);
  });
});

describe('a stranger', () => {
  it('learns how to be linked, and nothing of a conference', async () => {
    const reply = await say(ANA, 'status');
    expect(reply.refused).toBe('stranger');
    expect(reply.message.summary).toBe(
      'I do not know you yet. If the secretariat gave you a code: `join CODE`.',
    );
    expect((await say(ANA, 'hola', { language: 'es' })).message.summary).toBe(
      'Todavía no nos conocemos. Si la Secretaría le dio un código: `vincular CÓDIGO`.',
    );
  });

  it('hears the same sentence of every code that does not serve, and of codes in a world without a conference', async () => {
    const [used, replaced] = [await invite('hn@example.org'), await invite('gt@example.org')];
    await invite('gt@example.org');
    await join(OTTO, used);
    const answers = [];
    for (const code of [used, replaced, WRONG, 'x', 'rcm']) answers.push(await join(ANA, code));
    const [first] = answers;
    expect(answers).toEqual(Array(5).fill(first));
    expect(JSON.stringify(first)).not.toMatch(/RCM|CRM|conference|Honduras|Officer/i);
    expect(first?.message.parts).toHaveLength(1);
  });

  it('tries five times an hour, then is told how long to wait, whatever the code', async () => {
    const code = await invite('hn@example.org');
    for (let tried = 0; tried < 5; tried += 1) {
      expect((await join(ANA, WRONG)).refused).toBe('bad-code');
      managua.bot.clock.pass(4);
    }
    const waiting = await join(ANA, code);
    expect(waiting.refused).toBe('try-later');
    expect(waiting.message.summary).toContain('please wait 40 minutes');
    // The limit is the account's, and trying does not move it.
    expect((await join(OTTO, WRONG)).refused).toBe('bad-code');
    managua.bot.clock.pass(39);
    expect((await join(ANA, code)).message.summary).toContain('please wait 1 minute,');
    managua.bot.clock.pass(1);
    expect((await join(ANA, code)).refused).toBeNull();
    expect((await join(ANA, WRONG)).refused).toBe('bad-code');
  });

  it('types a code where nobody else reads it, on a platform that has accounts', async () => {
    const code = await invite('hn@example.org');
    const place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
    expect((await say(ANA, `join ${code}`, { place })).refused).toBe('join-directly');
    expect((await say(ANA, 'join')).refused).toBe('code-missing');
    expect(await managua.refused(null, `join ${code}`)).toBe('join-needs-account');
    expect(await managua.refused('nobody', `join ${code}`)).toBe('join-needs-account');
    expect((await join(ANA, code)).refused).toBeNull();
  });
});

describe('an account', () => {
  it('of the same person is linked as before, and the code is used up', async () => {
    await join(ANA, await invite('hn@example.org'));
    const again = await invite('hn@example.org');
    const reply = await join(ANA, again);
    expect(reply.message.summary).toBe('Esta cuenta ya era la suya: Officer of HN, enlace, Honduras');
    expect((await join(ANA, again)).refused).toBe('bad-code');
    expect(await identities()).toHaveLength(1);
  });

  it('takes the place of the one that its person had in that workspace, and stands beside one elsewhere', async () => {
    await join('slack:T1:UOLD', await invite('hn@example.org'));
    await join('teams:TENANT:AAD', await invite('hn@example.org'));
    await join('slack:T1:UNEW', await invite('hn@example.org'));
    expect((await identities()).map(({ account }) => account)).toEqual(['AAD', 'UNEW']);
    expect((await say('slack:T1:UOLD', 'status')).refused).toBe('stranger');
    expect(await managua.text('hn', 'me')).toContain('Contacto por: buzón');
  });

  it('of somebody else of the conference stays theirs, and the code is not used', async () => {
    await join(ANA, await invite('hn@example.org'));
    const code = await invite('gt@example.org');
    const reply = await join(ANA, code);
    expect(reply.refused).toBe('account-taken');
    expect(JSON.stringify(reply)).not.toMatch(/Officer|Guatemala/);
    expect((await join(OTTO, code)).refused).toBeNull();
  });

  it('of somebody who left goes over to who follows them', async () => {
    await join(ANA, await invite('hn@example.org'));
    const { conferenceId, personId } = managua.conference;
    const left = { conferenceId, id: personId('hn@example.org') };
    await database.db.transaction().execute(async (trx) => updatePerson(trx, left, { active: false }));
    expect((await join(ANA, await invite('gt@example.org'))).refused).toBeNull();
    expect(await identities()).toEqual([{ personId: personId('gt@example.org'), account: 'UANA' }]);
  });

  it('is one person’s of each conference', async () => {
    const second = await aConference(database.db)
      .with({ slug: 'sacm' })
      .withPerson({ email: 'ana@example.org', party: 'HN' })
      .build();
    await join(ANA, await invite('hn@example.org'));
    const reply = await managua.say(null, 'invite ana@example.org', { conference: 'sacm' });
    const joined = await join(ANA, codeIn(reply));
    expect(joined.json).toMatchObject({ joined: true, isOneOfSeveral: true });
    expect((await identities()).map(({ personId }) => personId)).toEqual([
      managua.conference.personId('hn@example.org'),
      second.personId('ana@example.org'),
    ]);
    expect((await say(ANA, 'me')).json).toMatchObject({ conference: 'sacm' });
  });
});
