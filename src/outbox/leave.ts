import { addMinutes, addSeconds, type Instant, secondsBetween } from '../domain/instant.ts';
import type { Parcel, Place, SendOutcome } from '../ports/chat.ts';
import { holdDelivery } from '../store/deliveries.ts';
import { mayWait, WAITS_FOR_A_READER } from '../store/reach.ts';
import type { ChainStep } from '../store/tables-deliveries.ts';
import type { Letter } from './letter.ts';
import { linkOf, linksOf } from './links.ts';
import { answerOr } from './on-the-wire.ts';
import type { Outbox, Taken } from './outbox.ts';
import type { Result } from './record.ts';
import { unlessResting } from './unless-resting.ts';

const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 600;
const UNCERTAIN_PAUSE_SECONDS = 30;
/** How long a link may fail by passing faults before the next one is tried. */
const PATIENCE_MINUTES = 120;
const PATIENCE_MINUTES_ON_THE_LAST_DAY = 10;

export interface Leaving {
  readonly letter: Extract<Letter, { kind: 'message' }>;
  /** True: an earlier try may have arrived. */
  readonly uncertain: boolean;
}

/**
 * Tries the links of a chain in order: the same one again later on a passing fault, the next one on a final fault or when its
 * time is over. Null where somebody else has taken the delivery since.
 */
export async function leave(outbox: Outbox, taken: Taken, leaving: Leaving): Promise<Result | null> {
  const { places, missing } = await linksOf(outbox, taken.delivery);
  const chain = [...taken.delivery.chain];
  for (const place of places) {
    if (chain.some(({ link }) => link === linkOf(place))) continue;
    const tried = await tryPlace(outbox, taken, { ...leaving, place, chain });
    if (tried === null || 'state' in tried) return tried;
    chain.push(tried);
  }
  const at = outbox.clock.now();
  const skipped = missing.map((one) => ({ ...one, outcome: 'skipped' as const, at }));
  return endOfChain(outbox, taken, [...chain, ...skipped]);
}

interface Trying extends Leaving {
  readonly place: Place;
  readonly chain: readonly ChainStep[];
}

/** What became of a try at one place: a result, or the step that ends this link. */
async function tryPlace(outbox: Outbox, taken: Taken, trying: Trying): Promise<Result | ChainStep | null> {
  const { clock } = outbox;
  const { delivery } = taken;
  const { place, chain, letter } = trying;
  const isPresent = chain.length === delivery.chain.length;
  const since = (isPresent ? delivery.link_since : null) ?? clock.realNow();
  const outcome = await outcomeAt(outbox, taken, { ...trying, since });
  if (outcome === null) return null;
  if (outcome === 'given-back') return { state: outcome };
  if (outcome.outcome === 'delivered') {
    const { carries, drops = [] } = letter;
    return { state: 'delivered', place, reference: outcome.reference, carries, drops, chain };
  }
  const { reason } = outcome;
  const step = { link: linkOf(place), outcome: outcome.outcome, reason, at: clock.now() };
  if (outcome.outcome === 'final') return step;
  const left = delivery.person_id === null ? Infinity : secondsLeft(letter, since, clock.realNow());
  if (left <= 0) return step;
  const state = outcome.outcome === 'uncertain' || trying.uncertain ? 'uncertain' : 'queued';
  return {
    state,
    reason,
    afterSeconds: Math.min(pauseAfter(outbox, taken, outcome), left),
    chain,
    linkSince: since,
  };
}

function secondsLeft({ isLastDay }: Leaving['letter'], since: Instant, realNow: Instant): number {
  const patience = isLastDay ? PATIENCE_MINUTES_ON_THE_LAST_DAY : PATIENCE_MINUTES;
  return secondsBetween(realNow, addMinutes(since, patience));
}

/** What the place answers. */
async function outcomeAt(
  outbox: Outbox,
  taken: Taken,
  { letter, place, chain, since }: Trying & { since: Instant },
): Promise<SendOutcome | 'given-back' | null> {
  const gateway = outbox.gateways.get(place.platform);
  if (gateway === undefined) return { outcome: 'final', reason: 'not-connected' };
  return unlessResting(outbox, place, async () => {
    if (outbox.stopping.soon.aborted) return 'given-back';
    if (!(await hold(outbox, taken, { place, chain, linkSince: since }))) return null;
    const parcel = { place, message: letter.message, ...addressOf(taken) };
    return answerOr(outbox, gateway.deliver(parcel), { outcome: 'uncertain', reason: 'no-answer' });
  });
}

/** Renews the lease right before the network is touched, and notes where it goes, should we not live to hear back. */
export async function hold(
  { db, clock, leaseSeconds }: Outbox,
  { delivery }: Taken,
  link: { place: Place; chain: readonly ChainStep[]; linkSince: Instant },
): Promise<boolean> {
  const leaseUntil = addSeconds(clock.realNow(), leaseSeconds);
  return holdDelivery(db, delivery, { ...link, leaseUntil, now: clock.now() });
}

export function addressOf({ delivery }: Taken): Pick<Parcel, 'deliveryId' | 'attempt' | 'conferenceId'> {
  return { deliveryId: delivery.id, attempt: delivery.attempt, conferenceId: delivery.conference_id };
}

/** How many seconds to wait until it is tried, or looked for, again; a process that stops leaves that to the next one at once. */
export function pauseAfter({ stopping }: Outbox, { delivery }: Taken, outcome: SendOutcome): number {
  if (stopping.now.aborted) return 0;
  if (outcome.outcome === 'passing' && outcome.retryAfter !== undefined) return outcome.retryAfter;
  if (outcome.outcome === 'uncertain') return UNCERTAIN_PAUSE_SECONDS;
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (delivery.attempt - 1), LONGEST_PAUSE_SECONDS);
}

/**
 * No link is left. A reminder goes on to whoever follows in its country's chain. What else failed by passing faults begins
 * its links again, and what nobody of the secretariat could be told waits until somebody of it can.
 */
async function endOfChain(outbox: Outbox, taken: Taken, chain: readonly ChainStep[]): Promise<Result> {
  const { delivery } = taken;
  const reason = chain.findLast(({ outcome }) => outcome !== 'skipped')?.reason ?? 'nobody-reachable';
  if (delivery.kind === 'morning') return { state: 'failed', reason, chain };
  const again = chain.filter(({ outcome }) => outcome === 'passing' || outcome === 'uncertain');
  const later = { reason, afterSeconds: LONGEST_PAUSE_SECONDS, linkSince: null };
  if (again.length > 0) {
    const state = again.some(({ outcome }) => outcome === 'uncertain') ? 'uncertain' : 'queued';
    return { ...later, state, chain: chain.filter((step) => step.outcome === 'final') };
  }
  if (await mayWait(outbox.db, delivery.id)) {
    return { ...later, state: 'queued', reason: WAITS_FOR_A_READER, chain: [] };
  }
  const mail = { link: 'e-mail', outcome: 'skipped' as const, reason: 'no-mail-configured' };
  return { state: 'failed', reason, chain: [...chain, { ...mail, at: outbox.clock.now() }] };
}
