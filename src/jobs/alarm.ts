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
