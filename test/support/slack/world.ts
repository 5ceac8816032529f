import type { types } from '@slack/bolt';

/** Two times in milliseconds: what the fake's messages, triggers and rates go by, and what requests are stamped with. */
export interface SlackTime {
  now(): number;
  /** A receiver compares a request's stamp with the machine's own clock. */
  realNow(): number;
}

export interface SlackUser {
  readonly id: string;
  readonly team: string;
  readonly name: string;
  readonly email: string;
  /** As Slack writes it: `es-LA`, `en-US`. */
  locale: string;
  timezone: string;
  deactivated: boolean;
  /** A multi-channel or single-channel guest. */
  readonly guest: 'no' | 'multi' | 'single';
  /** From another organisation, met in a channel shared by Slack Connect. */
  readonly stranger: boolean;
  readonly bot: boolean;
}

export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  readonly user: string;
  readonly created: number;
  content: Buffer;
  /** Where it was shared: the bot sees a file only where it is a member. */
  readonly channels: Set<string>;
  /** Chosen in the modal of an app, which may read it then. */
  givenToApp: boolean;
  /** Older than what the workspace's plan shows. */
  readonly isHidden: boolean;
}

export interface SlackMetadata {
  readonly event_type: string;
  readonly event_payload: Readonly<Record<string, unknown>>;
}

export interface SlackMessage {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly fromBot: boolean;
  text: string;
  blocks: readonly types.KnownBlock[];
  metadata: SlackMetadata | null;
  edited: string | null;
  readonly threadTs: string | null;
  readonly files: readonly SlackFile[];
  /** Seen by this person alone, until they start Slack anew. */
  readonly onlyFor: string | null;
  /** Whose phones rang when it came; a later change makes none ring. */
  readonly notified: readonly string[];
}

export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'dm';
  readonly members: Set<string>;
  archived: boolean;
  /** Direct messages that the person has closed: the bot opens them anew before it writes. */
  closed: boolean;
  /** Who may write: everybody in it, or those alone whom an administrator allowed. */
  posting: 'everybody' | 'allowed' | 'nobody';
  /** A history that tells nothing of what messages carry for machines: what was sent is not found in it. */
  forgetful: boolean;
  /** By Slack Connect with another organisation. */
  readonly shared: boolean;
  messages: SlackMessage[];
  lastTs: number;
}

/** What was typed or chosen in a view: block id, action id, and Slack's value object. */
export type ViewState = Record<string, Record<string, Record<string, unknown>>>;

export interface SlackView {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | null;
  hash: string;
  view: types.HomeView | types.ModalView;
  state: ViewState;
  /** What the bot answered beside a field, by block id. */
  errors: Record<string, string>;
}

export interface Installation {
  readonly token: string;
  readonly botUser: string;
  readonly botId: string;
  scopes: ReadonlySet<string>;
  /** Why its token is refused, if it is. */
  dead: 'account_inactive' | 'token_revoked' | null;
}

export interface SlackWorkspace {
  readonly id: string;
  readonly domain: string;
  readonly enterprise: string | null;
  installation: Installation | null;
  readonly former: Installation[];
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly files: Map<string, SlackFile>;
  /** The open modal of each person, bottom first. */
  readonly modals: Map<string, SlackView[]>;
  /** Kinds of blocks that this workspace refuses, such as `table`. */
  readonly refusedBlocks: Set<string>;
  readonly homes: Map<string, SlackView>;
}

interface SlackApp {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly verificationToken: string;
  readonly command: string;
  /** Events that it subscribed to; each comes only where its scope is granted too. */
  events: ReadonlySet<string>;
  requestUrl: string | null;
  /** Whether its direct messages are switched on. */
  messagesTab: boolean;
  socketMode: boolean;
}

export type SlackEvent = Readonly<Record<string, unknown>> & { readonly type: string };

interface Trigger {
  readonly user: string;
  readonly workspace: string;
  readonly expires: number;
  used: boolean;
}

export interface ResponseUrl {
  readonly workspace: string;
  readonly channel: string;
  readonly user: string;
  /** The message whose button was pressed, which it may replace. */
  readonly message: SlackMessage | null;
  readonly expires: number;
  uses: number;
}

interface OAuthCode {
  readonly workspace: string;
  readonly user: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly expires: number;
  used: boolean;
}

export interface SlackWorld {
  readonly time: SlackTime;
  readonly app: SlackApp;
  readonly workspaces: Map<string, SlackWorkspace>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly codes: Map<string, OAuthCode>;
  readonly uploads: Map<string, { readonly file: SlackFile; readonly workspace: string; length: number }>;
  /** Addresses of Socket Mode that were given out and not used yet. */
  readonly tickets: Set<string>;
  readonly watchers: Set<() => void>;
  /** Tells the bot of an event, if it subscribed to it. */
  announce: (workspace: SlackWorkspace, event: SlackEvent) => void;
  /** Where the fake listens, without a slash at its end. */
  origin: string;
  lastId: number;
}

/** An id as Slack makes them: a letter for the kind, then capitals and digits. */
export function newId(world: SlackWorld, kind: string): string {
  world.lastId += 1;
  return `${kind}0FAKE${world.lastId.toString(36).toUpperCase().padStart(5, '0')}`;
}

/** Says that something changed, to whoever waits for it. */
export function touch(world: SlackWorld): void {
  for (const watcher of [...world.watchers]) watcher();
}

/** The next time stamp of a channel: unique in it, never running backwards. */
export function nextTs(world: SlackWorld, channel: SlackChannel): string {
  channel.lastTs = Math.max(world.time.now() * 1000, channel.lastTs + 1);
  return stampOf(channel.lastTs);
}

/** Slack's way to write an instant: seconds, a point and six digits. */
function stampOf(microseconds: number): string {
  const digits = String(microseconds).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** The workspace with this id; it is a mistake of the test where there is none. */
export function workspaceOf(world: SlackWorld, id: string): SlackWorkspace {
  const found = world.workspaces.get(id);
  if (found === undefined) throw new Error(`no workspace ${id}`);
  return found;
}

/** The bot's installation in a workspace, alive or not. */
export function installationOf(workspace: SlackWorkspace): Installation {
  const found = workspace.installation ?? workspace.former.at(-1);
  if (found === undefined) throw new Error(`the app was never installed in ${workspace.id}`);
  return found;
}
