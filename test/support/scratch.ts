import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
/** A run needs a fifth of it. */
const ROOM_BYTES = 1024 ** 3;

/** Where to put what need not outlive a run: in memory where the machine has room there, else among its temporary files. */
export const scratch: string = hasRoom(MEMORY) ? MEMORY : tmpdir();

/** Where to put what spares the next run some work, until the packages are installed anew. */
export const kept: string = path.resolve(import.meta.dirname, '../../node_modules/.cache/rcm');

/** What a process of a test needs of ours: it starts in half the time where an earlier one has compiled its modules. */
export const processEnvironment = { TMPDIR: scratch, NODE_COMPILE_CACHE: path.join(kept, 'compiled') };

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
