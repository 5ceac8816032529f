import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { ConfidentialClientApplication, type INetworkModule, type NetworkResponse } from '@azure/msal-node';
import {
  type AppCredentials,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  MsalServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Logger } from '../../src/ports/logger.ts';
import type { Endpoints, Registration } from './config.ts';
import type { BotIdentity, SignedPart } from './identity.ts';

const PATIENCE_MILLISECONDS = 5_000;
const LOGIN = 'https://login.microsoftonline.com';

/** The bot of a registration, by Microsoft's own libraries. The only file that knows them. */
export function identify(registration: Registration, logger: Logger): BotIdentity {
  const { appId, endpoints } = registration;
  const issuer = endpoints.tokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  const scope = endpoints.oAuthScope ?? AuthenticationConstants.ToChannelFromBotOAuthScope;
  const login = loginOf(registration);
  const factory = credentialsOf(registration, login);
  const authentication = authenticationFor(endpoints, { factory, issuer, scope, login });
  const credentials = once(async () => await factory.createCredentials(appId, scope, login, true));
  return {
    async vouches(signed, authorization) {
      // Whatever another issuer signed, such as a token of the bot's own, is no request of Teams: it is not looked at.
      if (issuerOf(authorization) !== issuer) return false;
      return await hushed(logger, async () => await isSigned(authentication, signed, authorization));
    },
    async token(isRefused = false) {
      const known = (await credentials()) as AppCredentials;
      return await hushed(logger, async () => await within(known.getToken(isRefused)));
    },
  };
}

function loginOf({ tenantId, endpoints }: Registration): string {
  return (
    endpoints.loginUrl ??
    (tenantId === null ? AuthenticationConstants.ToChannelFromBotLoginUrl : `${LOGIN}/${tenantId}`)
  );
}

function credentialsOf(
  { appId, appPassword, appType }: Registration,
  login: string,
): ServiceClientCredentialsFactory {
  if (appType === 'UserAssignedMSI') {
    return new ManagedIdentityServiceClientCredentialsFactory(appId, new JwtTokenProviderFactory());
  }
  const application = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: appPassword ?? '',
      authority: login,
      // Of another host than Microsoft's own, Microsoft is not asked whether it is one of its.
      knownAuthorities: login.startsWith(LOGIN) ? [] : [new URL(login).host],
    },
    system: { networkClient },
  });
  // The same class, in the typings of two kinds of module.
  return new MsalServiceClientCredentialsFactory(appId, application as never);
}

interface Known {
  readonly factory: ServiceClientCredentialsFactory;
  readonly issuer: string;
  readonly scope: string;
  readonly login: string;
}

function authenticationFor(
  { oAuthUrl, channelOpenIdUrl, emulatorOpenIdUrl, callerId, validateAuthority }: Endpoints,
  { factory, issuer, scope, login }: Known,
): BotFrameworkAuthentication {
  return BotFrameworkAuthenticationFactory.create(
    '',
    validateAuthority,
    login,
    scope,
    issuer,
    oAuthUrl ?? AuthenticationConstants.OAuthUrl,
    channelOpenIdUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    emulatorOpenIdUrl ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    callerId ?? '',
    factory,
    new AuthenticationConfiguration(),
  );
}

/** The library takes a token without a service URL for one of any, and throws of a forged one as of a fault of its own. */
async function isSigned(
  authentication: BotFrameworkAuthentication,
  { channelId, serviceUrl }: SignedPart,
  authorization: string,
): Promise<boolean> {
  try {
    const activity = { channelId, serviceUrl } as Parameters<typeof authentication.authenticateRequest>[0];
    const { claimsIdentity } = await within(authentication.authenticateRequest(activity, authorization));
    return claimsIdentity.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === serviceUrl;
  } catch (fault) {
    if (areKeysMissing(fault)) throw fault;
    return false;
  }
}

function areKeysMissing(fault: unknown): boolean {
  if (fault instanceof AuthenticationError) return fault.statusCode >= 500;
  return fault instanceof Error && ['FetchError', 'TimeoutError', 'AbortError'].includes(fault.name);
}

/** Who a token says that it is from, unchecked; null for what is no token. */
function issuerOf(authorization: string): string | null {
  const [, payload = ''] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(authorization) ?? [];
  try {
    return String(Reflect.get(Object(JSON.parse(Buffer.from(payload, 'base64url').toString())), 'iss'));
  } catch {
    return null;
  }
}

const networkClient: INetworkModule = {
  sendGetRequestAsync: async (url, options) => await ask(url, { method: 'GET', ...options }),
  sendPostRequestAsync: async (url, options) => await ask(url, { method: 'POST', ...options }),
};

async function ask<Body>(url: string, request: RequestInit): Promise<NetworkResponse<Body>> {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  const body = (await response.json()) as Body;
  return { headers: Object.fromEntries(response.headers), body, status: response.status };
}

/** The libraries wait for ever. */
async function within<Result>(answer: Promise<Result>): Promise<Result> {
  const waiting = new AbortController();
  const late = setTimeout(PATIENCE_MILLISECONDS, undefined, { signal: waiting.signal }).then(
    () => {
      throw new DOMException('Microsoft did not answer', 'TimeoutError');
    },
    () => answer,
  );
  return await Promise.race([answer, late]).finally(() => waiting.abort());
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const hush = new AsyncLocalStorage<Logger>();
let hushing: typeof console.error | null = null;

/** The libraries complain on the console, in sentences that quote what came in: only that they complain is kept. */
async function hushed<Result>(listening: Logger, call: () => Promise<Result>): Promise<Result> {
  const { console } = globalThis;
  if (console.error !== hushing) {
    const complain = console.error.bind(console);
    hushing = (...said: unknown[]) => {
      const logger = hush.getStore();
      if (logger === undefined) complain(...said);
      else logger.warn('teams.complaint');
    };
    console.error = hushing;
  }
  return await hush.run(listening, call);
}
