import { findAccountsByEmail } from '../outbox/find-accounts.ts';
import { admitHomes, admitUnknownHomes } from '../outbox/home-workspaces.ts';
import { MAILBOX } from '../outbox/outbox.ts';
import { sendDeliveries } from '../outbox/send-deliveries.ts';
import type { ChatGateway } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { VitalSigns } from '../ports/health.ts';
import type { Logger } from '../ports/logger.ts';
import type { DeliveryQueue } from '../ports/queue.ts';
import { auditLedger } from '../reminders/audit-ledger.ts';
import { planMornings } from '../reminders/plan-mornings.ts';
import { releaseWaitingNotices } from '../reminders/release-notices.ts';
import { planSecretariatMornings } from '../reminders/secretariat-morning.ts';
import type { QueueConnection } from '../store/connect.ts';
import { findDeliveriesToWake } from '../store/deliveries.ts';
import type { Db, Trx } from '../store/tables.ts';
import { type Alarm, startAlarm } from './alarm.ts';
import { openCarrier } from './carrier.ts';
import { watchRinging } from './watch-ringing.ts';

const WAKE_AT_ONCE = 500;
/** Of the ten seconds in which a bot must have stopped, so many are left to platforms that have not answered yet. */
const WAIT_FOR_ANSWERS_MILLISECONDS = 6_000;
export const LEASE_SECONDS = 60;

export interface Jobs {
  readonly queue: DeliveryQueue<Trx>;
  /** What the alarm does each minute: plans what is due, wakes deliveries whose next attempt has come, audits each hour. */
  ring(): Promise<void>;
  /** Sends what is due until nothing is, and waits for what is on the wire. */
  drain(): Promise<void>;
  /** Whether the queue answers and the alarm rings. */
  signs(): Promise<VitalSigns>;
  /** Takes nothing more; lets what was taken finish or gives it back. */
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
  /** False for a process that lives for one command: it asks a platform for its own workspace only where none is known. */
  readonly asksEveryHome?: boolean;
  /** How long what was taken is left alone by other workers; 60 where it is left out. */
  readonly leaseSeconds?: number;
}

/** Starts the queue, its workers and the alarm clock. */
export async function startJobs(config: JobsConfig): Promise<Jobs> {
  const { db, clock, logger } = config;
  const carrier = await openCarrier(config.queueConnection, logger);
  const gateways = new Map(config.gateways.map((gateway) => [gateway.platform, gateway]));
  const [soon, now] = [new AbortController(), new AbortController()];
  const stopping = { soon: soon.signal, now: now.signal };
  const leaseSeconds = config.leaseSeconds ?? LEASE_SECONDS;
  const outbox = { db, queue: carrier.queue, clock, logger, gateways, leaseSeconds, stopping };
  const onTheWire = new Set<Promise<void>>();

  const send = async (ids: readonly number[]) => {
    const sending = sendDeliveries(outbox, ids);
    onTheWire.add(sending);
    await sending.finally(() => onTheWire.delete(sending));
  };
  const due = async () => findDeliveriesToWake(db, clock.realNow(), WAKE_AT_ONCE);
  const ringing = watchRinging(config.alarm, clock);
  const ring = async () => ringing.during(async () => ringOnce(outbox, ringing.since(), due));

  // Before anything leaves: what the platforms' own workspaces may see.
  try {
    await (config.asksEveryHome === true ? admitHomes(outbox) : admitUnknownHomes(outbox));
  } catch (fault) {
    await carrier.stop();
    throw fault;
  }
  if (config.works) await carrier.work(send);
  const alarm = startAlarm(config.alarm, ring, logger);
  return {
    queue: carrier.queue,
    ring,
    async drain() {
      for (let ids = await due(); ids.length > 0 && !soon.signal.aborted; ids = await due()) await send(ids);
      await Promise.all(onTheWire);
    },
    signs: async () => ({ queue: await carrier.answers(), lastRing: ringing.last() }),
    async stop() {
      soon.abort();
      const timer = setTimeout(() => now.abort(), WAIT_FOR_ANSWERS_MILLISECONDS);
      try {
        await alarm.stop();
        // What is recorded last may still wake a delivery: the queue goes after it.
        await Promise.allSettled(onTheWire);
        await carrier.stop();
        await Promise.allSettled(onTheWire);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Everything that the alarm starts; what fails stops nothing of the rest, and is thrown at the end. */
async function ringOnce(
  { db, queue, clock, logger, gateways }: Parameters<typeof sendDeliveries>[0],
  ringingSince: Parameters<typeof auditLedger>[1]['ringingSince'],
  due: () => Promise<readonly number[]>,
): Promise<void> {
  const began = clock.now();
  const chatPlatforms = [...gateways.keys()].filter((platform) => platform !== MAILBOX);
  const planner = { db, queue, clock, logger };
  const tasks = [
    // Who is found by their address now hears of it with the mornings that are planned next.
    () => admitHomes({ db, queue, clock, gateways }),
    () => findAccountsByEmail({ db, queue, clock, logger, gateways }),
    () => planSecretariatMornings({ ...planner, chatPlatforms }),
    () => planMornings(planner),
    () => releaseWaitingNotices(planner),
    async () => {
      const ids = await due();
      if (ids.length > 0) await db.transaction().execute(async (trx) => queue.wake(trx, ids));
    },
    () => auditLedger(planner, { began, ringingSince }),
  ];
  const faults: unknown[] = [];
  for (const task of tasks) await task().catch((fault: unknown) => faults.push(fault));
  const [first] = faults;
  if (first !== undefined) throw first;
}
