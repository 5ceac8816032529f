import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Message } from '../../src/messages/message.ts';
import { BLOCKS_REFUSED } from './outcome.ts';
import type { Pace } from './pace.ts';
import type { SlackAsk } from './read-command.ts';
import { renderMessage, type SlackContent } from './render.ts';
import { show } from './show.ts';

/** A response URL is good for five messages. */
const MOST_AT_A_RESPONSE_URL = 5;
const TRIES = 3;
const LONGEST_WAIT_SECONDS = 10;
/** So many seconds an answer waits in line for its channel at a time. */
const PATIENCE_SECONDS = 30;

const refusalSchema = z.object({ error: z.string() });

/**
 * Sends an answer to an address that Slack gave for it: it is seen by who asked alone. Once the workspace has refused its
 * blocks, the rest comes in plain sections.
 */
export async function answerAt(responseUrl: string, message: Message, post: typeof fetch): Promise<void> {
  const contents = renderMessage(message);
  let isPlain = false;
  const send = async ({ text, blocks, plain }: SlackContent) =>
    await post(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        text,
        blocks: isPlain ? plain : blocks,
        response_type: 'ephemeral',
        replace_original: false,
      }),
    });
  for (const content of contents.slice(0, MOST_AT_A_RESPONSE_URL)) {
    let response = await send(content);
    if (!isPlain && !response.ok && (await refusesBlocksIn(response))) {
      isPlain = true;
      response = await send(content);
    }
    if (!response.ok) throw new Error(`response URL: ${response.status}`);
  }
}

async function refusesBlocksIn(response: Response): Promise<boolean> {
  const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
  return refusal.success && BLOCKS_REFUSED.has(refusal.data.error);
}

/** Answers where somebody wrote: in direct messages for good, at the channel's pace, in a channel for them alone. */
export async function answerThere(
  { client, pace }: { readonly client: webApi.WebClient; readonly pace: Pace },
  { channel, user, thread, isDirect }: Pick<SlackAsk, 'channel' | 'user' | 'thread' | 'isDirect'>,
  message: Message,
): Promise<void> {
  const place = { channel, ...(thread !== null && { thread_ts: thread }) };
  for (const content of renderMessage(message)) {
    await insist(async () => {
      if (isDirect) await inTurn(pace, channel);
      await show(content, async (shown) => {
        const words = { ...place, ...shown };
        if (isDirect) await client.chat.postMessage({ ...words, unfurl_links: false, unfurl_media: false });
        else await client.chat.postEphemeral({ ...words, user });
      });
    });
  }
}

async function inTurn(pace: Pace, channel: string): Promise<void> {
  const later = await pace.turn(channel, PATIENCE_SECONDS);
  if (later === null) return;
  await setTimeout(later * 1000);
  await inTurn(pace, channel);
}

/** Somebody who writes twice in a second is answered twice, the second time a second later. */
async function insist(send: () => Promise<void>, tries = TRIES): Promise<void> {
  try {
    await send();
  } catch (fault) {
    const isShort =
      fault instanceof webApi.WebAPIRateLimitedError && fault.retryAfter <= LONGEST_WAIT_SECONDS;
    if (!isShort || tries === 1) throw fault;
    await setTimeout(fault.retryAfter * 1000);
    await insist(send, tries - 1);
  }
}
