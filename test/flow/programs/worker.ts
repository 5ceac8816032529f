import { instant } from '../../../src/domain/instant.ts';
import { alarmFor } from '../../../src/jobs/alarm.ts';
import { startJobs } from '../../../src/jobs/start-jobs.ts';
import { simulatedClock } from '../../../src/ports/system-clock.ts';
import { openDatabase } from '../../../src/store/connect.ts';
import { hear, tell } from '../../store/programs/lines.ts';
import { type Faults, faultLogger } from '../../support/a-bot.ts';
import { fakePlace } from '../../support/fake-place.ts';

// One of several bots on one PostgreSQL, `worker.ts <url> <start> <speed>`: tells every message that is on its wire as
// `sent <channel> <delivery>`, lets none arrive before it hears `go`, and when it then hears `stop` finishes what it has
// taken and tells `stopped` with what went wrong.

const [url = '', start = '', speed = ''] = process.argv.slice(2);
const { db, queueConnection, close } = await openDatabase({ databaseUrl: url, dataFolder: '' });
const faults: Faults[] = [];
const place = fakePlace();
const gate = Promise.withResolvers<void>();
place.onTheWire = async ({ place: { channel }, deliveryId }) => {
  tell(`sent ${channel} ${deliveryId}`);
  await gate.promise;
};
const jobs = await startJobs({
  db,
  queueConnection,
  clock: simulatedClock({ start: instant(start), speed: Number(speed) }),
  logger: faultLogger(faults),
  gateways: [place.gateway],
  alarm: alarmFor(Number(speed)),
  works: true,
});
tell('started');
await hear();
gate.resolve();
await hear();
await jobs.stop();
await close();
tell(`stopped ${faults.map(({ event, fault }) => `${event} ${fault}`).join()}`);
