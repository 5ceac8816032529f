import type { Place } from '../ports/chat.ts';
import { isAdmitted } from '../store/admissions.ts';
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
 * connected, the one last used first. Nothing goes to a workspace that may not see the conference. The mailbox serves only
 * where no chat platform is configured.
 */
export async function linksOf(outbox: Outbox, delivery: Delivery): Promise<Links> {
  const { conference_id: conferenceId, person_id: personId, binding_id: bindingId } = delivery;
  if (bindingId !== null) {
    const { platform, workspace, channel } = await findBoundChannel(outbox.db, conferenceId, bindingId);
    return await openOf(outbox, conferenceId, [{ platform, workspace, channel }]);
  }
  if (personId === null) return { places: [], missing: [] };
  const hasChat = [...outbox.gateways.keys()].some((platform) => platform !== MAILBOX);
  if (!hasChat) {
    const mailbox = { platform: MAILBOX, workspace: '', channel: `person:${personId}` };
    return await openOf(outbox, conferenceId, [mailbox]);
  }
  const accounts = await findAccounts(outbox.db, conferenceId, personId);
  const places = accounts.map(({ account, ...where }) => ({ ...where, channel: account }));
  return places.length === 0
    ? { places, missing: [{ link: 'chat', reason: 'no-account' }] }
    : await openOf(outbox, conferenceId, places);
}

async function openOf(
  { db, gateways }: Outbox,
  conferenceId: number,
  places: readonly Place[],
): Promise<Links> {
  const open: Place[] = [];
  const missing: { link: string; reason: string }[] = [];
  for (const place of places) {
    const isConnected = gateways.has(place.platform);
    if (isConnected && (await isAdmitted(db, conferenceId, place))) open.push(place);
    else missing.push({ link: linkOf(place), reason: isConnected ? 'not-admitted' : 'not-connected' });
  }
  return { places: open, missing };
}

/** What a place is called in a chain. */
export function linkOf({ platform, workspace, channel }: Place): string {
  return `${platform}:${workspace}:${channel}`;
}
