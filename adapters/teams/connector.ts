import { z } from 'zod';
import type { CardAttachment } from './card.ts';
import type { BotIdentity } from './identity.ts';
import { type Pause, pacer } from './pace.ts';

const PATIENCE_MILLISECONDS = 10_000;
/** Teams takes seven messages a second in one conversation. */
const BETWEEN_CALLS_MILLISECONDS = 150;

/** A conversation, and the service of Teams that has it. */
export interface Conversation {
  readonly serviceUrl: string;
  readonly conversation: string;
}

/** A message as Teams takes it. */
export interface OutgoingActivity {
  readonly type: 'message';
  /** What a locked phone shows of a card. */
  readonly summary: string;
  readonly attachments: readonly CardAttachment[];
}

/** Somebody on the roster of a conversation. */
export type Member = z.output<typeof memberSchema>;

/** Teams as the bot calls it. Each call is made once and throws: a `ConnectorRefusal`, or what broke on the way. */
export interface Connector {
  /** The direct conversation with somebody, which is made where there is none. */
  open(person: {
    readonly serviceUrl: string;
    readonly tenant: string;
    readonly account: string;
  }): Promise<string>;
  /** Answers with the message's id. */
  post(where: Conversation, activity: OutgoingActivity): Promise<string>;
  change(where: Conversation, id: string, activity: OutgoingActivity): Promise<void>;
  remove(where: Conversation, id: string): Promise<void>;
  member(where: Conversation, userId: string): Promise<Member>;
}

/** What Teams refused, with its code where it gave one. */
export class ConnectorRefusal extends Error {
  override readonly name = 'ConnectorRefusal';
  readonly status: number;
  readonly code: string;
  /** In seconds. */
  readonly retryAfter: number | null;

  constructor({ status, code, retryAfter }: { status: number; code: string; retryAfter: number | null }) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Nothing was asked of Teams: the bot could not prove who it is. */
export class IdentityUnproven extends Error {
  override readonly name = 'IdentityUnproven';
}

/** Nothing was ever heard from an organisation, so nobody there has the app, and where its Teams is called is not known. */
export class UnheardOrganisation extends Error {
  override readonly name = 'UnheardOrganisation';
}

const idSchema = z.object({ id: z.string() });
const memberSchema = z.object({
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
  userRole: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
});
const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

interface ConnectorSettings {
  /** Null: nothing proves who calls, for a client on this machine. */
  readonly identity: BotIdentity | null;
  /** The bot as a member of conversations. */
  readonly botId: string;
  readonly pause?: Pause;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: readonly string[];
  readonly body?: object;
}

/** Calls Teams plainly, each conversation in its turn. */
export function connectorOf({ identity, botId, pause }: ConnectorSettings): Connector {
  const inTurn = pacer(BETWEEN_CALLS_MILLISECONDS, pause);

  async function send(serviceUrl: string, call: Call, token: string | null): Promise<Response> {
    const { method, path, body } = call;
    const address = [serviceUrl.replace(/\/+$/, ''), 'v3/conversations', ...path.map(encodeURIComponent)];
    return await fetch(address.join('/'), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
  }

  async function tokenFor(isRefused: boolean): Promise<string | null> {
    try {
      return (await identity?.token(isRefused)) ?? null;
    } catch (fault) {
      throw new IdentityUnproven('no token', { cause: fault });
    }
  }

  async function ask(serviceUrl: string, call: Call): Promise<unknown> {
    const first = await send(serviceUrl, call, await tokenFor(false));
    // What was not let in was not done either.
    const response = first.status === 401 ? await send(serviceUrl, call, await tokenFor(true)) : first;
    if (!response.ok) throw await refusalIn(response);
    return await response.json().catch(() => null);
  }

  const inConversation = async ({ serviceUrl, conversation }: Conversation, call: Call) =>
    await inTurn(conversation, async () => ask(serviceUrl, { ...call, path: [conversation, ...call.path] }));

  return {
    async open({ serviceUrl, tenant, account }) {
      const body = {
        bot: { id: botId },
        members: [{ id: account }],
        isGroup: false,
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      };
      return idSchema.parse(await ask(serviceUrl, { method: 'POST', path: [], body })).id;
    },
    async post(where, activity) {
      const call = { method: 'POST', path: ['activities'], body: activity } as const;
      return idSchema.parse(await inConversation(where, call)).id;
    },
    async change(where, id, activity) {
      await inConversation(where, { method: 'PUT', path: ['activities', id], body: { ...activity, id } });
    },
    async remove(where, id) {
      await inConversation(where, { method: 'DELETE', path: ['activities', id] });
    },
    async member({ serviceUrl, conversation }, userId) {
      const path = [conversation, 'members', userId];
      return memberSchema.parse(await ask(serviceUrl, { method: 'GET', path }));
    },
  };
}

async function refusalIn(response: Response): Promise<ConnectorRefusal> {
  const read = refusalSchema.safeParse(await response.json().catch(() => null));
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ConnectorRefusal({
    status: response.status,
    code: read.success ? read.data.error.code : '',
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null,
  });
}
