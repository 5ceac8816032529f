import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf, RcmError } from '../errors.ts';
import type { Logger } from '../ports/logger.ts';
import type { Route } from '../ports/routes.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A page that is read and changes nothing. */
export interface Page {
  readonly path: string;
  answer(): Promise<Answer>;
}

export interface HttpServer {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  close(): Promise<void>;
}

interface ServerToStart {
  readonly host: string;
  readonly port: number;
  readonly pages: readonly Page[];
  /** What the adapters answer. */
  readonly routes?: readonly Route[];
  readonly logger: Logger;
}

const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
};
const NOT_FOUND: Answer = { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found.\n' };
const BROKEN: Answer = { ...NOT_FOUND, status: 500, body: 'Something broke; the log says what.\n' };
const NOT_ALLOWED: Answer = { ...NOT_FOUND, status: 405, body: 'This page is only read.\n' };
const WAIT_FOR_ANSWERS_MILLISECONDS = 1_000;
const PORTS_TRIED = 50;

/** Starts to listen. Throws an `RcmError` where the port or the address cannot be had. */
export async function startServer(settings: ServerToStart): Promise<HttpServer> {
  const { host, port, logger } = settings;
  const server = createServer(LIMITS, (request, response) => {
    answer(settings, request, response).catch((fault: unknown) => {
      logger.error('http.fault', { method: request.method }, fault);
      if (response.headersSent) response.destroy();
      else send(response, request, BROKEN);
    });
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (fault) {
    throw faultOf(fault, { host, port });
  }
  // A connection that breaks is its client's affair.
  server.on('error', (fault) => logger.error('http.fault', {}, fault));
  return { address: addressOf(server, host), close: async () => closeServer(server) };
}

/** The same at the first free port from that one on. */
export async function startServerNear(settings: ServerToStart): Promise<HttpServer> {
  for (let port = settings.port; ; port += 1) {
    try {
      return await startServer({ ...settings, port });
    } catch (fault) {
      const isTaken = fault instanceof RcmError && fault.code === 'port-in-use';
      if (!isTaken || port >= settings.port + PORTS_TRIED) throw fault;
    }
  }
}

async function answer(
  { pages, routes = [] }: ServerToStart,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method } = request;
  const [path] = (request.url ?? '').split('?');
  const route = routes.find((one) => one.path === path);
  if (route !== undefined) {
    if (route.method === method) return await route.answer(request, response);
    return send(response, request, { ...NOT_ALLOWED, body: `This path takes ${route.method}.\n` });
  }
  const page = pages.find((one) => one.path === path);
  if (page === undefined) return send(response, request, NOT_FOUND);
  const isRead = method === 'GET' || method === 'HEAD';
  send(response, request, isRead ? await page.answer() : NOT_ALLOWED);
}

function send(response: ServerResponse, { method }: IncomingMessage, { status, type, body }: Answer): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(method === 'HEAD' ? undefined : body);
}

function faultOf(fault: unknown, { host, port }: { host: string; port: number }): RcmError {
  const reason = codeOf(fault);
  return reason === 'EADDRINUSE'
    ? new RcmError('port-in-use', { host, port, cause: fault })
    : new RcmError('port-unusable', { host, port, reason, cause: fault });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? '' : `:${address.port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}${port}`;
}

/** Lets what is being answered finish for a moment, then hangs up. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), WAIT_FOR_ANSWERS_MILLISECONDS);
  await closed;
  clearTimeout(timer);
}
