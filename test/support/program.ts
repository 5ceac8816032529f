import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { processEnvironment } from './scratch.ts';

/** A child process that speaks in lines. */
export interface Program {
  /** Its next line; rejects where it ends before, with what it wrote to standard error. */
  nextLine(): Promise<string>;
  say(line: string): void;
  /** As if the machine had lost power. */
  kill(): Promise<void>;
  /** Its exit code, once it has ended by itself. */
  ended(): Promise<number | null>;
}

interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a TypeScript file with this Node and nothing of our environment but `env` and what makes it quick. */
export function startProgram(file: URL, args: readonly string[], options: ProgramOptions = {}): Program {
  const child = spawn(process.execPath, [file.pathname, ...args], {
    ...options,
    env: { ...processEnvironment, ...options.env },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  const end = once(child, 'close');
  return {
    nextLine: async () => {
      const { value, done } = await lines.next();
      if (done !== true) return value;
      await end;
      throw new Error(`${file.pathname} ended (${outcomeOf(child)}): ${complaints}`);
    },
    say: (line) => void child.stdin.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
    ended: async () => {
      child.stdin.end();
      await end;
      return child.exitCode;
    },
  };
}

function outcomeOf(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode}`;
}
