import { afterEach, beforeEach, expect, it } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import {
  aSecretariatBot,
  type SecretariatBot,
  smallDraft,
  withColleagues,
} from '../support/secretariat-bot.ts';
import { from, talkTo } from '../support/talk.ts';

const SUYAPA = { email: 'suyapa@example.org', party: 'HN', slack: 'T1:USUYAPA' } as const;

let database: TestDatabase;
let bot: SecretariatBot;
beforeEach(async () => {
  database = await openTestDatabase();
  bot = await aSecretariatBot({
    database,
    draft: smallDraft({ '3a': ['HN'] }),
    withPeople: (builder) => withColleagues(builder.withPerson(SUYAPA)),
  });
});
afterEach(async () => {
  expect(bot.faults).toEqual([]);
  await bot.bot.stop();
  await database.close();
});

async function openingFor(email: string): Promise<Message | undefined> {
  await bot.bot.timeline.advanceTo(instant('2014-11-25T20:00:00Z'));
  return bot.messagesOf(email)[0]?.message;
}

function wordsIn(message: Message | undefined): readonly string[] {
  const parts = message?.parts ?? [];
  return parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ words }) => words) : []));
}

it('a card’s buttons name no conference where there is only one', async () => {
  expect(wordsIn(await openingFor(SUYAPA.email))).toEqual([
    'entregar 3a',
    'entregar 3a sin observaciones',
    expect.stringMatching(/^prórroga 3a/u),
  ]);
});

it('a card’s buttons act in the conference that it comes from, whichever one was chosen since', async () => {
  await aConference(database.db).with({ slug: 'sacm' }).withPerson(SUYAPA).build();
  const words = wordsIn(await openingFor(SUYAPA.email));
  expect(words).toHaveLength(3);
  expect(words.filter((one) => !one.endsWith(' --conference rcm'))).toEqual([]);
  const talk = talkTo(database, { platforms: ['slack'] });
  const suyapa = from('slack:T1:USUYAPA');
  await talk.say('conference sacm', suyapa);
  const [, noComments = ''] = words;
  expect((await talk.say(noComments, suyapa)).json).toMatchObject({ submissions: [{ ref: '3a' }] });
});

it('an answer’s buttons act in the conference that it is about', async () => {
  await aConference(database.db).with({ slug: 'sacm' }).withPerson(SUYAPA).build();
  const talk = talkTo(database, { platforms: ['slack'] });
  const { message } = await talk.say('mine --conference rcm', from('slack:T1:USUYAPA'));
  expect(wordsIn(message)).toContain('entregar 3a --conference rcm');
});

it('a report that comes with the word import is read, and not kept to be submitted', async () => {
  const talk = talkTo(database);
  const report = { name: 'report.txt', size: 10, sha256: null, link: 'https://example.org/report.txt' };
  const along = { attachment: { name: 'report.txt', text: 'no report' }, files: [report] };
  expect(await talk.refused('import', { as: 'ana@example.org', ...along })).toBe('not-a-report');
});
