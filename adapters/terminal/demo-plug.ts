import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExitCode } from './app.ts';
import type { DemoLife } from './demo.ts';

const PULL_THE_PLUG = 'pull the plug';
const STAYS_OPEN = 'stays open';

/**
 * The demo: a bot of its own on an empty database, which is thrown away at the end. It is killed midway; `program` is what each
 * of its two processes runs.
 */
export async function demonstrate(program: string, write: (text: string) => unknown): Promise<ExitCode> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rcm-demo-'));
  let bot: ChildProcess | null = null;
  let isOver = false;
  // However it ends: a signal would otherwise leave the bot and its folder, and so would a reader who has seen enough.
  process.once('exit', () => {
    bot?.kill('SIGKILL');
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });
  process.once('SIGINT', () => process.exit(isOver ? 0 : 130));
  process.once('SIGTERM', () => process.exit(isOver ? 0 : 143));
  const start = (life: DemoLife) => {
    bot = fork(program, ['demo', life, dataFolder]);
    bot.on('message', (said) => {
      isOver ||= said === STAYS_OPEN;
    });
    return bot;
  };
  return await liveTwice(start, write);
}

/**
 * Runs the demo's bot in a process of its own, kills that where the demo says so, and starts another one. Ends with the exit
 * code of the last one; with 0 where a reader has seen enough before.
 */
async function liveTwice(
  start: (life: DemoLife) => ChildProcess,
  write: (text: string) => unknown,
): Promise<ExitCode> {
  const first = start('until-the-plug');
  first.once('message', (said) => {
    if (said === PULL_THE_PLUG) first.kill('SIGKILL');
  });
  const [code, signal] = await once(first, 'exit');
  if (signal !== 'SIGKILL') return exitCodeOf(code);
  write(
    `\n✕ ${signal} ended the bot's process, right after that answer. Its data folder is all that is left.\n`,
  );
  const [lastCode] = await once(start('after-the-plug'), 'exit');
  return exitCodeOf(lastCode);
}

function exitCodeOf(code: unknown): ExitCode {
  return code === 0 ? 0 : 3;
}

/** Has whoever started this process kill it: it goes on waiting until that is done. */
export async function pullThePlug(): Promise<never> {
  process.send?.(PULL_THE_PLUG);
  return await new Promise<never>(() => undefined);
}

/** The replay is over and its pages are open: goes on until whoever started this process ends it. */
export async function stayOpen(): Promise<never> {
  process.send?.(STAYS_OPEN);
  return await new Promise<never>(() => undefined);
}
