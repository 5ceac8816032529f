/**
 * What happens to a call instead of its answer. `before` and `after` say whether it was done all the same: an answer that
 * never comes, or a connection that breaks. `limited` without seconds is a 429 without Retry-After.
 */
export type TeamsFault =
  | 'hang-before'
  | 'hang-after'
  | 'reset-before'
  | 'reset-after'
  | { readonly limited: number | null }
  | { readonly status: number; readonly code?: string };

/** What a call does: open a conversation, write, change or remove a message, ask for the roster, or get a token. */
export type CallKind = 'open' | 'post' | 'change' | 'remove' | 'member' | 'token' | 'keys';

interface Aim {
  readonly kind?: CallKind;
  readonly conversation?: string;
}

export interface TeamsFaults {
  /** The next call that fits, and no other, meets this. */
  next(fault: TeamsFault, aim?: Aim): void;
  /** Every call that fits meets this, until `clear`. */
  always(fault: TeamsFault, aim?: Aim): void;
  clear(): void;
}

export interface FaultPlan extends TeamsFaults {
  take(kind: CallKind, conversation?: string): TeamsFault | null;
}

export function faultPlan(): FaultPlan {
  const planned: { readonly fault: TeamsFault; readonly aim: Aim; readonly stays: boolean }[] = [];
  return {
    next: (fault, aim = {}) => void planned.push({ fault, aim, stays: false }),
    always: (fault, aim = {}) => void planned.push({ fault, aim, stays: true }),
    clear: () => void planned.splice(0),
    take(kind, conversation) {
      const at = planned.findIndex(
        ({ aim }) => (aim.kind ?? kind) === kind && (aim.conversation ?? conversation) === conversation,
      );
      const found = planned[at];
      if (found === undefined) return null;
      if (!found.stays) planned.splice(at, 1);
      return found.fault;
    },
  };
}
