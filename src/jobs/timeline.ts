import type { MovableClock } from '../ports/system-clock.ts';
import type { Timeline } from '../ports/timeline.ts';
import { findNextInstant } from '../store/secretariat-mornings.ts';
import type { Db } from '../store/tables.ts';
import type { Jobs } from './start-jobs.ts';

/**
 * Moves a simulated clock forward through the ledger's stored instants, in order, and lets the deliveries of each finish
 * before it goes on.
 */
export function createTimeline(db: Db, clock: MovableClock, jobs: Pick<Jobs, 'ring' | 'drain'>): Timeline {
  const settle = async () => {
    await jobs.ring();
    await jobs.drain();
  };
  return {
    now: () => clock.now(),
    next: async () => await findNextInstant(db, clock.now()),
    async advanceTo(moment) {
      await settle();
      let next = await findNextInstant(db, clock.now());
      while (next !== null && next <= moment) {
        clock.advanceTo(next);
        await settle();
        next = await findNextInstant(db, next);
      }
      clock.advanceTo(moment);
      await settle();
    },
  };
}
