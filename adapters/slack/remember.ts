const MOST_KEPT = 20_000;

/** Says of a key whether it was not met within the last `seconds`, and remembers it; `now` is in milliseconds. */
export function rememberer(seconds: number): (key: string, now: number) => boolean {
  const met = new Map<string, number>();
  return (key, now) => {
    const before = met.get(key);
    if (before !== undefined && before > now - seconds * 1000) return false;
    met.delete(key);
    met.set(key, now);
    // Oldest first: what is beyond the time or the room goes.
    for (const [old, at] of met) {
      if (at > now - seconds * 1000 && met.size <= MOST_KEPT) break;
      met.delete(old);
    }
    return true;
  };
}
