import { RcmError } from '../../../src/errors.ts';
import { openDatabase } from '../../../src/store/connect.ts';
import { claimDataFolder } from '../../../src/store/data-folder.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { hear, tell } from './lines.ts';

// What a bot does with the embedded database, `bot.ts <folder>`: claims its folder, opens and migrates it, writes a
// conference `c1`, `c2`, … for each `write`, or endlessly after `flood`, tells each one that is kept, and on `count`
// how many there are.

const [folder = ''] = process.argv.slice(2);
const claim = await claimDataFolder(folder, async (request) => request);
if (claim.taken) {
  tell(new RcmError('data-folder-in-use', { folder }).message);
  process.exit(1);
}
const opened = await openDatabase({ databaseUrl: null, dataFolder: folder });
await migrate(opened.db);
tell('open');
for (let order = await hear(); order !== null; order = await hear()) await carryOut(order);
await opened.close();
await claim.release();

async function carryOut(order: string): Promise<void> {
  if (order === 'count') tell(JSON.stringify(await slugs()));
  if (order === 'write') tell(await write());
  while (order === 'flood') tell(await write());
}

async function slugs(): Promise<readonly string[]> {
  const rows = await opened.db.selectFrom('conferences').select('slug').orderBy('id').execute();
  return rows.map((row) => row.slug);
}

async function write(): Promise<string> {
  const name = JSON.stringify({ en: 'Conference', es: 'Conferencia' });
  const slug = `c${(await slugs()).length + 1}`;
  await opened.db
    .insertInto('conferences')
    .values({ slug, name, acronym: name, timezone: 'America/Costa_Rica', language: 'es' })
    .execute();
  return slug;
}
