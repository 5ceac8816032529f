import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAtDoor, askAtDoor } from '../../adapters/terminal/app.ts';
import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import { readCommand } from '../../adapters/terminal/read-command.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import { simulatedClock } from '../../src/ports/system-clock.ts';
import { faultLogger, MANAGUA_AFTERNOON } from '../support/a-bot.ts';
import { openTestDatabase } from '../support/database.ts';
import { unpackDatabase } from '../support/embedded-dump.ts';
import { newDataFolder } from '../support/terminal-process.ts';

const SUYAPA = ['--as', 'suyapa.zelaya@hn.example.org'];

describe.each(['embedded', 'PostgreSQL'])('the door of a bot on %s', { timeout: 90_000 }, (kind) => {
  let core: OpenCore;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const dataFolder = await newDataFolder();
    const database = kind === 'PostgreSQL' ? await openTestDatabase() : null;
    if (database === null) await unpackDatabase(dataFolder);
    core = await openCore({
      role: 'bot',
      database: { databaseUrl: database?.url ?? null, dataFolder },
      clock: simulatedClock({ start: MANAGUA_AFTERNOON, speed: 0 }),
      logger: faultLogger([]),
      alarm: { kind: 'silent' },
      chatConfigured: false,
      gateways: (mailbox, { clock }) => [mailboxGateway(mailbox, clock)],
    });
    close = async () => {
      await core.close();
      await database?.close();
      await rm(dataFolder, { recursive: true });
    };
  }, 90_000);
  afterEach(async () => await close(), 90_000);

  async function run(...argv: string[]) {
    const command = await readCommand(argv, async function* (path) {
      yield await readFile(path);
    });
    if ('usage' in command) throw new Error(command.usage);
    const ask = { ...command, screen: { width: null, color: false } };
    const answer = await askAtDoor(ask, async (text) => await answerAtDoor(text, core));
    return answer ?? expect.unreachable();
  }

  it('shows what was sent, to each the mailbox that they may read', async () => {
    await run('people', 'import', 'examples/people.csv', '--yes');
    await run('import', 'examples/lon-2014-11-24.en.txt');
    await run('publish', 'lon-2014-11', '--yes');
    expect((await run('mailbox')).stdout).toContain('Nothing has been sent there.');
    await run('submit', '3a', 'https://example.org/hn.pdf', ...SUYAPA);
    await core.jobs.drain();

    const all = await run('mailbox');
    expect(all.exitCode).toBe(0);
    expect(all.stdout).toMatch(/^The mailbox\n[\s\S]*Suyapa Zelaya Rodas[\s\S]*time\n$/);
    const own = await run('buzón', ...SUYAPA);
    expect(own.stdout).toMatch(/^El buzón de Suyapa Zelaya Rodas\n[\s\S]*RCM-2014-0001/);
    const colleague = await run('mailbox', 'lenin.bustillo@hn.example.org', '--json', ...SUYAPA);
    expect(JSON.parse(colleague.stdout).messages[0].to).toEqual({
      name: 'Lenín Bustillo',
      email: 'lenin.bustillo@hn.example.org',
    });

    for (const other of ['norman.ashdown@us.example.org', 'nobody@example.org', 'network']) {
      const refused = await run('mailbox', other, ...SUYAPA);
      expect(refused.exitCode).toBe(1);
      expect(refused.stdout).toMatch(/^Puede leer su propio buzón[^\n]+\.\n$/);
    }
    const stranger = await run('mailbox', '--as', 'stranger@example.org');
    expect(stranger.exitCode).toBe(1);
    expect(stranger.stdout).not.toContain('RCM-2014-0001');
  });
});
