import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { createConverse } from './commands/converse.ts';
import { connectionKeeper } from './connection-keeper.ts';
import { addMinutes } from './domain/instant.ts';
import { RcmError } from './errors.ts';
import { healthPages } from './http/health-pages.ts';
import type { Page } from './http/server.ts';
import type { Alarm } from './jobs/alarm.ts';
import { type Jobs, LEASE_SECONDS, startJobs } from './jobs/start-jobs.ts';
import { createTimeline } from './jobs/timeline.ts';
import { knowVocabulary } from './know-vocabulary.ts';
import { onceInDatabase } from './once-in-database.ts';
import type { AddressBook } from './ports/addresses.ts';
import type { ChatGateway, Place } from './ports/chat.ts';
import type { Sending } from './ports/chat-place.ts';
import type { Clock } from './ports/clock.ts';
import type { KeeperOf } from './ports/connections.ts';
import type { CommandRequest, Converse, Reply } from './ports/conversation.ts';
import type { DraftsVisit } from './ports/drafts.ts';
import type { Logger } from './ports/logger.ts';
import type { Mailbox, MailboxVisit } from './ports/mailbox.ts';
import type { Once } from './ports/once.ts';
import { readStoredMessage } from './ports/stored-message.ts';
import type { MovableClock } from './ports/system-clock.ts';
import type { Timeline } from './ports/timeline.ts';
import type { Vocabulary } from './ports/vocabulary.ts';
import { databaseAddresses } from './store/addresses.ts';
import { findConferencesAdmitting } from './store/admissions.ts';
import { findNewestAuditInstant } from './store/audit.ts';
import { markClock } from './store/clock-mark.ts';
import { listConferences } from './store/conference.ts';
import { type DatabaseConfig, type OpenDatabase, openDatabase } from './store/connect.ts';
import { findDeliveriesToWake } from './store/deliveries.ts';
import { countNoticesWaiting } from './store/health.ts';
import { databaseMailbox } from './store/mailbox.ts';
import { migrate } from './store/migrate.ts';
import { visitDrafts } from './visit-drafts.ts';
import { visitMailbox } from './visit-mailbox.ts';

const CONFERENCE_FILE = new URL('../conferences/rcm.yaml', import.meta.url);
/** A bot may start so many minutes behind the newest entry. */
const CLOCK_MAY_FOLLOW = 60;
/** Milliseconds in which a running bot has long taken what a command put on its way. */
const BOT_TAKES_WITHIN = 1500;
const MOST_COUNTED = 100_000;

/** What this process does with the deliveries: send them when the clock says so, when it is told to, or leave them. */
type Role = 'bot' | 'demo' | 'command';

export interface CoreSettings {
  readonly role: Role;
  readonly database: DatabaseConfig;
  readonly clock: MovableClock;
  readonly logger: Logger;
  readonly alarm: Alarm;
  readonly chatConfigured: boolean;
  /** How long what was taken is left alone by other workers; in real time. */
  readonly leaseSeconds?: number;
  gateways(mailbox: Mailbox, core: Sending): readonly ChatGateway[];
}

export interface OpenCore {
  readonly converse: Converse;
  readonly clock: Clock;
  readonly once: Once;
  /** How many messages wait for a bot; none where this process is one. */
  waiting(): Promise<number>;
  /** How many notices wait until somebody of the secretariat can be written to. */
  noticesWaiting(): Promise<number>;
  readonly database: OpenDatabase;
  readonly jobs: Jobs;
  readonly mailbox: Mailbox;
  readonly addresses: AddressBook;
  /** Whether a workspace may see any conference. */
  isAdmitted(where: Omit<Place, 'channel'>): Promise<boolean>;
  /** What the bot shows of its own state over HTTP. */
  readonly pages: readonly Page[];
  /** Lets who asks at the mailbox, or refuses. */
  visitMailbox(request: CommandRequest): Promise<MailboxVisit | Reply>;
  /** Shows the secretariat its drafts beside their reports, or refuses. */
  visitDrafts(request: CommandRequest): Promise<DraftsVisit | Reply>;
  /** What who asks may type. */
  knowVocabulary(request: CommandRequest): Promise<Vocabulary>;
  /** Moves a simulated clock; null where the clock is the real one. */
  readonly timeline: Timeline | null;
  /** Whether the conference file was loaded now, into an empty database. */
  readonly loaded: boolean;
  close(): Promise<void>;
}

/** Opens the database, brings it up to date, and puts the core on it. */
export async function openCore(settings: CoreSettings): Promise<OpenCore> {
  const database = await openDatabase(settings.database);
  try {
    await migrate(database.db);
    await followAuditTrail(settings, database);
    return await startCore(settings, database);
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

async function startCore(settings: CoreSettings, database: OpenDatabase): Promise<OpenCore> {
  const { role, clock, logger, alarm, chatConfigured } = settings;
  const { db, queueConnection } = database;
  const mailbox = databaseMailbox(db, readStoredMessage);
  const addresses = databaseAddresses(db);
  const keeperOf: KeeperOf = (platform, secret) =>
    connectionKeeper({ db, clock, logger }, { platform, secret });
  const gateways = settings.gateways(mailbox, { clock, keeperOf, addresses });
  const works = role === 'bot';
  const asksEveryHome = role !== 'command';
  const { leaseSeconds = LEASE_SECONDS } = settings;
  const jobs = await startJobs({
    db,
    queueConnection,
    clock,
    logger,
    gateways,
    alarm,
    works,
    asksEveryHome,
    leaseSeconds,
  });
  const platforms = gateways.map(({ platform }) => platform);
  const context = { db, clock, queue: jobs.queue, logger, chatConfigured, platforms };
  const core = {
    database,
    jobs,
    mailbox,
    addresses,
    isAdmitted: async (where: Omit<Place, 'channel'>) =>
      (await findConferencesAdmitting(db, where)).length > 0,
    clock,
    once: onceInDatabase(db, clock),
    converse: createConverse(context),
    visitMailbox: async (request: CommandRequest) => await visitMailbox(context, { mailbox, request }),
    visitDrafts: async (request: CommandRequest) => await visitDrafts(context, request),
    knowVocabulary: async (request: CommandRequest) => await knowVocabulary(context, request),
    timeline: clock.kind === 'simulated' ? createTimeline(db, clock, jobs) : null,
    // A database that does not answer has been said already, by the answer itself.
    waiting: async () => (role === 'command' ? countWaiting(database, clock).catch(() => 0) : 0),
    noticesWaiting: async () => countNoticesWaiting(db).catch(() => 0),
    pages: healthPages({
      db,
      clock,
      signs: jobs.signs,
      platforms,
      chatPlatforms: chatConfigured ? platforms.filter((name) => name !== 'mailbox') : [],
    }),
    async close() {
      try {
        await jobs.stop();
      } finally {
        await database.close();
      }
    },
  };
  return { ...core, loaded: await loadConference(core) };
}

/** What stays unsent; a bot that runs on the same server is given a moment to take it. */
async function countWaiting({ db, kind }: OpenDatabase, clock: Clock): Promise<number> {
  const deadline = kind === 'postgres' ? performance.now() + BOT_TAKES_WITHIN : 0;
  for (;;) {
    const waiting = await findDeliveriesToWake(db, clock.realNow(), MOST_COUNTED);
    if (waiting.length === 0 || performance.now() > deadline) return waiting.length;
    await setTimeout(50);
  }
}

/**
 * The clock never runs behind the newest entry of the audit trail, and a simulated one and the real one never share it. A
 * command goes on from the newest entry, for the simulated clock of the bot beside it may run fast.
 */
async function followAuditTrail({ clock, role }: CoreSettings, { db }: OpenDatabase): Promise<void> {
  const newest = await findNewestAuditInstant(db);
  const kind = await markClock(db, clock.kind, newest === null);
  if (kind !== clock.kind) {
    throw new RcmError(kind === 'real' ? 'clock-not-real' : 'clock-not-simulated', { newest });
  }
  const now = clock.now();
  if (newest === null || newest <= now) return;
  const mayFollow = role === 'command' && kind === 'simulated';
  if (!mayFollow && newest > addMinutes(now, CLOCK_MAY_FOLLOW)) {
    throw new RcmError('clock-behind', { now, newest });
  }
  clock.advanceTo(newest);
}

/** The conference of `conferences/rcm.yaml`, into an empty database. */
async function loadConference(core: Pick<OpenCore, 'converse' | 'clock' | 'database'>): Promise<boolean> {
  if ((await listConferences(core.database.db)).length > 0) return false;
  const text = await readFile(CONFERENCE_FILE, 'utf8');
  const reply = await core.converse({
    actor: { kind: 'operator' },
    platform: 'terminal',
    place: null,
    audience: 'person',
    words: 'conference import',
    attachment: { name: 'rcm.yaml', text },
    conference: null,
    language: null,
    accepted: false,
    dryRun: false,
    at: core.clock.now(),
  });
  if (reply.refused !== null) throw new RcmError('config-conference', { reason: reply.message.summary });
  return true;
}
