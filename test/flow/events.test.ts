import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aManaguaBot, draftFor, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;
const PARTIES = ['CR', 'MX', 'BZ'];

beforeEach(async () => {
  managua = await aManaguaBot({ parties: PARTIES });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

const YES = { accepted: true };

describe('3b, before the next meeting of the RCGM', () => {
  it('awaits a date, and stays without one by the meeting that the report went to', async () => {
    await managua.say('ts', 'meeting add RCGM 24 and 25 November 2014 in Managua, Nicaragua', YES);
    expect(await managua.state('3b', null)).toMatchObject({ due: null, version: 1 });
    await managua.advanceTo('2015-02-01T00:00:00Z');
    expect(await managua.rungs('3b', 'CR')).toEqual(['opening v1 delivered']);
  });

  it('has the day before a later one, and its ladder from there', async () => {
    await managua.say('ts', 'meeting add RCGM 24 and 25 November 2014', YES);
    await managua.advanceTo('2014-12-02T00:00:00Z');
    await managua.say('ts', 'meeting add RCGM 22 to 23 January 2015', YES);
    expect(await managua.state('3b', null)).toMatchObject({
      due: '2015-01-21',
      original: '2015-01-21',
      version: 2,
    });
    await managua.advanceTo('2015-01-21T00:00:00Z');
    for (const party of ['CR', 'MX']) {
      expect(await managua.rungs('3b', party)).toEqual([
        'opening v1 delivered',
        'changed v2 delivered',
        'd14 v2 delivered',
        'd7 v2 delivered',
        'd1 v2 delivered',
      ]);
    }
    const [told = ''] = managua.mail('mx').filter((text) => text.includes('ya tiene fecha'));
    expect(told).toContain('3b ya tiene fecha: miércoles 21 de enero de 2015');
    expect(told).toContain('de 2015 · antes de la próxima reunión del GRCM');
  });

  it('shows what would move before it moves', async () => {
    const shown = await managua.text('ts', 'meeting add RCGM 12 November 2015');
    expect(shown).toContain('nothing has changed yet');
    expect(shown).toContain('With the date Thursday 12 November 2015 this would change:');
    expect(shown).not.toContain('entered');
    expect(shown).toContain('Costa Rica and Mexico: no date yet → Wednesday 11 November 2015');
    expect(shown).toContain('meeting add RCGM 12 November 2015 --yes');
    expect(await managua.state('3b', null)).toMatchObject({ due: null });
    expect(await managua.text('ts', 'meeting list')).not.toContain('rcgm-2015-11');
    await managua.say('ts', 'meeting add RCGM 12 November 2015 --yes');
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-11-11' });
  });

  it('has the date of the nearer one of two that are entered at one moment', async () => {
    await Promise.all(
      ['12 November 2015', '14 May 2015', '9 September 2015'].map(async (day) =>
        managua.type('ts', `meeting add RCGM ${day}`, YES),
      ),
    );
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-05-13' });
  });

  it('is dated, moved and dated again, with the right messages at each step', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'meeting add RCGM no date');
    expect(await managua.state('3b', null)).toMatchObject({ due: null, version: 1 });
    await managua.say('ts', 'meeting date rcgm-next 12 November 2015 --yes');
    await managua.advanceTo('2014-11-27T00:00:00Z');
    const moved = await managua.text('ts', 'meeting date rcgm-next 19 November 2015');
    expect(moved).toContain('Wednesday 11 November 2015 → Wednesday 18 November 2015');
    await managua.say('ts', 'meeting date rcgm-next 19 November 2015 --yes');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(managua.mail('cr').at(-1)).toContain('miércoles 18 de noviembre de 2015 (era el 11 de noviembre)');
    expect(await managua.text('ts', 'meeting date rcgm-next no date')).toContain(
      'Without a date this would change:',
    );
    await managua.say('ts', 'meeting date rcgm-next no date --yes');
    await managua.advanceTo('2014-11-29T00:00:00Z');
    expect(managua.mail('cr').at(-1)).toContain('3b ya no tiene fecha (era el 18 de noviembre de 2015)');
    await managua.say('ts', 'meeting date rcgm-next 3 December 2015 --yes');
    await managua.advanceTo('2014-12-02T00:00:00Z');
    expect(await managua.rungs('3b', 'MX')).toEqual([
      'opening v1 delivered',
      'changed v2 delivered',
      'changed v3 delivered',
      'changed v4 delivered',
      'changed v5 delivered',
    ]);
    const causes = await managua.database.db.selectFrom('due_changes').select('cause').distinct().execute();
    expect(causes).toEqual([{ cause: 'event' }]);
  });

  it('is tied to an earlier meeting that is entered later', async () => {
    await managua.say('ts', 'meeting add RCGM 12 November 2015', YES);
    await managua.say('ts', 'meeting add RCGM 10 June 2015', YES);
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-06-09' });
  });

  it('keeps an extension until the meeting itself moves', async () => {
    await managua.say('ts', 'meeting add RCGM 12 November 2015', YES);
    await managua.say('ts', 'extend 3b 20 November 2015 they need another week');
    await managua.say('ts', 'meeting add LON 5 May 2015 in San José');
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-11-20', original: '2015-11-11' });
    await managua.say('ts', 'meeting date rcgm-2015-11 19 November 2015', YES);
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-11-18', original: '2015-11-18' });
  });

  it('leaves what was received under its date', async () => {
    await managua.say('ts', 'meeting add RCGM 12 November 2015', YES);
    await managua.say('cr', 'submit 3b https://example.org/b.pdf');
    await managua.say('ts', 'meeting date rcgm-2015-11 19 November 2015', YES);
    expect(await managua.state('3b', null)).toMatchObject({ state: 'received', due: '2015-11-11' });
    await managua.say('cr', 'withdraw 3b an old version');
    expect(await managua.state('3b', null)).toMatchObject({ state: 'pending', due: '2015-11-18' });
  });
});

it('gives a report its dates at publication where the next meeting is entered already', async () => {
  const later = await aManaguaBot({ parties: PARTIES, publish: false });
  await later.say('ts', 'meeting add RCGM 24 and 25 November 2014');
  await later.say('ts', 'meeting add RCGM 12 November 2015');
  await later.bot.publish(draftFor({ parties: PARTIES }));
  expect(await later.state('3b', null)).toMatchObject({ due: '2015-11-11', version: 1 });
  await later.advanceTo('2014-11-26T00:00:00Z');
  expect(later.mail('mx')[0]).toContain('11 de noviembre de 2015');
  await later.close();
});

describe('a meeting that closes', () => {
  beforeEach(async () => {
    await managua.say('ts', 'meeting add RCGM 12 November 2015', YES);
    await managua.advanceTo('2014-11-26T00:00:00Z');
  });

  it('carries what is open onward, to await the next one', async () => {
    const shown = await managua.text('ts', 'meeting close rcgm-2015-11');
    expect(shown).toContain('Once it is closed, this would change:');
    expect(shown).toContain('Costa Rica and Mexico: Wednesday 11 November 2015 → no date yet');
    expect(await managua.state('3b', null)).toMatchObject({ due: '2015-11-11' });
    await managua.say('ts', 'meeting close rcgm-2015-11 --yes');
    expect(await managua.state('3b', null)).toMatchObject({ due: null, state: 'pending' });
    await managua.say('ts', 'meeting add RCGM 9 June 2016', YES);
    expect(await managua.state('3b', null)).toMatchObject({ due: '2016-06-08' });
  });

  it('carries it to a meeting that is named', async () => {
    await managua.say('ts', 'meeting add RCGM 9 June 2016');
    await managua.say('ts', 'meeting add RCGM 9 June 2017');
    await managua.say('ts', 'meeting close rcgm-2015-11 carry to rcgm-2017-06 --yes');
    expect(await managua.state('3b', null)).toMatchObject({ due: '2017-06-08' });
  });

  it('ends it with a reason, which those who were told are told', async () => {
    await managua.say('ts', 'meeting close rcgm-2015-11 the matter was taken up elsewhere --yes');
    expect(await managua.state('3b', null)).toMatchObject({ state: 'superseded' });
    expect(managua.mail('mx').at(-1)).toContain('3b ya no se solicita');
    expect(managua.mail('mx').at(-1)).toContain('the matter was taken up elsewhere');
    expect(managua.mail('bz').join()).not.toContain('3b');
  });

  it('has nothing wait for it any more', async () => {
    await managua.say('ts', 'meeting close rcgm-2015-11 --yes');
    expect(await managua.refused('ts', 'meeting close rcgm-2015-11')).toBe('meeting-closed');
    expect(await managua.refused('ts', 'meeting date rcgm-2015-11 3 December 2015')).toBe('meeting-closed');
  });
});

it.each([
  ['meeting add XYZ 12 November 2015', 'unknown-body'],
  ['meeting add RCGM', 'days-missing'],
  ['meeting add RCGM in Guatemala', 'days-missing'],
  ['meeting add RCGM 11/12/2015', 'ambiguous-date'],
  ['meeting add LON 24 November 2014', 'meeting-known'],
  ['meeting date nowhere-2015 12 November 2015', 'unknown-meeting'],
  ['meeting date lon-2014-11', 'days-missing'],
  ['meeting date lon-2014-11 24 November 2014', 'nothing-to-correct'],
  ['meeting close lon-2014-11 carry to lon-2014-11', 'unknown-meeting'],
])('refuses "%s": %s', async (words, code) => {
  expect(await managua.refused('ts', words)).toBe(code);
});

it.each([
  ['meeting add RCGM 12-13 November 2015', 'rcgm-2015-11', '2015-11-12', '2015-11-13'],
  [
    'reunión agregar GRCM 12 al 13 de noviembre de 2015 en San José',
    'rcgm-2015-11',
    '2015-11-12',
    '2015-11-13',
  ],
  ['meeting add RCGM 30 November 2015 to 1 December 2015', 'rcgm-2015-11', '2015-11-30', '2015-12-01'],
  ['meeting add RCGM 12 November 2015 rcgm-twenty', 'rcgm-twenty', '2015-11-12', '2015-11-12'],
  ['meeting add RCGM no date', 'rcgm-next', null, null],
])('reads "%s"', async (words, ...[slug, startsOn, endsOn]) => {
  await managua.say('ts', words, YES);
  const row = await managua.database.db
    .selectFrom('meetings')
    .select(['slug', 'starts_on', 'ends_on'])
    .where('body_code', '=', 'RCGM')
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ slug, starts_on: startsOn, ends_on: endsOn });
});
