import type { ChatGateway } from './chat.ts';

/** A platform's way out, opened when something first leaves by it: a command as a rule only puts messages on their way. */
export function gatewayWhenUsed(platform: string, connect: () => Promise<ChatGateway>): ChatGateway {
  let connected: Promise<ChatGateway> | null = null;
  const open = async () => {
    connected ??= connect();
    return await connected;
  };
  return {
    platform,
    deliver: async (parcel) => await (await open()).deliver(parcel),
    update: async (reference, parcel) => await (await open()).update(reference, parcel),
    home: async () => (await (await open()).home?.()) ?? null,
    findAccount: async (workspace, email) => (await (await open()).findAccount?.(workspace, email)) ?? null,
    find: async (parcel) => await (await open()).find(parcel),
  };
}
