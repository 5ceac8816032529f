import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFault } from '../../adapters/terminal/app.ts';
import { instant } from '../../src/domain/instant.ts';
import { type CoreSettings, openCore } from '../../src/open-core.ts';
import { type MovableClock, simulatedClock, systemClock } from '../../src/ports/system-clock.ts';
import { faultLogger } from '../support/a-bot.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { newDataFolder } from '../support/terminal-process.ts';

describe('a database and the clock that wrote it', { timeout: 90_000 }, () => {
  let database: TestDatabase;
  let dataFolder: string;
  beforeEach(async () => {
    database = await openTestDatabase();
    dataFolder = await newDataFolder();
  }, 90_000);
  afterEach(async () => {
    await database.close();
    await rm(dataFolder, { recursive: true });
  }, 90_000);

  /** The moment at which a process goes on, or the sentence with which it stops. */
  async function start(role: CoreSettings['role'], clock: MovableClock) {
    try {
      const core = await openCore({
        role,
        clock,
        database: { databaseUrl: database.url, dataFolder },
        logger: faultLogger([]),
        alarm: { kind: 'silent' },
        chatConfigured: false,
        gateways: () => [],
      });
      const now = core.clock.now();
      await core.close();
      return now;
    } catch (fault) {
      return describeFault(fault);
    }
  }
  const simulated = (moment: string) => simulatedClock({ start: instant(moment), speed: 0 });
  const [november, january] = ['2014-11-24T22:00:00Z', '2015-01-12T16:00:00Z'];

  it('keeps the real clock away from a rehearsal, and lets its commands follow the bot', async () => {
    expect(await start('bot', simulated(january))).toBe(instant(january));
    for (const role of ['command', 'bot'] as const) {
      expect(await start(role, systemClock())).toEqual({
        exitCode: 2,
        sentence: expect.stringMatching(/simulated clock, and RCM_CLOCK is not set\. .*2015-01-12/),
      });
    }
    expect(await start('command', simulated(november))).toBe(instant(january));
    expect(await start('bot', simulated(november))).toMatchObject({ exitCode: 2 });
  });

  it('keeps a rehearsal away from what the real clock wrote, and the real clock on, however long ago', async () => {
    await start('bot', systemClock());
    await database.db
      .updateTable('audit_entries')
      .set({ at: instant(november) })
      .execute();
    expect(await start('command', systemClock())).toBeTypeOf('string');
    expect(await start('command', simulated(january))).toEqual({
      exitCode: 2,
      sentence: expect.stringMatching(/real clock, and RCM_CLOCK is set\. /),
    });
  });
});
