import type { Place } from '../ports/chat.ts';
import type { Delivery } from '../store/deliveries.ts';
import { findAccounts, findBoundChannel } from '../store/outgoing.ts';
import { MAILBOX, type Outbox } from './outbox.ts';

/** Where a delivery can be left, and the links that are not there, each with its reason. */
export interface Links {
  readonly places: readonly Place[];
  readonly missing: readonly { readonly link: string; readonly reason: string }[];
}

/**
 * The places where a delivery can be left, the best first: a channel, or a person's accounts on platforms that are
 * connected, the one last used first. The mailbox serves only where no chat platform is configured.
 */
export async function linksOf(outbox: Outbox, delivery: Delivery): Promise<Links> {
  const { conference_id: conferenceId, person_id: personId, binding_id: bindingId } = delivery;
  if (bindingId !== null) {
    const { platform, workspace, channel } = await findBoundChannel(outbox.db, conferenceId, bindingId);
    return connectedOf(outbox, [{ platform, workspace, channel }]);
  }
  if (personId === null) return { places: [], missing: [] };
  const hasChat = [...outbox.gateways.keys()].some((platform) => platform !== MAILBOX);
  if (!hasChat) {
    const mailbox = { platform: MAILBOX, workspace: '', channel: `person:${personId}` };
    return connectedOf(outbox, [mailbox]);
  }
  const accounts = await findAccounts(outbox.db, conferenceId, personId);
  const places = accounts.map(({ account, ...where }) => ({ ...where, channel: account }));
  return places.length === 0
    ? { places, missing: [{ link: 'chat', reason: 'no-account' }] }
    : connectedOf(outbox, places);
}

function connectedOf({ gateways }: Outbox, places: readonly Place[]): Links {
  const isConnected = ({ platform }: Place) => gateways.has(platform);
  return {
    places: places.filter(isConnected),
    missing: places
      .filter((place) => !isConnected(place))
      .map((place) => ({ link: linkOf(place), reason: 'not-connected' })),
  };
}

/** What a place is called in a chain. */
export function linkOf({ platform, workspace, channel }: Place): string {
  return `${platform}:${workspace}:${channel}`;
}
