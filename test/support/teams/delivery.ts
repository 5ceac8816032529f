import { signedToken } from './tokens.ts';
import {
  botIdOf,
  nextMessageId,
  serviceUrlOf,
  type TeamsConversation,
  type TeamsUser,
  type TeamsWorld,
} from './world.ts';

/** What the bot answered. */
export interface Delivered {
  readonly status: number;
  readonly body: unknown;
}

export type Activity = Readonly<Record<string, unknown>>;

/** Sends an activity to the bot; the token is a good one unless another is given, none where it is null. */
export async function deliver(
  world: TeamsWorld,
  activity: Activity,
  {
    token = goodToken(world, String(activity['serviceUrl'])),
    patience = 15_000,
  }: { token?: string | null; patience?: number } = {},
): Promise<Delivered> {
  if (world.botUrl === null) throw new Error('the bot is nowhere');
  const response = await fetch(world.botUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(patience),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

/** What Microsoft's signature says of a request. */
export function goodClaims({ app, issuer, time }: TeamsWorld, serviceUrl: string) {
  const now = Math.floor(time.realNow() / 1000);
  return { iss: issuer, aud: app.id, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 };
}

function goodToken(world: TeamsWorld, serviceUrl: string): string {
  return signedToken(world.serviceKey, goodClaims(world, serviceUrl));
}

interface Happening {
  readonly user: TeamsUser;
  readonly conversation: TeamsConversation;
  /** In a channel, the message with which the thread began. */
  readonly thread?: string;
}

/** An activity of somebody in a conversation, as Teams tells it. */
export function activityOf(
  world: TeamsWorld,
  { user, conversation, thread }: Happening,
  rest: Activity,
): Activity {
  const { kind, tenant } = conversation;
  const id =
    kind === 'channel' && thread !== undefined ? `${conversation.id};messageid=${thread}` : conversation.id;
  return {
    id: nextMessageId(world),
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(world, tenant),
    locale: user.locale,
    from: { id: user.id, name: user.name, aadObjectId: user.aadObjectId },
    recipient: { id: botIdOf(world), name: world.app.name },
    conversation: {
      id,
      conversationType: kind,
      tenantId: tenant,
      ...(kind !== 'personal' && { isGroup: true, name: conversation.name }),
    },
    channelData: {
      tenant: { id: tenant },
      ...(kind === 'channel' && { channel: { id: conversation.id }, team: { id: conversation.id } }),
    },
    ...rest,
  };
}
