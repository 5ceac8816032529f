import { addSeconds, type Instant } from '../domain/instant.ts';
import { audit } from '../ledger/audit.ts';
import type { Work } from '../ledger/work.ts';
import type { MessageReference, Place } from '../ports/chat.ts';
import { type DeliveryResult, finishDelivery, setNextAttempt } from '../store/deliveries.ts';
import {
  decideReminders,
  deliverAllReminders,
  deliverReminders,
  dropReminders,
  returnDuties,
} from '../store/reminders.ts';
import type { Trx } from '../store/tables.ts';
import type { Drop } from './letter.ts';
import type { Outbox, Taken } from './outbox.ts';

/** What became of a taken delivery. */
export type Result =
  | {
      readonly state: 'delivered';
      readonly place: Place;
      readonly reference: MessageReference;
      readonly carries: readonly number[];
      readonly drops: readonly Drop[];
    }
  /** An earlier try had arrived: what it showed is not known, so it is shown anew. */
  | { readonly state: 'found'; readonly place: Place; readonly reference: MessageReference }
  | { readonly state: 'shown-anew' }
  | { readonly state: 'overtaken'; readonly reason: string; readonly drops: readonly Drop[] }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'missed' }
  /** To be tried again: `queued` if it never left, `uncertain` if it may have. */
  | {
      readonly state: 'queued' | 'uncertain' | 'refresh-later';
      readonly reason: string;
      readonly afterSeconds: number;
    };

/**
 * Records what became of a delivery, with its reminders and the audit trail, in one transaction. Where somebody else has
 * taken the delivery since, nothing is recorded: it is theirs.
 */
export async function record(outbox: Outbox, taken: Taken, result: Result): Promise<void> {
  const { db, clock, logger } = outbox;
  const { delivery } = taken;
  const now = clock.now();
  const isRecorded = await db.transaction().execute(async (trx) => {
    const work = workOf(outbox, taken, trx);
    const finished = await finishDelivery(trx, delivery, columnsOf(taken, result, work));
    if (finished === null) return false;
    await decide(trx, taken, { result, now });
    if (isShown(result) && finished.revision > delivery.revision) {
      await setNextAttempt(trx, delivery.id, work.realNow);
      await outbox.queue.wake(trx, [delivery.id]);
    }
    await audit(work, [changeOf(taken, result)]);
    return true;
  });
  const facts = { deliveryId: delivery.id, attempt: delivery.attempt, kind: delivery.kind };
  const reason = 'reason' in result ? result.reason : undefined;
  logger.info(isRecorded ? `delivery.${result.state}` : 'delivery.lost', { ...facts, reason });
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
      const { place, reference } = result;
      return {
        ...done,
        state: 'delivered',
        settled_at: now,
        shown_revision: delivery.revision,
        place,
        reference,
      };
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
    case 'shown-anew':
      return { ...done, state: 'delivered', shown_revision: delivery.revision };
    case 'missed':
      return { ...done, state: 'overtaken', reason: 'missed', settled_at: now };
    case 'overtaken':
    case 'failed':
      return { ...done, state: result.state, reason: result.reason, settled_at: now };
    case 'queued':
    case 'uncertain':
    case 'refresh-later':
      return {
        state: result.state === 'refresh-later' ? 'delivered' : result.state,
        reason: result.reason,
        next_attempt_at: addSeconds(realNow, result.afterSeconds),
      };
  }
}

async function decide(
  trx: Trx,
  { delivery }: Taken,
  { result, now }: { result: Result; now: Instant },
): Promise<void> {
  if (delivery.kind !== 'morning') return;
  const conferenceId = delivery.conference_id;
  switch (result.state) {
    case 'delivered':
      await dropReminders(trx, { conferenceId, drops: result.drops }, now);
      return deliverReminders(trx, { conferenceId, ids: result.carries }, now);
    case 'found':
      return deliverAllReminders(trx, delivery, now);
    case 'missed':
      await returnDuties(trx, delivery, now);
      return decideReminders(trx, delivery, { state: 'overtaken', reason: 'missed', at: now });
    case 'overtaken':
      return dropReminders(trx, { conferenceId, drops: result.drops }, now);
    case 'failed':
      return decideReminders(trx, delivery, { state: result.state, reason: result.reason, at: now });
    case 'shown-anew':
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
