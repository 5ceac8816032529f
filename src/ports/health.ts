import type { Instant } from '../domain/instant.ts';

/** The signs of life of the parts of this process that no query shows. */
export interface VitalSigns {
  /** Whether the queue's own connections answer. */
  readonly queue: boolean;
  /** Real time: when the alarm last rang, and everything that it starts was done; null where it is silent on purpose. */
  readonly lastRing: Instant | null;
}
