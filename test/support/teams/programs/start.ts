import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startFakeTeams } from '../fake-teams.ts';
import { examplePeople } from '../people/example-people.ts';
import { machineTime } from '../stage.ts';

// Starts a fake Teams with the people of the example, and says how to start the bot against it.

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4200' },
    bot: { type: 'string', default: 'http://127.0.0.1:3000/api/messages' },
    /** Where to write the people with their accounts, for `rcm people import`. */
    people: { type: 'string' },
  },
});

const teams = await startFakeTeams({ time: machineTime(), port: Number(values.port) });
const tenant = teams.tenant('RCM');
const { people, csv } = await examplePeople(teams, tenant);
const network = teams.channel(
  tenant,
  'Liaison officers',
  [...people.values()].map(({ person }) => person),
);
teams.useBot(values.bot);
if (values.people !== undefined) writeFileSync(values.people, csv());
const trusted = join(mkdtempSync(join(tmpdir(), 'fake-teams-')), 'login.pem');
writeFileSync(trusted, teams.certificate);

const variables = Object.entries({ NODE_EXTRA_CA_CERTS: trusted, ...teams.environment });
process.stdout.write(`Everybody's screen: ${teams.world.origin}/
The channel is bound with: channel bind teams:${tenant.id}:${network.id} MEETING
Start the bot with:

RCM_SECRET=a-secret-of-this-rehearsal \\
${variables.map(([name, value]) => `${name}=${value} \\`).join('\n')}
npm start

Then let somebody type a word to it: from then on the bot knows where this Teams is.
`);
