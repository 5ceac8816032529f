import cron from 'node-cron';
import type { Logger } from '../ports/logger.ts';

/** How often the alarm rings: each minute of real time in UTC, each so many milliseconds of it, or never by itself. */
export type Alarm =
  | { readonly kind: 'minute' }
  | { readonly kind: 'interval'; readonly milliseconds: number }
  | { readonly kind: 'silent' };

/** Rings until stopped; a ring that finds the one before still at work is left out, since that one does its work. */
export function startAlarm(
  alarm: Alarm,
  ring: () => Promise<void>,
  logger: Logger,
): { stop(): Promise<void> } {
  let ringing: Promise<void> | null = null;
  const onRing = () => {
    ringing ??= ring()
      .catch((fault: unknown) => logger.error('alarm.fault', {}, fault))
      .finally(() => {
        ringing = null;
      });
  };
  const silence = schedule(alarm, onRing);
  return {
    async stop() {
      await silence();
      await ringing;
    },
  };
}

function schedule(alarm: Alarm, onRing: () => void): () => Promise<void> {
  switch (alarm.kind) {
    case 'minute': {
      const task = cron.schedule('* * * * *', onRing, { timezone: 'UTC' });
      return async () => task.destroy();
    }
    case 'interval': {
      const timer = setInterval(onRing, alarm.milliseconds);
      return async () => clearInterval(timer);
    }
    case 'silent':
      return async () => undefined;
  }
}

const MINUTE = 60_000;
const SHORTEST = 100;
const LONGEST = 1_000;

/**
 * The alarm for a simulated clock that runs `speed` times as fast as real time: each simulated minute, at most each 100 ms,
 * and often enough that none is late by more than a real second. The machine's own clock (null) has the real minute.
 */
export function alarmFor(speed: number | null): Alarm {
  if (speed === null) return { kind: 'minute' };
  if (speed === 0) return { kind: 'silent' };
  return { kind: 'interval', milliseconds: Math.min(LONGEST, Math.max(SHORTEST, MINUTE / speed)) };
}
