import type { Clock } from '../ports/clock.ts';
import type { VitalSigns } from '../ports/health.ts';
import type { Alarm } from './alarm.ts';

type RealInstant = ReturnType<Clock['realNow']>;

interface Ringing {
  /** Runs one ring, and notes how it ended. */
  during(ring: () => Promise<void>): Promise<void>;
  /** Since when no ring has failed. */
  since(): RealInstant;
  last(): VitalSigns['lastRing'];
}

/** Watches whether the alarm rings. */
export function watchRinging(alarm: Alarm, clock: Pick<Clock, 'realNow'>): Ringing {
  let since = clock.realNow();
  let last = since;
  return {
    async during(ring) {
      try {
        await ring();
        last = clock.realNow();
      } catch (fault) {
        since = clock.realNow();
        throw fault;
      }
    },
    since: () => since,
    last: () => (alarm.kind === 'silent' ? null : last),
  };
}
