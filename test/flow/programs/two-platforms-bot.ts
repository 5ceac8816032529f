import { connectSlack } from '../../../adapters/slack/connect.ts';
import { connectTeams } from '../../../adapters/teams/connect.ts';
import { readConfig } from '../../../src/config.ts';
import { instant } from '../../../src/domain/instant.ts';
import { startServer } from '../../../src/http/server.ts';
import { alarmFor } from '../../../src/jobs/alarm.ts';
import { openCore } from '../../../src/open-core.ts';
import { simulatedClock } from '../../../src/ports/system-clock.ts';
import { hear, tell } from '../../store/programs/lines.ts';
import { type Faults, faultLogger } from '../../support/a-bot.ts';

// A bot with Slack and Teams on PostgreSQL that can be killed, `two-platforms-bot.ts <start> <lease>`, configured by the
// environment as any other. On `stop` it ends in good order and tells what went wrong.

const [start = '', lease = '2'] = process.argv.slice(2);
const SPEED = 60;
const config = readConfig();
const { slack, teams, secret, databaseUrl, host, port } = config;
if (slack === null || teams === null || secret === null)
  throw new Error('both platforms are to be configured');
const faults: Faults[] = [];
const logger = faultLogger(faults);
const places = [connectSlack(slack, { secret, logger }), connectTeams(teams, { logger })];
const core = await openCore({
  role: 'bot',
  database: { databaseUrl, dataFolder: '' },
  clock: simulatedClock({ start: instant(start), speed: SPEED }),
  logger,
  alarm: alarmFor(SPEED),
  chatConfigured: true,
  leaseSeconds: Number(lease),
  gateways: (_mailbox, sending) => places.map(({ gateway }) => gateway(sending)),
});
const apps = places.map((place) => place.app(core));
const routes = apps.flatMap((app) => app.routes);
const server = await startServer({ host, port, pages: core.pages, routes, logger });
await Promise.all(apps.map(async (app) => await app.start(server.address)));
tell('started');
while ((await hear()) !== 'stop');
await server.close();
await Promise.all(apps.map(async (app) => await app.stop()));
await core.close();
tell(`stopped ${faults.map(({ event, fault }) => `${event} ${fault}`).join()}`);
process.exit(0);
