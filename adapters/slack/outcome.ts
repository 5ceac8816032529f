import { webApi } from '@slack/bolt';
import {
  networkCodeOf,
  neverConnected,
  orUncertain,
  type SendFailure,
} from '../../src/ports/send-failure.ts';
import { REFUSALS } from './refusals.ts';

const OUTCOMES: ReadonlyMap<string, SendFailure['outcome']> = new Map(
  REFUSALS.flatMap(({ outcome, codes }) => codes.map((code) => [code, outcome])),
);
/** What Slack says where it does not know, or takes, the blocks of a message. */
export const BLOCKS_REFUSED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format']);

/** What a fault of a call says of the message that was to be sent or changed by it. */
export function outcomeOfSend(fault: unknown): SendFailure {
  return orUncertain(outcomeOfQuestion(fault), () => mayBeDone(fault));
}

/** What a fault of a call says that changes nothing, such as opening the direct messages with somebody. */
export function outcomeOfQuestion(fault: unknown): SendFailure {
  if (fault instanceof webApi.WebAPIRateLimitedError) {
    return { outcome: 'passing', reason: 'ratelimited', retryAfter: fault.retryAfter };
  }
  const code = refusalIn(fault);
  if (code !== null) return { outcome: OUTCOMES.get(code) === 'final' ? 'final' : 'passing', reason: code };
  if (fault instanceof webApi.WebAPIHTTPError) {
    return { outcome: 'passing', reason: `http-${fault.statusCode}` };
  }
  return { outcome: 'passing', reason: `no-answer ${codeWithin(fault)}` };
}

/** The code with which Slack itself refused, null where it was something else that failed. */
function refusalIn(fault: unknown): string | null {
  return fault instanceof webApi.WebAPIPlatformError ? fault.data.error : null;
}

/** Whether it is the blocks of a message that a call was refused for. */
export function refusesBlocks(fault: unknown): boolean {
  return BLOCKS_REFUSED.has(refusalIn(fault) ?? '');
}

function mayBeDone(fault: unknown): boolean {
  if (fault instanceof webApi.WebAPIRateLimitedError) return false;
  const code = refusalIn(fault);
  if (code !== null) return OUTCOMES.get(code) === 'uncertain';
  if (fault instanceof webApi.WebAPIHTTPError) return fault.statusCode >= 500;
  return !neverConnected(codeWithin(fault));
}

function codeWithin(fault: unknown): string {
  return networkCodeOf(fault instanceof webApi.WebAPIRequestError ? fault.original : fault);
}
