import { addSeconds } from './domain/instant.ts';
import type { Clock } from './ports/clock.ts';
import type { Once } from './ports/once.ts';
import { finishRequest, takeRequest } from './store/requests-met.ts';
import type { Db } from './store/tables.ts';

/** Less than the minute after which a platform hands over again what was not taken. */
const ABANDONED_AFTER_SECONDS = 50;

/** What was taken is known to every process on the database; what a killed one had taken is free again before long. */
export function onceInDatabase(db: Db, clock: Clock): Once {
  return {
    async take(key) {
      const realNow = clock.realNow();
      const abandonedBefore = addSeconds(realNow, -ABANDONED_AFTER_SECONDS);
      return await takeRequest(db, key, { realNow, abandonedBefore });
    },
    done: async (key) => await finishRequest(db, key),
  };
}
