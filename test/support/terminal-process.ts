import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { processEnvironment } from './scratch.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** How a process ended, and all that it wrote. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningBot {
  /** Where it answers over HTTP, as it says itself. */
  readonly address: string;
  readonly ended: Promise<Ended>;
  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended>;
}

/** A folder for one test's bot. */
export async function newDataFolder(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), 'rcm-test-'));
}

/** One command line in a process of its own. */
export async function rcm(environment: Environment, argv: readonly string[], input = ''): Promise<Ended> {
  const child = startMain(environment, argv);
  child.process.stdin.on('error', () => undefined);
  child.process.stdin.end(input);
  return await child.ended;
}

/** The bot in a process of its own, once it says that it runs. Rejects where it ends before. */
export async function startBot(environment: Environment): Promise<RunningBot> {
  const { process: bot, ended, written } = startMain(environment, []);
  const running = new Promise<void>((resolve, reject) => {
    bot.stdout.on('data', () => {
      if (written().includes('Ctrl-C stops it')) resolve();
    });
    void ended.then(({ stderr }) => reject(new Error(`the bot did not start: ${stderr}`)));
  });
  await running;
  return {
    address: /(http:\/\/\S+)\/readyz/.exec(written())?.[1] ?? '',
    ended,
    kill: async (signal) => {
      bot.kill(signal);
      return await ended;
    },
  };
}

/** A chat in a process of its own: what is typed into it, and what it has written. */
export interface RunningChat {
  readonly ended: Promise<Ended>;
  type(line: string): void;
  /** All that has been written, once the text is in it. Rejects where the chat ends before. */
  until(text: string): Promise<string>;
  /** Nothing more is typed. */
  close(): void;
}

export function startChat(environment: Environment, argv: readonly string[]): RunningChat {
  const { process: chat, ended, written } = startMain(environment, ['chat', ...argv]);
  return {
    ended,
    type: (line) => void chat.stdin.write(`${line}\n`),
    until: async (text) =>
      await new Promise((resolve, reject) => {
        const look = () => {
          if (written().includes(text)) resolve(written());
        };
        chat.stdout.on('data', look);
        void ended.then(({ stdout, stderr }) => reject(new Error(`never said ${text}: ${stdout}${stderr}`)));
        look();
      }),
    close: () => void chat.stdin.end(),
  };
}

function startMain(environment: Environment, argv: readonly string[]) {
  const child = spawn(process.execPath, ['src/main.ts', ...argv], {
    cwd: ROOT,
    env: { PATH: '/usr/bin:/bin', TZ: 'Asia/Tokyo', ...processEnvironment, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, stdout, stderr }));
  return { process: child, ended, written: () => stdout };
}
