import { connectSlack } from '../../../adapters/slack/connect.ts';
import { createConverse } from '../../../src/commands/converse.ts';
import { instant } from '../../../src/domain/instant.ts';
import { startServer } from '../../../src/http/server.ts';
import { startJobs } from '../../../src/jobs/start-jobs.ts';
import { onceInDatabase } from '../../../src/once-in-database.ts';
import { openDatabase } from '../../../src/store/connect.ts';
import { hear, tell } from '../../store/programs/lines.ts';
import { type Faults, faultLogger } from '../../support/a-bot.ts';
import { hurriedClock } from '../../support/hurried-clock.ts';
import { sendingCore } from '../../support/sending-core.ts';

// A bot in Slack that can be killed at any moment, `slack-worker.ts <url> <start> <since> <secret> <api url> <token> <signing
// secret>`: tells `started <address>`, and on `stop` ends in good order and tells what went wrong but for lost answers.

const [url = '', start = '', since = '', secret = '', apiUrl = '', botToken = '', signingSecret = ''] =
  process.argv.slice(2);
const { db, queueConnection, close } = await openDatabase({ databaseUrl: url, dataFolder: '' });
const clock = hurriedClock({ start: instant(start), since: instant(since) });
const faults: Faults[] = [];
const logger = faultLogger(faults);
const core = sendingCore(db, clock);
const place = connectSlack(
  { botToken, signingSecret, appToken: null, apiUrl, oauth: null },
  { secret, logger },
);
const jobs = await startJobs({
  db,
  queueConnection,
  clock,
  logger,
  gateways: [place.gateway(core)],
  alarm: { kind: 'interval', milliseconds: 200 },
  works: true,
});
const context = { db, clock, queue: jobs.queue, logger, chatConfigured: true, platforms: ['slack'] };
const app = place.app({
  ...core,
  converse: createConverse(context),
  once: onceInDatabase(db, clock),
  isAdmitted: async () => true,
});
const server = await startServer({ host: '127.0.0.1', port: 0, pages: [], routes: app.routes, logger });
await app.start(server.address);
tell(`started ${server.address}`);
while ((await hear()) !== 'stop');
await server.close();
await app.stop();
await jobs.stop();
await close();
const wrong = faults.filter(({ event }) => event !== 'slack.answer-lost');
tell(`stopped ${wrong.map(({ event, fault }) => `${event} ${fault}`).join()}`);
process.exit(0);
