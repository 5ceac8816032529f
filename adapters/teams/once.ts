const MOST_KEPT = 20_000;

/**
 * Does what has one key once: within so many seconds it is answered as it was the first time, also while that is still under
 * way. `now` is in milliseconds.
 */
export function onceEach<Result>(seconds: number) {
  const met = new Map<string, { readonly at: number; readonly result: Promise<Result> }>();
  return (key: string, now: number, work: () => Promise<Result>): Promise<Result> => {
    const before = met.get(key);
    if (before !== undefined && before.at > now - seconds * 1000) return before.result;
    const result = work();
    met.delete(key);
    met.set(key, { at: now, result });
    // Oldest first: what is beyond the time or the room goes.
    for (const [old, { at }] of met) {
      if (at > now - seconds * 1000 && met.size <= MOST_KEPT) break;
      met.delete(old);
    }
    return result;
  };
}
