import { createHmac } from 'node:crypto';
import type { SlackWorld } from './world.ts';

/** What Slack hands to the bot: one act of a person, or one event. */
interface Handed {
  readonly kind: 'slash_commands' | 'interactive' | 'events_api';
  readonly payload: Readonly<Record<string, unknown>>;
  readonly retry?: { readonly number: number; readonly reason: string };
}

/** What came of it: taken within three seconds, with what the bot answered in the same breath. */
export type Taken =
  | { readonly taken: true; readonly answer: unknown }
  | { readonly taken: false; readonly why: 'dispatch_failed' | 'operation_timeout' };

export type Deliver = (handed: Handed) => Promise<Taken>;

interface Signed {
  readonly body: string;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The headers with which Slack proves that a request is its own; `at` is when it was made, in milliseconds. */
export function signature(world: SlackWorld, body: string, at: number): Record<string, string> {
  const stamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', world.app.signingSecret).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${digest}` };
}

/** Sends a signed request to the bot's address. */
function sendSigned(
  world: SlackWorld,
  { body, contentType, headers }: Signed,
  patience: number,
): Promise<Response> {
  const { requestUrl } = world.app;
  if (requestUrl === null) throw new Error('the bot has no request URL');
  return fetch(requestUrl, {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signature(world, body, world.time.realNow()),
      ...headers,
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
}

/** Slack's delivery over HTTP. */
export function httpDelivery(world: SlackWorld, patience: number): Deliver {
  return async (handed) => {
    try {
      const response = await sendSigned(world, encoded(handed), patience);
      const text = await response.text();
      if (!response.ok) return { taken: false, why: 'dispatch_failed' };
      return { taken: true, answer: answerIn(text, response.headers.get('content-type') ?? '') };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return { taken: false, why: late ? 'operation_timeout' : 'dispatch_failed' };
    }
  };
}

const FORM = 'application/x-www-form-urlencoded';

function encoded({ kind, payload, retry }: Handed): Signed {
  if (kind === 'slash_commands') {
    const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
    return { contentType: FORM, body: new URLSearchParams(fields).toString() };
  }
  const json = JSON.stringify(payload);
  if (kind === 'interactive')
    return { contentType: FORM, body: new URLSearchParams({ payload: json }).toString() };
  const headers = retry && {
    'x-slack-retry-num': String(retry.number),
    'x-slack-retry-reason': retry.reason,
  };
  return { contentType: 'application/json', body: json, ...(headers && { headers }) };
}

function answerIn(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  return contentType.includes('json') ? JSON.parse(text) : text;
}

/** Slack's check of a request URL before it takes it: what it sends must come back. */
export async function verifyRequestUrl(world: SlackWorld, patience: number): Promise<void> {
  const challenge = `challenge-${world.app.id}`;
  const body = JSON.stringify({ type: 'url_verification', token: world.app.verificationToken, challenge });
  const response = await sendSigned(world, { body, contentType: 'application/json' }, patience);
  const text = await response.text();
  if (!response.ok || !text.includes(challenge)) {
    throw new Error(`your URL did not respond with the value of challenge: ${response.status} ${text}`);
  }
}
