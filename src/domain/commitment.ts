import type { PartyCode } from './conference.ts';
import type { CivilDate } from './instant.ts';

/** `each` party owes one of its own; `joint`: the parties owe one together. */
export type Mode = 'each' | 'joint';

/**
 * When a commitment is due. A date includes its day ("by") unless its bound is `before`; a date relative to an event waits
 * until the event has one; what the reader could not pin down stays as it was written.
 */
export type DueRule =
  | { readonly date: CivilDate; readonly bound?: 'before' }
  | { readonly event: string; readonly relation: 'before' | 'after' | 'at'; readonly days?: number }
  | { readonly unclear: string };

/** What became of an obligation. */
export type ObligationState =
  | 'pending'
  | 'received'
  | 'no-comments'
  | 'no-objection'
  | 'not-applicable'
  | 'superseded';

/** A commitment's short name within its report, such as `3a`. */
export type Ref = string;

export interface CommitmentTerms {
  readonly ref: Ref;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  /** A party, office or body to whom it goes; null where the report names only a channel. */
  readonly recipient: string | null;
  /** The channel ("by means of the TS"), else null. */
  readonly through: string | null;
  readonly due: DueRule | null;
  readonly dependsOn: Ref | null;
}

/** What `N` of `N of M` counts: received, no comments and no objection. */
export function isReceived(state: ObligationState): boolean {
  return state === 'received' || state === 'no-comments' || state === 'no-objection';
}

/** Asked no more: it never bound that party, or it ended. */
export function isOver(state: ObligationState): state is 'not-applicable' | 'superseded' {
  return state === 'not-applicable' || state === 'superseded';
}

/** `N of M`: M leaves out not applicable and superseded; N counts received, no comments and no objection. */
export function countOf(states: readonly ObligationState[]): { settled: number; of: number } {
  const counted = states.filter((state) => !isOver(state));
  return { settled: counted.filter((state) => state !== 'pending').length, of: counted.length };
}
