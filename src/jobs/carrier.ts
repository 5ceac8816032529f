import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { Logger } from '../ports/logger.ts';
import type { DeliveryQueue } from '../ports/queue.ts';
import type { QueueConnection } from '../store/connect.ts';
import type { Trx } from '../store/tables.ts';

const QUEUE = 'deliveries';
const BATCH = 50;
// Longer than a delivery's lease of 60 seconds: the ledger, not the queue, decides that a worker is dead.
const EXPIRE_SECONDS = 120;
const STOP_MILLISECONDS = 8_000;

/** Carries wake-up calls from a transaction to a worker, in this process or another one. */
export interface Carrier {
  readonly queue: DeliveryQueue<Trx>;
  /** Hands the deliveries to be woken to the worker, in batches. */
  work(wake: (deliveryIds: readonly number[]) => Promise<void>): Promise<void>;
  /** Whether its own connections answer. */
  answers(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Wake {
  deliveryId: number;
}

/**
 * Opens the queue on the bot's own database. At most one call for a delivery waits at any time: one that comes while
 * another waits is the same, one that comes while the delivery is being worked on is a new one.
 */
export async function openCarrier(connection: QueueConnection, logger: Logger): Promise<Carrier> {
  const shared = { supervise: true, schedule: false, useListenNotify: true };
  const boss =
    connection.kind === 'pglite'
      ? new PgBoss({ ...shared, db: fromPglite(connection.pglite), backend: 'pglite' })
      : new PgBoss({ ...shared, connectionString: connection.connectionString, max: 4 });
  boss.on('error', (fault) => logger.error('queue.fault', {}, fault));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: 'short',
    expireInSeconds: EXPIRE_SECONDS,
    retryLimit: 0,
    deleteAfterSeconds: 3600,
    notify: true,
  });
  return {
    queue: {
      async wake(trx, deliveryIds) {
        if (deliveryIds.length === 0) return;
        // Always in the same order: two transactions that wake the same deliveries must not wait for each other.
        const jobs = deliveryIds
          .toSorted((one, other) => one - other)
          .map((deliveryId) => ({
            data: { deliveryId },
            singletonKey: String(deliveryId),
          }));
        await boss.insert(QUEUE, jobs, { db: fromKysely(trx) });
      },
    },
    async work(wake) {
      const options = { batchSize: BATCH, localConcurrency: 2, burstWhenBatchFull: true };
      await boss.work<Wake>(QUEUE, { ...options, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        await wake(jobs.map(({ data }) => data.deliveryId));
      });
    },
    answers: async () =>
      boss.getQueue(QUEUE).then(
        (found) => found !== null,
        () => false,
      ),
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_MILLISECONDS });
    },
  };
}
