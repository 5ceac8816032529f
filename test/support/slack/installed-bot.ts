import { instant } from '../../../src/domain/instant.ts';
import { type OpenCore, openCore } from '../../../src/open-core.ts';
import type { Reply } from '../../../src/ports/conversation.ts';
import type { LogFacts, Logger } from '../../../src/ports/logger.ts';
import { simulatedClock } from '../../../src/ports/system-clock.ts';
import { openUnmigratedDatabase, type TestDatabase } from '../database.ts';
import { aBrowser, type Browser } from './browser.ts';
import type { SlackPerson } from './people/person.ts';
import { aSlackBot, placeWith, type SlackBot, slackConfigOf } from './slack-bot.ts';
import { aStage, type Stage } from './stage.ts';
import type { SlackWorkspace } from './world.ts';

const SECRET = 'a secret of the tests';
const PUBLIC_URL = 'https://rcm.example.org/bot/';

type Logged = { readonly event: string; readonly facts: LogFacts | undefined };
interface Differently {
  readonly clientSecret?: string;
  readonly secret?: string;
}

/** A bot that is in one workspace by its token and that others may install, on a database of its own. */
export interface InstalledBot {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly core: () => OpenCore;
  readonly logged: readonly Logged[];
  /** A ministry with a workspace of its own, who installs the app there, and the officer of Honduras in it. */
  readonly embassy: SlackWorkspace;
  readonly admin: SlackPerson;
  readonly suyapa: SlackPerson;
  start(differently?: Differently): Promise<void>;
  stop(): Promise<void>;
  close(): Promise<void>;
  /** As the operator. */
  say(words: string, text?: string): Promise<Reply>;
  /** What `connections` says. */
  connections(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  browser(language?: string): Browser;
  /** The embassy installs the app. */
  install(): ReturnType<Browser['install']>;
  installed(): Promise<readonly unknown[]>;
  /** The secretariat, in the workspace of the token; of Honduras two officers, known by their addresses alone, and whoever is named. */
  listPeople(...more: readonly string[]): Promise<void>;
  /** A minute passes. */
  ring(): Promise<void>;
  answerTo(person: SlackPerson, words: string): Promise<string>;
  /** Slack changes what it does not tell. */
  inSilence(change: () => void): void;
}

export async function anInstalledBot(): Promise<InstalledBot> {
  const database = await openUnmigratedDatabase();
  const stage = await aStage({ patience: 3_000 });
  const { slack, workspace, amelia } = stage;
  const logged: Logged[] = [];
  const keep = (event: string, facts?: LogFacts) => void logged.push({ event, facts });
  const logger: Logger = { info: keep, warn: keep, error: keep };
  const embassy = slack.workspace('embassy', { installed: false });
  const admin = slack.person(embassy, { name: 'Ixchel Coroy' });
  const suyapa = slack.person(embassy, { name: 'Suyapa Zelaya', email: 'Suyapa@example.org' });
  let running = await run();

  async function run({ clientSecret = slack.world.app.clientSecret, secret = SECRET }: Differently = {}) {
    const oauth = { clientId: slack.world.app.clientId, clientSecret, publicUrl: PUBLIC_URL };
    const place = placeWith({ ...slackConfigOf(stage), oauth }, logger, secret);
    const clock = simulatedClock({ start: instant('2014-11-24T22:00:00Z'), speed: 0 });
    const core = await openCore({
      role: 'demo',
      database: { databaseUrl: database.url, dataFolder: '' },
      clock,
      logger,
      alarm: { kind: 'silent' },
      chatConfigured: true,
      gateways: (_mailbox, sending) => [place.gateway(sending)],
    });
    const bot: SlackBot = await aSlackBot(stage, { converse: core.converse, clock, place });
    return { core, bot };
  }

  const installed: InstalledBot = {
    database,
    stage,
    core: () => running.core,
    logged,
    embassy,
    admin,
    suyapa,
    async start(differently) {
      running = await run(differently);
    },
    async stop() {
      await running.bot.stop();
      await running.core.close();
    },
    async close() {
      await installed.stop();
      await slack.close();
      await database.close();
    },
    say: async (words, text) =>
      await running.core.converse({
        actor: { kind: 'operator' },
        platform: 'terminal',
        place: null,
        audience: 'person',
        words,
        attachment: text === undefined ? null : { name: 'a file', text },
        conference: null,
        language: 'en',
        accepted: true,
        dryRun: false,
        at: running.core.clock.now(),
      }),
    connections: async () => Reflect.get(Object((await installed.say('connections')).json), 'connections'),
    browser: (language) => aBrowser(slack, running.bot.address, language),
    install: async () => await installed.browser().install(`${embassy.id}:${admin.id}`),
    installed: async () => await database.db.selectFrom('installations').selectAll().execute(),
    async listPeople(...more) {
      const people = [
        'name,email,role,country,language,timezone,rank,slack,teams',
        `Amelia Requena,amelia@example.org,secretariat,TS,en,,,${workspace.id}:${amelia.id},`,
        'Suyapa Zelaya,suyapa@example.org,liaison,HN,es,,,,',
        'Lenin Bustillo,lenin@example.org,liaison,HN,es,,,,',
      ];
      await installed.say('people import', [...people, ...more].join('\n'));
    },
    async ring() {
      await slack.events.settled();
      await running.core.jobs.ring();
      await running.core.jobs.drain();
    },
    async answerTo(person, words) {
      const before = person.sees('dm').length;
      await person.types(words);
      const seen = await slack.until('an answer', () => {
        const all = person.sees('dm').filter(({ text }) => text !== words);
        return all.length > before && all;
      });
      return seen.at(-1)?.text ?? '';
    },
    inSilence(change) {
      const { events } = slack.world.app;
      slack.world.app.events = new Set();
      change();
      slack.world.app.events = events;
    },
  };
  return installed;
}
