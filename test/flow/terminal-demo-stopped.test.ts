import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { newDataFolder } from '../support/terminal-process.ts';

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  // Not even a process that is killed could tidy up: what the others leave is really looked at.
  ['SIGKILL', null],
] as const)(
  'neither its bot nor, where it could tidy up, its folder outlives a demo that %s stops',
  async (signal, exitCode) => {
    const folder = await newDataFolder();
    await mkdir(`${folder}/tmp`);
    const demo = spawn(process.execPath, ['src/main.ts', 'demo'], {
      env: { TMPDIR: `${folder}/tmp` },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(demo.stdout, 'data');
    demo.stdout.resume();
    expect(await readdir(`${folder}/tmp`)).toHaveLength(1);
    demo.kill(signal);
    // Closed only when its bot, which writes there too, has gone with it.
    expect(await once(demo, 'close')).toEqual(exitCode === null ? [null, signal] : [exitCode, null]);
    expect(await readdir(`${folder}/tmp`)).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
    await rm(folder, { recursive: true });
  },
  180_000,
);
