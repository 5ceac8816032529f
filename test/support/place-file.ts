/** What a place that is a file keeps: every try, and every message that arrived. */
export interface PlaceLine {
  readonly event: 'tried' | 'stored';
  readonly deliveryId: number;
  readonly attempt: number;
  readonly channel: string;
  /** The message says that it may have come before. */
  readonly repeated: boolean;
}

export function readPlace(text: string): readonly PlaceLine[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): PlaceLine => JSON.parse(line));
}

/**
 * How a place answers whether a message arrived: it looks, is blind, or lies, and says of what arrived that it did not. A
 * third of all deliveries each.
 */
export function sightOf(deliveryId: number): 'looks' | 'blind' | 'lies' {
  return (['looks', 'blind', 'lies'] as const)[deliveryId % 3] ?? 'looks';
}

/** What a place does to a try: half of the first ones fail, before or after it has stored the message. */
export function trouble(
  seed: number,
  deliveryId: number,
  attempt: number,
): 'passing' | 'lost' | 'stored' | null {
  if (attempt > 6) return null;
  const dice = mixed(seed, deliveryId * 31 + attempt) % 12;
  return [...(['passing', 'lost', 'lost', 'stored', 'stored', 'stored'] as const)][dice] ?? null;
}

/** A number that looks like chance and is the same for the same seed. */
export function mixed(seed: number, step: number): number {
  let value = (seed ^ Math.imul(step + 1, 0x9e3779b1)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) >>> 0;
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * What is wrong with what arrived of deliveries: a second time without a word, a word of a repetition at the first
 * try, or nothing at all of what is recorded as delivered.
 */
export function wrongArrivals(lines: readonly PlaceLine[], delivered: readonly number[]): string[] {
  return delivered.flatMap((id) => {
    const own = lines.filter(({ deliveryId }) => deliveryId === id);
    const stored = own.filter(({ event }) => event === 'stored');
    const again = stored.slice(1).filter(({ repeated }) => !repeated);
    const unasked = stored.filter(({ repeated, attempt }) => repeated && attempt === 1);
    return [
      ...(stored.length === 0 ? [`${id} is lost`] : []),
      ...again.map(() => `${id} came again without a word`),
      ...unasked.map(() => `${id} speaks of a repetition at the first try`),
      ...(stored.length > 1 && sightOf(id) === 'looks' ? [`${id} came again where one could look`] : []),
    ];
  });
}
