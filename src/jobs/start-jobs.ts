import { sendDeliveries } from '../outbox/send-deliveries.ts';
import type { ChatGateway } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { DeliveryQueue } from '../ports/queue.ts';
import { planMornings } from '../reminders/plan-mornings.ts';
import type { QueueConnection } from '../store/connect.ts';
import { findDeliveriesToWake } from '../store/deliveries.ts';
import type { Db, Trx } from '../store/tables.ts';
import { type Alarm, startAlarm } from './alarm.ts';
import { openCarrier } from './carrier.ts';

const WAKE_AT_ONCE = 500;

export interface Jobs {
  readonly queue: DeliveryQueue<Trx>;
  /** What the alarm does each minute: plans what is due, and wakes deliveries whose next attempt has come. */
  ring(): Promise<void>;
  /** Sends what is due until nothing is, and waits for what is on the wire. */
  drain(): Promise<void>;
  /** Lets what was taken finish; what is not yet taken stays in the ledger. */
  stop(): Promise<void>;
}

export interface JobsConfig {
  readonly db: Db;
  readonly queueConnection: QueueConnection;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly gateways: readonly ChatGateway[];
  readonly alarm: Alarm;
  /** False for a process that only puts deliveries on their way, such as one command beside a running bot. */
  readonly works: boolean;
}

/** Starts the queue, its workers and the alarm clock. */
export async function startJobs(config: JobsConfig): Promise<Jobs> {
  const { db, clock, logger } = config;
  const carrier = await openCarrier(config.queueConnection, logger);
  const gateways = new Map(config.gateways.map((gateway) => [gateway.platform, gateway]));
  const outbox = { db, queue: carrier.queue, clock, logger, gateways };
  const onTheWire = new Set<Promise<void>>();

  const send = async (ids: readonly number[]) => {
    const sending = sendDeliveries(outbox, ids);
    onTheWire.add(sending);
    await sending.finally(() => onTheWire.delete(sending));
  };
  const due = async () => findDeliveriesToWake(db, clock.realNow(), WAKE_AT_ONCE);
  const wake = async () => {
    const ids = await due();
    if (ids.length === 0) return;
    await db.transaction().execute(async (trx) => carrier.queue.wake(trx, ids));
  };
  const ring = async () => {
    try {
      await planMornings({ db, queue: carrier.queue, clock, logger });
    } catch (fault) {
      logger.error('planning.fault', {}, fault);
    }
    await wake();
  };

  if (config.works) await carrier.work(send);
  const alarm = startAlarm(config.alarm, ring, logger);
  return {
    queue: carrier.queue,
    ring,
    async drain() {
      for (let ids = await due(); ids.length > 0; ids = await due()) await send(ids);
      await Promise.all(onTheWire);
    },
    async stop() {
      await alarm.stop();
      // What is recorded last may still wake a delivery: the queue goes after it.
      await Promise.allSettled(onTheWire);
      await carrier.stop();
      await Promise.allSettled(onTheWire);
    },
  };
}
