import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { foundIn } from '../fake-platform.ts';
import { type Deliver, httpDelivery, verifyRequestUrl } from './delivery.ts';
import { type Events, events } from './events.ts';
import { faultPlan, type SlackFaults } from './faults.ts';
import { revokeToken, uninstall } from './methods/access.ts';
import { answerPages } from './page/pages.ts';
import { type SlackPerson, slackPerson } from './people/person.ts';
import { type RateLimits, rateLimits } from './rates.ts';
import { answerRequest } from './server.ts';
import {
  ALL_SCOPES,
  addChannel,
  addUser,
  addWorkspace,
  type ChannelSettings,
  install,
  newWorld,
  type UserSettings,
} from './setting.ts';
import { type SocketMode, socketMode } from './socket-mode.ts';
import {
  installationOf,
  type SlackChannel,
  type SlackTime,
  type SlackWorkspace,
  type SlackWorld,
  touch,
} from './world.ts';

export interface FakeSlackSettings {
  readonly time: SlackTime;
  readonly port?: number;
  /** How long the bot may take to acknowledge, in milliseconds of the machine. */
  readonly patience?: number;
}

/** Slack on a loopback port, with state: what the bot does changes it, what people see and do goes through it. */
export interface FakeSlack {
  readonly world: SlackWorld;
  readonly origin: string;
  /** What the bot's `SLACK_API_URL` is set to. */
  readonly apiUrl: string;
  readonly faults: SlackFaults;
  readonly rates: RateLimits;
  readonly socket: SocketMode;
  readonly events: Omit<Events, 'announce'>;
  /** A workspace; the app is in it, with these rights, unless it is to come by OAuth. */
  workspace(
    domain: string,
    settings?: { enterprise?: string; scopes?: readonly string[]; installed?: boolean },
  ): SlackWorkspace;
  person(workspace: SlackWorkspace, settings: UserSettings): SlackPerson;
  channel(
    workspace: SlackWorkspace,
    name: string,
    settings?: ChannelSettings & { withBot?: boolean },
  ): SlackChannel;
  archive(workspace: SlackWorkspace, channel: SlackChannel): void;
  /** Puts the bot into a channel, or takes it out. */
  invite(workspace: SlackWorkspace, channel: SlackChannel): void;
  kick(workspace: SlackWorkspace, channel: SlackChannel): void;
  /** Takes a channel away for good. */
  remove(workspace: SlackWorkspace, channel: SlackChannel): void;
  revoke(workspace: SlackWorkspace): void;
  uninstall(workspace: SlackWorkspace): void;
  /** Sends everything to this address from now on, once it has answered Slack's challenge. */
  useHttp(requestUrl: string): Promise<void>;
  useSocketMode(): void;
  /** Waits until a thing is true, looking whenever something changes; throws with `what` when it does not come. */
  until<T>(what: string, look: () => T | undefined | null | false): Promise<T>;
  close(): Promise<void>;
}

export async function startFakeSlack({
  time,
  port = 0,
  patience = 3_000,
}: FakeSlackSettings): Promise<FakeSlack> {
  const world = newWorld(time, '/rcm');
  const [faults, rates] = [faultPlan(), rateLimits()];
  const server = createServer((request, response) => {
    void (async () => {
      const done = await answerRequest({ world, faults, rates }, request, response);
      if (!done) await answerPages({ world, personWith }, request, response);
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const socket = socketMode(world, server, patience);
  const http = httpDelivery(world, patience);
  const deliver: Deliver = (handed) => (world.app.socketMode ? socket.deliver(handed) : http(handed));
  const told = events(world, deliver);
  world.announce = told.announce;

  function personWith(workspace: SlackWorkspace, id: string): SlackPerson | null {
    const user = workspace.users.get(id);
    return user === undefined ? null : slackPerson({ world, workspace, user }, { deliver, events: told });
  }

  return {
    world,
    origin: world.origin,
    apiUrl: `${world.origin}/api/`,
    faults,
    rates,
    socket,
    events: told,
    ...places(world),
    person(workspace, settings) {
      const user = addUser(world, workspace, settings);
      return slackPerson({ world, workspace, user }, { deliver, events: told });
    },
    async useHttp(requestUrl) {
      Object.assign(world.app, { requestUrl, socketMode: false });
      await verifyRequestUrl(world, patience);
    },
    useSocketMode: () => void Object.assign(world.app, { requestUrl: null, socketMode: true }),
    until: (what, look) => foundIn(world, { what, look, most: LONGEST_WAIT }),
    async close() {
      await told.settled();
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Places = 'workspace' | 'channel' | 'archive' | 'invite' | 'kick' | 'remove' | 'revoke' | 'uninstall';

function places(world: SlackWorld): Pick<FakeSlack, Places> {
  const bot = (workspace: SlackWorkspace) => installationOf(workspace).botUser;
  const family = ({ kind }: SlackChannel) => (kind === 'private' ? 'group' : 'channel');
  return {
    workspace(domain, { enterprise, scopes = ALL_SCOPES, installed = true } = {}) {
      const workspace = addWorkspace(world, domain, enterprise ?? null);
      if (installed) install(world, workspace, scopes);
      return workspace;
    },
    channel(workspace, name, { withBot = true, ...settings } = {}) {
      const channel = addChannel(world, workspace, { name, ...settings });
      if (withBot) channel.members.add(bot(workspace));
      return channel;
    },
    archive(workspace, channel) {
      channel.archived = true;
      world.announce(workspace, { type: `${family(channel)}_archive`, channel: channel.id });
      touch(world);
    },
    invite(workspace, channel) {
      channel.members.add(bot(workspace));
      world.announce(workspace, { type: 'member_joined_channel', channel: channel.id, user: bot(workspace) });
      touch(world);
    },
    kick(workspace, channel) {
      channel.members.delete(bot(workspace));
      world.announce(workspace, { type: `${family(channel)}_left`, channel: channel.id });
      touch(world);
    },
    remove(workspace, channel) {
      workspace.channels.delete(channel.id);
      touch(world);
    },
    revoke: (workspace) => revokeToken(world, workspace),
    uninstall: (workspace) => uninstall(world, workspace),
  };
}

const LONGEST_WAIT = 20_000;
