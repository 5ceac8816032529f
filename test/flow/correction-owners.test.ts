import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../src/domain/instant.ts';
import { endObligations } from '../../src/ledger/end.ts';
import { findWrongs } from '../../src/store/auditor.ts';
import { findPartiesDue } from '../../src/store/planning.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

let managua: ManaguaBot;

beforeEach(async () => {
  managua = await aManaguaBot({
    parties: ['CR', 'MX', 'GT'],
    change: (one) => ({ ...one, due: { date: civilDate('2015-01-30') } }),
  });
});

afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

const wrongs = async () =>
  managua.bot.asPerson(null, async ({ trx, conferenceId, now, realNow }) =>
    (await findWrongs(trx, conferenceId, { dutiesBefore: now, deliveriesBefore: realNow })).map(
      ({ kind }) => kind,
    ),
  );

const partiesDue = async () =>
  (await findPartiesDue(managua.database.db, managua.bot.clock.now())).map(({ code }) => code);

describe('a country taken out of a joint group', () => {
  it('is put back and asked again', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(await managua.refused('ts', 'correct 3b owed by Costa Rica')).toBe(null);
    expect(await managua.refused('ts', 'correct 3b owed by Costa Rica and Mexico jointly')).toBe(null);
    await managua.advanceTo('2014-11-27T00:00:00Z');
    expect(managua.mail('mx').at(-1)).toContain('3b');
    expect(managua.mail('mx').at(-1)).toContain('junto con Costa Rica');
    await managua.advanceTo('2015-01-31T00:00:00Z');
    expect(await managua.rungs('3b', 'MX')).toContain('d7 v1 delivered');
  });

  it('is put back before anything was told, and gets its opening', async () => {
    await managua.say('ts', 'correct 3b owed by Costa Rica');
    expect(await managua.refused('ts', 'correct 3b owed by Costa Rica and Mexico jointly')).toBe(null);
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(await managua.rungs('3b', 'MX')).toEqual(['opening v1 delivered']);
  });

  it('is asked for nothing more, by no reminder, no card and no note', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(managua.mail('mx')[0]).toContain('junto con Costa Rica');
    await managua.say('ts', 'correct 3b owed by Costa Rica');
    expect(managua.mail('mx')[0]).not.toContain('junto con Costa Rica');
    expect(managua.mail('mx')[0]).toMatch(/3b.*ya no se solicita/);
    expect(managua.mail('mx')[0]).not.toContain('entregar 3a, 3b');
    expect(await wrongs()).toEqual([]);
    await managua.advanceTo('2015-02-10T00:00:00Z');
    expect(await managua.rungs('3b', 'MX')).toEqual(['opening v1 delivered']);
    expect((await managua.rungs('3b', 'CR')).at(-1)).toBe('note v1 delivered');
    expect(await wrongs()).toEqual([]);
  });

  it('is still not asked after another one withdrew', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('ts', 'correct 3b owed by Costa Rica');
    await managua.say('cr', 'submit 3b no comments');
    await managua.say('cr', 'withdraw 3b wrong file');
    expect(await wrongs()).toEqual([]);
    await managua.advanceTo('2015-02-10T00:00:00Z');
    expect(await managua.rungs('3b', 'MX')).toEqual(['opening v1 delivered']);
  });
});

describe('what was received already', () => {
  it('is asked of no country that joins its group', async () => {
    await managua.say('cr', 'submit 3b no comments');
    await managua.say('ts', 'correct 3b owed by Costa Rica, Mexico and Guatemala');
    await managua.advanceTo('2014-11-26T00:00:00Z');
    expect(await managua.rungs('3b', 'GT')).toEqual([]);
    expect(await partiesDue()).toEqual([]);
    await managua.say('cr', 'withdraw 3b wrong file');
    await managua.advanceTo('2014-11-28T00:00:00Z');
    expect((await managua.rungs('3b', 'GT')).join()).toBe('opening v1 delivered');
  });

  it('stands where a country that was taken out is put back', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('gt', 'submit 4a no comments');
    await managua.say('ts', 'correct 4a owed by Costa Rica and Mexico');
    await managua.say('ts', 'correct 4a owed by Costa Rica, Mexico and Guatemala');
    expect(await managua.state('4a', 'GT')).toMatchObject({ state: 'no-comments' });
    await managua.advanceTo('2015-02-10T00:00:00Z');
    expect(await managua.rungs('4a', 'GT')).toEqual(['opening v1 delivered']);
    expect(await wrongs()).toEqual([]);
  });

  it('is not brought back by taking a submission of what was dropped back', async () => {
    await managua.advanceTo('2014-11-26T00:00:00Z');
    await managua.say('gt', 'submit 3a no comments');
    await managua.say('ts', 'correct 3a drop');
    expect(await managua.text('gt', 'withdraw 3a wrong file')).toBe(
      '3a ya no se solicita a Guatemala; no hace falta nada.',
    );
    expect(await managua.refused('ts', 'return 3a Guatemala unreadable')).toBe('not-owed-any-more');
    expect(await managua.state('3a', 'GT')).toMatchObject({ state: 'superseded' });
  });
});

it('a submission that waits for a correction is decided by what the correction left', async () => {
  const { id } = await managua.state('3a', 'GT');
  const { db } = managua.database;
  const isWaiting = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    ).rows[0]?.n !== 0;
  const submitting = await managua.bot.asPerson(null, async (work) => {
    await endObligations(work, { obligationIds: [id], state: 'superseded', reason: null });
    const submission = managua.type('gt', 'submit 3a no comments');
    await expect.poll(isWaiting).toBe(true);
    return { submission };
  });
  expect((await submitting.submission).refused).toBe('not-owed-any-more');
  expect(await managua.state('3a', 'GT')).toMatchObject({ state: 'superseded' });
});
