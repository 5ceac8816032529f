import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'GT', 'BZ'], refs: ['3a'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

const LINK = 'https://example.org/a.pdf';

describe('a withdrawal', () => {
  it('makes it pending again, and reminders resume', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    expect(await managua.text('hn', 'retirar 3a faltaba el anexo')).toContain(
      '3a vuelve a estar pendiente, hasta el viernes 30 de enero de 2015',
    );
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'pending', version: 1 });
    await managua.advanceTo('2015-01-31T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual([
      'opening v1 delivered',
      'd14 v1 delivered',
      'd7 v1 delivered',
      'd1 v1 delivered',
    ]);
    const kept = await managua.database.db
      .selectFrom('submissions')
      .select(['state', 'taken_back_reason'])
      .execute();
    expect(kept).toEqual([{ state: 'withdrawn', taken_back_reason: 'faltaba el anexo' }]);
  });

  it('overtakes the rungs whose nine o’clock passed meanwhile', async () => {
    await managua.advanceTo('2015-01-15T00:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.advanceTo('2015-01-24T00:00:00Z');
    const before = managua.mail('hn').length;
    await managua.say('hn', 'withdraw 3a the annex was missing');
    expect(managua.mail('hn')).toHaveLength(before);
    await managua.advanceTo('2015-01-31T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual([
      'opening v1 delivered',
      'd14 v1 overtaken settled',
      'd7 v1 overtaken settled',
      'd1 v1 delivered',
    ]);
  });

  it('plans a `changed` again that was lost while it was received', async () => {
    await managua.advanceTo('2014-11-26T14:00:00Z');
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual(['opening v1 delivered']);
    await managua.say('hn', 'withdraw 3a the annex was missing');
    await managua.advanceTo('2014-11-29T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual(['opening v1 delivered', 'changed v2 delivered']);
  });

  it('plans a `changed` for a date that changed while it was received', async () => {
    await managua.advanceTo('2014-11-26T14:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    await managua.say('hn', 'withdraw 3a the annex was missing');
    await managua.advanceTo('2014-12-02T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual(['opening v1 delivered', 'changed v2 delivered']);
  });

  it('gives the secretariat the three choices at once where no rung is left before the last valid day', async () => {
    await managua.advanceTo('2015-01-29T12:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.advanceTo('2015-01-29T20:00:00Z');
    const before = managua.mail('ts').length;
    await managua.say('hn', 'withdraw 3a the annex was missing');
    const told = managua.mail('ts').slice(before).join();
    expect(told).toMatch(/choose \d+ note/);
    expect(told).toMatch(/choose \d+ extend/);
    expect(told).toMatch(/choose \d+ leave/);
  });

  it('gives no choices while a rung is left', async () => {
    await managua.advanceTo('2015-01-20T00:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    const before = managua.mail('ts').length;
    await managua.say('hn', 'withdraw 3a the annex was missing');
    expect(managua.mail('ts').slice(before).join()).not.toMatch(/choose/);
  });

  it('is told to the secretariat once, which learns what is received now', async () => {
    for (const who of ['hn', 'gt', 'bz']) await managua.say(who, `submit 3a ${LINK}`);
    const before = managua.mail('ts').length;
    await managua.say('hn', 'retirar 3a faltaba el anexo');
    expect(managua.mail('ts')).toHaveLength(before + 1);
    expect(managua.mail('ts').at(-1)).toContain('3a withdrawn for Honduras');
    expect(managua.mail('ts').at(-1)).toContain('2 of 3 received');
    expect(managua.mail('ts').at(-1)).toContain('faltaba el anexo');
    await managua.say('ts', 'withdraw 3a for Guatemala asked by telephone');
    expect(managua.mail('ts')).toHaveLength(before + 1);
  });

  it('shows every card about it as pending again', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('hn', `submit 3a ${LINK}`);
    expect(managua.mail('hn')[0]).toContain('✓ 3a');
    await managua.say('hn', 'withdraw 3a the annex was missing');
    expect(managua.mail('hn')[0]).toContain('● 3a');
    expect(managua.mail('hn')[0]).not.toContain('RCM-2014-0001');
  });

  it('names on the card the officer who sent something, nobody where the secretariat recorded it', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'submit 3a for Honduras by mail');
    await managua.say('gt', `submit 3a ${LINK}`);
    expect(managua.mail('hn')[0]).toMatch(/✓ 3a .* · acuse RCM-2014-0001$/m);
    expect(managua.mail('gt')[0]).toMatch(/✓ 3a .* · acuse RCM-2014-0002 · por .+$/m);
  });

  it('is done for a country in the words of the secretariat’s receipt', async () => {
    await managua.say('gt', `submit 3a ${LINK}`);
    const receipt = await managua.text('ts', 'submit 3a for Honduras by mail');
    const [, words = ''] = /type `(withdraw [^`]+)`/.exec(receipt) ?? [];
    await managua.say('ts', `${words} it was another country's`);
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'pending' });
    expect(await managua.state('3a', 'GT')).toMatchObject({ state: 'received' });
  });

  it('is for the own country, or by the secretariat for any', async () => {
    await managua.say('hn', `submit 3a ${LINK}`);
    expect(await managua.refused('gt', 'withdraw 3a for Honduras not ours')).toBe('only-their-own');
    expect(await managua.refused('ts', 'withdraw 3a for Honduras asked by telephone')).toBe(null);
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'pending' });
  });

  it.each([
    ['hn', 'withdraw 3a', 'reason-missing'],
    ['gt', 'withdraw 3a it was wrong', 'nothing-stands'],
    ['ts', 'withdraw 3a for Canada it was wrong', 'not-owed'],
    ['ts', 'withdraw it was wrong', 'missing-ref'],
  ])('refuses to %s "%s": %s', async (who, words, code) => {
    await managua.say('hn', `submit 3a ${LINK}`);
    expect(await managua.refused(who, words)).toBe(code);
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'received' });
  });

  it('asks the secretariat for which country where several have submitted', async () => {
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.say('gt', `submit 3a ${LINK}`);
    expect(await managua.refused('ts', 'withdraw 3a by telephone')).toBe('country-wanted');
  });
});

it('takes of a joint obligation only the own submission, and it is received while one stands', async () => {
  const joint = await aManaguaBot({ parties: ['CR', 'MX'] });
  await joint.say('cr', `submit 3b ${LINK}`);
  await joint.say('mx', 'submit 3b https://example.org/b.pdf');
  expect(await joint.text('cr', 'withdraw 3b an old version')).toContain('otro país');
  expect(await joint.state('3b', null)).toMatchObject({ state: 'received' });
  expect(await joint.refused('cr', 'withdraw 3b again')).toBe('nothing-stands');
  await joint.say('mx', 'withdraw 3b ours as well');
  expect(await joint.state('3b', null)).toMatchObject({ state: 'pending' });
  await joint.close();
});

describe('what is sent back', () => {
  it('is told to the country at once, always, with the reason', async () => {
    await managua.say('hn', `submit 3a ${LINK}`);
    const before = managua.mail('hn').length;
    expect(await managua.text('ts', 'return 3a Honduras the document cannot be opened')).toContain(
      'Honduras is told at once',
    );
    expect(managua.mail('hn')).toHaveLength(before + 1);
    expect(managua.mail('hn').at(-1)).toContain('la Secretaría Técnica devolvió 3a');
    expect(managua.mail('hn').at(-1)).toContain('the document cannot be opened');
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'pending' });
  });

  it('is told also at night, on a weekend and while reminders are paused', async () => {
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.advanceTo('2014-11-30T05:00:00Z');
    await managua.say('ts', 'pause');
    const before = managua.mail('hn').length;
    await managua.say('ts', 'return 3a Honduras the document cannot be opened');
    expect(managua.mail('hn')).toHaveLength(before + 1);
  });

  it('can be submitted again, as a revision with its own receipt', async () => {
    await managua.say('hn', `submit 3a ${LINK}`);
    await managua.say('ts', 'return 3a Honduras the document cannot be opened');
    expect(await managua.text('hn', `submit 3a ${LINK}`)).toContain('RCM-2014-0002');
    expect(await managua.state('3a', 'HN')).toMatchObject({ state: 'received' });
  });

  it.each([
    ['hn', 'return 3a Honduras mine', 'secretariat-only'],
    ['ts', 'return 3a the document cannot be opened', 'country-wanted'],
    ['ts', 'return 3a Honduras', 'reason-missing'],
    ['ts', 'return 3a Guatemala it is empty', 'nothing-stands'],
  ])('refuses to %s "%s": %s', async (who, words, code) => {
    await managua.say('hn', `submit 3a ${LINK}`);
    expect(await managua.refused(who, words)).toBe(code);
  });
});
