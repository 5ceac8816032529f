import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { newDataFolder } from '../support/terminal-process.ts';

it('leaves its playground open at the next free port, says so in its last line, and ends in good order', async () => {
  const folder = await newDataFolder();
  await mkdir(`${folder}/tmp`);
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = other.address();
  const port = taken === null || typeof taken === 'string' ? 0 : taken.port;
  const demo = spawn(process.execPath, ['src/main.ts', 'demo'], {
    env: { TMPDIR: `${folder}/tmp`, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [said, faults] = ['', ''];
  demo.stderr.on('data', (text) => {
    faults += String(text);
  });
  for await (const text of demo.stdout) {
    said += String(text);
    if (said.includes('until Ctrl-C')) break;
  }
  const [, address = ''] = /(http:\/\/localhost:\d+) is open until Ctrl-C\.$/.exec(said.trimEnd()) ?? [];
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  const as = 'yokasta.berroa@do.example.org';
  const page = await (await fetch(`${address}/talk?as=${as}`)).text();
  expect(page).toContain('República Dominicana');
  const body = new URLSearchParams({ as: 'operator', to: 'next' });
  const moved = await fetch(`${address}/clock/move`, { method: 'POST', headers: { origin: address }, body });
  expect(await moved.text()).toContain('2015');
  demo.kill('SIGINT');
  expect(await once(demo, 'close')).toEqual([0, null]);
  expect(faults).toBe('');
  expect(await readdir(`${folder}/tmp`)).toEqual([]);
  other.close();
  await rm(folder, { recursive: true });
}, 240_000);
