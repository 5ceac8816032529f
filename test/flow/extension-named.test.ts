import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT', 'BZ'], refs: ['3a', '4a'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('for whom a date is extended', () => {
  it('says whom a misspelt country may mean, and what to type where nobody is named', async () => {
    expect(await managua.text('ts', 'extend 3a 13 February 2015 for Hondurs in writing')).toContain(
      'Did you mean Honduras?',
    );
    const asked = await managua.text('ts', 'extend 3a 13 February 2015 requested in writing');
    const [, again = ''] = /`([^`]+)`/.exec(asked) ?? [];
    expect(again).toBe('extend 3a 2015-02-13 for all requested in writing');
    expect(await managua.refused('ts', again)).toBe(null);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-13' });
  });

  it('takes what follows a country as the reason', async () => {
    expect(
      await managua.text('ts', 'extend 3a 13 February 2015 for Honduras, for internal reasons'),
    ).toContain('Reason: "for internal reasons"');
    expect(await managua.state('3a', 'GT')).toMatchObject({ due: '2015-01-30' });
  });
});
