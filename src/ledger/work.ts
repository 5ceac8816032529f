import type { Instant } from '../domain/instant.ts';
import type { DeliveryQueue } from '../ports/queue.ts';
import type { Trx } from '../store/tables.ts';

export type Queue = DeliveryQueue<Trx>;

/** Who changed something, for the audit trail: a person, the operator at the terminal (`null`) or the clock. */
interface AuditActor {
  readonly personId: number | null;
  readonly platform: string;
}

/** One unit of work: everything a change brings with it happens in its transaction, or not at all. */
export interface Work {
  readonly trx: Trx;
  readonly queue: Queue;
  readonly conferenceId: number;
  /** Domain time. */
  readonly now: Instant;
  /** Real time, for leases and next attempts. */
  readonly realNow: Instant;
  readonly actor: AuditActor;
}
