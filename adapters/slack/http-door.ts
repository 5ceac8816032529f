import type { IncomingMessage } from 'node:http';
import { type HTTPReceiver, isValidSlackRequest } from '@slack/bolt';
import { toDateTime } from '../../src/domain/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { readBody, refuseEmpty } from '../../src/ports/request-body.ts';
import type { Route } from '../../src/ports/routes.ts';
import { rememberer } from './remember.ts';

const PATH = '/slack/events';
const LARGEST_BODY = 4 * 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const CLOCKS_MAY_DIFFER_SECONDS = 300;

interface Door {
  readonly receiver: HTTPReceiver;
  readonly signingSecret: string;
  readonly clock: Clock;
}

/**
 * `POST /slack/events`: what Slack signed within five minutes on either side of our clock, once, goes on to Bolt's receiver.
 * The receiver itself would take a stamp from the future, and the same request as often as it comes.
 */
export function slackRoute({ receiver, signingSecret, clock }: Door): Route {
  const isNew = rememberer(2 * CLOCKS_MAY_DIFFER_SECONDS);
  return {
    method: 'POST',
    path: PATH,
    async answer(request, response) {
      const body = await readBody(request, LARGEST_BODY);
      if (body === null) return refuseEmpty(response, 413);
      const now = toDateTime(clock.realNow()).toMillis();
      const signature = signatureOf(request, { body, signingSecret, now });
      if (signature === null || !isNew(signature, now)) return refuseEmpty(response, 401);
      const type = mediaType(request);
      if (type !== FORM && type !== JSON_TYPE) return refuseEmpty(response, 415);
      // The receiver knows a form by this very word.
      request.headers['content-type'] = type;
      receiver.requestListener(Object.assign(request, { rawBody: body }), response);
    },
  };
}

interface Signing {
  readonly body: Buffer;
  readonly signingSecret: string;
  /** In milliseconds. */
  readonly now: number;
}

/** The signature, where it is Slack's for this body and was made now. */
function signatureOf({ headers }: IncomingMessage, { body, signingSecret, now }: Signing): string | null {
  const { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature } = headers;
  if (typeof stamp !== 'string' || typeof signature !== 'string') return null;
  const isNow = Math.abs(now / 1000 - Number(stamp)) <= CLOCKS_MAY_DIFFER_SECONDS;
  const signed = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) };
  const request = { signingSecret, body: body.toString(), nowMilliseconds: now, headers: signed };
  return isNow && isValidSlackRequest(request) ? signature : null;
}

function mediaType({ headers }: IncomingMessage): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
