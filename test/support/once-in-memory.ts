import type { Once } from '../../src/ports/once.ts';

/** Without a database: what was taken is forgotten with the process. */
export function onceInMemory(): Once {
  const met = new Set<string>();
  return {
    take: async (key) => met.size < met.add(key).size,
    done: async () => undefined,
  };
}
