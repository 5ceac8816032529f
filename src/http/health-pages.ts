import { addSeconds, type Instant, secondsBetween } from '../domain/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { VitalSigns } from '../ports/health.ts';
import { type Measures, measureLedger } from '../store/health.ts';
import { findPendingMigrations } from '../store/migrate.ts';
import type { Db } from '../store/tables.ts';
import { metricsText } from './metrics-text.ts';
import type { Answer, Page } from './server.ts';

/** Of an alarm that rings each minute. */
const SILENCE_SECONDS = 150;
const ANSWER_WITHIN_MILLISECONDS = 2_000;

export interface Watched {
  readonly db: Db;
  readonly clock: Clock;
  signs(): Promise<VitalSigns>;
  /** The platforms that have a gateway. */
  readonly platforms: readonly string[];
  /** Those of them that are not the mailbox. */
  readonly chatPlatforms: readonly string[];
}

/** `/healthz`, `/readyz` and `/metrics`: states and counts, never anything of a person. */
export function healthPages(watched: Watched): readonly Page[] {
  return [
    { path: '/healthz', answer: async () => text(200, 'alive\n') },
    { path: '/readyz', answer: () => readiness(watched) },
    { path: '/metrics', answer: () => metrics(watched) },
  ];
}

type Need = 'database' | 'migrations' | 'queue' | 'alarm';

/** What this process needs, each `ok` or what is wrong; and, for who reads it, what others are to look after. */
async function readiness(watched: Watched): Promise<Answer> {
  const needs: Record<Need, string> = await inTime(needsOf(watched), {
    database: 'no answer',
    migrations: 'not known',
    queue: 'not known',
    alarm: 'not known',
  });
  const ready = Object.values(needs).every((state) => state === 'ok');
  const measures = ready ? await inTime(measure(watched), null) : null;
  const body = {
    ready,
    needs,
    platforms: watched.platforms,
    ...(measures === null
      ? {}
      : {
          unreachableParties: measures.unreachable,
          noticesWaiting: measures.noticesWaiting,
          findings: measures.findings,
        }),
  };
  return { status: ready ? 200 : 503, type: 'application/json', body: `${JSON.stringify(body)}\n` };
}

async function needsOf({ db, clock, signs }: Watched): Promise<Record<Need, string>> {
  const pending = await findPendingMigrations(db).catch(() => null);
  const { queue, lastRing } = await signs();
  const isSilent = lastRing !== null && addSeconds(lastRing, SILENCE_SECONDS) < clock.realNow();
  return {
    database: pending === null ? 'unreachable' : 'ok',
    migrations: pending === null ? 'not known' : pending.length > 0 ? `${pending.length} missing` : 'ok',
    queue: queue ? 'ok' : 'no answer',
    alarm: isSilent ? 'silent' : 'ok',
  };
}

async function measure({ db, clock, chatPlatforms }: Watched): Promise<Measures> {
  return measureLedger(db, { now: clock.now(), realNow: clock.realNow() }, chatPlatforms);
}

async function metrics(watched: Watched): Promise<Answer> {
  const measures = await inTime(
    measure(watched).catch(() => null),
    null,
  );
  const now = watched.clock.now();
  const age = (since: Instant | null) => (since === null ? 0 : Math.max(0, secondsBetween(since, now)));
  return text(200, metricsText(measures, age), 'text/plain; version=0.0.4; charset=utf-8');
}

/** What is known where the database does not answer soon enough. */
async function inTime<Value>(asked: Promise<Value>, otherwise: Value): Promise<Value> {
  const { promise, resolve } = Promise.withResolvers<Value>();
  const timer = setTimeout(() => resolve(otherwise), ANSWER_WITHIN_MILLISECONDS);
  try {
    return await Promise.race([asked, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function text(status: number, body: string, type = 'text/plain; charset=utf-8'): Answer {
  return { status, type, body };
}
