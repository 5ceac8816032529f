import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Message } from '../../src/messages/message.ts';
import type { SlackAsk } from './read-command.ts';
import { renderMessage } from './render.ts';

/** A response URL is good for five messages. */
const MOST_AT_A_RESPONSE_URL = 5;
const TRIES = 3;
const LONGEST_WAIT_SECONDS = 10;

/** Sends an answer to an address that Slack gave for it: it is seen by who asked alone. */
export async function answerAt(responseUrl: string, message: Message, post: typeof fetch): Promise<void> {
  for (const content of renderMessage(message).slice(0, MOST_AT_A_RESPONSE_URL)) {
    const response = await post(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...content, response_type: 'ephemeral', replace_original: false }),
    });
    if (!response.ok) throw new Error(`response URL: ${response.status}`);
  }
}

/** Answers where somebody wrote: in direct messages for good, in a channel for them alone. */
export async function answerThere(client: webApi.WebClient, ask: SlackAsk, message: Message): Promise<void> {
  const { channel, user, thread, isDirect } = ask;
  const place = { channel, ...(thread !== null && { thread_ts: thread }) };
  for (const { text, blocks } of renderMessage(message)) {
    const content = { ...place, text, blocks: [...blocks] };
    await insist(async () => {
      if (isDirect) await client.chat.postMessage({ ...content, unfurl_links: false, unfurl_media: false });
      else await client.chat.postEphemeral({ ...content, user });
    });
  }
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
