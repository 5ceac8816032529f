import type { ObligationState } from '../domain/commitment.ts';

/** What `N` of `N of M` counts: received, no comments and no objection. */
export function isReceived(state: ObligationState): boolean {
  return state === 'received' || state === 'no-comments' || state === 'no-objection';
}
