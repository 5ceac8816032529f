import { readFile, rm, stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { newDataFolder, rcm } from '../support/terminal-process.ts';

describe('one command without a running bot', { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await newDataFolder();
    await unpackDatabase(folder);
    await run(['people', 'import', 'examples/people.csv', '--yes']);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });
  const run = async (argv: string[], environment: Record<string, string> = {}, input = '') =>
    await rcm({ RCM_DATA: folder, ...environment }, argv, input);

  it('prints the draft of a report as JSON, and stores nothing', async () => {
    const read = await run(['import', 'examples/lon-2014-11-24.en.txt', '--json']);
    expect(read).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(read.stdout)).toMatchObject({ meeting: { slug: 'lon-2014-11' } });
    const publish = await run(['publish', 'lon-2014-11', '--json']);
    expect(publish.exitCode).toBe(1);
    expect(JSON.parse(publish.stdout)).toEqual({ refused: expect.any(String), message: expect.any(String) });
  });

  it('reads a report from standard input', async () => {
    const text = await readFile('examples/lon-2014-11-24.en.txt', 'utf8');
    const read = await run(['import', '-', '--json'], {}, text);
    expect(JSON.parse(read.stdout)).toMatchObject({ meeting: { slug: 'lon-2014-11' } });
  });

  it('waits for another one that has the database, instead of failing', async () => {
    const both = await Promise.all([run(['status']), run(['people', 'list']), run(['status', '--json'])]);
    expect(both.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
      Array.from({ length: 3 }, () => ({ exitCode: 0, stderr: '' })),
    );
  });

  it.each<[number, string[], Record<string, string>]>([
    [0, ['help'], {}],
    [1, ['show', '9z'], {}],
    [1, ['status', '--as', 'stranger@example.org'], {}],
    [2, ['status', '--jsn'], {}],
    [2, ['import', 'nowhere.txt'], {}],
    [2, ['status'], { PORT: 'many' }],
    [2, ['status'], { SLACK_BOT_TOKEN: 'xoxb-1' }],
    [2, [], { MicrosoftAppId: 'a', MicrosoftAppPassword: 'b', MicrosoftAppTenantId: 'c' }],
    [2, [], { SLACK_CLIENT_ID: 'a', SLACK_SIGNING_SECRET: 'c', RCM_SECRET: 'a-long-enough-secret' }],
    [3, ['status'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }],
  ])('ends with %i: %j %j', async (exitCode, argv, environment) => {
    const ended = await run(argv, environment);
    expect(ended.exitCode).toBe(exitCode);
    expect(ended.stdout === '').toBe(exitCode > 1);
    expect(ended.stderr).toMatch(exitCode > 1 ? /^[^\n]+\.\n$/ : /^$/);
  });

  it('opens nothing for a command line that cannot be run', async () => {
    const untouched = `${folder}-untouched`;
    await run(['--jsn'], { RCM_DATA: untouched });
    await expect(stat(untouched)).rejects.toThrow('ENOENT');
  });

  it('says on standard error how many messages wait for a bot', async () => {
    const inNovember = { RCM_CLOCK: '2014-11-24T16:00:00-06:00' };
    const own = { RCM_DATA: `${folder}/own` };
    for (const argv of [
      ['people', 'import', 'examples/people.csv', '--yes'],
      ['import', 'examples/lon-2014-11-24.en.txt'],
      ['publish', 'lon-2014-11', '--yes'],
    ]) {
      expect((await run(argv, { ...own, ...inNovember })).exitCode).toBe(0);
    }
    const submitted = await run(
      ['submit', '3a', 'https://example.org/hn.pdf', '--as', 'suyapa.zelaya@hn.example.org'],
      { ...own, RCM_CLOCK: '2015-01-12T10:14:00-06:00' },
    );
    expect(submitted.exitCode).toBe(0);
    expect(submitted.stderr).toMatch(/^\d+ messages? waits? for a bot: .*\n$/);
  });
});
