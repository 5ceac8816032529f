import { randomBytes } from 'node:crypto';
import {
  type Installation,
  newId,
  type SlackChannel,
  type SlackTime,
  type SlackUser,
  type SlackWorkspace,
  type SlackWorld,
} from './world.ts';

/** What the bot needs and no more; a test may grant less. */
export const ALL_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
  'users:read.email',
];

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_left',
  'group_archive',
  'group_left',
  'member_joined_channel',
  'message.im',
  'tokens_revoked',
];

/** A Slack without workspaces, and one app that may be installed in them. */
export function newWorld(time: SlackTime, command: string): SlackWorld {
  return {
    time,
    app: {
      id: 'A0FAKEAPP',
      clientId: '1111111111.2222222222',
      clientSecret: secret(),
      signingSecret: secret(),
      appToken: `xapp-1-A0FAKEAPP-1-${secret()}`,
      verificationToken: secret(),
      command,
      events: new Set(EVENTS),
      requestUrl: null,
      messagesTab: true,
      socketMode: false,
    },
    workspaces: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
    uploads: new Map(),
    tickets: new Set(),
    watchers: new Set(),
    announce: () => undefined,
    origin: '',
    lastId: 0,
  };
}

export function secret(): string {
  return randomBytes(16).toString('hex');
}

/** Who speaks where Slack itself has something to say. */
export const SLACKBOT = 'USLACKBOT';

const slackbot: Omit<SlackUser, 'team'> = {
  id: SLACKBOT,
  name: 'Slackbot',
  email: '',
  locale: 'en-US',
  timezone: 'UTC',
  deactivated: false,
  guest: 'no',
  stranger: false,
  bot: true,
};

/** A workspace without people, in which the app is not installed yet. */
export function addWorkspace(world: SlackWorld, domain: string, enterprise: string | null): SlackWorkspace {
  const workspace: SlackWorkspace = {
    id: newId(world, 'T'),
    domain,
    enterprise,
    installation: null,
    former: [],
    users: new Map(),
    channels: new Map(),
    files: new Map(),
    modals: new Map(),
    refusedBlocks: new Set(),
    homes: new Map(),
  };
  workspace.users.set(SLACKBOT, { ...slackbot, team: workspace.id });
  world.workspaces.set(workspace.id, workspace);
  return workspace;
}

/** Puts the app into a workspace: a bot user with a token of its own, and with these rights. */
export function install(
  world: SlackWorld,
  workspace: SlackWorkspace,
  scopes: readonly string[],
): Installation {
  const before = workspace.installation ?? workspace.former.at(-1);
  const botUser = before?.botUser ?? addUser(world, workspace, { name: 'RCM', bot: true }).id;
  const installation: Installation = {
    token: `xoxb-${workspace.id}-${secret()}`,
    botUser,
    botId: before?.botId ?? newId(world, 'B'),
    scopes: new Set(scopes),
    dead: null,
  };
  if (workspace.installation !== null) workspace.former.push(workspace.installation);
  workspace.installation = installation;
  return installation;
}

export type UserSettings = Partial<Omit<SlackUser, 'id'>> & { readonly name: string };

export function addUser(world: SlackWorld, workspace: SlackWorkspace, settings: UserSettings): SlackUser {
  const id = newId(world, 'U');
  const user: SlackUser = {
    team: settings.stranger === true ? 'T0OTHERORG' : workspace.id,
    email: `${id.toLowerCase()}@example.org`,
    locale: 'en-US',
    timezone: 'America/Costa_Rica',
    deactivated: false,
    guest: 'no',
    stranger: false,
    bot: false,
    ...settings,
    id,
  };
  workspace.users.set(id, user);
  return user;
}

export interface ChannelSettings {
  readonly kind?: 'public' | 'private';
  readonly members?: readonly string[];
  readonly archived?: boolean;
  readonly shared?: boolean;
}

export function addChannel(
  world: SlackWorld,
  workspace: SlackWorkspace,
  { name, ...settings }: ChannelSettings & { readonly name: string },
): SlackChannel {
  return keepChannel(workspace, {
    id: newId(world, 'C'),
    name,
    kind: settings.kind ?? 'public',
    members: new Set(settings.members),
    archived: settings.archived ?? false,
    shared: settings.shared ?? false,
    ...freshly,
    messages: [],
  });
}

/** The direct messages between two, opened if they were not. */
export function directMessages(
  world: SlackWorld,
  workspace: SlackWorkspace,
  pair: readonly [string, string],
): SlackChannel {
  const known = [...workspace.channels.values()].find(
    ({ kind, members }) => kind === 'dm' && pair.every((one) => members.has(one)),
  );
  if (known !== undefined) return known;
  return keepChannel(workspace, {
    id: newId(world, 'D'),
    name: 'directmessage',
    kind: 'dm',
    members: new Set(pair),
    archived: false,
    shared: false,
    ...freshly,
    messages: [],
  });
}

const freshly = { closed: false, posting: 'everybody', forgetful: false, lastTs: 0 } as const;

function keepChannel(workspace: SlackWorkspace, channel: SlackChannel): SlackChannel {
  workspace.channels.set(channel.id, channel);
  return channel;
}
