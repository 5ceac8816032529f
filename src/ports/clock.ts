import type { Instant } from '../domain/instant.ts';

/**
 * Two times. The domain's, which may be simulated: deadlines, rungs, records. And the real one: leases, backoff,
 * signatures, tokens and the queue.
 */
export interface Clock {
  now(): Instant;
  realNow(): Instant;
}
