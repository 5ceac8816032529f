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
  /** Where it answers over HTTP. */
  readonly address: string;
}

/** What runs, where, and what to do next, in a few plain lines. */
export function welcome(started: Started): string {
  const { databaseUrl, dataFolder, clock, now, loaded, address } = started;
  const database =
    databaseUrl === null ? `embedded, in ${resolve(dataFolder)}` : 'the PostgreSQL that DATABASE_URL names';
  return [
    'The bot is running. No chat platform is configured: what it sends goes to its own mailbox.',
    `Database: ${database}.`,
    `Its own state: ${address}/readyz and ${address}/metrics.`,
    ...(clock === null ? [] : [`Clock: simulated, ${now}, ${clock.speed} times as fast as real time.`]),
    ...(loaded ? ['The database was empty: the conference of conferences/rcm.yaml was loaded.'] : []),
    '',
    'Next, in another terminal:',
    '  npm run -s rcm -- people import examples/people.csv',
    '  npm run -s rcm -- import examples/lon-2014-11-24.en.txt',
    '  npm run -s rcm -- publish lon-2014-11',
    '  npm run -s rcm -- help',
    '',
    'Ctrl-C stops it; what is stored stays.',
    '',
  ].join('\n');
}
