import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({ parties: ['HN', 'BZ', 'GT'] });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('a corrected date', () => {
  it('is told as a correction to those who were told another date, and never recorded as an extension', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'correct 3a due 31 January 2015');
    await managua.advanceTo('2014-11-27T00:00:00Z');
    expect(await managua.text('ts', 'correct 3a due 29 January 2015')).toContain(
      "Correction: 3a is due on Thursday 29 January 2015, not on 31 January. The mistake was the secretariat's.",
    );
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(managua.mail('bz').at(-1)).toContain(
      "Correction: 3a is due on Thursday 29 January 2015, not on 31 January. The mistake was the secretariat's.",
    );
    expect(managua.mail('hn').at(-1)).toContain('El error fue de la Secretaría');
    expect(await managua.state('3a', 'HN')).toMatchObject({
      original: '2015-01-29',
      due: '2015-01-29',
      version: 3,
    });
    const causes = await managua.database.db.selectFrom('due_changes').select('cause').distinct().execute();
    expect(causes).toEqual([{ cause: 'correction' }]);
  });

  it('is not told to who was told nothing: their opening names it', async () => {
    await managua.say('ts', 'correct 3a due 29 January 2015');
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(managua.mail('bz')).toHaveLength(1);
    expect(managua.mail('bz')[0]).toContain('29 January 2015');
    expect(managua.mail('bz')[0]).not.toContain('Correction');
  });

  it('leaves an extension that a country has, and counts it from the corrected day', async () => {
    await managua.say('ts', 'extend 3a 13 February 2015 for Honduras requested in writing');
    await managua.say('ts', 'correct 3a due 29 January 2015');
    expect(await managua.state('3a', 'HN')).toMatchObject({
      original: '2015-01-29',
      due: '2015-02-13',
      version: 2,
    });
    expect(await managua.state('3a', 'GT')).toMatchObject({ due: '2015-01-29' });
  });

  it('undoes an extension that was the mistake', async () => {
    await managua.say('ts', 'extend 3a 13 February 2015 for all by mistake');
    await managua.say('ts', 'correct 3a due 30 January 2015');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30', original: '2015-01-30' });
  });

  it('that moves into the past is as past at publication, and one that moves out of it starts the duty anew', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    const before = managua.mail('bz').length;
    await managua.say('ts', 'correct 3a due 24 November 2014 --yes');
    await managua.advanceTo('2014-12-05T00:00:00Z');
    expect(managua.mail('bz')).toHaveLength(before);
    const duties = managua.database.db
      .selectFrom('duties as d')
      .innerJoin('obligations as o', 'o.id', 'd.obligation_id')
      .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
      .select('d.idle_reason')
      .where('c.ref', '=', '3a')
      .distinct();
    expect(await duties.execute()).toEqual([{ idle_reason: 'past-at-publication' }]);
    await managua.say('ts', 'correct 3a due 13 February 2015');
    await managua.advanceTo('2015-02-13T00:00:00Z');
    expect(await managua.rungs('3a', 'BZ')).toEqual([
      'opening v1 delivered',
      'changed v3 delivered',
      'd14 v3 delivered',
      'd7 v3 delivered',
      'd1 v3 delivered',
    ]);
  });
});

describe('who owes it', () => {
  it('ends for a country that is taken out, which is told only if it was told before', async () => {
    await managua.say('ts', 'correct 4a owed by Belize and Guatemala');
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(await managua.state('4a', 'HN')).toMatchObject({ state: 'not-applicable' });
    expect(managua.mail('hn')).toHaveLength(1);
    expect(managua.mail('hn')[0]).not.toContain('4a');
    await managua.say('ts', 'correct 4a owed by Belize');
    expect(managua.mail('gt').at(-1)).toContain('4a ya no se solicita');
    expect(managua.mail('gt')[0]).toContain('no corresponde a Guatemala');
    expect(managua.mail('bz')).toHaveLength(1);
    await managua.advanceTo('2015-02-01T00:00:00Z');
    expect(await managua.rungs('4a', 'GT')).toEqual(['opening v1 delivered']);
  });

  it('begins for a country that is added', async () => {
    await managua.say('ts', 'correct 4a owed by Belize and Guatemala');
    await managua.advanceTo('2014-12-02T00:00:00Z');
    expect(await managua.refused('ts', 'correct 4a owed by Belize, Guatemala and Honduras')).toBe(null);
    await managua.advanceTo('2014-12-03T00:00:00Z');
    expect(await managua.rungs('4a', 'HN')).toEqual(['opening v1 delivered']);
    expect(managua.mail('hn').at(-1)).toContain('4a');
  });

  it('begins for a country that never owed it', async () => {
    const wider = await aManaguaBot({ parties: ['HN', 'BZ'], refs: ['3a'] });
    await wider.say('ts', 'correct 3a owed by Honduras, Belize and Canada');
    expect(await wider.state('3a', 'CA')).toMatchObject({ state: 'pending', due: '2015-01-30' });
    expect(await wider.text('ts', 'status 3a')).toContain('0 of 3');
    await wider.close();
  });

  it('changes for a joint group, whose one obligation stays', async () => {
    const joint = await aManaguaBot({ parties: ['CR', 'MX', 'GT'] });
    await joint.advanceTo('2014-11-26T00:00:00Z');
    await joint.say('ts', 'correct 3b owed by Mexico and Guatemala');
    expect(joint.mail('cr').at(-1)).toContain('3b ya no se solicita');
    await joint.advanceTo('2014-11-28T00:00:00Z');
    expect(joint.mail('gt').at(-1)).toContain('3b');
    const { version } = await joint.state('3b', null);
    expect(version).toBe(1);
    await joint.say('ts', 'meeting add RCGM 12 November 2015', { accepted: true });
    await joint.advanceTo('2015-02-10T00:00:00Z');
    expect(await joint.rungs('3b', 'CR')).toEqual(['opening v1 delivered']);
    expect(await joint.rungs('3b', 'MX')).toEqual(['opening v1 delivered', 'changed v2 delivered']);
    await joint.close();
  });
});

describe('what is asked and where it goes', () => {
  it('raises no due version and shows on every card', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'correct 3a text "views on the draft agreement"');
    await managua.say('ts', 'correct 3a recipient CR');
    expect(managua.mail('bz')).toHaveLength(1);
    expect(managua.mail('bz')[0]).toContain('iews on the draft agreement');
    expect(managua.mail('bz')[0]).toContain('to Costa Rica');
    expect(await managua.state('3a', 'BZ')).toMatchObject({ version: 1 });
  });
});

describe('what is dropped', () => {
  it('is undone silently before any opening has left', async () => {
    expect(await managua.text('ts', 'correct 3a drop')).toContain('Nobody had been told yet');
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(managua.mail('bz')).toHaveLength(1);
    expect(managua.mail('bz')[0]).not.toContain('3a');
    expect(await managua.state('3a', 'BZ')).toMatchObject({ state: 'superseded' });
  });

  it('is told later to those who had been told', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'correct 3a drop');
    expect(managua.mail('bz')).toHaveLength(2);
    expect(managua.mail('bz')[1]).toContain('3a is no longer asked');
    expect(managua.mail('bz')[0]).toContain('no longer asked');
    await managua.advanceTo('2015-01-31T00:00:00Z');
    expect(await managua.rungs('3a', 'BZ')).toEqual(['opening v1 delivered']);
    expect(await managua.refused('bz', 'submit 3a no comments')).toBe('not-owed-any-more');
  });
});

it.each([
  ['correct 3a due 30 January 2015', 'nothing-to-correct'],
  ['correct 3b owed by Costa Rica and Mexico', 'nothing-to-correct'],
  ['correct 3a jointly', 'mode-in-force'],
  ['correct 3a take', 'bad-correction'],
  ['correct 3a due 31 February 2015', 'bad-date'],
])('refuses "%s": %s', async (words, code) => {
  expect(await managua.refused('ts', words)).toBe(code);
});
