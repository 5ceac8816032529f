import { addMinutes } from '../domain/instant.ts';
import { audit } from '../ledger/audit.ts';
import type { ChatGateway } from '../ports/chat.ts';
import {
  type AccountSearch,
  findAccountSearches,
  insertIdentity,
  noteSearch,
} from '../store/account-searches.ts';
import { isAdmitted } from '../store/admissions.ts';
import type { Outbox } from './outbox.ts';

/** Who was not found is looked for again a day later. */
const SEARCH_AGAIN_MINUTES = 24 * 60;
/** Each minute so many on a platform: none lets itself be asked without end. */
const MOST_AT_ONCE = 20;

type Searching = Pick<Outbox, 'db' | 'queue' | 'clock' | 'logger' | 'gateways'>;

/**
 * Links people without an account on a platform to the one with their e-mail address in a workspace that may see their
 * conference. What is nobody's, or somebody else's, is left alone. A platform that does not answer is left for the next minute.
 */
export async function findAccountsByEmail(searching: Searching): Promise<void> {
  for (const gateway of searching.gateways.values()) {
    if (gateway.findAccount !== undefined) await searchOn(searching, gateway);
  }
}

async function searchOn(searching: Searching, gateway: ChatGateway): Promise<void> {
  const { db, clock, logger } = searching;
  const { platform } = gateway;
  const before = addMinutes(clock.realNow(), -SEARCH_AGAIN_MINUTES);
  const silent = new Set<string>();
  for (const search of await findAccountSearches(db, { platform, before, most: MOST_AT_ONCE })) {
    if (silent.has(search.workspace)) continue;
    try {
      const account = (await gateway.findAccount?.(search.workspace, search.email)) ?? null;
      await settle(searching, { ...search, platform, account });
    } catch (fault) {
      silent.add(search.workspace);
      logger.error('accounts.search-fault', { platform, personId: search.personId }, fault);
    }
  }
}

async function settle(
  { db, queue, clock }: Searching,
  { email: _, ...found }: AccountSearch & { readonly platform: string; readonly account: string | null },
): Promise<void> {
  const { conferenceId, personId, platform, workspace, account } = found;
  const [now, realNow] = [clock.now(), clock.realNow()];
  await db.transaction().execute(async (trx) => {
    await noteSearch(trx, { ...found, at: realNow });
    // It was taken out while the platform was asked.
    if (account === null || !(await isAdmitted(trx, conferenceId, { platform, workspace }))) return;
    if (!(await insertIdentity(trx, { ...found, account, at: now }))) return;
    const actor = { personId: null, platform: 'clock' };
    await audit({ trx, queue, conferenceId, now, realNow, actor }, [
      {
        action: 'account.found',
        subject: { kind: 'person', id: personId },
        after: { platform, workspace },
      },
    ]);
  });
}
