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

describe('an extension by the secretariat', () => {
  it('counts from the original date and keeps the old one for ever', async () => {
    await managua.say('ts', 'extend 3a 13 February 2015 for Honduras requested in writing');
    await managua.say('ts', 'extend 3a 20 February 2015 for Honduras once more');
    expect(await managua.state('3a', 'HN')).toMatchObject({
      due: '2015-02-20',
      original: '2015-01-30',
      version: 3,
    });
    const kept = await managua.database.db
      .selectFrom('due_changes')
      .select(['previous_due_on', 'due_on', 'cause', 'reason'])
      .orderBy('due_version')
      .execute();
    expect(kept).toEqual([
      {
        previous_due_on: '2015-01-30',
        due_on: '2015-02-13',
        cause: 'extension',
        reason: 'requested in writing',
      },
      { previous_due_on: '2015-02-13', due_on: '2015-02-20', cause: 'extension', reason: 'once more' },
    ]);
  });

  it('is for one country beside the others', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'extend 3a 13 February 2015 for Honduras requested in writing');
    expect(await managua.state('3a', 'GT')).toMatchObject({ due: '2015-01-30', version: 1 });
    await managua.advanceTo('2015-02-14T12:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual([
      'opening v1 delivered',
      'changed v2 delivered',
      'd14 v2 delivered',
      'd7 v2 delivered',
      'd1 v2 delivered',
    ]);
    expect(await managua.rungs('3a', 'GT')).toEqual([
      'opening v1 delivered',
      'd14 v1 delivered',
      'd7 v1 delivered',
      'd1 v1 delivered',
      'note v1 delivered',
    ]);
  });

  it('is told at the next working morning to whoever was told another date', async () => {
    await managua.advanceTo('2014-11-28T20:00:00Z');
    const before = managua.mail('hn').length;
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    await managua.advanceTo('2014-12-01T14:59:00Z');
    expect(managua.mail('hn')).toHaveLength(before);
    await managua.advanceTo('2014-12-01T15:00:00Z');
    const told = managua.mail('hn').at(-1);
    expect(told).toContain('Nueva fecha para 3a: viernes 13 de febrero de 2015 (era el 30 de enero)');
    expect(told).toContain('requested by three countries');
    expect(managua.mail('bz').at(-1)).toContain(
      'New date for 3a: Friday 13 February 2015 (it was 30 January). Reason: "requested by three countries"',
    );
  });

  it('is told at once where the last valid day would end before the next working morning', async () => {
    await managua.say('ts', 'extend 4a 6 February 2015 for Honduras to part them');
    await managua.advanceTo('2015-01-31T15:00:00Z');
    const before = managua.mail('hn').length;
    // Saturday; Monday's nine o'clock would be too late.
    await managua.say('ts', 'extend 3a 1 February 2015 for Honduras over the weekend');
    expect(managua.mail('hn')).toHaveLength(before + 1);
    expect(managua.mail('hn').at(-1)).toContain('domingo 1 de febrero de 2015');
  });

  it('gives who was told nothing the opening instead', async () => {
    await managua.say('ts', 'extend 3a 13 February 2015 for all before anybody was told');
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(await managua.rungs('3a', 'HN')).toEqual(['opening v2 delivered']);
    expect(managua.mail('hn')).toHaveLength(1);
    expect(managua.mail('hn')[0]).toContain('13 de febrero de 2015');
  });

  it('tells nothing to who was last told this very date', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    const before = managua.mail('hn').length;
    await managua.say('ts', 'extend 3a 13 February 2015 for all by mistake');
    await managua.say('ts', 'correct 3a due 30 January 2015');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30', version: 3 });
    expect(managua.mail('hn')).toHaveLength(before);
  });

  it('says to who has submitted only on the card that what was submitted stays valid', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('hn', 'submit 3a https://example.org/a.pdf');
    const before = managua.mail('hn').length;
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect(managua.mail('hn')).toHaveLength(before);
    expect(managua.mail('hn')[0]).toContain('Lo remitido para 3a sigue siendo válido');
    expect(managua.mail('gt').length).toBe(2);
  });

  it('extends a joint commitment as a whole', async () => {
    const joint = await aManaguaBot({
      parties: ['CR', 'MX'],
      change: (one) => (one.ref === '3b' ? { ...one, due: { date: '2015-03-06' as never } } : one),
    });
    await joint.say('ts', 'extend 3b 20 March 2015 for Mexico requested by Mexico');
    expect(await joint.state('3b', null)).toMatchObject({ due: '2015-03-20' });
    await joint.close();
  });

  it.each([
    ['extend 3a 30 January 2015 for all why not', 'not-later'],
    ['extend 3a 20 January 2015 for all why not', 'not-later'],
    ['extend 3a 13 February 2013 for all why not', 'day-over'],
    ['extend 3a 03/04/2015 for all why not', 'ambiguous-date'],
    ['extend 3a for all why not', 'until-when'],
    ['extend 3a 13 February 2015', 'reason-missing'],
    ['extend 3a 13 February 2015 for Canada why not', 'not-owed'],
    ['extend 9z 13 February 2015 why not', 'unknown-ref'],
    ['extend 3a 13 February 2015 for Hondurs requested in writing', 'unknown-country'],
    ['extend 3a for Hondurs 13 February 2015 requested in writing', 'unknown-country'],
    ['extend 3a 13 February 2015 for Honduras and Guatmala in writing', 'unknown-country'],
    ['extend 3a 13 February 2015 for Honduras, Guatmala in writing', 'unknown-country'],
    ['prórroga 3a 13 de febrero de 2015 para todos menos Hondurs por escrito', 'unknown-country'],
    ['extend 3a 13 February 2015 Hondurs requested in writing', 'for-whom'],
    ['extend 3a 13 February 2015 requested in writing', 'for-whom'],
  ])('refuses "%s": %s', async (words, code) => {
    expect(await managua.refused('ts', words)).toBe(code);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30', version: 1 });
  });

  it('points out a weekend and does not move it', async () => {
    expect(await managua.text('ts', 'extend 3a 14 February 2015 for Honduras it is needed')).toContain(
      'Saturday 14 February 2015 is not a working day',
    );
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-14' });
    expect(await managua.text('ts', 'extend 3a 16 February 2015 for Honduras it is needed')).not.toContain(
      'not a working day',
    );
  });

  it('leaves a later date that a country has already', async () => {
    await managua.say('ts', 'extend 3a 27 February 2015 for Honduras requested in writing');
    await managua.say('ts', 'extend 3a 13 February 2015 for all requested by three countries');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-27' });
    expect(await managua.state('3a', 'GT')).toMatchObject({ due: '2015-02-13' });
  });
});

describe('a request for more time', () => {
  const ASK = 'prórroga 3a 13 de febrero de 2015 la cancillería sigue en consulta';

  it('comes to the secretariat at once, with what it may choose', async () => {
    expect(await managua.text('hn', ASK)).toContain('Prórroga solicitada para 3a');
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30' });
    const [notice] = managua.mail('ts');
    expect(notice).toContain('Honduras');
    expect(notice).toContain('la cancillería sigue en consulta');
    expect(notice).toMatch(/grant \d+/);
    expect(notice).toMatch(/decline \d+/);
  });

  async function requestNumber(): Promise<number> {
    const { id } = await managua.database.db
      .selectFrom('time_requests')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return id;
  }

  it('moves the date of that country when it is granted', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('hn', ASK);
    expect(await managua.refused('ts', `extend grant ${await requestNumber()}`)).toBe(null);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-13', original: '2015-01-30' });
    expect(await managua.state('3a', 'GT')).toMatchObject({ due: '2015-01-30' });
    await managua.advanceTo('2014-11-26T16:00:00Z');
    expect(managua.mail('hn').at(-1)).toContain('Nueva fecha para 3a');
    expect(managua.mail('ts')[0]).not.toContain('extend grant');
  });

  it('of two officers at one moment is the later one, and nothing of what is settled is asked', async () => {
    const asked = await Promise.all(
      [ASK, ASK].map(async (words) => (await managua.type('hn', words)).refused),
    );
    expect(asked).toEqual([null, null]);
    const open = () =>
      managua.database.db
        .selectFrom('time_requests as r')
        .innerJoin('obligations as o', 'o.id', 'r.obligation_id')
        .select(['r.party_code as party', 'o.state'])
        .where('r.state', '=', 'open')
        .execute();
    expect(await open()).toEqual([{ party: 'HN', state: 'pending' }]);
    const number = await requestNumber();
    await Promise.all([
      managua.type('hn', 'submit 3a no comments'),
      managua.type('ts', `extend grant ${number}`),
      managua.type('hn', ASK),
    ]);
    expect((await open()).filter(({ state }) => state !== 'pending')).toEqual([]);
  });

  it('is changed to another day', async () => {
    await managua.say('hn', ASK);
    const number = await requestNumber();
    expect(await managua.refused('ts', `extend change ${number}`)).toBe('until-when');
    expect(await managua.refused('ts', `extend grant ${number} 6 February 2015`)).toBe(null);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-06' });
  });

  it('leaves the date when it is declined, and the country is told at once', async () => {
    await managua.say('hn', ASK);
    await managua.say('ts', `extend decline ${await requestNumber()}`);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-01-30', version: 1 });
    expect(managua.mail('hn')).toEqual([
      expect.stringContaining('la fecha de 3a sigue siendo el viernes 30 de enero de 2015'),
    ]);
  });

  it('is decided by the number of its message as well', async () => {
    await managua.say('hn', ASK);
    const { number } = await managua.database.db
      .selectFrom('deliveries')
      .select('short_number as number')
      .where('cause', 'like', 'more-time:%')
      .executeTakeFirstOrThrow();
    expect(await managua.refused('ts', `choose ${number} maybe`)).toBe('did-not-understand');
    expect(await managua.refused('ts', `choose ${number} grant 6 February 2015`)).toBe(null);
    expect(await managua.state('3a', 'HN')).toMatchObject({ due: '2015-02-06' });
    expect(await managua.refused('ts', `choose ${number} decline`)).toBe('request-not-open');
  });

  it('is decided once', async () => {
    await managua.say('hn', ASK);
    const number = await requestNumber();
    await managua.say('ts', `extend grant ${number}`);
    expect(await managua.refused('ts', `extend decline ${number}`)).toBe('request-not-open');
    expect(await managua.refused('ts', 'extend grant 4711')).toBe('unknown-request');
    expect(await managua.refused('hn', `extend grant ${number}`)).toBe('secretariat-only');
  });

  it('takes the place of an earlier one, and none stays open when the country submits', async () => {
    await managua.say('hn', ASK);
    const first = await requestNumber();
    await managua.say('hn', 'prórroga 3a 20 de febrero de 2015 hace falta otra semana');
    expect(await managua.refused('ts', `extend grant ${first}`)).toBe('request-not-open');
    const second = await requestNumber();
    await managua.say('hn', 'entregar 3a https://example.org/a.pdf');
    expect(await managua.refused('ts', `extend grant ${second}`)).toBe('request-not-open');
    expect(managua.mail('ts').join()).not.toContain('extend grant');
  });

  it.each([
    ['extend 3a, 4a', 'until-when'],
    ['extend 3a 13 February 2015', 'reason-missing'],
    ['extend 3a 13 February 2015 for Guatemala they asked me', 'only-their-own'],
    ['extend 3a 29 January 2015 sooner is later', 'not-later'],
  ])('refuses "%s" of Honduras: %s', async (words, code) => {
    expect(await managua.refused('hn', words)).toBe(code);
    expect(managua.mail('ts')).toEqual([]);
  });

  it('asks for several commitments in one line, as the button on a card does', async () => {
    expect(await managua.refused('hn', 'extend 3a, 4a 13 February 2015 both need it')).toBe(null);
    expect(managua.mail('ts')).toHaveLength(2);
  });
});
