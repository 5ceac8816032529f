/**
 * What happens to a call instead of its answer. `before` and `after` say whether it was done all the same: an answer that
 * never comes, or a connection that breaks. `limited` without seconds is a 429 without Retry-After.
 */
export type SlackFault =
  | 'server-error'
  | 'hang-before'
  | 'hang-after'
  | 'reset-before'
  | 'reset-after'
  | { readonly limited: number | null }
  | { readonly error: string };

interface Aim {
  /** A method such as `chat.postMessage`, or `response_url`. */
  readonly method?: string;
  readonly channel?: string;
}

export interface SlackFaults {
  /** The next call that fits, and no other, meets this. */
  next(fault: SlackFault, aim?: Aim): void;
  /** Forgets what has not happened yet. */
  clear(): void;
}

export interface FaultPlan extends SlackFaults {
  take(method: string, channel: unknown): SlackFault | null;
}

export function faultPlan(): FaultPlan {
  const planned: { readonly fault: SlackFault; readonly aim: Aim }[] = [];
  return {
    next: (fault, aim = {}) => void planned.push({ fault, aim }),
    clear: () => void planned.splice(0),
    take(method, channel) {
      const at = planned.findIndex(
        ({ aim }) => (aim.method ?? method) === method && (aim.channel ?? channel) === channel,
      );
      return at < 0 ? null : (planned.splice(at, 1)[0]?.fault ?? null);
    },
  };
}
