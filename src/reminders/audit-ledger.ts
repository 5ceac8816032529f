import type { AuditorFinding } from '../domain/auditor-findings.ts';
import { addMinutes, type Instant } from '../domain/instant.ts';
import { noticeSecretariat } from '../ledger/notify-secretariat.ts';
import type { Queue, Work } from '../ledger/work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import {
  claimAudit,
  deleteFindings,
  type Found,
  findAuditsDue,
  findKnownWrongs,
  findWrongs,
  insertFindings,
} from '../store/auditor.ts';
import { findNoticeVersion } from '../store/notices.ts';
import { forgetRequests } from '../store/requests-met.ts';
import { forgetRests } from '../store/resting-places.ts';
import type { Db, Trx } from '../store/tables.ts';

/** A platform goes on for a day with what it could not hand over. */
const MINUTES_REQUESTS_ARE_KEPT = 2 * 24 * 60;
const MINUTES_BETWEEN_AUDITS = 60;
const MINUTES_LATE = 5;
const IDS_TOLD = 10;

interface Auditor {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Ring {
  /** Domain time, before the planner's turn: what was due long before that should have been planned by it. */
  readonly began: Instant;
  /** Real time: since when the alarm has rung without a fault. What waited for it before that is no fault of today. */
  readonly ringingSince: Instant;
}

/**
 * Proves each hour that nothing is stuck: every pending duty has its next instant or a reason for none, nothing is long past
 * its own next attempt, nothing settled is still to be brought up, every submission has its receipt and its audit entry. What
 * it finds is told to the secretariat once, until it is gone. Safe to run beside itself in any number of processes.
 */
export async function auditLedger(auditor: Auditor, ring: Ring): Promise<void> {
  const { db, clock, logger } = auditor;
  const realNow = clock.realNow();
  if (addMinutes(ring.ringingSince, MINUTES_LATE) > realNow) return;
  const before = addMinutes(realNow, -MINUTES_BETWEEN_AUDITS);
  let audited = 0;
  for (const conferenceId of await findAuditsDue(db, before)) {
    try {
      const isAudited = await db.transaction().execute(async (trx) => {
        const isOurs = await claimAudit(trx, conferenceId, { before, realNow });
        if (isOurs) await auditConference(auditor, trx, { conferenceId, ...ring });
        return isOurs;
      });
      audited += isAudited ? 1 : 0;
    } catch (fault) {
      logger.error('ledger.audit-fault', { conferenceId }, fault);
    }
  }
  if (audited === 0) return;
  await forgetRests(db, realNow);
  await forgetRequests(db, addMinutes(realNow, -MINUTES_REQUESTS_ARE_KEPT));
}

async function auditConference(
  { queue, clock, logger }: Auditor,
  trx: Trx,
  { conferenceId, began }: Ring & { conferenceId: number },
): Promise<void> {
  const realNow = clock.realNow();
  const found = await findWrongs(trx, conferenceId, {
    dutiesBefore: addMinutes(began, -MINUTES_LATE),
    deliveriesBefore: addMinutes(realNow, -MINUTES_LATE),
  });
  const known = await findKnownWrongs(trx, conferenceId);
  const fresh = without(found, known);
  await deleteFindings(trx, conferenceId, without(known, found));
  await insertFindings(trx, conferenceId, { found: fresh, at: clock.now() });
  logger.info('ledger.audited', { conferenceId, findings: found.length, fresh: fresh.length });
  if (fresh.length === 0) return;
  const actor = { personId: null, platform: 'clock' };
  const work: Work = { trx, queue, conferenceId, now: clock.now(), realNow, actor };
  const about = { kind: 'auditor' as const, subject: 'findings' };
  const version = (await findNoticeVersion(trx, conferenceId, about)) + 1;
  await noticeSecretariat(work, { ...about, version, about: { findings: summaryOf(fresh) } });
}

function without(all: readonly Found[], others: readonly Found[]): readonly Found[] {
  const keys = new Set(others.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
}

function keyOf({ kind, subjectId }: Found): string {
  return `${kind} ${subjectId}`;
}

function summaryOf(found: readonly Found[]): AuditorFinding[] {
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, own]) => ({
    kind,
    count: own.length,
    ids: own.slice(0, IDS_TOLD).map(({ subjectId }) => subjectId),
  }));
}
