import { createHmac } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Parcel } from '../../src/ports/chat.ts';

const EVENT_TYPE = 'rcm_delivery';
const PAGE = 200;
/** So many pages of a place's history are looked through. */
const MOST_PAGES = 20;

const traceSchema = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ mark: z.string(), part: z.int().nonnegative(), of: z.int().positive() }),
});

/** What the bot leaves in a message of its own to find it again. It says nothing to anybody else in the workspace. */
export function traceOf(mark: string, { part, of }: { readonly part: number; readonly of: number }) {
  return { event_type: EVENT_TYPE, event_payload: { mark, part, of } };
}

/** A delivery's mark: no bot with another secret makes the same, such as one that rehearses in the same workspace. */
export function markOf(
  secret: string,
  { conferenceId, deliveryId }: Pick<Parcel, 'conferenceId' | 'deliveryId'>,
): string {
  const named = `slack delivery ${conferenceId} ${deliveryId}`;
  return createHmac('sha256', secret).update(named).digest('base64url').slice(0, 24);
}

/** The messages of a delivery that arrived, by their part. */
export interface Found {
  readonly stamps: ReadonlyMap<number, string>;
  /** Of how many messages it consisted. */
  readonly of: number;
}

/** Looks through the history of a place; `unknown` where it is too long. Throws what Slack's client throws. */
export async function findTraces(
  client: webApi.WebClient,
  { channel, mark }: { readonly channel: string; readonly mark: string },
): Promise<Found | 'unknown'> {
  const traces: Trace[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const history = { channel, limit: PAGE, include_all_metadata: true, ...(cursor !== '' && { cursor }) };
    const { messages = [], response_metadata } = await client.conversations.history(history);
    traces.push(...messages.flatMap((message) => readTrace(message, mark)));
    cursor = response_metadata?.next_cursor ?? '';
    // Of several messages the first one stands farthest back.
    if (cursor === '' || traces.some(({ part }) => part === 0)) return foundIn(traces);
  }
  return 'unknown';
}

interface Trace {
  readonly ts: string;
  readonly part: number;
  readonly of: number;
}

function readTrace(
  { ts = '', metadata }: { ts?: string; metadata?: unknown },
  mark: string,
): readonly Trace[] {
  const trace = traceSchema.safeParse(metadata);
  if (!trace.success || trace.data.event_payload.mark !== mark) return [];
  return [{ ts, ...trace.data.event_payload }];
}

function foundIn(traces: readonly Trace[]): Found {
  const stamps = new Map(traces.map(({ part, ts }) => [part, ts]));
  return { stamps, of: Math.max(0, ...traces.map(({ of }) => of)) };
}
