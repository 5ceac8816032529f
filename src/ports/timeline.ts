import type { Instant } from '../domain/instant.ts';

/** A simulated clock that takes the bot with it. */
export interface Timeline {
  now(): Instant;
  /** The next instant at which something may be to do; null where nothing waits for the clock. */
  next(): Promise<Instant | null>;
  /** Walks through the stored instants up to the moment, in order, and lets each morning's deliveries finish. */
  advanceTo(moment: Instant): Promise<void>;
}
