import type { IncomingMessage, ServerResponse } from 'node:http';
import { losing } from '../fake-platform.ts';
import type { CallKind, FaultPlan, TeamsFault } from './faults.ts';
import { TeamsRefusal } from './refusal.ts';
import { serviceCall } from './service.ts';
import { signedToken } from './tokens.ts';
import type { TeamsWorld } from './world.ts';

export interface Exchange {
  readonly world: TeamsWorld;
  readonly faults: FaultPlan;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Answers a request to Teams itself, or for its keys, unless it is for the pages of people: true where it did. */
export async function answerService(exchange: Exchange): Promise<boolean> {
  const { world, request, response } = exchange;
  const { pathname } = new URL(request.url ?? '/', world.origin);
  const [, room = '', tenant = '', ...rest] = pathname.split('/').map(decodeURIComponent);
  if (room === 'amer') {
    await answerCall(exchange, tenant, rest);
    return true;
  }
  if (room !== world.keysPath) return false;
  const jwks = { keys: [{ ...world.serviceKey.jwk, endorsements: ['msteams'] }] };
  const metadata = { issuer: world.issuer, jwks_uri: `${world.origin}/${world.keysPath}/keys` };
  meeting(exchange, { kind: 'keys' }, () => json(response, 200, tenant === 'keys' ? jwks : metadata));
  return true;
}

async function answerCall(exchange: Exchange, tenant: string, rest: readonly string[]): Promise<void> {
  const { world, request, response } = exchange;
  const [version, conversations, ...path] = rest;
  const body = await bodyOf(request);
  try {
    if (version !== 'v3' || conversations !== 'conversations') throw new TeamsRefusal(404, 'NotFound');
    const { method = '', headers } = request;
    const call = serviceCall(world, {
      method,
      tenant,
      path,
      body,
      authorization: headers.authorization ?? '',
    });
    meeting(exchange, call, () => json(response, call.status, call.run()));
  } catch (fault) {
    refuse(response, fault);
  }
}

function refuse(response: ServerResponse, fault: unknown): void {
  if (!(fault instanceof TeamsRefusal)) throw fault;
  json(response, fault.status, { error: { code: fault.code, message: fault.message } });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Does what is asked, unless a fault comes before; the answer is lost where one comes after. */
function meeting(
  { faults, response }: Exchange,
  { kind, conversation = '' }: { readonly kind: CallKind; readonly conversation?: string },
  answer: () => void,
): void {
  const fault = faults.take(kind, conversation);
  if (fault === null) answer();
  else if (typeof fault === 'string') broken(fault, response, answer);
  else if ('limited' in fault) {
    if (fault.limited !== null) response.setHeader('retry-after', String(fault.limited));
    json(response, 429, { error: { code: 'Throttled', message: 'too many' } });
  } else json(response, fault.status, { error: { code: fault.code ?? 'ServiceError', message: 'planned' } });
}

function broken(fault: Extract<TeamsFault, string>, response: ServerResponse, answer: () => void): void {
  if (fault.endsWith('-after')) losing(response, answer, TeamsRefusal);
  if (fault.startsWith('reset-')) response.socket?.resetAndDestroy();
}

/** The login service: who it is, and tokens for an app that knows its password. */
export async function answerLogin(exchange: Exchange): Promise<void> {
  const { world, request, response } = exchange;
  const { pathname } = new URL(request.url ?? '/', world.loginOrigin);
  const [, tenant = '', ...rest] = pathname.split('/');
  const home = `${world.loginOrigin}/${tenant}`;
  if (tenant === 'files') return giveFile(exchange, rest[0] ?? '');
  if (rest.join('/') === 'v2.0/.well-known/openid-configuration') {
    return json(response, 200, {
      issuer: `${home}/v2.0`,
      authorization_endpoint: `${home}/oauth2/v2.0/authorize`,
      token_endpoint: `${home}/oauth2/v2.0/token`,
      jwks_uri: `${home}/discovery/v2.0/keys`,
    });
  }
  const form = new URLSearchParams((await bodyOf(request)).toString());
  if (rest.join('/') !== 'oauth2/v2.0/token') return json(response, 404, { error: 'not_found' });
  const { app, scope } = world;
  const isRight =
    tenant === app.tenant &&
    form.get('grant_type') === 'client_credentials' &&
    form.get('client_id') === app.id &&
    form.get('client_secret') === app.password &&
    form.get('scope')?.split(' ').includes(`${scope}/.default`) === true;
  if (!isRight) return json(response, 401, { error: 'invalid_client', error_description: 'AADSTS7000215' });
  meeting(exchange, { kind: 'token' }, () =>
    json(response, 200, {
      token_type: 'Bearer',
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: botToken(world),
    }),
  );
}

/** What the bot proves itself with. */
function botToken({ loginKey, app, scope, time, loginOrigin }: TeamsWorld): string {
  const now = Math.floor(time.realNow() / 1000);
  const iss = `${loginOrigin}/${app.tenant}/`;
  return signedToken(loginKey, {
    aud: scope,
    iss,
    appid: app.id,
    tid: app.tenant,
    ver: '1.0',
    iat: now,
    nbf: now,
    exp: now + 3600,
  });
}

/** A managed identity's token, as a machine of Azure gives it to what runs on it. */
export function answerMachine({ world, request, response }: Exchange): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', world.origin);
  if (pathname !== '/msi/token') return false;
  const isRight =
    request.headers['x-identity-header'] === world.app.password &&
    searchParams.get('client_id') === world.app.id &&
    searchParams.get('resource') === world.scope;
  const expires_on = Math.floor(world.time.realNow() / 1000) + 3600;
  if (isRight)
    json(response, 200, {
      access_token: botToken(world),
      expires_on,
      token_type: 'Bearer',
      resource: world.scope,
    });
  else json(response, 400, { error: 'invalid_request' });
  return true;
}

/** A file for whoever has its address. */
function giveFile({ world, response }: Exchange, id: string): void {
  const file = world.files.get(id);
  if (file === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.content);
}
