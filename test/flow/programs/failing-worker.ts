import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { instant } from '../../../src/domain/instant.ts';
import { startJobs } from '../../../src/jobs/start-jobs.ts';
import { toPlainText } from '../../../src/messages/plain-text.ts';
import type { ChatGateway, Parcel, SendOutcome } from '../../../src/ports/chat.ts';
import { openDatabase } from '../../../src/store/connect.ts';
import { hear, tell } from '../../store/programs/lines.ts';
import { type Faults, faultLogger } from '../../support/a-bot.ts';
import { hurriedClock } from '../../support/hurried-clock.ts';
import { type PlaceLine, readPlace, sightOf, trouble } from '../../support/place-file.ts';

// One of several bots on one PostgreSQL that can be killed at any moment, `failing-worker.ts <url> <start> <since> <file>
// <seed>`. Its place is a file that outlives it. It tells `before <delivery>` and `after <delivery>` where a message has
// not, and has, arrived, and goes on with the one that waits longest when it hears `go`. On `stop` it ends in good order.

const [url = '', start = '', since = '', file = '', seed = ''] = process.argv.slice(2);
const waiting: (() => void)[] = [];

async function told(moment: string, { deliveryId }: Parcel): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  waiting.push(resolve);
  tell(`${moment} ${deliveryId}`);
  await promise;
}

function write(event: PlaceLine['event'], parcel: Parcel): void {
  const { deliveryId, attempt, place, message } = parcel;
  const repeated = toPlainText(message).includes('Es posible que ya haya recibido');
  const line: PlaceLine = { event, deliveryId, attempt, channel: place.channel, repeated };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

const gateway: ChatGateway = {
  platform: 'mailbox',
  async deliver(parcel): Promise<SendOutcome> {
    const { deliveryId, attempt } = parcel;
    write('tried', parcel);
    await told('before', parcel);
    const fault = trouble(Number(seed), deliveryId, attempt);
    if (fault === 'passing') return { outcome: 'passing', reason: 'busy' };
    if (fault === 'lost') return { outcome: 'uncertain', reason: 'connection-reset' };
    write('stored', parcel);
    await told('after', parcel);
    if (fault === 'stored') return { outcome: 'uncertain', reason: 'connection-reset' };
    return { outcome: 'delivered', reference: { deliveryId: String(deliveryId) } };
  },
  async update(reference) {
    return { outcome: 'delivered', reference };
  },
  async find({ deliveryId }) {
    const sight = sightOf(deliveryId);
    if (sight !== 'looks') return sight === 'blind' ? 'unknown' : null;
    const lines = existsSync(file) ? readPlace(readFileSync(file, 'utf8')) : [];
    const found = lines.some((one) => one.event === 'stored' && one.deliveryId === deliveryId);
    return found ? { deliveryId: String(deliveryId) } : null;
  },
};

const { db, queueConnection, close } = await openDatabase({ databaseUrl: url, dataFolder: '' });
const faults: Faults[] = [];
const jobs = await startJobs({
  db,
  queueConnection,
  clock: hurriedClock({ start: instant(start), since: instant(since) }),
  logger: faultLogger(faults),
  gateways: [gateway],
  alarm: { kind: 'interval', milliseconds: 200 },
  works: true,
});
tell('started');
for (let line = await hear(); line === 'go'; line = await hear()) waiting.shift()?.();
await jobs.stop();
await close();
tell(`stopped ${faults.map(({ event, fault }) => `${event} ${fault}`).join()}`);
process.exit(0);
