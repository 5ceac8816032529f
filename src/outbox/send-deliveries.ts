import type { Roster } from '../domain/conference.ts';
import type { ChatGateway, MessageReference, Parcel, Place, SendOutcome } from '../ports/chat.ts';
import { findRoster } from '../store/conference.ts';
import { holdDelivery } from '../store/deliveries.ts';
import type { Letter } from './letter.ts';
import { linksOf } from './links.ts';
import type { Outbox, Taken } from './outbox.ts';
import { phrase } from './phrase.ts';
import { type Result, record } from './record.ts';
import { leaseFrom, takeDeliveries } from './take.ts';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 600;
const UNCERTAIN_PAUSE_SECONDS = 30;

/**
 * Sends, settles or shows anew what of these deliveries is due and free. Each is taken, phrased as things stand, sent
 * outside any transaction and recorded; one that fails never stops the others.
 */
export async function sendDeliveries(outbox: Outbox, ids: readonly number[]): Promise<void> {
  const taken = await takeDeliveries(outbox, ids);
  const rosters = new Map<number, Promise<Roster>>();
  const rosterOf = (conferenceId: number) => {
    const known = rosters.get(conferenceId) ?? findRoster(outbox.db, conferenceId);
    rosters.set(conferenceId, known);
    return known;
  };
  await Promise.all(
    taken.map(async (one) => {
      const { id: deliveryId, attempt } = one.delivery;
      try {
        await handle(outbox, one, await rosterOf(one.delivery.conference_id));
      } catch (fault) {
        // Its lease runs out, and the alarm wakes it again.
        outbox.logger.error('delivery.fault', { deliveryId, attempt }, fault);
      }
    }),
  );
}

async function handle(outbox: Outbox, taken: Taken, roster: Roster): Promise<void> {
  const found = taken.how === 'settle' ? await lookFor(outbox, taken) : null;
  const letter = await phrase({
    db: outbox.db,
    now: outbox.clock.now(),
    roster,
    delivery: taken.delivery,
    uncertain: found === 'unknown',
  });
  const result = await resultOf(outbox, taken, { letter, found });
  if (result !== null) await record(outbox, taken, result);
}

type Found = { readonly reference: MessageReference; readonly place: Place } | 'unknown' | null;

/** Where an uncertain send may have arrived: its reference, null where it did not, `unknown` where nobody can tell. */
async function lookFor({ gateways }: Outbox, { delivery }: Taken): Promise<Found> {
  const { place } = delivery;
  if (place === null) return null;
  const gateway = gateways.get(place.platform);
  if (gateway === undefined) return 'unknown';
  const reference = await gateway.find({ place, ...addressOf(delivery) });
  return reference === null || reference === 'unknown' ? reference : { reference, place };
}

async function resultOf(
  outbox: Outbox,
  taken: Taken,
  { letter, found }: { letter: Letter; found: Found },
): Promise<Result | null> {
  if (found !== null && found !== 'unknown') return { state: 'found', ...found };
  switch (letter.kind) {
    case 'missed':
      return { state: 'missed' };
    case 'overtaken':
      return { state: 'overtaken', reason: letter.reason, drops: letter.drops };
    case 'failed':
      return { state: 'failed', reason: letter.reason };
    case 'message':
      if (taken.how === 'refresh') return showAnew(outbox, taken, letter);
      return stillUncertain(await leave(outbox, taken, letter), found);
  }
}

/** What may have arrived before stays uncertain, whatever kept it from being sent again. */
function stillUncertain(result: Result | null, found: Found): Result | null {
  return found === 'unknown' && result?.state === 'queued' ? { ...result, state: 'uncertain' } : result;
}

type Written = Extract<Letter, { kind: 'message' }>;

/** Tries the links in order: the next one on a final fault, the same one again later on a passing one. */
async function leave(outbox: Outbox, taken: Taken, letter: Written): Promise<Result | null> {
  let reason = 'nobody-reachable';
  for (const place of await linksOf(outbox, taken.delivery)) {
    const gateway = outbox.gateways.get(place.platform);
    if (gateway === undefined) continue;
    if (!(await hold(outbox, taken, place))) return null;
    const outcome = await gateway.deliver({
      place,
      message: letter.message,
      ...addressOf(taken.delivery),
    });
    switch (outcome.outcome) {
      case 'delivered':
        return {
          state: 'delivered',
          place,
          reference: outcome.reference,
          carries: letter.carries,
          drops: letter.drops,
        };
      case 'passing':
        return { state: 'queued', reason: outcome.reason, afterSeconds: pauseAfter(outcome, taken) };
      case 'uncertain':
        return { state: 'uncertain', reason: outcome.reason, afterSeconds: UNCERTAIN_PAUSE_SECONDS };
      case 'final':
        reason = outcome.reason;
    }
  }
  return { state: 'failed', reason };
}

/** Phrases a sent card anew where it stands; one that is gone is left so, and what may have failed is done again. */
async function showAnew(outbox: Outbox, taken: Taken, letter: Written): Promise<Result | null> {
  const { place, reference } = taken.delivery;
  const gateway: ChatGateway | undefined = place === null ? undefined : outbox.gateways.get(place.platform);
  if (place === null || reference === null || gateway === undefined) return { state: 'shown-anew' };
  if (!(await hold(outbox, taken, place))) return null;
  const outcome = await gateway.update(reference, {
    place,
    message: letter.message,
    ...addressOf(taken.delivery),
  });
  switch (outcome.outcome) {
    case 'delivered':
    case 'final':
      return { state: 'shown-anew' };
    case 'passing':
    case 'uncertain':
      return { state: 'refresh-later', reason: outcome.reason, afterSeconds: pauseAfter(outcome, taken) };
  }
}

/** Renews the lease right before the network is touched, and notes where it goes, should we not live to hear back. */
async function hold({ db, clock }: Outbox, { delivery }: Taken, place: Place): Promise<boolean> {
  return holdDelivery(db, delivery, { leaseUntil: leaseFrom(clock.realNow()), place });
}

function addressOf(delivery: Taken['delivery']): Pick<Parcel, 'deliveryId' | 'attempt' | 'conferenceId'> {
  return { deliveryId: delivery.id, attempt: delivery.attempt, conferenceId: delivery.conference_id };
}

function pauseAfter(outcome: SendOutcome, { delivery }: Taken): number {
  if (outcome.outcome === 'passing' && outcome.retryAfter !== undefined) return outcome.retryAfter;
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (delivery.attempt - 1), LONGEST_PAUSE_SECONDS);
}
