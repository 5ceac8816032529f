import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectionKeeper } from '../../src/connection-keeper.ts';
import { addMinutes } from '../../src/domain/instant.ts';
import { faultLogger, MANAGUA_AFTERNOON, type TestClock, testClock } from '../support/a-bot.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';

const SECRET = 'a secret of the tests';
const CREDENTIAL = '{"token":"xoxb-1-not-to-be-read"}';

describe.each([
  { kind: 'PostgreSQL', open: openTestDatabase },
  { kind: 'PGlite', open: openEmbeddedTestDatabase },
])('installations on $kind', ({ open }) => {
  let database: TestDatabase;
  let clock: TestClock;
  beforeEach(async () => {
    database = await open();
    clock = testClock(MANAGUA_AFTERNOON);
  });
  afterEach(async () => await database.close());

  const keeperWith = (secret = SECRET, platform = 'slack') =>
    connectionKeeper({ db: database.db, clock, logger: faultLogger([]) }, { platform, secret });
  const stored = async () => await database.db.selectFrom('installations').selectAll().execute();

  it('come back as they were kept, and stand nowhere in the clear', async () => {
    const keeper = keeperWith();
    await keeper.keep({ key: 'T:T1', credential: CREDENTIAL });
    expect(await keeper.find('T:T1')).toMatchObject({ key: 'T:T1', credential: CREDENTIAL });
    expect(await keeper.find('T:T2')).toBeNull();
    expect(await keeperWith(SECRET, 'teams').find('T:T1')).toBeNull();
    expect(JSON.stringify(await stored())).not.toContain('xoxb');
  });

  it('take the place of an earlier one under a new id, which alone can be lost', async () => {
    const keeper = keeperWith();
    await keeper.keep({ key: 'T:T1', credential: 'the first' });
    const first = await keeper.find('T:T1');
    await keeper.keep({ key: 'T:T1', credential: 'the second' });
    await keeper.lose(first?.id ?? 0, 'refused');
    const second = await keeper.find('T:T1');
    expect(second?.credential).toBe('the second');
    await keeper.lose(second?.id ?? 0, 'refused');
    expect(await keeper.find('T:T1')).toBeNull();
    expect(await stored()).toEqual([]);
  });

  it('that were changed, or moved to another key, are not used', async () => {
    const keeper = keeperWith();
    await keeper.keep({ key: 'T:T1', credential: CREDENTIAL });
    await keeper.keep({ key: 'T:T2', credential: CREDENTIAL });
    const [{ sealed } = { sealed: '' }] = await stored();
    await database.db.updateTable('installations').set({ sealed }).where('key', '=', 'T:T2').execute();
    expect(await keeper.find('T:T2')).toBeNull();
    const changed = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
    await database.db.updateTable('installations').set({ sealed: changed }).execute();
    expect(await keeper.find('T:T1')).toBeNull();
  });

  it('under another secret are said to be in one sentence', async () => {
    await keeperWith().keep({ key: 'T:T1', credential: CREDENTIAL });
    await keeperWith().check();
    const other = keeperWith('another secret of the tests');
    const sentence = 'RCM_SECRET is not the one with which the installations of slack are sealed.';
    await expect(other.check()).rejects.toThrow(sentence);
    await expect(other.find('T:T1')).rejects.toThrow(sentence);
  });

  it('are found by the workspace that they are for', async () => {
    const keeper = keeperWith();
    await keeper.noteWorkspace({ workspace: 'T1', name: 'One', key: 'E:E1' });
    expect([await keeper.findKey('T1'), await keeper.findKey('T2')]).toEqual(['E:E1', null]);
  });

  it('begin with a state that serves once, for its platform, within ten minutes', async () => {
    const keeper = keeperWith();
    const [once, late, intime] = [await given(), await given(), await given()];
    expect(await keeperWith(SECRET, 'teams').takeState(once)).toBe(false);
    expect(await keeper.takeState('never-given')).toBe(false);
    expect(await keeper.takeState(once)).toBe(true);
    expect(await keeper.takeState(once)).toBe(false);
    clock.pass(9);
    expect(await keeper.takeState(intime)).toBe(true);
    clock.pass(1);
    expect(await keeper.takeState(late)).toBe(false);
    await given();
    const left = await database.db.selectFrom('install_states').selectAll().execute();
    expect(left).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain(once);
  });

  it('let one of several who bring the same state at once through', async () => {
    const keeper = keeperWith();
    const state = await given();
    const taken = await Promise.all(Array.from({ length: 5 }, () => keeper.takeState(state)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('cannot be begun without end', async () => {
    const expires_at = addMinutes(clock.realNow(), 5);
    const rows = Array.from({ length: 1000 }, (_, at) => ({ platform: 'slack', state_hash: `${at}` }));
    await database.db
      .insertInto('install_states')
      .values(rows.map((row) => ({ ...row, expires_at })))
      .execute();
    expect(await keeperWith().giveState()).toBeNull();
    clock.pass(6);
    expect(await keeperWith().giveState()).not.toBeNull();
  });

  async function given(): Promise<string> {
    return (await keeperWith().giveState()) ?? expect.unreachable('no state');
  }
});
