import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { managuaReport, type Talk, talkTo } from '../support/talk.ts';

const EVERYBODY = 11;

/** A report of one day in Managua whose agreements are those given, numbered in order. */
const reportOf = (...agreements: readonly string[]) => `Report of the Meeting of the Liaison Officer Network

Managua, Nicaragua
24 November 2014

The Network met with the participation of all Member Countries.

${agreements.map((text, at) => `${at + 1}. ${text}`).join('\n\n')}
`;

describe('an answer to a question of a draft', () => {
  let database: TestDatabase;
  let talk: Talk;
  beforeEach(async () => {
    database = await openTestDatabase();
    await aConference(database.db).withOfficers().withSecretariat().build();
    talk = talkTo(database);
  });
  afterEach(async () => {
    expect(talk.faults).toEqual([]);
    await database.close();
  });

  const read = async (...agreements: readonly string[]) =>
    await talk.say('import', { attachment: { name: 'report.txt', text: reportOf(...agreements) } });
  const publish = async () => await talk.say('publish lon-2014-11', { accepted: true });
  const inForce = async () =>
    await database.db.selectFrom('commitments').select(['ref', 'due_rule as due']).execute();

  const COMMENTS = 'Member Countries agreed to send their comments to the TS by';

  it('publishes no date that was answered to be wrong, until it is corrected', async () => {
    await read(`${COMMENTS} 30 January.`);
    expect(await talk.text('correct answer year-1a no')).toContain('`correct 1a due …`');
    for (const words of ['publish', 'publish lon-2014-11 --yes']) {
      expect(await talk.refused(words)).toBe('contradicted');
    }
    expect(await talk.text('publish')).toContain('`correct 1a due …`');
    expect(await talk.text('publicar', { as: 'ts@example.org' })).toContain('1a');
    expect(await inForce()).toEqual([]);
    expect(await talk.refused('correct 1a due 30 January 2016')).toBeNull();
    expect((await publish()).refused).toBeNull();
    expect(await inForce()).toEqual([{ ref: '1a', due: { date: '2016-01-30' } }]);
  });

  it.each([
    ['nobody answers', []],
    ['it is answered yes', ['correct answer year-1a yes']],
    ['the answer is taken back', ['correct answer year-1a no', 'corregir responder year-1a sí']],
  ])('publishes the date where %s', async (_, answers) => {
    await read(`${COMMENTS} 30 January.`);
    for (const words of answers) expect(await talk.refused(words)).toBeNull();
    expect((await publish()).refused).toBeNull();
    expect(await inForce()).toEqual([{ ref: '1a', due: { date: '2015-01-30' } }]);
  });

  it('publishes no date before the meeting unless somebody says that it is right', async () => {
    await read(`${COMMENTS} 30 January 2013.`);
    expect((await publish()).json).toMatchObject({
      refused: 'contradicted',
      by: [{ question: 'past-1a', answer: 'no' }],
    });
    expect(await inForce()).toEqual([]);
    expect(await talk.refused('correct answer past-1a yes')).toBeNull();
    expect((await publish()).refused).toBeNull();
    expect(await inForce()).toEqual([{ ref: '1a', due: { date: '2013-01-30' } }]);
  });

  it.each([
    ['correct 1a due none', null],
    ['correct 1a due 30 January 2015', { date: '2015-01-30' }],
  ])('takes %s for an answer about the date', async (words, due) => {
    await read(`${COMMENTS} 30 January 2013.`);
    expect(await talk.refused(words)).toBeNull();
    expect((await publish()).refused).toBeNull();
    expect(await inForce()).toEqual([{ ref: '1a', due }]);
  });

  it('forgets a doubt about what is dropped', async () => {
    await read(`${COMMENTS} 30 January 2013.`, `${COMMENTS} 30 January 2015.`);
    expect(await talk.refused('correct 1a drop')).toBeNull();
    expect((await publish()).refused).toBeNull();
  });

  it('asks again about other words, and keeps the answer about the same', async () => {
    const other = `${COMMENTS} 13 February 2015.`;
    await read(`${COMMENTS} 30 January.`, other);
    await talk.say('correct answer year-1a no');
    await read(`${COMMENTS} 30 January.`, `${COMMENTS} 20 February 2015.`);
    expect(await talk.refused('publish')).toBe('contradicted');
    await read(`${COMMENTS} 6 February.`, `${COMMENTS} 20 February 2015.`);
    expect(await talk.refused('publish')).toBeNull();
  });

  describe('about who owes it', () => {
    beforeEach(async () => void (await talk.say('import', { attachment: await managuaReport('en') })));

    const owing = async (ref: string) => (await talk.say(`status ${ref}`)).json;

    it('takes a country out of all that binds every member, but not out of what it was charged with by hand', async () => {
      expect(await talk.refused('correct answer absent-BZ no')).toBeNull();
      expect(await talk.refused('correct 3a owed by Belize and Honduras')).toBeNull();
      expect((await publish()).refused).toBeNull();
      expect(await owing('3a')).toMatchObject({ count: { of: 2 } });
      expect(await owing('4a')).toMatchObject({ count: { of: EVERYBODY - 1 } });
    });

    it('leaves it in where it is bound', async () => {
      expect(await talk.refused('correct answer absent-BZ yes')).toBeNull();
      await publish();
      expect(await owing('4a')).toMatchObject({ count: { of: EVERYBODY } });
    });
  });

  it.each([
    ['yes', 'joint'],
    ['no', 'each'],
  ])('whether two owe one together: %s', async (reply, mode) => {
    await read('Costa Rica and Mexico will submit the updated proposal to the TS by 30 January 2015.');
    expect(await talk.refused(`correct answer mode-1a ${reply}`)).toBeNull();
    await publish();
    expect((await talk.say('show 1a')).json).toMatchObject({ mode });
  });

  it.each([
    ['no', ['1a']],
    ['yes', ['1a', '2a']],
  ])('whether what is said twice is asked twice: %s', async (reply, refs) => {
    await read(`${COMMENTS} 30 January 2015.`, `${COMMENTS} 30 January 2015.`);
    expect(await talk.refused(`correct answer duplicate-2 ${reply}`)).toBeNull();
    await publish();
    expect((await inForce()).map(({ ref }) => ref)).toEqual(refs);
  });

  it.each([
    ['correct answer absent-BZ perhaps', ['yes', 'no'], null],
    ['correct answer absent-BZ', ['yes', 'no'], null],
    ['correct answer event-3b the RCGM of June', ['yes'], '`correct 3b due …`'],
    ['correct answer event-3b no', ['yes'], '`correct 3b due …`'],
  ])(
    'that the question does not take is refused with those it takes: %s',
    async (words, answers, instead) => {
      await talk.say('import', { attachment: await managuaReport('en') });
      const before = await database.db.selectFrom('drafts').selectAll().execute();
      const reply = await talk.say(words);
      expect(reply.json).toMatchObject({ refused: 'bad-answer', answers });
      expect(reply.message.summary).toContain(instead ?? '`yes`');
      expect(await database.db.selectFrom('drafts').selectAll().execute()).toEqual(before);
      expect(await talk.refused('correct answer event-3b yes')).toBeNull();
    },
  );

  it('about who is to do something is refused with what adds it', async () => {
    await read(`${COMMENTS} 30 January 2015.`, 'To submit the list of contacts by 30 January 2015.');
    const reply = await talk.say('correct answer actor-2 Honduras');
    expect(reply.json).toMatchObject({ refused: 'bad-answer', answers: ['nobody'] });
    expect(reply.message.summary).toContain('`correct add 2 "…" from …`');
    expect(await talk.refused('correct answer actor-2 nobody')).toBeNull();
    expect((await publish()).refused).toBeNull();
    expect((await inForce()).map(({ ref }) => ref)).toEqual(['1a']);
  });
});
