import type { ChatGateway, SendOutcome } from '../../src/ports/chat.ts';

/** Rings when something has arrived or changed, for whoever waits for it. */
export interface Bell {
  ring(): void;
  /** Until it rings, the time is over or the signal says so. */
  heard(within: { readonly milliseconds: number; readonly signal: AbortSignal }): Promise<void>;
}

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring() {
      for (const wake of waiting) wake();
    },
    async heard({ milliseconds, signal }) {
      if (signal.aborted) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, milliseconds);
      waiting.add(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
      await promise;
      clearTimeout(timer);
      waiting.delete(resolve);
    },
  };
}

/** The mailbox's gateway, with a bell for the windows that are open on it. */
export function webGateway(mailbox: ChatGateway, bell: Bell): ChatGateway {
  const ringing = async (sending: Promise<SendOutcome>): Promise<SendOutcome> => {
    const outcome = await sending;
    // Also what is uncertain may be there to be seen.
    bell.ring();
    return outcome;
  };
  return {
    platform: mailbox.platform,
    deliver: (parcel) => ringing(mailbox.deliver(parcel)),
    update: (reference, parcel) => ringing(mailbox.update(reference, parcel)),
    find: (parcel) => mailbox.find(parcel),
  };
}
