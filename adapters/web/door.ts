import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSentHere } from '../../src/ports/loopback.ts';
import type { Html } from './html.ts';

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    ...['style-src', 'script-src', 'img-src', 'connect-src', 'form-action'].map((kind) => `${kind} 'self'`),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Without a referrer a form's request would come from nowhere.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** What an answer is made of; `headers` come beside those that every answer has. */
export interface WebAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Whether a request is one of this machine's own pages. A name that somebody else's name server made point here is no loopback
 * name; a form or a script of another site says its origin, or that it crosses sites.
 */
export function isOwn({ headers, method }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (!isSentHere(headers)) return false;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined) return origin === `http://${host}`;
  if (method === 'POST') return site === 'same-origin';
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isVisit;
}

export function send(response: ServerResponse, { status, type, body, headers = {} }: WebAnswer): void {
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** Opens an answer that goes on, event after event. */
export function openStream(response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.flushHeaders();
}

export function page(content: Html, status = 200): WebAnswer {
  return { status, type: 'text/html; charset=utf-8', body: `<!doctype html>\n${content.markup}` };
}

export function data(value: unknown): WebAnswer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

/** Goes on with another page; only a path of this server is followed. */
export function seeOther(path: string): WebAnswer {
  const location = /^\/(?![/\\])/.test(path) ? path : '/';
  return { status: 303, type: 'text/plain; charset=utf-8', body: '', headers: { location } };
}

export function refusal(status: 400 | 403 | 404 | 413): WebAnswer {
  const said = {
    400: 'This request cannot be read.\n',
    403: 'The playground answers its own pages on this machine alone.\n',
    404: 'Not found.\n',
    413: 'This is larger than a report or a document.\n',
  };
  return { status, type: 'text/plain; charset=utf-8', body: said[status], headers: { connection: 'close' } };
}
