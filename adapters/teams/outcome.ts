import {
  networkCodeOf,
  neverConnected,
  orUncertain,
  type SendFailure,
} from '../../src/ports/send-failure.ts';
import { ConnectorRefusal, IdentityUnproven, UnheardOrganisation } from './connector.ts';

/**
 * What Teams will answer to this message or this place every time: it cannot be read (400), the person blocked the bot, never
 * had it or left (403), the place or the message is gone (404), it is too large (413). Everything else may pass, 412 too,
 * which means that two were at the same conversation at once.
 */
const FINAL: ReadonlySet<number> = new Set([400, 403, 404, 405, 410, 413, 415]);
/** Teams is left alone for so many seconds where it asks for it without saying how long. */
const UNSAID_REST_SECONDS = 30;

/** What a fault of a call says of the message that was to be sent or changed by it. */
export function outcomeOfSend(fault: unknown): SendFailure {
  return orUncertain(outcomeOfQuestion(fault), () => mayBeDone(fault));
}

/** What a fault of a call says that may be made again, such as opening the conversation with somebody. */
export function outcomeOfQuestion(fault: unknown): SendFailure {
  if (fault instanceof UnheardOrganisation) return { outcome: 'final', reason: 'organisation-unheard' };
  if (fault instanceof IdentityUnproven) return { outcome: 'passing', reason: 'no-token' };
  if (!(fault instanceof ConnectorRefusal)) {
    return { outcome: 'passing', reason: `no-answer ${codeWithin(fault)}` };
  }
  const { status, code, retryAfter } = fault;
  const reason = `http-${status}${code === '' ? '' : ` ${code}`}`;
  if (status === 429) return { outcome: 'passing', reason, retryAfter: retryAfter ?? UNSAID_REST_SECONDS };
  return { outcome: FINAL.has(status) ? 'final' : 'passing', reason };
}

function mayBeDone(fault: unknown): boolean {
  if (fault instanceof IdentityUnproven) return false;
  if (fault instanceof ConnectorRefusal) return fault.status >= 500;
  return !neverConnected(codeWithin(fault));
}

function codeWithin(fault: unknown): string {
  return fault instanceof DOMException ? fault.name : networkCodeOf(fault);
}
