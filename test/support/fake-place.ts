import type { Message } from '../../src/messages/message.ts';
import type { ChatGateway, Parcel, Platform, SendOutcome } from '../../src/ports/chat.ts';

export interface ShownMessage {
  readonly channel: string;
  readonly deliveryId: number;
  message: Message;
  /** How often it was shown anew. */
  updates: number;
}

/**
 * What the place does to the next tries, oldest first. `lost` and `stored` are uncertain: without and with the message kept;
 * `retryAfter` is a 429 with the seconds to wait.
 */
export type Fault = 'passing' | 'final' | 'lost' | 'stored' | { readonly retryAfter: number };

export interface FakePlace {
  readonly gateway: ChatGateway;
  readonly shown: readonly ShownMessage[];
  /** The messages of one channel, such as `person:7`. */
  of(channel: string): readonly ShownMessage[];
  /** The next tries at a channel fail like this. */
  fail(channel: string, ...faults: Fault[]): void;
  /** Runs while a message is on the wire, before the place has stored it. */
  onTheWire: (parcel: Parcel) => Promise<void>;
}

/** A place where people talk that keeps what it is given, and fails when it is told to. */
export function fakePlace(platform: Platform = 'mailbox', canLookUp = true): FakePlace {
  const shown: ShownMessage[] = [];
  const faults = new Map<string, Fault[]>();
  const keep = ({ place: { channel }, deliveryId, message }: Parcel): SendOutcome => {
    shown.push({ channel, deliveryId, message, updates: 0 });
    return { outcome: 'delivered', reference: referenceTo(shown.length - 1) };
  };
  /** Each change gives another one, and only the last is good. */
  const referenceTo = (index: number) => ({ index: String(index), updates: String(shown[index]?.updates) });
  const place: FakePlace = {
    shown,
    of: (channel) => shown.filter((one) => one.channel === channel),
    fail: (channel, ...next) => void faults.set(channel, next),
    onTheWire: async () => undefined,
    gateway: {
      platform,
      async deliver(parcel) {
        await place.onTheWire(parcel);
        const fault = faults.get(parcel.place.channel)?.shift();
        if (fault === undefined) return keep(parcel);
        if (fault === 'stored') keep(parcel);
        if (typeof fault === 'object') return { outcome: 'passing', reason: 'rate-limited', ...fault };
        if (fault === 'passing' || fault === 'final') return { outcome: fault, reason: `${fault}-fault` };
        return { outcome: 'uncertain', reason: 'connection-reset' };
      },
      async update({ index, updates }, { message }) {
        const found = shown[Number(index)];
        if (found === undefined || String(found.updates) !== updates)
          return { outcome: 'final', reason: 'message-not-found' };
        found.message = message;
        found.updates += 1;
        return { outcome: 'delivered', reference: referenceTo(Number(index)) };
      },
      async find({ deliveryId, place: { channel } }) {
        if (!canLookUp) return 'unknown';
        const index = shown.findIndex((one) => one.deliveryId === deliveryId && one.channel === channel);
        return index < 0 ? null : referenceTo(index);
      },
    },
  };
  return place;
}
