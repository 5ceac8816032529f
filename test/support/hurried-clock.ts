import { addSeconds, type Instant, secondsBetween } from '../../src/domain/instant.ts';
import { type MovableClock, simulatedClock } from '../../src/ports/system-clock.ts';

const TIMES = 20;

/** A clock of several processes whose real time, from `since` on, passes twenty times as fast: leases and pauses are short. */
export function hurriedClock({ start, since }: { start: Instant; since: Instant }): MovableClock {
  const clock = simulatedClock({ start, speed: 1 });
  return {
    ...clock,
    realNow: () => addSeconds(since, secondsBetween(since, clock.realNow()) * TIMES),
  };
}
