import type { DraftContent } from '../../src/domain/draft-content.ts';
import { addMinutes, type Instant, instant } from '../../src/domain/instant.ts';
import { type Jobs, startJobs } from '../../src/jobs/start-jobs.ts';
import { createTimeline } from '../../src/jobs/timeline.ts';
import { publishDraft } from '../../src/ledger/publish.ts';
import { recordSubmissions } from '../../src/ledger/settle.ts';
import type { NewSubmission, RecordedSubmission } from '../../src/ledger/submission.ts';
import type { Work } from '../../src/ledger/work.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type MovableClock, simulatedClock } from '../../src/ports/system-clock.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import type { BuiltConference } from './conference-builder.ts';
import type { TestDatabase } from './database.ts';

/** The afternoon on which the Managua report is published: 16:00 in Managua. */
export const MANAGUA_AFTERNOON = instant('2014-11-24T22:00:00Z');

/** A clock that stands still but for what a test does, whose real time moves when a test says so. */
export interface TestClock extends MovableClock {
  /** Real time passes: leases run out, next attempts come. */
  pass(minutes: number): void;
}

export function testClock(start: Instant): TestClock {
  const clock = simulatedClock({ start, speed: 0 });
  let passed = 0;
  return {
    ...clock,
    realNow: () => addMinutes(clock.realNow(), passed),
    pass: (minutes) => {
      passed += minutes;
    },
  };
}

export interface TestBot {
  readonly clock: TestClock;
  readonly jobs: Jobs;
  readonly timeline: Timeline;
  /** Runs in one transaction as a person. */
  asPerson<Result>(personId: number | null, change: (work: Work) => Promise<Result>): Promise<Result>;
  publish(content: DraftContent): Promise<number>;
  submit(personId: number | null, ...submissions: NewSubmission[]): Promise<readonly RecordedSubmission[]>;
  stop(): Promise<void>;
}

export interface Faults {
  readonly event: string;
  readonly fault: unknown;
}

/** A logger that keeps what went wrong. */
export function faultLogger(faults: Faults[]): Logger {
  return {
    info: () => undefined,
    warn: () => undefined,
    error: (event, _facts, fault) => void faults.push({ event, fault }),
  };
}

export interface BotToStart {
  readonly database: TestDatabase;
  readonly conference: BuiltConference;
  readonly gateways: readonly ChatGateway[];
  readonly clock?: TestClock;
  readonly faults?: Faults[];
}

/** A bot whose alarm is silent: time moves by its timeline alone. */
export async function aBot({ database, conference, gateways, ...more }: BotToStart): Promise<TestBot> {
  const clock = more.clock ?? testClock(MANAGUA_AFTERNOON);
  const { db, queueConnection } = database;
  const jobs = await startJobs({
    db,
    queueConnection,
    clock,
    logger: faultLogger(more.faults ?? []),
    gateways,
    alarm: { kind: 'silent' },
    works: false,
  });
  const asPerson: TestBot['asPerson'] = async (personId, change) =>
    db.transaction().execute(async (trx) =>
      change({
        trx,
        queue: jobs.queue,
        conferenceId: conference.conferenceId,
        now: clock.now(),
        realNow: clock.realNow(),
        actor: { personId, platform: 'terminal' },
      }),
    );
  return {
    clock,
    jobs,
    timeline: createTimeline(db, clock, jobs),
    asPerson,
    publish: async (content) => {
      const { roster } = conference;
      const { meetingId } = await asPerson(null, (work) => publishDraft(work, { content, roster }));
      return meetingId;
    },
    submit: async (personId, ...submissions) =>
      asPerson(personId, (work) => recordSubmissions(work, submissions)),
    stop: () => jobs.stop(),
  };
}
