import { createHash, randomBytes } from 'node:crypto';
import { addMinutes } from './domain/instant.ts';
import { RcmError } from './errors.ts';
import { type Connecting, loseConnection } from './ledger/connections.ts';
import type { Platform } from './ports/chat.ts';
import type { ConnectionKeeper } from './ports/connections.ts';
import type { Logger } from './ports/logger.ts';
import { type Seal, sealOf } from './seal.ts';
import { findInstallationKey, markInstalled } from './store/connections.ts';
import {
  findInstallation,
  findSealsOf,
  insertState,
  replaceInstallation,
  type SealedInstallation,
  takeState,
} from './store/installations.ts';

const STATE_MINUTES = 10;
/** Anybody may begin an installation: so many of all platforms may be under way. */
const MOST_STATES = 1_000;

interface Keeping extends Omit<Connecting, 'queue'> {
  readonly logger: Logger;
}

/** What is put on its way here waits for the alarm's next minute. */
const LATER: Connecting['queue'] = { wake: async () => undefined };

/** Keeps a platform's installations in the database, sealed with the secret. */
export function connectionKeeper(
  keeping: Keeping,
  { platform, secret }: { readonly platform: Platform; readonly secret: string },
): ConnectionKeeper {
  const { db, clock } = keeping;
  const seal = sealOf(secret);
  return {
    async check() {
      const seals = await findSealsOf(db, platform);
      if (seals.some((mark) => mark !== seal.mark)) throw new RcmError('secret-changed', { platform });
    },
    async giveState() {
      const state = randomBytes(32).toString('base64url');
      const realNow = clock.realNow();
      const given = { platform, stateHash: hashOf(state), expiresAt: addMinutes(realNow, STATE_MINUTES) };
      const isGiven = await db
        .transaction()
        .execute(async (trx) => insertState(trx, { ...given, realNow, most: MOST_STATES }));
      return isGiven ? state : null;
    },
    takeState: async (state) =>
      await takeState(db, { platform, stateHash: hashOf(state), realNow: clock.realNow() }),
    async keep({ key, credential }) {
      const sealed = seal.close(credential, contextOf(platform, key));
      await db
        .transaction()
        .execute(async (trx) => replaceInstallation(trx, { platform, key, sealed, sealedWith: seal.mark }));
    },
    noteWorkspace: async (workspace) => await markInstalled(db, { platform, ...workspace }),
    async find(key) {
      const found = await findInstallation(db, platform, key);
      if (found === null) return null;
      const credential = open(seal, found);
      if (credential === null) keeping.logger.warn('connections.tampered', { platform, id: found.id });
      return credential === null ? null : { id: found.id, key, credential };
    },
    findKey: async (workspace) => await findInstallationKey(db, { platform, workspace }),
    lose: async (installationId, reason) =>
      await loseConnection({ db, clock, queue: LATER }, { platform, installationId, reason }),
  };
}

function open(seal: Seal, { platform, key, sealed, sealedWith }: SealedInstallation): string | null {
  if (sealedWith !== seal.mark) throw new RcmError('secret-changed', { platform });
  return seal.open(sealed, contextOf(platform, key));
}

function contextOf(platform: Platform, key: string): string {
  return `${platform} ${key}`;
}

function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}
