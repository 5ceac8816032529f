import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

it('a corrected date that every extension goes beyond says which extensions hold', async () => {
  await managua.say('ts', 'extend 3a 27 February 2015 for Honduras, Guatemala requested in writing');
  const text = await managua.text('ts', 'correct 3a due 29 January 2015');
  expect(text).toContain(
    'Guatemala and Honduras: extended until Friday 27 February 2015, which a correction does not shorten.',
  );
  expect(text).not.toContain('is due on');
  expect(await managua.state('3a', 'HN')).toMatchObject({ original: '2015-01-29', due: '2015-02-27' });
});

describe('a corrected date that has passed', () => {
  it('is shown first, and set when it is accepted', async () => {
    await managua.advanceTo('2014-12-10T20:00:00Z');
    const before = managua.mail('hn').length;
    const text = await managua.text('ts', 'correct 3a due 28 November 2014');
    expect(text).toContain('3a: nothing has changed yet');
    expect(text).toContain('correct 3a due 28 November 2014 --yes');
    expect(managua.mail('hn')).toHaveLength(before);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30' });
    await managua.say('ts', 'correct 3a due 28 November 2014 --yes');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2014-11-28' });
  });

  it('is refused before the meeting', async () => {
    expect(await managua.refused('ts', 'correct 3a due 20 November 2014 --yes')).toBe('due-before-meeting');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30' });
  });
});

describe('what was dropped', () => {
  beforeEach(async () => {
    await managua.say('ts', 'correct 4a drop');
  });

  it('is no longer asked wherever it is spoken of', async () => {
    const status = await managua.text('ts', 'status');
    expect(status).toContain('2 commitments in force');
    expect(status).not.toContain('4a');
    expect(await managua.text('ts', 'dates')).not.toContain('4a');
    for (const words of ['show 4a', 'status 4a', 'status mine']) {
      const text = await managua.text('hn', words);
      expect(text).toContain('ya no se solicita');
      expect(text).not.toContain('0 de 0');
      expect(text).not.toContain('acuerdo posterior');
    }
  });

  it.each([
    'correct 4a recipient CR',
    'correct 4a due 5 March 2015',
    'correct 4a owed by Honduras',
    'correct 4a text "other inputs"',
    'correct 4a drop',
  ])('is not corrected: %s', async (words) => {
    expect(await managua.refused('ts', words)).toBe('no-longer-asked');
  });
});

it('all is received once the last country that was pending is asked no more', async () => {
  await managua.say('hn', 'submit 3a no comments');
  expect(managua.mail('ts').join()).not.toContain('2 of 2');
  await managua.say('ts', 'correct 3a owed by Honduras');
  const notices = await managua.database.db.selectFrom('notices').select('kind').execute();
  expect(notices).toContainEqual({ kind: 'all-received' });
});

it('history says from whom to whom it was corrected, and one country owes nothing jointly', async () => {
  expect(await managua.text('ts', 'correct 3b owed by Costa Rica')).toContain('3b is asked of Costa Rica\n');
  expect(await managua.text('ts', 'history 3b')).toContain(
    'owed by Costa Rica (it was Costa Rica and Mexico)',
  );
});
