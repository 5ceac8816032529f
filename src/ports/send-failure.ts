import { codeOf } from '../errors.ts';
import type { SendOutcome } from './chat.ts';

/** What became of a try that was not delivered. */
export type SendFailure = Exclude<SendOutcome, { outcome: 'delivered' }>;

const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** The code of a fault of the network, which stands on its cause where it has one. */
export function networkCodeOf(fault: unknown): string {
  const cause = fault instanceof Error ? fault.cause : undefined;
  return codeOf(cause instanceof Error ? cause : fault);
}

/** Whether a fault of the network came before anything could have been sent. */
export function neverConnected(code: string): boolean {
  return NEVER_CONNECTED.test(code);
}

/** A failure that may pass, of a send that may have been done all the same: nobody knows. */
export function orUncertain(failure: SendFailure, mayBeDone: () => boolean): SendFailure {
  if (failure.outcome !== 'passing' || !mayBeDone()) return failure;
  return { outcome: 'uncertain', reason: failure.reason };
}
