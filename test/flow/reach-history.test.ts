import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Faults } from '../support/a-bot.ts';
import { type ChatBot, chatBot, FOR_EVER, GT, HN, HN_ALTERNATE } from '../support/chat-bot.ts';
import type { PersonToBuild } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { talkTo } from '../support/talk.ts';

const BEFORE_D14 = instant('2015-01-16T14:00:00Z');
const AFTER_D14 = instant('2015-01-16T22:00:00Z');

let database: TestDatabase;
let bot: ChatBot;
let faults: Faults[];

beforeEach(async () => {
  database = await openTestDatabase();
  faults = [];
});

afterEach(async () => {
  expect(faults).toEqual([]);
  await bot.stop();
  await database.close();
});

async function publishedFor(...people: PersonToBuild[]): Promise<void> {
  bot = await chatBot(database, people, faults);
  await bot.timeline.advanceTo(BEFORE_D14);
}

/** What `history 3a` says, an entry a line, without its moment. */
async function told(language: 'en' | 'es' = 'en', as?: string): Promise<string[]> {
  const platforms = ['slack', 'teams'];
  const talk = talkTo(database, { chatConfigured: true, platforms, language, start: bot.clock.now() });
  const text = await talk.text('history 3a', as === undefined ? {} : { as });
  return text.split('\n').map((line) => line.replace(/^.*? · /, ''));
}

describe('history, of who could not be reached', () => {
  it('says where it was tried, that it was refused, and to which alternate it went', async () => {
    await publishedFor({ ...HN, name: 'Hugo' }, { ...HN_ALTERNATE, name: 'Alma' }, GT);
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(AFTER_D14);
    const english = await told();
    const tried = english.indexOf('Tried in Slack for Hugo (Honduras): refused (`final-fault`).');
    expect(english.slice(tried + 1, tried + 3)).toEqual([
      'In place of Hugo (Honduras) it went to the alternate Alma (Honduras).',
      'The message 14 days before the date went to gt@example.org (Guatemala); Alma (Honduras).',
    ]);
    expect(english).toContain(
      'The message 14 days before the date did not go to Honduras: the platform did not take it.',
    );
    expect(await told('es')).toEqual(
      expect.arrayContaining([
        'Se intentó en Slack para Hugo (Honduras): no fue aceptado (`final-fault`).',
        'En lugar de Hugo (Honduras) se escribió a Alma (Honduras), en suplencia.',
      ]),
    );
  });

  it('says nothing of it to a liaison officer', async () => {
    await publishedFor(HN, HN_ALTERNATE, GT);
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(AFTER_D14);
    expect((await told('en', 'gt@example.org')).join()).not.toMatch(/Tried|In place of/);
    expect((await told('en', 'ts@example.org')).join()).toMatch(/Tried.*In place of/);
  });

  it('says which account was tried first where another one served', async () => {
    await publishedFor({ ...HN, name: 'Hugo', teams: 'TENANT:AAD-HN' }, GT);
    await database.db
      .updateTable('identities')
      .set({ last_used_at: instant('2014-11-20T00:00:00Z') })
      .where('platform', '=', 'slack')
      .execute();
    bot.slack.fail('UHN', ...FOR_EVER);
    await bot.timeline.advanceTo(instant('2015-01-16T15:00:00Z'));
    await bot.pass(125);
    const english = await told();
    expect(english).toContain(
      'Tried in Slack for Hugo (Honduras): it did not get through in time (`passing-fault`).',
    );
    expect(english.join()).toMatch(/The message 14 days before the date went to .*Hugo \(Honduras\)/);
  });

  it('says that no alternate was left, that there is no mail, and that the secretariat was told', async () => {
    await publishedFor({ ...HN, name: 'Hugo' }, GT);
    bot.slack.fail('UHN', 'final');
    await bot.timeline.advanceTo(AFTER_D14);
    const english = await told();
    const tried = english.indexOf('Tried in Slack for Hugo (Honduras): refused (`final-fault`).');
    expect(english.slice(tried + 1, tried + 4)).toEqual([
      'No alternate was written to in place of Hugo (Honduras): there is none left.',
      'Not tried by e-mail for Hugo (Honduras): no mail is set up.',
      'The secretariat was told that nobody could be reached for Honduras.',
    ]);
    expect(english).toContain(
      'The message 14 days before the date did not go to Honduras: the platform did not take it.',
    );
  });

  it('says of whom no account is known', async () => {
    const { slack: _none, ...withoutAccount } = HN;
    await publishedFor({ ...withoutAccount, name: 'Hugo' }, GT);
    const english = await told();
    expect(english).toContain('Not tried on any chat platform for Hugo (Honduras): no account is known.');
    expect(english).toContain('The opening did not go to Honduras: there was no way to reach its reader.');
  });

  it('says which receipt reached nobody, and why', async () => {
    await publishedFor({ ...HN, name: 'Hugo' }, GT);
    bot.slack.fail('UHN', 'final');
    const talk = talkTo(database, { start: bot.clock.now(), chatConfigured: true, platforms: ['slack'] });
    expect(await talk.refused('submit 3a https://example.org/hn.pdf', { as: HN.email })).toBeNull();
    await bot.jobs.drain();
    const english = await told();
    expect(english).toContain('Tried in Slack for Hugo (Honduras): refused (`final-fault`).');
    expect(english).toContain('The receipt for Hugo (Honduras) reached nobody: `final-fault`.');
    expect((await told('es')).join()).toContain(
      'El acuse para Hugo (Honduras) no llegó a nadie: `final-fault`.',
    );
  });
});
