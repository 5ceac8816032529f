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
  /** Every call from now on that no planned fault meets is asked whether it meets one. */
  chance(decide: (call: { readonly method: string; readonly channel: unknown }) => SlackFault | null): void;
  /** Forgets what has not happened yet. */
  clear(): void;
}

export interface FaultPlan extends SlackFaults {
  take(method: string, channel: unknown): SlackFault | null;
}

export function faultPlan(): FaultPlan {
  let byChance: Parameters<SlackFaults['chance']>[0] = () => null;
  const planned: { readonly fault: SlackFault; readonly aim: Aim }[] = [];
  return {
    next: (fault, aim = {}) => void planned.push({ fault, aim }),
    chance(decide) {
      byChance = decide;
    },
    clear() {
      planned.splice(0);
      byChance = () => null;
    },
    take(method, channel) {
      const at = planned.findIndex(
        ({ aim }) => (aim.method ?? method) === method && (aim.channel ?? channel) === channel,
      );
      const [found] = at < 0 ? [] : planned.splice(at, 1);
      return found === undefined ? byChance({ method, channel }) : found.fault;
    },
  };
}
