import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { newDataFolder, type RunningBot, rcm, startBot, startChat } from '../support/terminal-process.ts';

const SUYAPA = ['--as', 'suyapa.zelaya@hn.example.org'];
const LENIN = ['--as', 'lenin.bustillo@hn.example.org'];

describe.each(['embedded', 'PostgreSQL'])('a chat on %s', { timeout: 180_000 }, (kind) => {
  let environment: Record<string, string>;
  let database: TestDatabase | null = null;
  let bot: RunningBot | null = null;
  beforeAll(async () => {
    database = kind === 'PostgreSQL' ? await openTestDatabase() : null;
    environment = {
      RCM_DATA: await newDataFolder(),
      LOG_LEVEL: 'error',
      PORT: '0',
      ...(database === null ? {} : { DATABASE_URL: database.url }),
    };
    if (database === null) await unpackDatabase(environment['RCM_DATA'] ?? '');
    for (const argv of [
      ['people', 'import', 'examples/people.csv', '--yes'],
      ['import', 'examples/lon-2014-11-24.es.txt'],
      ['publish', 'lon-2014-11', '--yes'],
    ]) {
      const at = { ...environment, RCM_CLOCK: '2014-11-24T16:00:00-06:00' };
      expect((await rcm(at, argv)).exitCode).toBe(0);
    }
    environment['RCM_CLOCK'] = '2014-11-25T09:00:00-06:00';
  }, 120_000);
  afterAll(async () => {
    await bot?.kill('SIGTERM');
    await database?.close();
    await rm(environment['RCM_DATA'] ?? '', { recursive: true });
  });

  it('answers without a bot, where nothing arrives, until nothing more is typed', async () => {
    const { exitCode, stdout } = await rcm(environment, ['chat', ...SUYAPA], 'hola\n\n7\n');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/No hay mensajes nuevos\.[\s\S]*Honduras · 2 pendientes[\s\S]*9?7/);
  });

  it('brings what arrives, does what a button of it says, and shows how the message then reads', async () => {
    bot = await startBot(environment);
    const chat = startChat(environment, LENIN);
    const arrived = await chat.until('[3]');
    expect(arrived).toContain('Dos aportes de Honduras');
    expect(arrived).toContain('[2] Sin observaciones: entregar 3a, 4a sin observaciones');
    chat.type('2');
    const answered = await chat.until('Un mensaje dice ahora:');
    expect(answered).toContain('> entregar 3a, 4a sin observaciones\n');
    expect(answered).toContain('RCM-2014-0002');
    chat.type('salir');
    const { exitCode, stderr } = await chat.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it('shows what came while one was away, once', async () => {
    const other = await rcm(environment, ['submit', '3a', 'https://example.org/hn.pdf', ...SUYAPA]);
    expect(other.exitCode).toBe(0);
    const chat = startChat(environment, LENIN);
    expect(await chat.until('RCM-2014-0003')).not.toContain('Dos aportes de Honduras,');
    chat.close();
    expect((await chat.ended).exitCode).toBe(0);
    const again = await rcm(environment, ['chat', ...LENIN], 'exit\n');
    expect(again.stdout).toContain('No hay mensajes nuevos.');
    expect(again.stdout).not.toContain('RCM-2014-0003');
  });

  it('lets no stranger in, and needs somebody', async () => {
    const stranger = await rcm(environment, ['chat', '--as', 'nobody@example.org'], 'hola\n');
    expect(stranger).toMatchObject({ exitCode: 1, stderr: '' });
    expect(stranger.stdout).toBe('I do not know you yet. If the secretariat gave you a code: `join CODE`.\n');
    expect(await rcm(environment, ['chat'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--as'),
    });
  });
});
