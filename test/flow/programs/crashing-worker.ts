import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { instant } from '../../../src/domain/instant.ts';
import { alarmFor } from '../../../src/jobs/alarm.ts';
import { startJobs } from '../../../src/jobs/start-jobs.ts';
import type { ChatGateway } from '../../../src/ports/chat.ts';
import { simulatedClock } from '../../../src/ports/system-clock.ts';
import { openDatabase } from '../../../src/store/connect.ts';
import { hear, tell } from '../../store/programs/lines.ts';
import { type Faults, faultLogger } from '../../support/a-bot.ts';

// A bot on PostgreSQL that can be killed at a chosen moment, `crashing-worker.ts <url> <start> <file> <stop at> <looks up>
// <lease>`.
// Its place is a file that outlives it: a line for each message that arrived. It hangs, and says `here`, when it comes to
// `<stop at>`: `before` a message has arrived, `after` it has, or `never`. On `stop` it ends in good order.

const [url = '', start = '', file = '', stopAt = 'never', looksUp = 'yes', lease = '2'] =
  process.argv.slice(2);

interface Arrived {
  readonly channel: string;
  readonly deliveryId: number;
  readonly repeated: boolean;
}

function arrived(): readonly Arrived[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(readArrived);
}

function readArrived(line: string): Arrived {
  return JSON.parse(line);
}

async function hangAt(moment: string): Promise<void> {
  if (moment !== stopAt) return;
  tell('here');
  await new Promise(() => undefined);
}

const gateway: ChatGateway = {
  platform: 'mailbox',
  async deliver({ place: { channel }, deliveryId, message }) {
    await hangAt('before');
    const repeated = JSON.stringify(message).includes('Es posible que ya haya recibido');
    appendFileSync(file, `${JSON.stringify({ channel, deliveryId, repeated })}\n`);
    await hangAt('after');
    return { outcome: 'delivered', reference: { deliveryId: String(deliveryId) } };
  },
  async update() {
    return { outcome: 'final', reason: 'not-kept' };
  },
  async find({ place: { channel }, deliveryId }) {
    if (looksUp !== 'yes') return 'unknown';
    const found = arrived().some((one) => one.channel === channel && one.deliveryId === deliveryId);
    return found ? { deliveryId: String(deliveryId) } : null;
  },
};

const { db, queueConnection, close } = await openDatabase({ databaseUrl: url, dataFolder: '' });
const faults: Faults[] = [];
const jobs = await startJobs({
  db,
  queueConnection,
  clock: simulatedClock({ start: instant(start), speed: 60 }),
  logger: faultLogger(faults),
  gateways: [gateway],
  alarm: alarmFor(60),
  works: true,
  leaseSeconds: Number(lease),
});
tell('started');
while ((await hear()) !== 'stop');
await jobs.stop();
await close();
tell(`stopped ${faults.map(({ event, fault }) => `${event} ${fault}`).join()}`);
process.exit(0);
