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
}

/** Where people without a chat platform find their messages. */
export const MAILBOX: Platform = 'mailbox';

/**
 * A delivery that is ours until its lease ends. `send`: it never left; `settle`: an earlier try may have arrived;
 * `refresh`: it was delivered and shows an old state.
 */
export interface Taken {
  readonly how: 'send' | 'settle' | 'refresh';
  /** As stored after the taking, with the attempt that is ours. */
  readonly delivery: Delivery;
}
