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

describe('the date that it was', () => {
  it('is the original one, however often it was extended', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'extend 3a 13 February 2015 for Honduras requested in writing');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(await managua.text('ts', 'extend 3a 20 February 2015 for all once more')).toContain(
      '(it was 30 January)',
    );
    await managua.advanceTo('2014-12-02T00:00:00Z');
    expect(managua.mail('hn').at(-1)).toContain('viernes 20 de febrero de 2015 (era el 30 de enero)');
  });

  it.each([
    ['meeting add RCGM 31 February 2016', 'I cannot read "31 February 2016" as a date'],
    ['extend 3a until 31 February 2015 for all in writing', 'I cannot read "31 February 2015" as a date'],
    ['prórroga 3a hasta el 31 de febrero de 2015 para todos', '31 de febrero de 2015'],
  ])('is not one that does not exist: %s', async (words, said) => {
    expect(await managua.refused('ts', words)).toBe('bad-date');
    expect(await managua.text('ts', words)).toContain(said);
  });
});
