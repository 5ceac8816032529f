import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { codeOf, RcmError } from './errors.ts';
import { makeFolder } from './store/make-folder.ts';

/**
 * The secret that signs what the bot gives out: the configured one, else one that is made once and kept beside the
 * embedded database, readable by its owner alone.
 */
export async function secretOf(config: Config): Promise<string> {
  if (config.secret !== null) return config.secret;
  const path = join(config.dataFolder, 'secret');
  const kept = await readKept(path);
  if (kept !== null) return kept;
  await makeFolder(config.dataFolder);
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  // A link never replaces: of two processes that start at once, both go on with the first one's secret.
  await link(fresh, path).catch(unlessThere);
  await rm(fresh);
  const secret = await readKept(path);
  if (secret === null)
    throw new RcmError('config-wrong', {
      variable: 'RCM_SECRET',
      wanted: `set, or the empty file ${path} removed`,
    });
  return secret;
}

async function readKept(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim() || null;
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

function unlessThere(fault: unknown): void {
  if (codeOf(fault) !== 'EEXIST') throw fault;
}
