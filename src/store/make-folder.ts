import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../errors.ts';

/**
 * Creates a folder and those above it that are missing, for their owner alone; one that is there stays as it is. Node's own
 * recursive way goes on for ever where nobody can create one, as under `/proc`.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw fault;
    await makeFolder(path.dirname(folder));
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (fault) {
    const found = await stat(folder).catch(() => null);
    if (found === null || !found.isDirectory()) throw fault;
  }
}
