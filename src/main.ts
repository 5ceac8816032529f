import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  answerAsk,
  answerAtDoor,
  askAtDoor,
  describeFault,
  type ExitCode,
  runCommand,
  type TerminalAnswer,
  type TerminalAsk,
} from '../adapters/terminal/app.ts';
import { type ChatFlags, chatIn, runChat } from '../adapters/terminal/chat.ts';
import { type DemoLife, lifeNamed, runDemo, stillOpen } from '../adapters/terminal/demo.ts';
import { demonstrate, pullThePlug, stayOpen } from '../adapters/terminal/demo-plug.ts';
import { mailboxGateway } from '../adapters/terminal/gateway.ts';
import { screenOf } from '../adapters/terminal/render.ts';
import { welcome } from '../adapters/terminal/welcome.ts';
import type { WebPlace } from '../adapters/web/connect.ts';
import { type Config, readConfig } from './config.ts';
import { type Instant, instant } from './domain/instant.ts';
import { RcmError } from './errors.ts';
import { askBotOn, isBotOn } from './folder-owner.ts';
import { startServer } from './http/server.ts';
import { alarmFor } from './jobs/alarm.ts';
import { createTimeline } from './jobs/timeline.ts';
import type { CoreSettings, OpenCore } from './open-core.ts';
import { openNear, withNobodyElse } from './open-near.ts';
import type { ChatPlace } from './ports/chat-place.ts';
import { gatewayWhenUsed } from './ports/gateway-when-used.ts';
import type { Logger } from './ports/logger.ts';
import { type LogLevel, structuredLog } from './ports/structured-log.ts';
import { type MovableClock, simulatedClock, systemClock } from './ports/system-clock.ts';
import { secretOf } from './secret.ts';
import { giveUpIfStuck, stopSignal } from './stop-signal.ts';
import { listConferences } from './store/conference.ts';
import { withCore } from './with-core.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LOOK_AGAIN = 1_000;
/** Managua after the meeting; and the day on which somebody finds that the plug has been out. */
const DEMO_BEGINS = {
  'until-the-plug': instant('2014-11-24T16:00:00-06:00'),
  'after-the-plug': instant('2015-01-27T06:00:00-06:00'),
} as const satisfies Record<DemoLife, Instant>;

function clockOf({ clock }: Config): MovableClock {
  return clock === null ? systemClock() : simulatedClock(clock);
}

function logTo(level: LogLevel): Logger {
  return structuredLog(level, { write: (line) => process.stderr.write(line) });
}

/** The chat platforms that are configured, by name. A platform's libraries are loaded only where it serves. */
function placesOf(
  { slack, teams, secret }: Config,
  logger: Logger,
): ReadonlyMap<string, () => Promise<ChatPlace>> {
  const places = new Map<string, () => Promise<ChatPlace>>();
  // Beside chat credentials the configuration has a secret.
  if (slack !== null && secret !== null) {
    places.set('slack', async () => {
      const { connectSlack } = await import('../adapters/slack/connect.ts');
      return connectSlack(slack, { secret, logger });
    });
  }
  if (teams !== null) {
    places.set('teams', async () => {
      const { connectTeams } = await import('../adapters/teams/connect.ts');
      return connectTeams(teams, { logger });
    });
  }
  return places;
}

/** A platform's way out that loads its libraries when something first leaves by it. */
function whenUsed([platform, connect]: readonly [string, () => Promise<ChatPlace>]): ChatPlace['gateway'] {
  return (core) => gatewayWhenUsed(platform, async () => (await connect()).gateway(core));
}

/** The playground over the mailbox; null where it is switched off. Like a platform it is loaded only where it serves. */
async function playgroundOf({ playground }: Config, dataFolder: string): Promise<WebPlace | null> {
  if (!playground) return null;
  const { connectWeb } = await import('../adapters/web/connect.ts');
  return connectWeb({
    filesFolder: path.join(dataFolder, 'handed'),
    examplesFolder: path.join(ROOT, 'examples'),
    samples: async (language) => (await import('./samples/sample-messages.ts')).sampleMessages(language),
    looks: async () => [
      { name: 'Slack', payloads: (await import('../adapters/slack/render.ts')).renderMessage },
      { name: 'Teams', payloads: (await import('../adapters/teams/render.ts')).renderMessage },
    ],
  });
}

/** The mailbox, which the playground reads where it is open, and the ways out of the chat platforms. */
function gatewaysOf(
  chats: readonly ChatPlace['gateway'][],
  web: WebPlace | null = null,
): CoreSettings['gateways'] {
  return (mailbox, core) => {
    const own = mailboxGateway(mailbox, core.clock);
    return [web?.through(own) ?? own, ...chats.map((gateway) => gateway(core))];
  };
}

/** Something on the core, which meanwhile answers commands from other processes at its door. */
async function onCore<Result>(
  settings: CoreSettings,
  run: (core: OpenCore) => Promise<Result>,
): Promise<Result> {
  return await withCore(settings, { atDoor: answerAtDoor, run });
}

/** The bot, until it is told to stop. */
async function runBot(config: Config): Promise<ExitCode> {
  const logger = logTo(config.logLevel ?? 'info');
  const places = await Promise.all([...placesOf(config, logger).values()].map((connect) => connect()));
  const web = await playgroundOf(config, config.dataFolder);
  const settings: CoreSettings = {
    role: 'bot',
    database: config,
    clock: clockOf(config),
    logger,
    gateways: gatewaysOf(
      places.map((place) => place.gateway),
      web,
    ),
    alarm: alarmFor(config.clock?.speed ?? null),
    chatConfigured: config.chatConfigured,
  };
  const stopped = stopSignal();
  await onCore(settings, async (core) => {
    await secretOf(config);
    const { host, port } = config;
    const apps = places.map((place) => place.app(core));
    const pages = web?.app(core);
    const routes = [...apps, ...(pages === undefined ? [] : [pages])].flatMap((app) => app.routes);
    const server = await startServer({ host, port, pages: core.pages, routes, logger });
    const { address } = server;
    const heard = await Promise.all(apps.map((app) => app.start(config.publicUrl ?? address)));
    process.stdout.write(
      welcome({ ...config, loaded: core.loaded, now: core.clock.now(), address, heard: heard.flat() }),
    );
    logger.info('bot.started', { embedded: config.databaseUrl === null, address });
    const signal = await stopped;
    giveUpIfStuck();
    logger.info('bot.stopping', { signal });
    await server.close();
    await Promise.all([...apps.map((app) => app.stop()), pages?.stop()]);
  });
  return 0;
}

/** A chat as one person: on PostgreSQL with a connection of its own, else with the bot that has the embedded database. */
async function chat(config: Config, { email, conference }: ChatFlags): Promise<ExitCode> {
  const typed = createInterface({ input: process.stdin, output: process.stdout, prompt: '' });
  const deps = {
    email,
    conference,
    screen: screenOf(process.stdout),
    lines: typed[Symbol.asyncIterator](),
    open: (file: string) => createReadStream(file),
    write: (text: string) => process.stdout.write(text),
    pause: async (signal: AbortSignal) =>
      await setTimeout(LOOK_AGAIN, undefined, { signal }).catch(() => undefined),
  };
  try {
    if (config.databaseUrl === null) {
      const carry = async (ask: TerminalAsk) =>
        (await askBot(config, ask)) ?? (await answerHere(config, ask));
      return await runChat({ ...deps, carry, listen: async (ask) => await askBot(config, ask) });
    }
    return await onCore(commandSettings(config), async (core) => {
      const carry = async (ask: TerminalAsk) => await answerAsk(ask, core);
      return await runChat({ ...deps, carry, listen: carry });
    });
  } finally {
    typed.close();
  }
}

/** One command line: answered by the bot that has the embedded database, else by this process. */
async function runTerminal(config: Config, argv: readonly string[]): Promise<ExitCode> {
  return await runCommand(argv, {
    open: (file) => (file === '-' ? process.stdin : createReadStream(file)),
    screen: screenOf(process.stdout),
    stdout: process.stdout,
    stderr: process.stderr,
    carry: async (ask) => (await askBot(config, ask)) ?? (await answerHere(config, ask)),
  });
}

async function askBot({ databaseUrl, dataFolder }: Config, ask: TerminalAsk): Promise<TerminalAnswer | null> {
  if (databaseUrl !== null || !(await isBotOn(dataFolder))) return null;
  return await askAtDoor(ask, async (request) => await askBotOn(dataFolder, request));
}

async function answerHere(config: Config, ask: TerminalAsk): Promise<TerminalAnswer> {
  return await onCore(commandSettings(config), (core) => answerAsk(ask, core));
}

function commandSettings(config: Config): CoreSettings {
  const logger = logTo(config.logLevel ?? 'warn');
  return {
    role: 'command',
    database: config,
    clock: clockOf(config),
    logger,
    gateways: gatewaysOf([...placesOf(config, logger)].map(whenUsed)),
    alarm: { kind: 'silent' },
    chatConfigured: config.chatConfigured,
  };
}

async function demo(config: Config, [, named, dataFolder = '']: readonly string[]): Promise<ExitCode> {
  const life = lifeNamed(named);
  if (life === null) {
    return await demonstrate(fileURLToPath(import.meta.url), (text) => process.stdout.write(text));
  }
  return await playDemo(life, { config, dataFolder });
}

/** The demo's bot, in the process that may be killed; it ends with the one that started it. */
async function playDemo(
  life: DemoLife,
  { config, dataFolder }: { config: Config; dataFolder: string },
): Promise<ExitCode> {
  process.once('disconnect', () => process.exit());
  process.channel?.unref();
  const logger = logTo(config.logLevel ?? 'warn');
  const clock = simulatedClock({ start: DEMO_BEGINS[life], speed: 0 });
  const web = life === 'after-the-plug' ? await playgroundOf(config, dataFolder) : null;
  const settings: CoreSettings = {
    role: 'demo',
    database: { databaseUrl: null, dataFolder },
    clock,
    logger,
    alarm: { kind: 'silent' },
    chatConfigured: false,
    gateways: gatewaysOf([], web),
  };
  await onCore(settings, async (core) => {
    const { converse, mailbox, database, jobs } = core;
    const timeline = createTimeline(database.db, clock, jobs);
    await runDemo(life, {
      converse,
      readMailbox: async () => {
        const [conference] = await listConferences(database.db);
        return conference === undefined ? [] : await mailbox.list({ conferenceId: conference.id });
      },
      timeline,
      pullThePlug,
      write: (text) => process.stdout.write(text),
      readExample: (name) => readFile(path.join(ROOT, 'examples', name), 'utf8'),
      screen: screenOf(process.stdout),
    });
    if (web === null) return;
    const { routes } = web.app(withNobodyElse(core));
    const address = await openNear({ config, core, routes, logger });
    process.stdout.write(stillOpen(address));
    await stayOpen();
  });
  return 0;
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const config = readConfig();
  if (config.unserved !== null) throw new RcmError('config-not-yet', config.unserved);
  if (argv.length === 0) return await runBot(config);
  if (argv[0] === 'demo' && (argv.length === 1 || process.connected)) return await demo(config, argv);
  const chatting = chatIn(argv);
  if (chatting !== null && 'usage' in chatting) {
    process.stderr.write(`${chatting.usage}\n`);
    return 2;
  }
  if (chatting !== null) return await chat(config, chatting);
  return await runTerminal(config, argv);
}

// Who reads the answer may have seen enough, such as `head`.
process.stdout.on('error', () => process.exit());

main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (fault: unknown) => {
    const { sentence, exitCode } = describeFault(fault);
    if (!(fault instanceof RcmError)) logTo('error').error('process.failed', {}, fault);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = exitCode;
  },
);
