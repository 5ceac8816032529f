import type { IncomingMessage, ServerResponse } from 'node:http';
import { losing } from '../fake-platform.ts';
import { authorize } from './authorize-page.ts';
import type { FaultPlan, SlackFault } from './faults.ts';
import type { RateLimits } from './rates.ts';
import { SlackRefusal } from './refusal.ts';
import { readBody, readUpload } from './request-body.ts';
import { respondTo } from './response-urls.ts';
import { callerWith, readyCall } from './web-api.ts';
import type { SlackWorld } from './world.ts';

export interface Parts {
  readonly world: SlackWorld;
  readonly faults: FaultPlan;
  readonly rates: RateLimits;
}

interface Exchange extends Parts {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Answers a request to the fake, unless it is for the pages of people: true where it did. */
export async function answerRequest(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', parts.world.origin);
  const [, room = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];
  const exchange = { ...parts, request, response, url };
  switch (room) {
    case 'api':
      await answerCall(exchange, rest);
      return true;
    case 'response':
      await answerResponseUrl(exchange, rest);
      return true;
    case 'upload':
      await takeUpload(exchange, rest);
      return true;
    case 'files-pri':
      giveFile(exchange, rest);
      return true;
    case 'oauth':
      await authorize(parts.world, request, response);
      return true;
    default:
      return false;
  }
}

/** A call of the Web API: what is wrong with it, the fault that was planned for it, or its answer. */
async function answerCall(exchange: Exchange, method: string): Promise<void> {
  const { response, request, faults } = exchange;
  try {
    const call = await readyCall(exchange, method, request);
    response.setHeader('x-oauth-scopes', call.scopes.join(','));
    const fault = faults.take(method, call.args['channel']);
    if (fault === null && call.wait !== null) return limited(response, call.wait);
    meeting(fault, response, () => json(response, 200, { ok: true, ...call.run() }));
  } catch (error) {
    refuse(response, error, 200);
  }
}

function refuse(response: ServerResponse, error: unknown, status: number): void {
  if (!(error instanceof SlackRefusal)) throw error;
  json(response, status, { ok: false, error: error.code, ...error.detail });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function limited(response: ServerResponse, seconds: number | null): void {
  if (seconds !== null) response.setHeader('retry-after', String(seconds));
  json(response, 429, { ok: false, error: 'ratelimited' });
}

/** Does what is asked, unless a fault comes before; the answer is lost where one comes after. */
function meeting(fault: SlackFault | null, response: ServerResponse, answer: () => void): void {
  if (fault === null) answer();
  else if (typeof fault === 'string') broken(fault, response, answer);
  else if ('limited' in fault) limited(response, fault.limited);
  else json(response, 200, { ok: false, error: fault.error });
}

function broken(fault: Extract<SlackFault, string>, response: ServerResponse, answer: () => void): void {
  if (fault === 'server-error') json(response, 500, { ok: false, error: 'internal_error' });
  if (fault.endsWith('-after')) losing(response, answer, SlackRefusal);
  if (fault.startsWith('reset-')) response.socket?.resetAndDestroy();
}

async function answerResponseUrl({ world, faults, request, response }: Exchange, key: string): Promise<void> {
  const body = await readBody(request);
  const fault = faults.take('response_url', undefined);
  try {
    meeting(fault, response, () => {
      respondTo(world, key, parsed(body));
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
    });
  } catch (error) {
    refuse(response, error, 404);
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    throw new SlackRefusal('invalid_payload', { cause: error });
  }
}

/** The bytes of a file that the bot uploads; the promised number of them. */
async function takeUpload({ world, request, response }: Exchange, id: string): Promise<void> {
  const upload = world.uploads.get(id);
  const body = await readUpload(request);
  if (upload === undefined || body.length !== upload.length)
    return void response.writeHead(400).end('bad upload');
  upload.file.content = body;
  response.writeHead(200).end(`OK - ${body.length}`);
}

/** A file's content for the bot's token; without it Slack leads to its login page, as to any browser. */
function giveFile({ world, request, response }: Exchange, path: string): void {
  const [team = '', id = ''] = path.split('/')[0]?.split('-') ?? [];
  const caller = callerWith(world, request.headers.authorization?.replace(/^Bearer /, '') ?? '');
  const file = world.workspaces.get(team)?.files.get(id);
  const { installation, workspace } = caller ?? {};
  const allowed =
    installation?.dead === null && installation.scopes.has('files:read') && workspace?.id === team;
  if (file === undefined) return void response.writeHead(404).end();
  if (!allowed)
    return void response.writeHead(302, { location: `/?redir=${encodeURIComponent(path)}` }).end();
  response.writeHead(200, { 'content-type': file.mimetype }).end(file.content);
}
