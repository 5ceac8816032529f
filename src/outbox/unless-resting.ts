import { addSeconds, secondsBetween } from '../domain/instant.ts';
import type { Place, SendOutcome } from '../ports/chat.ts';
import { findRest, restPlace } from '../store/resting-places.ts';
import type { Outbox } from './outbox.ts';

/**
 * Asks a place, unless it rests. One that says when it may be asked again rests until then, for every delivery; no other
 * place does.
 */
export async function unlessResting<Other>(
  { db, clock }: Outbox,
  place: Place,
  ask: () => Promise<SendOutcome | Other>,
): Promise<SendOutcome | Other> {
  const realNow = clock.realNow();
  const rest = await findRest(db, place, realNow);
  if (rest !== null) {
    return { outcome: 'passing', reason: 'place-rests', retryAfter: secondsBetween(realNow, rest) };
  }
  const answer = await ask();
  if (isRateLimited(answer)) await restPlace(db, place, addSeconds(clock.realNow(), answer.retryAfter));
  return answer;
}

function isRateLimited(answer: unknown): answer is { retryAfter: number } {
  return typeof answer === 'object' && answer !== null && 'retryAfter' in answer;
}
