interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

const minutely = (calls: number): Rate => ({ calls, seconds: 60 });
const post: Rate = { calls: 1, seconds: 1 };

/** Slack's documented rates; of posts they are a channel's, of all else a method's in a workspace. */
const rates: Readonly<Record<string, Rate>> = {
  'chat.postMessage': post,
  'chat.postEphemeral': minutely(100),
  'chat.update': minutely(50),
  'chat.delete': minutely(50),
  'conversations.open': minutely(50),
  'conversations.history': minutely(50),
  'conversations.info': minutely(50),
  'conversations.members': minutely(100),
  'conversations.replies': minutely(50),
  'users.info': minutely(100),
  'users.lookupByEmail': minutely(50),
  'views.open': minutely(100),
  'views.push': minutely(100),
  'views.update': minutely(100),
  'views.publish': minutely(100),
};

export interface RateLimits {
  /** Off until a test switches them on. */
  on: boolean;
  /** The seconds to wait, or null where the call may pass; it is counted then. */
  wait(call: { method: string; workspace: string; channel: unknown }, now: number): number | null;
}

export function rateLimits(): RateLimits {
  const passed = new Map<string, number[]>();
  return {
    on: false,
    wait({ method, workspace, channel }, now) {
      const rate = this.on ? rates[method] : undefined;
      if (rate === undefined) return null;
      const key = `${workspace} ${method} ${rate === post ? String(channel) : ''}`;
      const recent = (passed.get(key) ?? []).filter((at) => at > now - rate.seconds * 1000);
      const [oldest = now] = recent;
      if (recent.length >= rate.calls) return Math.max(1, Math.ceil((oldest - now) / 1000 + rate.seconds));
      passed.set(key, [...recent, now]);
      return null;
    },
  };
}
