import { releaseNotices } from '../ledger/notify-secretariat.ts';
import type { Queue } from '../ledger/work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { findReleasableNotices } from '../store/notices.ts';
import type { Db } from '../store/tables.ts';

/** Notices that waited for a secretariat leave as soon as it has somebody. */
export async function releaseWaitingNotices({
  db,
  queue,
  clock,
  logger,
}: {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
}): Promise<void> {
  for (const conferenceId of await findReleasableNotices(db)) {
    const actor = { personId: null, platform: 'clock' };
    const moment = { now: clock.now(), realNow: clock.realNow() };
    try {
      await db
        .transaction()
        .execute(async (trx) => releaseNotices({ trx, queue, conferenceId, ...moment, actor }));
    } catch (fault) {
      logger.error('notices.fault', { conferenceId }, fault);
    }
  }
}
