import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { teamsApp } from './app.ts';
import type { Registration, TeamsConfig } from './config.ts';
import { connectorOf } from './connector.ts';
import { teamsGateway } from './gateway.ts';
import type { BotIdentity } from './identity.ts';

/** Microsoft's own cloud is called here for an organisation of which nothing was heard yet. */
const EVERYBODYS_SERVICE = 'https://smba.trafficmanager.net/teams/';

/** The organisation of Microsoft's client on this machine. */
const PLAYGROUND = '00000000-0000-0000-0000-0000000000001';

/** Nothing is asked of Microsoft yet. */
export function connectTeams(
  { registration }: TeamsConfig,
  { logger }: { readonly logger: Logger },
): ChatPlace {
  const identity = registration === null ? null : lazyIdentity(registration, logger);
  const appId = registration?.appId ?? '';
  const connector = connectorOf({ identity, botId: `28:${appId}` });
  const isMicrosofts = registration !== null && registration.endpoints.loginUrl === null;
  const firstService = isMicrosofts ? EVERYBODYS_SERVICE : null;
  const home = registration === null ? PLAYGROUND : registration.tenantId;
  return {
    gateway: ({ addresses }) => teamsGateway({ connector, addresses, firstService, home }),
    app: (core) => teamsApp({ ...core, registration, identity, connector, logger, appId }),
  };
}

/** Microsoft's libraries take half a second to load: who only types a command does not wait for them. */
function lazyIdentity(registration: Registration, logger: Logger): BotIdentity {
  let loaded: Promise<BotIdentity> | null = null;
  const load = async () => {
    loaded ??= import('./sdk.ts').then(({ identify }) => identify(registration, logger));
    return await loaded;
  };
  return {
    vouches: async (signed, authorization) => await (await load()).vouches(signed, authorization),
    token: async (isRefused) => await (await load()).token(isRefused),
  };
}
