import { setTimeout } from 'node:timers/promises';

/** Slack takes one message a second in a channel, and refuses more for a while. */
const MILLISECONDS_BETWEEN = 1_000;

/** Whose turn it is to write into a channel. */
export interface Pace {
  /**
   * Waits until the next message may go to a channel. Answers with the seconds after which to ask again, and keeps no turn,
   * where that is longer than `patience`, also in seconds; else null.
   */
  turn(channel: string, patience: number): Promise<number | null>;
}

interface Time {
  /** In milliseconds. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

const ownTime: Time = {
  now: () => performance.now(),
  wait: async (milliseconds) => await setTimeout(milliseconds),
};

/** Lets messages go to each channel a second apart, in the order in which they asked; no channel waits for another. */
export function paceOf(time: Time = ownTime): Pace {
  const free = new Map<string, number>();
  return {
    async turn(channel, patience) {
      const now = time.now();
      for (const [other, at] of free) if (at <= now) free.delete(other);
      const mine = free.get(channel) ?? now;
      const wait = mine - now;
      if (wait > patience * 1000) return Math.ceil(wait / 1000);
      free.set(channel, mine + MILLISECONDS_BETWEEN);
      if (wait > 0) await time.wait(wait);
      return null;
    },
  };
}
