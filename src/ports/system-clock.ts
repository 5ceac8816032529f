import { DateTime } from 'luxon';
import { fromDateTime, type Instant, toDateTime } from '../domain/instant.ts';
import type { Clock } from './clock.ts';

/** A clock whose domain time can be moved forward; real time stays the machine's. */
export interface MovableClock extends Clock {
  readonly kind: 'real' | 'simulated';
  /** Moves domain time to a moment; one that has passed already changes nothing, for time never runs backwards. */
  advanceTo(moment: Instant): void;
}

/** The machine's clock, for both times; moved ahead, the domain's waits until the machine has come up to it. */
export function systemClock(): MovableClock {
  let earliest = realNow();
  return {
    kind: 'real',
    realNow,
    now: () => laterOf(earliest, realNow()),
    advanceTo(moment) {
      earliest = laterOf(earliest, moment);
    },
  };
}

/** Domain time begins at `start` and runs `speed` times as fast as real time. */
export function simulatedClock(settings: { start: Instant; speed: number }): MovableClock {
  const { speed } = settings;
  let from = settings.start;
  let mark = performance.now();
  function now(): Instant {
    // The monotonic clock: an adjustment of the machine's time must not move the conference's.
    const passed = (performance.now() - mark) * speed;
    return fromDateTime(toDateTime(from).plus({ milliseconds: Math.floor(passed) }));
  }
  function advanceTo(moment: Instant): void {
    if (moment <= now()) return;
    from = moment;
    mark = performance.now();
  }
  return { kind: 'simulated', now, realNow, advanceTo };
}

function realNow(): Instant {
  return fromDateTime(DateTime.utc());
}

function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
