import { releaseNotices } from '../ledger/notify-secretariat.ts';
import type { Queue } from '../ledger/work.ts';
import type { Clock } from '../ports/clock.ts';
import { findReleasableNotices } from '../store/notices.ts';
import type { Db } from '../store/tables.ts';

/** Notices that waited for a secretariat leave as soon as it has somebody. */
export async function releaseWaitingNotices({
  db,
  queue,
  clock,
}: {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
}): Promise<void> {
  for (const conferenceId of await findReleasableNotices(db)) {
    await db.transaction().execute(async (trx) => {
      const actor = { personId: null, platform: 'clock' };
      const moment = { now: clock.now(), realNow: clock.realNow() };
      await releaseNotices({ trx, queue, conferenceId, ...moment, actor });
    });
  }
}
