import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { newDataFolder, type RunningBot, rcm, startBot } from '../support/terminal-process.ts';

describe('the terminal beside a bot on PostgreSQL', { timeout: 180_000 }, () => {
  let database: TestDatabase;
  let bot: RunningBot;
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await openTestDatabase();
    const clock = { RCM_CLOCK: '2015-01-12T10:00:00-06:00' };
    environment = { DATABASE_URL: database.url, RCM_DATA: await newDataFolder(), ...clock };
    for (const argv of [
      ['people', 'import', 'examples/people.csv', '--yes'],
      ['import', 'examples/lon-2014-11-24.en.txt'],
      ['publish', 'lon-2014-11', '--yes'],
    ]) {
      expect((await rcm(environment, argv)).exitCode).toBe(0);
    }
    bot = await startBot(environment);
  });
  afterAll(async () => {
    await bot.kill('SIGTERM');
    await database.close();
    await rm(environment['RCM_DATA'] ?? '', { recursive: true });
  });

  it('writes by itself, and the bot sends what that causes', async () => {
    const argv = ['submit', '3a', 'https://example.org/hn.pdf', '--as', 'suyapa.zelaya@hn.example.org'];
    expect(await rcm(environment, argv)).toMatchObject({ exitCode: 0, stderr: '' });
    await vi.waitFor(
      async () => {
        const messages = await database.db.selectFrom('mailbox_messages').select('message').execute();
        expect(JSON.stringify(messages)).toContain('RCM-2015-0001');
      },
      { timeout: 20_000, interval: 100 },
    );
  });
});
