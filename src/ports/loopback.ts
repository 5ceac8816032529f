import type { IncomingHttpHeaders } from 'node:http';

/** Whether a host name or address, with or without brackets, is this machine's own and nobody else's. */
export function isLoopback(host: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

const PASSED_ON = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/**
 * Whether a request was sent to this machine's own name, and by no proxy: a name that somebody else's name server made point
 * here is no loopback name, and what a proxy passes on comes from elsewhere.
 */
export function isSentHere(headers: IncomingHttpHeaders): boolean {
  const { host } = headers;
  if (host === undefined || PASSED_ON.some((name) => headers[name] !== undefined)) return false;
  return isLoopback(host.replace(/:\d+$/, ''));
}
