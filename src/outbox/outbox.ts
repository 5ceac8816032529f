import type { Queue } from '../ledger/work.ts';
import type { ChatGateway, Platform } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Db } from '../store/tables.ts';

/** What sending needs. */
export interface Outbox {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly gateways: ReadonlyMap<Platform, ChatGateway>;
  /** How long what is taken is left alone by others; in real time. */
  readonly leaseSeconds: number;
  readonly stopping: Stopping;
}

/** How a worker is told to stop. */
interface Stopping {
  /** Nothing leaves any more: what has been taken and has not left is given back. */
  readonly soon: AbortSignal;
  /** What is still on the wire is left there: nobody knows whether it arrives. */
  readonly now: AbortSignal;
}

/** Where people without a chat platform find their messages. */
export const MAILBOX: Platform = 'mailbox';

/**
 * A delivery that is ours until its lease ends. `send`: it never left; `settle`: an earlier try may have arrived;
 * `refresh`: it was delivered and shows an old state.
 */
export interface Taken {
  readonly how: 'send' | 'settle' | 'refresh';
  /** As it was before the taking, but for the attempt, which is ours. */
  readonly delivery: Delivery;
}
