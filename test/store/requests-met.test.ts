import { describe, expect, it, onTestFinished } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { finishRequest, forgetRequests, takeRequest } from '../../src/store/requests-met.ts';
import { openEmbeddedTestDatabase, openTestDatabase } from '../support/database.ts';

const [NINE, LATER, LATEST] = [
  instant('2015-01-16T09:00:00Z'),
  instant('2015-01-16T09:00:40Z'),
  instant('2015-01-16T09:01:00Z'),
];

describe.each([
  { kind: 'PostgreSQL', open: openTestDatabase },
  { kind: 'PGlite', open: openEmbeddedTestDatabase },
])('on $kind', ({ open }) => {
  it('a request is taken once, again where it was abandoned, and not where it was done', async () => {
    const database = await open();
    onTestFinished(async () => await database.close());
    const { db } = database;
    const take = async (key: string, realNow = NINE, abandonedBefore = NINE) =>
      await takeRequest(db, key, { realNow, abandonedBefore });
    expect([await take('a'), await take('a'), await take('b')]).toEqual([true, false, true]);
    expect(await take('a', LATEST, LATER), 'who had it was killed').toBe(true);
    expect(await take('a', LATEST, LATER), 'it is somebody’s again').toBe(false);
    await finishRequest(db, 'b');
    expect(await take('b', LATEST, LATER)).toBe(false);
    await forgetRequests(db, LATER);
    expect([await take('a'), await take('b')]).toEqual([false, true]);
  });
});
