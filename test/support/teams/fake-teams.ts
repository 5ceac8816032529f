import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import tls from 'node:tls';
import { foundIn } from '../fake-platform.ts';
import { makeCertificate } from './certificate.ts';
import { activityOf, deliver } from './delivery.ts';
import { type FaultPlan, faultPlan, type TeamsFaults } from './faults.ts';
import { answerPages } from './page/pages.ts';
import { type TeamsPerson, teamsPerson } from './people/person.ts';
import { answerLogin, answerMachine, answerService } from './server.ts';
import { newSigningKey } from './tokens.ts';
import {
  addConversation,
  addUser,
  botIdOf,
  type TeamsConversation,
  type TeamsTenant,
  type TeamsTime,
  type TeamsWorld,
  touch,
  type UserSettings,
} from './world.ts';

export interface FakeTeamsSettings {
  readonly time: TeamsTime;
  readonly port?: number;
}

/** Teams and its login service on loopback ports, with state: what the bot does changes it, what people do goes through it. */
export interface FakeTeams {
  readonly world: TeamsWorld;
  readonly faults: TeamsFaults;
  /** What the bot's environment is set to, beside its secret. */
  readonly environment: Readonly<Record<string, string>>;
  /** The login service's certificate, which processes trust by `NODE_EXTRA_CA_CERTS`; this one trusts it already. */
  readonly certificate: string;
  tenant(name: string): TeamsTenant;
  person(tenant: TeamsTenant, settings: UserSettings): TeamsPerson;
  channel(tenant: TeamsTenant, name: string, members: readonly TeamsPerson[]): TeamsConversation;
  group(tenant: TeamsTenant, name: string, members: readonly TeamsPerson[]): TeamsConversation;
  /** Puts the bot into a team, or takes it out; who did it is one of its members. */
  addBot(conversation: TeamsConversation, by: TeamsPerson): Promise<void>;
  removeBot(conversation: TeamsConversation): void;
  /** Sends everything to this address from now on. */
  useBot(url: string): void;
  /** Waits until a thing is true, looking whenever something changes; throws with `what` when it does not come. */
  until<T>(what: string, look: () => T | undefined | null | false): Promise<T>;
  close(): Promise<void>;
}

const HOME = 'c0ffee00-0000-4000-8000-000000000000';

export async function startFakeTeams({ time, port = 0 }: FakeTeamsSettings): Promise<FakeTeams> {
  const world = newWorld(time);
  const faults = faultPlan();
  const service = createServer(
    answering(world, faults, async (exchange) => {
      const done = answerMachine(exchange) || (await answerService(exchange));
      if (!done) await answerPages(world, exchange.request, exchange.response);
    }),
  );
  const certificate = makeCertificate(time.realNow());
  const login = createSecureServer(certificate, answering(world, faults, answerLogin));
  world.origin = `http://127.0.0.1:${await listen(service, port)}`;
  world.loginOrigin = `https://127.0.0.1:${await listen(login, 0)}`;
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate.cert]);
  return {
    world,
    faults,
    certificate: certificate.cert,
    environment: environmentOf(world),
    ...places(world),
    until: async (what, look) => await foundIn(world, { what, look, most: LONGEST_WAIT }),
    async close() {
      await Promise.all([service, login].map(stop));
    },
  };
}

function newWorld(time: TeamsTime): TeamsWorld {
  return {
    time,
    app: { id: randomUUID(), password: randomUUID(), name: 'RCM', tenant: HOME },
    tenants: new Map(),
    conversations: new Map(),
    files: new Map(),
    serviceKey: newSigningKey(),
    loginKey: newSigningKey(),
    issuer: 'https://api.botframework.com',
    scope: 'https://api.botframework.com',
    keysPath: randomUUID(),
    origin: '',
    loginOrigin: '',
    botUrl: null,
    watchers: new Set(),
    lastId: 0,
  };
}

function environmentOf({
  app,
  scope,
  issuer,
  origin,
  loginOrigin,
  keysPath,
}: TeamsWorld): Record<string, string> {
  const keys = `${origin}/${keysPath}/openidconfiguration`;
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppPassword: app.password,
    MicrosoftAppTenantId: app.tenant,
    MicrosoftAppType: 'SingleTenant',
    ToChannelFromBotLoginUrl: `${loginOrigin}/${app.tenant}`,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: keys,
    ToBotFromEmulatorOpenIdMetadataUrl: keys,
    OAuthUrl: origin,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'false',
  };
}

function answering(
  world: TeamsWorld,
  faults: FaultPlan,
  answer: (exchange: Parameters<typeof answerLogin>[0]) => Promise<void>,
): RequestListener {
  return (request, response) => {
    answer({ world, faults, request, response }).catch((fault: unknown) => {
      if (!response.headersSent) response.writeHead(500).end(String(fault));
    });
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(
  server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>,
): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

type Places = 'tenant' | 'person' | 'channel' | 'group' | 'addBot' | 'removeBot' | 'useBot';

function places(world: TeamsWorld): Pick<FakeTeams, Places> {
  const somewhere =
    (kind: 'channel' | 'groupChat') => (tenant: TeamsTenant, name: string, members: readonly TeamsPerson[]) =>
      addConversation(world, { kind, tenant: tenant.id, name, members: members.map(({ user }) => user.id) });
  return {
    tenant(name) {
      const id = world.tenants.size === 0 ? world.app.tenant : randomUUID();
      const tenant = { id, name, users: new Map() };
      world.tenants.set(id, tenant);
      return tenant;
    },
    person: (tenant, settings) => teamsPerson(world, addUser(tenant, settings)),
    channel: somewhere('channel'),
    group: somewhere('groupChat'),
    async addBot(conversation, { user }) {
      conversation.hasBot = true;
      const came = { type: 'conversationUpdate', membersAdded: [{ id: botIdOf(world) }] };
      await deliver(world, activityOf(world, { user, conversation }, came));
    },
    removeBot(conversation) {
      conversation.hasBot = false;
      touch(world);
    },
    useBot(url) {
      world.botUrl = url;
    },
  };
}

const LONGEST_WAIT = 10_000;
