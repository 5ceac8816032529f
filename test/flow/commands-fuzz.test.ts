import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConverse } from '../../src/commands/converse.ts';
import { VERBS } from '../../src/commands/verbs.ts';
import { instant } from '../../src/domain/instant.ts';
import { type Faults, faultLogger, testClock } from '../support/a-bot.ts';
import { aConference } from '../support/conference-builder.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';
import { everyRow } from '../support/whole-database.ts';

const WORDS = [
  ...VERBS.flatMap((verb) => verb.typed),
  ...[
    '3a',
    '3b',
    '4a',
    '9z',
    '8',
    'lon-2014-11',
    'lon-2014-11/3a',
    ',',
    'y',
    'and',
    'for',
    'para',
    'on',
    'el',
    'by mail',
  ],
  ...[
    'Honduras',
    'the Dominican Republic',
    'EE.UU.',
    'all',
    'mine',
    '30 January',
    '31/02',
    '03/04',
    'hoy',
    '<>',
    '<',
    '"',
  ],
  ...[
    'https://x.org/a',
    'javascript:1',
    'owed by',
    'due',
    'none',
    'drop',
    'take',
    'add',
    'answer',
    'absent-BZ',
    'yes',
    '--yes',
    'página 2',
    'ya lo mandé',
    'quiero',
    'sin observaciones',
    'el viernes',
    'for Guatemala',
  ],
  ...[
    '👍',
    '\u202e',
    '\u0000',
    '¿?',
    '%',
    '$1',
    "'; drop table people; --",
    'constructor',
    '__proto__',
    'x'.repeat(300),
  ],
];

/** Tables of which a liaison officer's words change nothing. */
const KEPT = [
  ...['conferences', 'parties', 'people', 'identities', 'channel_bindings', 'meetings', 'drafts'],
  ...['agreements', 'agreement_texts', 'commitments', 'commitment_texts', 'due_changes', 'pending_lists'],
];

const typed = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map((both) => both.join(' ')),
);

describe('whatever is typed', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeAll(async () => {
    database = await openTestDatabase();
    await aConference(database.db)
      .withOfficers()
      .withSecretariat()
      .withPerson({ email: 'iom@example.org', role: 'observer', party: 'IOM' })
      .build();
    talk = talkTo(database);
    await talk.say('import', { attachment: await managuaReport('en') });
    await talk.say('publish lon-2014-11', { accepted: true });
  });
  afterAll(async () => database.close());

  /** What no officer of Honduras may change: all of everybody else's, and what is in force. */
  const notOfHonduras = async () => {
    const { db } = database;
    const all = await everyRow(db);
    const rowsOfOthers = async (table: 'obligations' | 'duties' | 'submissions' | 'time_requests') =>
      await db.selectFrom(table).selectAll().where('party_code', '!=', 'HN').orderBy('id').execute();
    return {
      ...Object.fromEntries(KEPT.map((table) => [table, all[table] ?? expect.unreachable(table)])),
      obligations: await rowsOfOthers('obligations'),
      duties: await rowsOfOthers('duties'),
      submissions: await rowsOfOthers('submissions'),
      requests: await rowsOfOthers('time_requests'),
    };
  };

  const sayAnything = async (as: string) => {
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const reply = await talk.say(words, { as });
        expect(reply.refused).not.toBe('unavailable');
        expect(reply.message.parts.length).toBeGreaterThan(0);
        expect(reply.message.summary).not.toBe('');
      }),
      { numRuns: 300 },
    );
    expect(talk.faults).toEqual([]);
  };

  it.each(['iom@example.org', 'nobody@example.org'])(
    'by %s, who may only read, has an answer and changes no row of any table',
    async (as) => {
      const before = await everyRow(database.db);
      expect(before['obligations']?.length).toBeGreaterThan(20);
      await sayAnything(as);
      expect(await everyRow(database.db)).toEqual(before);
    },
    60_000,
  );

  it('by an officer has an answer and changes nothing that is not theirs', async () => {
    const before = await notOfHonduras();
    await talk.say('submit 3a https://x.org/a', { as: 'gt@example.org' });
    expect(await notOfHonduras()).not.toEqual(before);
    const then = await notOfHonduras();
    await sayAnything('hn@example.org');
    expect(await notOfHonduras()).toEqual(then);
  }, 60_000);

  it('by the operator has an answer and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const reply = await talk.say(words);
        expect(reply.refused).not.toBe('unavailable');
        expect(reply.message.parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    expect(talk.faults).toEqual([]);
  }, 60_000);

  it('with any file is answered too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('import', 'people import', 'conference import'),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('name,email,role,country\n"')),
        async (words, text) => {
          const reply = await talk.say(words, { attachment: { name: 'file', text } });
          expect(reply.refused).not.toBe('unavailable');
        },
      ),
      { numRuns: 150 },
    );
    expect(talk.faults).toEqual([]);
  }, 60_000);
});

describe('where the records cannot be reached', () => {
  it.each(['en', 'es'] as const)('says so in %s, logs ids alone, and loses nothing', async (language) => {
    const database = await openTestDatabase();
    await aConference(database.db).withOfficers().build();
    const faults: Faults[] = [];
    const facts: unknown[] = [];
    const logger = { ...faultLogger(faults), error: (...line: unknown[]) => void facts.push(line) };
    const converse = createConverse({
      db: database.db,
      clock: testClock(instant('2014-11-24T22:00:00Z')),
      queue: { wake: async () => undefined },
      logger,
      chatConfigured: false,
      platforms: ['mailbox'],
    });
    await database.close();
    const reply = await converse({
      actor: { kind: 'email', email: 'hn@example.org' },
      platform: 'terminal',
      place: null,
      audience: 'person',
      words: 'submit 3a https://secret.example.org a private note',
      attachment: null,
      conference: null,
      language,
      accepted: false,
      dryRun: false,
      at: instant('2014-11-24T22:00:00Z'),
    });
    expect(reply.refused).toBe('unavailable');
    expect(reply.message.language).toBe(language);
    expect(reply.message.summary).toMatch(/Nothing was lost|No se ha perdido nada|no se perdió nada/i);
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toMatch(/secret|private|hn@example/);
  });
});

describe('on the embedded database', () => {
  it('the same conversation runs', async () => {
    const database = await openEmbeddedTestDatabase();
    await aConference(database.db).withOfficers().withSecretariat().build();
    const talk = talkTo(database);
    const attachment = await managuaReport('es');
    for (const words of [
      'import',
      'correct 8 take',
      'channel bind mailbox:red lon-2014-11',
      'publish lon-2014-11 --yes',
    ]) {
      expect(await talk.refused(words, { attachment: words === 'import' ? attachment : null })).toBeNull();
    }
    expect((await talk.say('submit 3a for all no comments')).json).toHaveProperty('submissions.length', 11);
    for (const words of [
      'status',
      'show 3a',
      'history 3a',
      'dates',
      'agreements',
      'people list',
      'meeting list',
    ]) {
      expect(await talk.refused(words)).toBeNull();
    }
    expect(talk.faults).toEqual([]);
    await database.close();
  });
});
