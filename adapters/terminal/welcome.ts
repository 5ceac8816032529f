import { resolve } from 'node:path';
import type { Instant } from '../../src/domain/instant.ts';

/** What a bot that has just started says of itself. */
export interface Started {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly clock: { readonly speed: number } | null;
  readonly now: Instant;
  /** Whether the conference file was loaded now. */
  readonly loaded: boolean;
  /** Whether its address can be opened in a browser, by anybody on this machine. */
  readonly playground: boolean;
  /** Where it answers over HTTP. */
  readonly address: string;
  /** How each chat platform is reached, in sentences; none where only the mailbox serves. */
  readonly heard: readonly string[];
}

/** What runs, where, and what to do next, in a few plain lines. */
export function welcome(started: Started): string {
  const { databaseUrl, dataFolder, clock, now, loaded, address, heard, playground } = started;
  const embedded = databaseUrl === null;
  const rcm = `${embedded && dataFolder !== '.rcm' ? `RCM_DATA=${dataFolder} ` : ''}npm run -s rcm --`;
  const inMailbox = heard.length === 0;
  return [
    ...(inMailbox
      ? ['The bot is running. No chat platform is configured: what it sends goes to its own mailbox.']
      : ['The bot is running.', ...heard]),
    ...line(playground, `Its playground, to be any of its people in a browser: ${address}`),
    `Database: ${embedded ? `embedded, in ${resolve(dataFolder)}` : 'the PostgreSQL that DATABASE_URL names'}.`,
    `Its own state: ${address}/readyz and ${address}/metrics.`,
    ...(clock === null ? [] : [`Clock: simulated, ${now}, ${clock.speed} times as fast as real time.`]),
    ...line(loaded, 'The database was empty: the conference of conferences/rcm.yaml was loaded.'),
    '',
    'Next, in another terminal:',
    `  ${rcm} people import ${inMailbox ? 'examples/people.csv --yes' : 'PEOPLE.csv   (their accounts in the columns `slack` and `teams`)'}`,
    `  ${rcm} import examples/lon-2014-11-24.en.txt`,
    `  ${rcm} publish lon-2014-11`,
    `  ${rcm} help`,
    ...(inMailbox ? ['To read what was sent:', `  ${rcm} mailbox`] : []),
    ...(inMailbox && clock === null ? REHEARSAL : []),
    '',
    'Ctrl-C stops it; what is stored stays.',
    '',
  ].join('\n');
}

function line(holds: boolean, text: string): readonly string[] {
  return holds ? [text] : [];
}

/** The example's dates are long over by the real clock. */
const REHEARSAL = [
  '',
  'The example is of 2014. To live through it, an hour each second, beside what is stored here:',
  '  RCM_DATA=.rcm/2014 RCM_CLOCK=2014-11-24T16:00:00-06:00 RCM_CLOCK_SPEED=3600 npm start',
];
