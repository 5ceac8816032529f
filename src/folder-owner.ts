import { setTimeout } from 'node:timers/promises';
import { codeOf, RcmError } from './errors.ts';
import { askThroughDoor, claimDataFolder, type Serve } from './store/data-folder.ts';

/** Asked at the door: who has the data folder? A single command, which will be gone in a moment, answers anything else. */
const WHO = 'who';
const BOT = 'bot';
const PASSING_BY = 'passing-by';
const DOOR_TIMEOUT = 120_000;

/** What the owner of a data folder says of itself; null where a bot was asked for something. */
export function introduce(role: string, request: string): string | null {
  if (role !== 'bot') return PASSING_BY;
  return request === WHO ? BOT : null;
}

/** Claims the data folder of an embedded database; waits for a single command that has it, not for a bot. */
export async function claimFolder(folder: string, serve: Serve): Promise<() => Promise<void>> {
  const deadline = performance.now() + DOOR_TIMEOUT;
  for (;;) {
    const claim = await claimDataFolder(folder, serve);
    if (!claim.taken) return claim.release;
    if ((await isBotOn(folder)) || performance.now() > deadline) {
      throw new RcmError('data-folder-in-use', { folder });
    }
    await setTimeout(50);
  }
}

export async function isBotOn(folder: string): Promise<boolean> {
  try {
    const owner = await askThroughDoor(folder, WHO, { timeout: DOOR_TIMEOUT });
    return owner !== 'nobody' && owner.answer === BOT;
  } catch (fault) {
    // Whoever had it was just leaving.
    if (codeOf(fault) === 'door-closed') return false;
    throw fault;
  }
}

/** What the bot on a data folder answers; null where there is none. */
export async function askBotOn(folder: string, request: string): Promise<string | null> {
  const answered = await askThroughDoor(folder, request, { timeout: DOOR_TIMEOUT });
  return answered === 'nobody' || answered.answer === PASSING_BY ? null : answered.answer;
}
