import type { ChatGateway } from './chat.ts';
import type { ChatPlace } from './chat-place.ts';

/** A platform's way out, opened when something first leaves by it: a command as a rule only puts messages on their way. */
export function gatewayWhenUsed(platform: string, connect: () => Promise<ChatPlace>): ChatGateway {
  let connected: Promise<ChatGateway> | null = null;
  const open = async () => {
    connected ??= connect().then(({ gateway }) => gateway);
    return await connected;
  };
  return {
    platform,
    deliver: async (parcel) => await (await open()).deliver(parcel),
    update: async (reference, parcel) => await (await open()).update(reference, parcel),
    find: async (parcel) => await (await open()).find(parcel),
  };
}
