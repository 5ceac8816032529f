import { z } from 'zod';
import type { AddressBook } from '../../src/ports/addresses.ts';
import type { Place } from '../../src/ports/chat.ts';
import type { Envelope } from './activity.ts';
import { type Connector, type Conversation, UnheardOrganisation } from './connector.ts';

const addressSchema = z.object({ serviceUrl: z.string(), conversation: z.string().optional() });

/** What is known of where Teams is. */
export interface Known {
  readonly addresses: AddressBook;
  readonly connector: Connector;
  /** Where Teams is called for an organisation of which nothing was heard yet; null where that is nowhere. */
  readonly firstService: string | null;
}

/** The conversation of a channel, or with somebody: the one last heard of, else a first one. Throws what Teams refuses. */
export async function conversationAt(known: Known, place: Place): Promise<Conversation> {
  if (!isPerson(place)) return { serviceUrl: await serviceOf(known, place), conversation: place.channel };
  const address = addressSchema.safeParse(await known.addresses.find(place)).data;
  if (address?.conversation === undefined) return await directConversation(known, place);
  return { serviceUrl: address.serviceUrl, conversation: address.conversation };
}

/** Opens the conversation with somebody, and remembers it. Throws what Teams refuses. */
export async function directConversation(known: Known, place: Place): Promise<Conversation> {
  const { addresses, connector } = known;
  const serviceUrl = await serviceOf(known, { ...place, channel: '' });
  const conversation = await connector.open({ serviceUrl, tenant: place.workspace, account: place.channel });
  await addresses.keep(place, { serviceUrl, conversation });
  return { serviceUrl, conversation };
}

/** Keeps where an activity came from, for the channel or the person, and for their organisation. */
export async function rememberPlaces(addresses: AddressBook, envelope: Envelope): Promise<void> {
  const { tenant: workspace, serviceUrl, conversation, isDirect, account } = envelope;
  const inTenant = (channel: string) => ({ platform: 'teams', workspace, channel });
  await addresses.keep(inTenant(''), { serviceUrl });
  if (!isDirect) return await addresses.keep(inTenant(channelOf(conversation)), { serviceUrl });
  if (account === null) return;
  if (envelope.bot === 'left') await addresses.forget(inTenant(account));
  else await addresses.keep(inTenant(account), { serviceUrl, conversation });
}

/** A reply's conversation names its thread after the channel. */
function channelOf(conversation: string): string {
  return conversation.split(';')[0] ?? conversation;
}

/** A channel's id holds a colon, an account none. */
export function isPerson({ channel }: Place): boolean {
  return !channel.includes(':');
}

/** Where Teams is called for a place, by what was heard last of it or of its organisation. Throws where that is nowhere. */
export async function serviceOf({ addresses, firstService }: Known, place: Place): Promise<string> {
  const known = (await addresses.find(place)) ?? (await addresses.find({ ...place, channel: '' }));
  const serviceUrl = addressSchema.safeParse(known).data?.serviceUrl ?? firstService;
  if (serviceUrl === null) throw new UnheardOrganisation('nobody there has the app');
  return serviceUrl;
}
