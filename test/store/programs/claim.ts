import { once } from 'node:events';
import { claimDataFolder } from '../../../src/store/data-folder.ts';
import { hear, tell } from './lines.ts';

// Claims each folder that it hears of, in as many places at once as it is told, and keeps what it wins:
// `claim.ts [<how many>]`. It tells how many of them won.
//
// Through the door it answers in capitals, but never `hang`.

process.umask(0);
const places = Number(process.argv[2] ?? 1);
for (let folder = await hear(); folder !== null; folder = await hear()) {
  const claimed = folder;
  const claims = Array.from({ length: places }, async () => await claimDataFolder(claimed, serve));
  const won = (await Promise.all(claims)).filter((one) => !one.taken);
  tell(String(won.length));
}
process.exit();

async function serve(request: string): Promise<string> {
  if (request === 'hang') {
    tell('hanging');
    await once(process, 'never');
  }
  return request.toUpperCase();
}
