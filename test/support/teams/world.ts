import { randomUUID } from 'node:crypto';
import type { SigningKey } from './tokens.ts';

export interface TeamsUser {
  /** As the bot knows them: `29:…`. */
  readonly id: string;
  readonly aadObjectId: string;
  readonly tenant: string;
  readonly name: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly role: 'user' | 'guest';
  locale: string;
  hasApp: boolean;
  hasBlocked: boolean;
}

export interface TeamsFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface SentAttachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string;
  readonly name?: string;
}

export interface TeamsMessage {
  readonly id: string;
  readonly from: string;
  readonly fromBot: boolean;
  /** Milliseconds. */
  readonly at: number;
  text: string;
  summary: string | null;
  attachments: readonly SentAttachment[];
  edited: boolean;
  /** What a press put in its place, for one person's eyes, until it is changed. */
  readonly inPlace: Map<string, object>;
}

export interface TeamsConversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly tenant: string;
  readonly name: string;
  readonly members: Set<string>;
  hasBot: boolean;
  messages: TeamsMessage[];
}

export interface TeamsTenant {
  readonly id: string;
  readonly name: string;
  readonly users: Map<string, TeamsUser>;
}

export interface TeamsTime {
  /** Milliseconds; what messages are stamped with. */
  now(): number;
  /** The machine's own, for tokens. */
  realNow(): number;
}

export interface TeamsWorld {
  readonly time: TeamsTime;
  readonly app: {
    readonly id: string;
    readonly password: string;
    readonly name: string;
    readonly tenant: string;
  };
  readonly tenants: Map<string, TeamsTenant>;
  readonly conversations: Map<string, TeamsConversation>;
  readonly files: Map<string, TeamsFile>;
  /** Signs what Teams sends to the bot. */
  readonly serviceKey: SigningKey;
  /** Signs what the bot is given to prove itself. */
  readonly loginKey: SigningKey;
  readonly issuer: string;
  readonly scope: string;
  /** Unlike that of any other fake: keys are remembered by their address. */
  readonly keysPath: string;
  /** Where Teams is called. */
  origin: string;
  /** Where tokens are given out. */
  loginOrigin: string;
  /** Where the bot listens; null until it does. */
  botUrl: string | null;
  /** Told whenever something changed. */
  readonly watchers: Set<() => void>;
  lastId: number;
}

export function touch(world: TeamsWorld): void {
  for (const watcher of [...world.watchers]) watcher();
}

export function serviceUrlOf(world: TeamsWorld, tenant: string): string {
  return `${world.origin}/amer/${tenant}/`;
}

/** Ids of Teams' messages are the milliseconds of their coming. */
export function nextMessageId(world: TeamsWorld): string {
  world.lastId += 1;
  return String(1_416_866_400_000 + world.lastId);
}

/** The bot as a member of conversations. */
export function botIdOf({ app }: TeamsWorld): string {
  return `28:${app.id}`;
}

export function userById(world: TeamsWorld, id: string): TeamsUser | undefined {
  return [...world.tenants.values()]
    .flatMap(({ users }) => [...users.values()])
    .find((one) => one.id === id || one.aadObjectId === id);
}

export type UserSettings = Partial<Omit<TeamsUser, 'id' | 'tenant'>> & { readonly name: string };

export function addUser(tenant: TeamsTenant, settings: UserSettings): TeamsUser {
  const email = settings.email ?? `${settings.name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`;
  const user: TeamsUser = {
    aadObjectId: randomUUID(),
    email,
    userPrincipalName: email,
    role: 'user',
    locale: 'en-US',
    hasApp: true,
    hasBlocked: false,
    ...settings,
    id: `29:${randomUUID()}`,
    tenant: tenant.id,
  };
  tenant.users.set(user.id, user);
  return user;
}

/** The one-to-one conversation of the bot with somebody. */
export function directWith(world: TeamsWorld, user: TeamsUser): TeamsConversation {
  const known = [...world.conversations.values()].find(
    ({ kind, members }) => kind === 'personal' && members.has(user.id),
  );
  return (
    known ??
    addConversation(world, { kind: 'personal', tenant: user.tenant, name: 'RCM', members: [user.id] })
  );
}

export interface ConversationSettings {
  readonly kind: TeamsConversation['kind'];
  readonly tenant: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly hasBot?: boolean;
}

export function addConversation(
  world: TeamsWorld,
  { kind, tenant, name, members, hasBot = true }: ConversationSettings,
): TeamsConversation {
  const id = randomUUID().replaceAll('-', '');
  const conversation: TeamsConversation = {
    id: kind === 'personal' ? `a:${id}` : `19:${id}@thread.${kind === 'channel' ? 'tacv2' : 'v2'}`,
    kind,
    tenant,
    name,
    members: new Set(members),
    hasBot,
    messages: [],
  };
  world.conversations.set(conversation.id, conversation);
  return conversation;
}
