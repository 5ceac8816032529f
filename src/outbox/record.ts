import { addSeconds, type Instant } from '../domain/instant.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import type { MessageReference, Place } from '../ports/chat.ts';
import { lockPause } from '../store/conference.ts';
import { type DeliveryResult, finishDelivery, setNextAttempt } from '../store/deliveries.ts';
import { lockCarriedObligations } from '../store/obligations.ts';
import { MISSED_UNCERTAIN, releaseSharedRungs } from '../store/reach.ts';
import {
  type CarriedOut,
  decideReminders,
  deliverAllReminders,
  deliverReminders,
  dropReminders,
  returnDuties,
} from '../store/reminders.ts';
import type { Trx } from '../store/tables.ts';
import type { ChainStep } from '../store/tables-deliveries.ts';
import type { Drop } from './letter.ts';
import type { Outbox, Taken } from './outbox.ts';
import { noticeUndelivered, passOn } from './pass-on.ts';

/** What became of a taken delivery. */
export type Result =
  | {
      readonly state: 'delivered';
      readonly place: Place;
      readonly reference: MessageReference;
      readonly carries: readonly CarriedOut[];
      readonly drops?: readonly Drop[];
      readonly chain: readonly ChainStep[];
    }
  /** An earlier try had arrived: what it showed is not known, so it is shown anew. */
  | { readonly state: 'found'; readonly place: Place; readonly reference: MessageReference }
  /** With its new reference where showing it anew gave one. */
  | { readonly state: 'shown-anew'; readonly reference?: MessageReference }
  | { readonly state: 'overtaken'; readonly reason: string; readonly drops?: readonly Drop[] }
  /** No link of its own is left. */
  | { readonly state: 'failed'; readonly reason: string; readonly chain: readonly ChainStep[] }
  /** Its hours are over; `uncertain`: it may have arrived all the same. */
  | { readonly state: 'missed'; readonly uncertain: boolean }
  | { readonly state: 'held' }
  /** This process stops: as it was before the taking. */
  | { readonly state: 'given-back' }
  | ToTryAgain;

/** To be tried again: `queued` if it never left, `uncertain` if it may have. */
interface ToTryAgain {
  readonly state: 'queued' | 'uncertain' | 'refresh-later';
  readonly reason: string;
  readonly afterSeconds: number;
  readonly chain?: readonly ChainStep[];
  readonly linkSince?: Instant | null;
}

/** How loud the log is about each: a warning is what an operator may want to look into. */
export const DELIVERY_EVENTS = {
  delivered: 'info',
  found: 'info',
  'shown-anew': 'info',
  overtaken: 'info',
  failed: 'warn',
  missed: 'warn',
  held: 'info',
  'given-back': 'info',
  queued: 'warn',
  uncertain: 'warn',
  'refresh-later': 'warn',
  lost: 'warn',
} as const satisfies Readonly<Record<Result['state'] | 'lost', 'info' | 'warn'>>;

/**
 * Records what became of a delivery, with its reminders and the audit trail, in one transaction. Where somebody else has
 * taken the delivery since, nothing is recorded: it is theirs.
 */
export async function record(outbox: Outbox, taken: Taken, result: Result): Promise<void> {
  const { db, logger } = outbox;
  const { delivery } = taken;
  const isRecorded = await db.transaction().execute(async (trx) => {
    const work = workOf(outbox, taken, trx);
    const standing = await asItStands(work, taken, result);
    const finished = await finishDelivery(trx, delivery, columnsOf(taken, standing, work));
    if (finished === null) return false;
    await decide(work, taken, standing);
    if (isShown(standing) && finished.revision > delivery.revision) {
      await setNextAttempt(trx, delivery.id, work.realNow);
      await outbox.queue.wake(trx, [delivery.id]);
    }
    if (standing.state !== 'given-back') await audit(work, [changeOf(taken, standing)]);
    return true;
  });
  const facts = { deliveryId: delivery.id, attempt: delivery.attempt, kind: delivery.kind };
  const reason = 'reason' in result ? result.reason : undefined;
  const outcome = isRecorded ? result.state : 'lost';
  logger[DELIVERY_EVENTS[outcome]](`delivery.${outcome}`, { ...facts, reason });
}

/**
 * Locks what the delivery speaks of before the delivery itself, as every change of an obligation does; and lets go what was
 * to be held where the conference is no longer paused.
 */
async function asItStands({ trx, conferenceId }: Work, { delivery }: Taken, result: Result): Promise<Result> {
  if (result.state === 'held') {
    const isPaused = await lockPause(trx, conferenceId);
    return isPaused ? result : { state: 'queued', reason: 'resumed', afterSeconds: 0 };
  }
  if (delivery.kind === 'morning') {
    const alone = result.state === 'failed' || result.state === 'missed';
    await lockCarriedObligations(trx, { conferenceId, deliveryId: delivery.id, alone });
  }
  return result;
}

function workOf({ queue, clock }: Outbox, { delivery }: Taken, trx: Trx): Work {
  return {
    trx,
    queue,
    conferenceId: delivery.conference_id,
    now: clock.now(),
    realNow: clock.realNow(),
    actor: { personId: null, platform: 'clock' },
  };
}

function isShown(result: Result): boolean {
  return result.state === 'delivered' || result.state === 'shown-anew';
}

function columnsOf(
  { delivery }: Taken,
  result: Result,
  { now, realNow }: { now: Instant; realNow: Instant },
): DeliveryResult {
  const done = { reason: null, next_attempt_at: null };
  switch (result.state) {
    case 'delivered': {
      const { state, place, reference, chain } = result;
      const shown = { settled_at: now, shown_revision: delivery.revision };
      return { ...done, ...shown, state, place, reference, chain };
    }
    case 'found': {
      const { place, reference } = result;
      return {
        reason: null,
        next_attempt_at: realNow,
        state: 'delivered',
        settled_at: now,
        place,
        reference,
      };
    }
    case 'shown-anew': {
      const { reference = delivery.reference } = result;
      return { ...done, state: 'delivered', reference, shown_revision: delivery.revision };
    }
    case 'missed': {
      const reason = result.uncertain ? MISSED_UNCERTAIN : 'missed';
      return { ...done, state: 'overtaken', reason, settled_at: now };
    }
    case 'overtaken':
      return { ...done, state: result.state, reason: result.reason, settled_at: now };
    case 'failed': {
      const { state, reason, chain } = result;
      return { ...done, state, reason, chain, settled_at: now };
    }
    case 'held':
      return { ...done, state: 'held' };
    case 'given-back':
      return {
        state: delivery.state === 'sending' ? 'uncertain' : delivery.state,
        reason: delivery.reason,
        attempt: delivery.attempt - 1,
        next_attempt_at: realNow,
      };
    case 'queued':
    case 'uncertain':
    case 'refresh-later':
      return againLater(result, realNow);
  }
}

function againLater(
  { state, reason, afterSeconds, chain, linkSince }: ToTryAgain,
  realNow: Instant,
): DeliveryResult {
  return {
    state: state === 'refresh-later' ? 'delivered' : state,
    reason,
    next_attempt_at: addSeconds(realNow, afterSeconds),
    ...(chain === undefined ? {} : { chain }),
    ...(linkSince === undefined ? {} : { link_since: linkSince }),
  };
}

/** What becomes of the reminders that it carries, and of who follows where it failed. */
async function decide(work: Work, { delivery }: Taken, result: Result): Promise<void> {
  const { trx, now: at, conferenceId } = work;
  if (delivery.kind !== 'morning') {
    return result.state === 'failed' ? noticeUndelivered(work, delivery) : undefined;
  }
  switch (result.state) {
    case 'delivered':
      await dropReminders(trx, { conferenceId, drops: result.drops ?? [] }, at);
      return deliverReminders(trx, { conferenceId, carried: result.carries }, at);
    case 'found':
      return deliverAllReminders(trx, delivery, at);
    case 'missed':
      await returnDuties(trx, delivery, at);
      await decideReminders(trx, delivery, { state: 'overtaken', reason: 'missed', at });
      return releaseSharedRungs(trx, conferenceId, delivery.id);
    case 'overtaken':
      return dropReminders(trx, { conferenceId, drops: result.drops ?? [] }, at);
    case 'failed':
      await decideReminders(trx, delivery, { state: 'failed', reason: result.reason, at });
      return passOn(work, { delivery, chain: result.chain });
    case 'shown-anew':
    case 'held':
    case 'given-back':
    case 'queued':
    case 'uncertain':
    case 'refresh-later':
      return;
  }
}

function changeOf({ delivery }: Taken, result: Result) {
  return {
    action: `delivery.${result.state}`,
    subject: { kind: 'delivery', id: delivery.id },
    before: { state: delivery.state, revision: delivery.shown_revision },
    after: {
      attempt: delivery.attempt,
      revision: delivery.revision,
      reason: 'reason' in result ? result.reason : null,
      platform: 'place' in result ? result.place.platform : null,
    },
  };
}
