import type { Place } from '../ports/chat.ts';
import type { Delivery } from '../store/deliveries.ts';
import { findAccounts, findBoundChannel } from '../store/outgoing.ts';
import { MAILBOX, type Outbox } from './outbox.ts';

/**
 * The places where a delivery can be left, the best first: a channel, or a person's accounts on platforms that are
 * connected, the one last used first. The mailbox serves only where no chat platform is configured.
 */
export async function linksOf({ db, gateways }: Outbox, delivery: Delivery): Promise<readonly Place[]> {
  const { conference_id: conferenceId, person_id: personId, binding_id: bindingId } = delivery;
  if (bindingId !== null) {
    const { platform, workspace, channel } = await findBoundChannel(db, conferenceId, bindingId);
    return gateways.has(platform) ? [{ platform, workspace, channel }] : [];
  }
  if (personId === null) return [];
  const accounts = await findAccounts(db, conferenceId, personId);
  const connected = accounts
    .filter(({ platform }) => gateways.has(platform))
    .map(({ platform, workspace, account }) => ({ platform, workspace, channel: account }));
  const hasChat = [...gateways.keys()].some((platform) => platform !== MAILBOX);
  return hasChat ? connected : [{ platform: MAILBOX, workspace: '', channel: `person:${personId}` }];
}
