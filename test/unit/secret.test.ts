import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { secretOf } from '../../src/secret.ts';

const secret = { RCM_SECRET: 'a-secret-of-thirty-two-characters' };

describe('the secret', () => {
  it('is made once, for its owner alone, and kept', async () => {
    const dataFolder = join(await mkdtemp(join(tmpdir(), 'rcm-config-')), 'data');
    const config = readConfig({ RCM_DATA: dataFolder });
    const made = await secretOf(config);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await secretOf(config)).toBe(made);
    expect((await readFile(join(dataFolder, 'secret'), 'utf8')).trim()).toBe(made);
    expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('is the same for two processes that start at once', async () => {
    const config = readConfig({ RCM_DATA: await mkdtemp(join(tmpdir(), 'rcm-config-')) });
    const made = await Promise.all([secretOf(config), secretOf(config)]);
    expect(new Set(made).size).toBe(1);
  });

  it('is the configured one where there is one, and nothing is written', async () => {
    const dataFolder = join(tmpdir(), 'rcm-config-never-made');
    expect(await secretOf(readConfig({ RCM_DATA: dataFolder, ...secret }))).toBe(secret.RCM_SECRET);
    await expect(stat(dataFolder)).rejects.toThrow('ENOENT');
  });

  it('is not replaced where its file was emptied', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'rcm-config-'));
    await writeFile(join(dataFolder, 'secret'), '');
    await expect(secretOf(readConfig({ RCM_DATA: dataFolder }))).rejects.toThrow(/^RCM_SECRET must be set/);
  });
});
