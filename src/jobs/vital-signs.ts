import { addSeconds, type Instant } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Alarm } from './alarm.ts';

export interface VitalSigns {
  /** Whether the queue's own connections answer. */
  readonly queue: boolean;
  /** Whether the alarm has rung of late, and done everything that it starts. */
  readonly alarm: boolean;
}

interface Ringing {
  /** Runs one ring, and notes how it ended. */
  during(ring: () => Promise<void>): Promise<void>;
  /** Real time: since when no ring has failed. */
  since(): Instant;
  isAlive(): boolean;
}

const SILENCE_SECONDS = 150;

/** Watches whether the alarm rings; one that is silent on purpose is always alive. */
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
    isAlive: () => alarm.kind === 'silent' || clock.realNow() <= addSeconds(last, SILENCE_SECONDS),
  };
}
