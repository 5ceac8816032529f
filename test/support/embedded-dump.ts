import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openEmbedded } from '../../src/store/connect.ts';
import { migrate } from '../../src/store/migrate.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(PROJECT, 'node_modules/.cache/rcm');

/** A migrated embedded database to start from; made anew whenever a migration or the lock file has changed. */
export async function migratedDump(): Promise<Blob> {
  const file = path.join(CACHE, `${await fingerprint()}.tar`);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const dump = await makeDump();
    await mkdir(CACHE, { recursive: true });
    // Several workers may do this at once: each renames a whole file into place.
    const draft = `${file}.${randomBytes(6).toString('hex')}`;
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, file);
    return dump;
  }
}

async function makeDump(): Promise<Blob> {
  const opened = await openEmbedded({});
  if (opened.queueConnection.kind !== 'pglite') throw new Error('not an embedded database');
  await migrate(opened.db);
  const dump = await opened.queueConnection.pglite.dumpDataDir('none');
  await opened.close();
  return dump;
}

async function fingerprint(): Promise<string> {
  const migrations = path.join(PROJECT, 'migrations');
  const names = (await readdir(migrations)).sort();
  const files = [
    ...names.map((name) => path.join(migrations, name)),
    path.join(PROJECT, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
