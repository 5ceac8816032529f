import { addDays, civilDateIn, type Instant } from '../domain/instant.ts';
import {
  isAnotherWeek,
  isSecretariatMorning,
  nextSecretariatMorning,
} from '../domain/secretariat-morning.ts';
import { calendarOf, type WorkingCalendar, workingDayOnOrBefore } from '../domain/working-days.ts';
import { listPending } from '../ledger/list-pending.ts';
import { planNotes } from '../ledger/note.ts';
import { tellCollected } from '../ledger/tell-collected.ts';
import { tellOwners } from '../ledger/tell-owners.ts';
import type { Queue, Work } from '../ledger/work.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { findSecretariat } from '../store/recipients.ts';
import { findUnlisted, findUntoldLists } from '../store/secretariat-lists.ts';
import {
  type ClaimedSecretariat,
  claimSecretariat,
  collectSubmissions,
  findSecretariatHolidays,
  findSecretariatsDue,
  findUndated,
  findUnreachable,
  updateSecretariatMorning,
} from '../store/secretariat-mornings.ts';
import { findOverForOwners } from '../store/secretariat-owners.ts';
import type { Db, Trx } from '../store/tables.ts';

interface Morning {
  readonly db: Db;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The chat platforms that serve; none: the mailbox reaches everybody. */
  readonly chatPlatforms: readonly string[];
}

/**
 * At 08:30 of the secretariat's working days: lists what is pending after its last valid day, plans the notes of the lists
 * that nobody chose for, and tells each person of the secretariat in one message what came in and, each week, what has no date
 * and who cannot be reached. Safe to run beside itself in any number of processes.
 */
export async function planSecretariatMornings(morning: Morning): Promise<void> {
  const { db, clock, logger } = morning;
  for (const conferenceId of await findSecretariatsDue(db, clock.now())) {
    try {
      await db.transaction().execute(async (trx) => planOne(morning, trx, conferenceId));
    } catch (fault) {
      logger.error('secretariat.fault', { conferenceId }, fault);
    }
  }
}

async function planOne(morning: Morning, trx: Trx, conferenceId: number): Promise<void> {
  const { queue, clock, logger } = morning;
  const now = clock.now();
  const secretariat = await claimSecretariat(trx, now, conferenceId);
  if (secretariat === undefined) return;
  const calendar = await calendarFor(trx, secretariat);
  const actor = { personId: null, platform: 'clock' };
  const work: Work = { trx, queue, conferenceId, now, realNow: clock.realNow(), actor };
  const isTold = await tellMorning(work, secretariat, { calendar, ...morning });
  await updateSecretariatMorning(trx, conferenceId, {
    secretariat_at: nextSecretariatMorning(now, calendar),
    secretariat_told_at: isTold ? now : secretariat.toldAt,
  });
  logger.info('secretariat.morning', { conferenceId, isTold });
}

/** The conference's zone, and the holidays that its file gives the secretariat. */
async function calendarFor(
  trx: Trx,
  { conferenceId, timezone }: ClaimedSecretariat,
): Promise<WorkingCalendar> {
  const own = await findSecretariatHolidays(trx, conferenceId);
  const holidays = own.flatMap((party) => party.holidays);
  return calendarOf({ timezone, holidays, code: own[0]?.code ?? '' });
}

interface Telling {
  readonly calendar: WorkingCalendar;
  readonly chatPlatforms: readonly string[];
}

/** False: it is no hour to tell, or there is nobody to tell. */
async function tellMorning(work: Work, secretariat: ClaimedSecretariat, telling: Telling): Promise<boolean> {
  const { trx, conferenceId, now } = work;
  const { calendar } = telling;
  const { morningAt, toldAt } = secretariat;
  if (morningAt === null || !isSecretariatMorning(now, calendar)) return false;
  await planNotes(work, calendar);
  await tellOwners(work, await findOverForOwners(trx, conferenceId, now));
  await listPending(work, await findUnlisted(trx, conferenceId, now));
  if ((await findSecretariat(trx, conferenceId)).length === 0) return false;
  await tellCollected(work, {
    cause: `secretariat:${civilDateIn(now, calendar.timezone)}`,
    listIds: await findUntoldLists(trx, conferenceId),
    submissions: await collectSubmissions(trx, conferenceId, now),
    ...(isNewWeek(now, toldAt, calendar) ? await weekly(work, telling) : NOT_THIS_TIME),
  });
  return true;
}

const NOT_THIS_TIME = { undatedIds: [], unreachable: [] };

/** Whether this is the first morning of a week on which something can be told. */
function isNewWeek(now: Instant, toldAt: Instant | null, calendar: WorkingCalendar): boolean {
  const today = civilDateIn(now, calendar.timezone);
  const before =
    toldAt === null
      ? workingDayOnOrBefore(addDays(today, -1), calendar)
      : civilDateIn(toldAt, calendar.timezone);
  return isAnotherWeek(before, today);
}

/** What has no date yet, and who cannot be reached. */
async function weekly({ trx, conferenceId }: Work, { chatPlatforms }: Telling) {
  return {
    undatedIds: await findUndated(trx, conferenceId),
    unreachable: await findUnreachable(trx, conferenceId, chatPlatforms),
  };
}
