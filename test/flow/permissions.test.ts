import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERBS } from '../../src/commands/verbs.ts';
import type { Message } from '../../src/messages/message.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';
import { insertPerson } from '../../src/store/people.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import {
  BUTTON_TABLE,
  EVERYBODY,
  expectedOf,
  permissionsPage,
  VERB_TABLE,
  WHO,
} from '../support/permission-table.ts';
import { from, managuaReport, type Talk, talkTo } from '../support/talk.ts';

describe('each verb', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    const person = (name: string) => ({ email: `${name}@example.org`, slack: `T1:${name}` });
    await aConference(database.db)
      .withPerson({ ...person('ts'), role: 'secretariat', party: 'TS' })
      .withPerson({ ...person('hn'), party: 'HN' })
      .withPerson({ ...person('hn2'), party: 'HN', rank: 'alternate' })
      .withPerson({ ...person('gt'), party: 'GT' })
      .withPerson({ ...person('iom'), role: 'observer', party: 'IOM' })
      .withPerson({ ...person('left'), party: 'HN', active: false })
      .build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
  });
  afterAll(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const cases = VERBS.flatMap(({ verb }) => EVERYBODY.map((who) => ({ verb, who })));

  it.each(cases)('$verb by $who', async ({ verb, who }) => {
    const asked = VERB_TABLE[verb];
    expect(await talk.refused(asked.words, from(`slack:T1:${WHO[who]}`))).toBe(expectedOf(asked, who));
  });

  it('is in the table, which names no other', () => {
    expect(VERBS.map(({ verb }) => verb).toSorted()).toEqual(Object.keys(VERB_TABLE).toSorted());
  });
});

describe('each button', () => {
  let managua: ManaguaBot;
  beforeAll(async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT', 'BZ'], refs: ['3a', '4a'] });
    const { conferenceId } = managua.conference;
    const common = { conference_id: conferenceId, joined_at: managua.bot.clock.now() };
    const people = [
      { email: 'hn2@example.org', role: 'liaison', party_code: 'HN', rank: 'alternate', active: true },
      { email: 'iom@example.org', role: 'observer', party_code: 'IOM', rank: 'titular', active: true },
      { email: 'left@example.org', role: 'liaison', party_code: 'HN', rank: 'titular', active: false },
    ] as const;
    await managua.database.db.transaction().execute(async (trx) => {
      for (const person of people) await insertPerson(trx, { ...common, ...person, name: person.email });
      await trx.updateTable('people').set({ language: 'en' }).execute();
    });
    await managua.advanceTo('2014-11-25T16:00:00Z');
    await press([{ key: 'join ADDRESS', words: 'join ana@example.org' }]);
    const pdf = { name: 'a.pdf', size: 7, sha256: null, link: 'https://files.example.org/a.pdf' };
    await press(buttonsOf([(await managua.say('gt', '', { files: [pdf] })).message]));
    await managua.say('hn', 'extend 4a 13 February 2015 the ministry is still being consulted');
    await press(buttonsOf(shown()).toSorted((a, b) => WHEN.indexOf(a.key) - WHEN.indexOf(b.key)));
    await managua.say('hn', 'submit 3a by mail');
    await press(buttonsOf(shown()));
    await managua.advanceTo('2015-02-02T15:00:00Z');
    await press(buttonsOf(shown()));
    await managua.say('ts', 'ask "a list of contacts" from Honduras by 13 March 2015');
    const draft = await managua.say('ts', 'correct ts-2015-02');
    await press(buttonsOf([draft.message]));
    await press(buttonsOf([(await managua.say('ts', 'publish ts-2015-02')).message]));
  });
  afterAll(async () => {
    expect(managua.faults).toEqual([]);
    await managua.close();
  });

  /** A request is decided before the submission that would close it. */
  const WHEN = [
    'submit REF no comments',
    'extend decline NO',
    'extend change NO',
    'extend grant NO',
  ].toReversed();
  const pressed = new Map<string, Record<string, string | null>>();
  const shown = () => managua.place.shown.map(({ message }) => message);
  const press = async (buttons: ReturnType<typeof buttonsOf>) => {
    for (const { key, words } of buttons) {
      if (pressed.has(key)) continue;
      const refused: Record<string, string | null> = {};
      // Those who may not come first: nothing that they press changes anything for the next.
      for (const who of EVERYBODY.toReversed()) refused[who] = await managua.refused(WHO[who], words);
      pressed.set(key, refused);
    }
  };

  it.each(Object.entries(BUTTON_TABLE))('%s', (key, asked) => {
    const expected = Object.fromEntries(EVERYBODY.map((who) => [who, expectedOf(asked, who)]));
    expect(pressed.get(key)).toEqual(expected);
  });

  it('that any message has is in the table, and was pressed', () => {
    const any = buttonsOf(Object.values(sampleMessages('en'))).map(({ key }) => key);
    expect([...new Set(any)].toSorted()).toEqual(Object.keys(BUTTON_TABLE).toSorted());
    expect([...pressed.keys()].toSorted()).toEqual(Object.keys(BUTTON_TABLE).toSorted());
  });
});

/** The buttons of messages, each with what it types and what that is of every message. */
function buttonsOf(messages: readonly Message[]): { readonly key: string; readonly words: string }[] {
  return messages
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .map(({ words }) => ({ words, key: keyOf(words) }));
}

/** A message that holds several lists names the one that a choice is for. */
function keyOf(words: string): string {
  const general = words
    .replace(/\b[a-z]+-\d{4}-\d{2}\b/, 'MEETING')
    .replace(/(?:\d+[a-z]|s\d+)(?:, (?:\d+[a-z]|s\d+))*/g, 'REF')
    .replace(/\d+/g, 'NO')
    .replace(/\S+@\S+/, 'ADDRESS')
    .replace(/ --conference \w+$/, '');
  return general.replace(/^(choose NO \w+) REF$/, '$1');
}

it('is what docs/permissions.md says', async () => {
  await expect(permissionsPage()).toMatchFileSnapshot('../../docs/permissions.md');
});
