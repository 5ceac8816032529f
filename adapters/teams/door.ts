import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../src/ports/logger.ts';
import { isLoopback, isSentHere } from '../../src/ports/loopback.ts';
import { readBody, refuseEmpty } from '../../src/ports/request-body.ts';
import type { Route } from '../../src/ports/routes.ts';
import { type Envelope, readEnvelope } from './activity.ts';
import type { BotIdentity, SignedPart } from './identity.ts';

const PATH = '/api/messages';
const LARGEST_BODY = 1_000_000;

/** What an activity is answered with; an empty body where there is nothing to say. */
export interface Heard {
  readonly status: number;
  readonly body?: unknown;
}

export interface Door {
  /** Null: who calls is not checked, on a machine that nobody else reaches. */
  readonly identity: BotIdentity | null;
  /** Whether an organisation may see anything of the bot. */
  isAdmitted(tenant: string): Promise<boolean>;
  hear(envelope: Envelope, activity: unknown): Promise<Heard>;
  readonly logger: Logger;
}

/**
 * `POST /api/messages`: what Microsoft signed for this bot, from an organisation that is admitted, goes on. Everything else
 * is refused with an empty answer, before anything of it is kept.
 */
export function teamsRoute(door: Door): Route {
  return {
    method: 'POST',
    path: PATH,
    async answer(request, response) {
      // Where nobody vouches for who calls it can only be a client on this machine.
      const isOpen = door.identity !== null || isFromHere(request);
      const letIn = isOpen ? await admit(door, request) : 403;
      if (typeof letIn === 'number') refuseEmpty(response, letIn);
      else send(response, await door.hear(letIn.envelope, letIn.activity));
    },
  };
}

/** What is let in, or the status with which it is refused. */
async function admit(
  door: Door,
  request: IncomingMessage,
): Promise<{ readonly envelope: Envelope; readonly activity: unknown } | number> {
  const { authorization = '', 'content-type': contentType = '' } = request.headers;
  if (door.identity !== null && authorization === '') return 401;
  // A page in a browser can send nothing else unasked: it is no client of ours.
  if (!/^application\/json\b/i.test(contentType)) return 415;
  const body = await readBody(request, LARGEST_BODY);
  if (body === null) return 413;
  const activity = parsed(body);
  if (activity === undefined) return 400;
  const refusal = await refusalOf(door, activity, authorization);
  if (refusal !== null) return refusal;
  const envelope = readEnvelope(activity);
  if (envelope === null) return 403;
  const isAdmitted = await door.isAdmitted(envelope.tenant).catch((fault: unknown) => {
    door.logger.error('teams.admission-unknown', {}, fault);
    return null;
  });
  return isAdmitted === null ? 503 : isAdmitted ? { envelope, activity } : 403;
}

function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return isSentHere(headers) && (origin === undefined || origin === `http://${host}`);
}

/** Whether what answers it would be sent to is this machine too. */
function isAnsweredHere(activity: unknown): boolean {
  const { serviceUrl } = Object(activity) as Record<string, unknown>;
  const url = typeof serviceUrl === 'string' ? URL.parse(serviceUrl) : null;
  return url !== null && isLoopback(url.hostname);
}

/** The status of a refusal; null for what Microsoft vouches for. */
async function refusalOf(
  { identity, logger }: Door,
  activity: unknown,
  authorization: string,
): Promise<number | null> {
  if (identity === null) return isAnsweredHere(activity) ? null : 403;
  const signed = signedPartOf(activity);
  if (signed === null) return 401;
  try {
    return (await identity.vouches(signed, authorization)) ? null : 401;
  } catch (fault) {
    // Whether it was signed cannot be told now: whoever sent it may send it again.
    logger.error('teams.keys-unreachable', {}, fault);
    return 503;
  }
}

function signedPartOf(activity: unknown): SignedPart | null {
  const { channelId, serviceUrl } = Object(activity) as Record<string, unknown>;
  return channelId === 'msteams' && typeof serviceUrl === 'string' && serviceUrl !== ''
    ? { channelId, serviceUrl }
    : null;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body }: Heard): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'content-length': Buffer.byteLength(text),
    ...(text !== '' && { 'content-type': 'application/json; charset=utf-8' }),
  });
  response.end(text);
}
