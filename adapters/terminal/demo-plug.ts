import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ExitCode } from './app.ts';
import type { DemoLife } from './demo.ts';

const PULL_THE_PLUG = 'pull the plug';

/**
 * Runs the demo's bot in a process of its own, kills that where the demo says so, and starts another one. Ends with the exit
 * code of the last one; with 0 where a reader has seen enough before.
 */
export async function liveTwice(
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
