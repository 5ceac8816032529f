import { admitOwn } from '../ledger/connections.ts';
import { wantsOwn } from '../store/connections.ts';
import type { Outbox } from './outbox.ts';

type Asking = Pick<Outbox, 'db' | 'queue' | 'clock' | 'gateways'>;

/**
 * The workspace of each platform's configured credential may see every conference from which it was not taken out, also one
 * that came later; a platform that does not say which it is is asked again next time.
 */
export async function admitHomes(asking: Asking): Promise<void> {
  for (const { platform, home } of asking.gateways.values()) {
    const found = (await home?.()) ?? null;
    if (found !== null) await admitOwn(asking, { platform, ...found });
  }
}

/**
 * The same for a process that lives for one command: a platform is asked only where somebody has an account on it and its own
 * workspace is not known yet.
 */
export async function admitUnknownHomes(asking: Asking): Promise<void> {
  const gateways = new Map<string, NonNullable<ReturnType<Outbox['gateways']['get']>>>();
  for (const [platform, gateway] of asking.gateways) {
    if (await wantsOwn(asking.db, platform)) gateways.set(platform, gateway);
  }
  await admitHomes({ ...asking, gateways });
}
