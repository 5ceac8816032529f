import { connectionKeeper } from '../../src/connection-keeper.ts';
import type { Sending } from '../../src/ports/chat-place.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { databaseAddresses } from '../../src/store/addresses.ts';
import type { Db } from '../../src/store/tables.ts';
import { faultLogger } from './a-bot.ts';

/** What a platform's way out gets of the core, on a database. */
export function sendingCore(db: Db, clock: Sending['clock'] = systemClock()): Sending {
  const logger = faultLogger([]);
  return {
    clock,
    addresses: databaseAddresses(db),
    keeperOf: (platform, secret) => connectionKeeper({ db, clock, logger }, { platform, secret }),
  };
}
