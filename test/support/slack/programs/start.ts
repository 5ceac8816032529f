import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { toDateTime } from '../../../../src/domain/instant.ts';
import { systemClock } from '../../../../src/ports/system-clock.ts';
import { startFakeSlack } from '../fake-slack.ts';

// Starts a fake Slack with the people of the example, and says how to start the bot against it.

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4100' },
    bot: { type: 'string', default: 'http://127.0.0.1:3000/slack/events' },
    socket: { type: 'boolean', default: false },
    /** Where to write the people with their Slack ids, for `rcm people import`. */
    people: { type: 'string' },
  },
});

const rowSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: z.string(),
  country: z.string(),
  language: z.string(),
  timezone: z.string(),
  rank: z.string(),
});
const conferenceSchema = z.object({
  timezone: z.string(),
  parties: z.array(z.object({ code: z.string(), timezone: z.string().optional() })),
});

const rows = z.array(rowSchema).parse(parseCsv(readFileSync('examples/people.csv'), { columns: true }));
const conference = conferenceSchema.parse(parseYaml(readFileSync('conferences/rcm.yaml', 'utf8')));
const zones = new Map(
  conference.parties.map(({ code, timezone }) => [code, timezone ?? conference.timezone]),
);
const LOCALES: Readonly<Record<string, string>> = { es: 'es-LA', en: 'en-US' };

const clock = systemClock();
const time = {
  now: () => toDateTime(clock.realNow()).toMillis(),
  realNow: () => toDateTime(clock.realNow()).toMillis(),
};
const slack = await startFakeSlack({ time, port: Number(values.port) });
const workspace = slack.workspace('rcm');
const people = rows.map((row) => ({
  row,
  id: slack.person(workspace, {
    name: row.name,
    email: row.email,
    locale: LOCALES[row.language] ?? 'en-US',
    timezone: row.timezone || (zones.get(row.country) ?? conference.timezone),
  }).id,
}));
slack.channel(workspace, 'liaison-officers', { members: people.map(({ id }) => id) });
if (values.socket) slack.useSocketMode();
else slack.world.app.requestUrl = values.bot;

if (values.people !== undefined) {
  const lines = people.map(({ row, id }) =>
    [
      row.name,
      row.email,
      row.role,
      row.country,
      row.language,
      row.timezone,
      row.rank,
      `${workspace.id}:${id}`,
      '',
    ].join(','),
  );
  writeFileSync(
    values.people,
    ['name,email,role,country,language,timezone,rank,slack,teams', ...lines, ''].join('\n'),
  );
}

const { app } = slack.world;
const variables = [
  `SLACK_API_URL=${slack.apiUrl}`,
  `SLACK_BOT_TOKEN=${workspace.installation?.token ?? ''}`,
  values.socket ? `SLACK_APP_TOKEN=${app.appToken}` : `SLACK_SIGNING_SECRET=${app.signingSecret}`,
];
process.stdout.write(`Everybody's screen: ${slack.origin}/
Start the bot with:

RCM_SECRET=a-secret-of-this-rehearsal \\
${variables.map((variable) => `${variable} \\`).join('\n')}
npm start
`);
