import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { openEmbedded } from '../../src/store/connect.ts';
import { prepareDatabase } from './prepare-database.ts';
import { kept } from './scratch.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** An embedded database to start from, as a bot left it that was started once. */
export async function preparedDump(): Promise<Blob> {
  return new Blob([await readFile(await dumpFile())]);
}

/** The same in a data folder, where a bot looks for it. */
export async function unpackDatabase(dataFolder: string): Promise<void> {
  const database = path.join(dataFolder, 'database');
  await mkdir(database, { recursive: true, mode: 0o700 });
  await promisify(execFile)('tar', ['-xf', await dumpFile(), '-C', database]);
}

/** A tar file, made anew whenever something that shapes it has changed. */
async function dumpFile(): Promise<string> {
  const file = path.join(kept, `${await fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const dump = await makeDump();
  await mkdir(kept, { recursive: true });
  // Several workers may do this at once: each renames a whole file into place.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
  await rename(draft, file);
  return file;
}

async function makeDump(): Promise<Blob> {
  const opened = await openEmbedded({});
  if (opened.queueConnection.kind !== 'pglite') throw new Error('not an embedded database');
  await prepareDatabase(opened);
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
    path.join(PROJECT, 'src/jobs/carrier.ts'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
