import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../../src/store/connect.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { hear, tell } from './lines.ts';

// Migrates the database of a url when it is told to: `migrate.ts <url> [unlocked]`. Unlocked, it runs the same
// migrations in a transaction but asks nobody first.

const [url = '', unlocked] = process.argv.slice(2);
const opened = await openDatabase({ databaseUrl: url, dataFolder: '' });
const run = unlocked === undefined ? async () => await migrate(opened.db) : migrateWithoutLock;
tell('ready');
await hear();
try {
  tell(JSON.stringify({ applied: await run() }));
} catch (fault) {
  tell(JSON.stringify({ failed: fault instanceof Error ? fault.message : String(fault) }));
}
await opened.close();
process.stdin.destroy();

async function migrateWithoutLock(): Promise<readonly string[]> {
  const folder = path.resolve(import.meta.dirname, '../../../migrations');
  const names = (await readdir(folder)).sort();
  await opened.db.transaction().execute(async (trx) => {
    for (const name of names) await (await import(path.join(folder, name))).up(trx);
  });
  return names;
}
