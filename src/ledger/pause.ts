import { setPaused } from '../store/conference.ts';
import { holdQueued, releaseHeld } from '../store/deliveries.ts';
import { audit } from './audit.ts';
import type { Work } from './work.ts';

/**
 * Holds everything that the clock sends: planning stops, and reminders on their way are held. Answers and receipts still
 * go. Null where it is paused already.
 */
export async function pause(work: Work): Promise<{ readonly held: number } | null> {
  const isNew = await setPaused(work.trx, work.conferenceId, work.now);
  if (!isNew) return null;
  const held = await holdQueued(work.trx, work.conferenceId);
  await audit(work, [
    {
      action: 'conference.paused',
      subject: { kind: 'conference', id: work.conferenceId },
      after: { held: held.length },
    },
  ]);
  return { held: held.length };
}

/**
 * Releases what was held, as after downtime: what its day has no hour left for goes back to the planner. False where
 * nothing was paused.
 */
export async function resume(work: Work): Promise<boolean> {
  const isNew = await setPaused(work.trx, work.conferenceId, null);
  if (!isNew) return false;
  const released = await releaseHeld(work.trx, work.conferenceId, work.realNow);
  await work.queue.wake(work.trx, released);
  await audit(work, [
    {
      action: 'conference.resumed',
      subject: { kind: 'conference', id: work.conferenceId },
      after: { released: released.length },
    },
  ]);
  return true;
}
