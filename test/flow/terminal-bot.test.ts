import { rm, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { newDataFolder, type RunningBot, rcm, startBot } from '../support/terminal-process.ts';

const MANAGUA = '2014-11-24T16:00:00-06:00';

describe('a bot on the embedded database', { timeout: 180_000 }, () => {
  let folder: string;
  const bots: RunningBot[] = [];
  beforeEach(async () => {
    folder = await newDataFolder();
  });
  afterEach(async () => {
    await Promise.all(bots.splice(0).map((bot) => bot.kill('SIGKILL')));
    await rm(folder, { recursive: true });
  });

  async function start() {
    const bot = await startBot({ RCM_DATA: folder, RCM_CLOCK: MANAGUA, RCM_CLOCK_SPEED: '60' });
    bots.push(bot);
    return bot;
  }
  const run = async (...argv: string[]) =>
    await rcm({ RCM_DATA: folder, LOG_LEVEL: 'warn', RCM_CLOCK: MANAGUA }, argv);

  it('says on its first start what runs and what to do next, keeps its secret, and stops in good order', async () => {
    const bot = await start();
    expect((await stat(`${folder}/secret`)).mode & 0o777).toBe(0o600);
    const { exitCode, stdout, stderr } = await bot.kill('SIGTERM');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('No chat platform is configured');
    expect(stdout).toContain(folder);
    expect(stdout).toContain('npm run -s rcm -- import examples/lon-2014-11-24.en.txt');
    const events = stderr
      .trim()
      .split('\n')
      .map((line): { event: string } => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['bot.started', 'bot.stopping']));
  });

  it('answers the terminal beside it, by its own clock', async () => {
    await unpackDatabase(folder);
    await start();
    expect(await run('people', 'import', 'examples/people.csv', '--yes')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    const imported = await run('import', 'examples/lon-2014-11-24.en.txt');
    expect(imported).toMatchObject({ exitCode: 0, stderr: '' });
    const preview = await run('publish', 'lon-2014-11');
    expect(preview.stdout).toContain('25 November 2014');
    const published = await run('publish', 'lon-2014-11', '--yes', '--json');
    expect(published).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(published.stdout)).toBeTypeOf('object');
    const mine = await run('status', '--as', 'suyapa.zelaya@hn.example.org');
    expect(mine.stdout).toContain('Honduras');
  });

  it('loses nothing when it is killed, and starts again', async () => {
    await unpackDatabase(folder);
    const bot = await start();
    await run('people', 'import', 'examples/people.csv', '--yes');
    const before = await run('people', 'list', '--json');
    await bot.kill('SIGKILL');
    const alone = await run('people', 'list', '--json');
    expect(alone).toMatchObject({ exitCode: 0, stdout: before.stdout });
    await start();
    expect((await run('people', 'list', '--json')).stdout).toBe(before.stdout);
    expect(JSON.parse(before.stdout).people).toHaveLength(22);
  });

  it('refuses a second bot on its folder in one sentence', async () => {
    await unpackDatabase(folder);
    await start();
    const second = await rcm({ RCM_DATA: folder }, []);
    expect(second).toMatchObject({ exitCode: 2, stdout: '' });
    expect(second.stderr).toMatch(/^Another bot is already running on the data folder .*\n$/);
    expect((await run('status')).exitCode).toBe(0);
  });
});
