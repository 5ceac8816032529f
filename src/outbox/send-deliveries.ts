import type { ChatGateway, MessageReference, Place } from '../ports/chat.ts';
import { isAdmitted } from '../store/admissions.ts';
import { findRoster, listConferences } from '../store/conference.ts';
import { addressOf, hold, leave, pauseAfter } from './leave.ts';
import type { Desk, Letter } from './letter.ts';
import { answerOr } from './on-the-wire.ts';
import type { Outbox, Taken } from './outbox.ts';
import { phrase } from './phrase.ts';
import { type Result, record } from './record.ts';
import { takeDeliveries } from './take.ts';
import { unlessResting } from './unless-resting.ts';

/** While a conference is paused, what may have left already is looked at again so many seconds later. */
const HELD_PAUSE_SECONDS = 600;

/**
 * Sends, settles or shows anew what of these deliveries is due and free. Each is taken, phrased as things stand, sent
 * outside any transaction and recorded; one that fails never stops the others.
 */
export async function sendDeliveries(outbox: Outbox, ids: readonly number[]): Promise<void> {
  if (outbox.stopping.soon.aborted) return;
  const taken = await takeDeliveries(outbox, ids);
  if (taken.length === 0) return;
  const isOnlyConference = (await listConferences(outbox.db)).length === 1;
  const known = new Map<number, Promise<Conference>>();
  const conferenceOf = (id: number) => {
    const found = known.get(id) ?? findRoster(outbox.db, id).then((roster) => ({ roster, isOnlyConference }));
    known.set(id, found);
    return found;
  };
  await Promise.all(
    taken.map(async (one) => {
      const { id: deliveryId, attempt } = one.delivery;
      try {
        await handle(outbox, one, await conferenceOf(one.delivery.conference_id));
      } catch (fault) {
        // Its lease runs out, and the alarm wakes it again.
        outbox.logger.error('delivery.fault', { deliveryId, attempt }, fault);
      }
    }),
  );
}

type Conference = Pick<Desk, 'roster' | 'isOnlyConference'>;

async function handle(outbox: Outbox, taken: Taken, conference: Conference): Promise<void> {
  const found = taken.how === 'settle' ? await lookFor(outbox, taken) : null;
  const uncertain =
    found === 'unknown' || taken.delivery.chain.some(({ outcome }) => outcome === 'uncertain');
  const letter = await phrase({
    db: outbox.db,
    now: outbox.clock.now(),
    ...conference,
    delivery: taken.delivery,
    uncertain,
  });
  const result = await resultOf(outbox, taken, { letter, found, uncertain });
  if (result !== null) await record(outbox, taken, result);
}

type Found = { readonly reference: MessageReference; readonly place: Place } | 'unknown' | null;

/** Where an uncertain send may have arrived: its reference, null where it did not, `unknown` where nobody can tell. */
async function lookFor(outbox: Outbox, taken: Taken): Promise<Found> {
  const { place } = taken.delivery;
  if (place === null) return null;
  const gateway = outbox.gateways.get(place.platform);
  if (gateway === undefined) return 'unknown';
  const reference = await answerOr(outbox, gateway.find({ place, ...addressOf(taken) }), 'unknown');
  return reference === null || reference === 'unknown' ? reference : { reference, place };
}

async function resultOf(
  outbox: Outbox,
  taken: Taken,
  { letter, found, uncertain }: { letter: Letter; found: Found; uncertain: boolean },
): Promise<Result | null> {
  if (found !== null && found !== 'unknown') return { state: 'found', ...found };
  // What stands there already stays as it is where there is nothing more to say to its reader.
  if (taken.how === 'refresh' && letter.kind !== 'message') return { state: 'shown-anew' };
  switch (letter.kind) {
    case 'message':
      if (taken.how === 'refresh') return showAnew(outbox, taken, letter);
      return leave(outbox, taken, { letter, uncertain });
    case 'missed':
      return { state: 'missed', uncertain };
    case 'held':
      return found === 'unknown'
        ? { state: 'uncertain', reason: 'held', afterSeconds: HELD_PAUSE_SECONDS }
        : { state: 'held' };
    case 'overtaken':
      return { state: 'overtaken', reason: letter.reason, drops: letter.drops ?? [] };
    case 'failed':
      return { state: 'failed', reason: letter.reason, chain: taken.delivery.chain };
  }
}

type Written = Extract<Letter, { kind: 'message' }>;

/** Phrases a sent card anew where it stands; one that is gone is left so, and what may have failed is done again. */
async function showAnew(outbox: Outbox, taken: Taken, letter: Written): Promise<Result | null> {
  const { place, reference, chain, link_since: since } = taken.delivery;
  const gateway: ChatGateway | undefined = place === null ? undefined : outbox.gateways.get(place.platform);
  if (place === null || reference === null || gateway === undefined) return { state: 'shown-anew' };
  // What stands in a workspace that was taken out stays as it is.
  if (!(await isAdmitted(outbox.db, taken.delivery.conference_id, place))) return { state: 'shown-anew' };
  const outcome = await unlessResting(outbox, place, async () => {
    if (outbox.stopping.soon.aborted) return 'given-back';
    if (!(await hold(outbox, taken, { place, chain, linkSince: since ?? outbox.clock.realNow() })))
      return null;
    const parcel = { place, message: letter.message, ...addressOf(taken) };
    const unknown = { outcome: 'uncertain' as const, reason: 'no-answer' };
    return answerOr(outbox, gateway.update(reference, parcel), unknown);
  });
  if (outcome === null) return null;
  if (outcome === 'given-back') return { state: outcome };
  switch (outcome.outcome) {
    case 'delivered':
      return { state: 'shown-anew', reference: outcome.reference };
    case 'final':
      return { state: 'shown-anew' };
    case 'passing':
    case 'uncertain':
      return {
        state: 'refresh-later',
        reason: outcome.reason,
        afterSeconds: pauseAfter(outbox, taken, outcome),
      };
  }
}
