import type { Instant } from '../domain/instant.ts';

/** A simulated clock that takes the bot with it. */
export interface Timeline {
  now(): Instant;
  /** Walks through the stored instants up to the moment, in order, and lets each morning's deliveries finish. */
  advanceTo(moment: Instant): Promise<void>;
}
