import type { ServerResponse } from 'node:http';
import { type HTTPReceiver, isValidSlackRequest } from '@slack/bolt';
import { toDateTime } from '../../src/domain/instant.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { readBody } from '../../src/ports/request-body.ts';
import type { Route } from '../../src/ports/routes.ts';
import { rememberer } from './remember.ts';

const PATH = '/slack/events';
const LARGEST_BODY = 1_000_000;
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
      if (body === null) return refuse(response, 413);
      const { 'x-slack-request-timestamp': stamp, 'x-slack-signature': signature } = request.headers;
      const now = toDateTime(clock.realNow()).toMillis();
      const isSigned =
        typeof stamp === 'string' &&
        typeof signature === 'string' &&
        Math.abs(now / 1000 - Number(stamp)) <= CLOCKS_MAY_DIFFER_SECONDS &&
        isValidSlackRequest({
          signingSecret,
          body: body.toString(),
          nowMilliseconds: now,
          headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) },
        });
      if (!isSigned || !isNew(signature, now)) return refuse(response, 401);
      receiver.requestListener(Object.assign(request, { rawBody: body }), response);
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  // The rest of a body that is too long is not read.
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
}
