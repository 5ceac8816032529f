import type { App } from '@slack/bolt';
import type { Language } from '../../src/domain/conference.ts';
import { toDateTime } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Hearing } from '../../src/ports/chat-place.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { answerAt, answerThere } from './answers.ts';
import { atMost } from './at-most.ts';
import type { SlackConfig } from './config.ts';
import type { Pace } from './pace.ts';
import { localeReader } from './people.ts';
import { readLine, readPress, readSlash, type SlackAsk } from './read-command.ts';
import { BUTTON } from './render.ts';
import { clientOptions, type TokenConnection } from './web-client.ts';

/** So many are asked at a time: who waits in vain for a connection to the database is told that it is busy. */
const ASKED_AT_A_TIME = 8;

export interface SlackDeps extends Hearing {
  readonly config: SlackConfig;
  readonly connection: TokenConnection;
  readonly pace: Pace;
  readonly logger: Logger;
}

/**
 * Puts the one router on Bolt's app: everything is acknowledged at once, then answered. What comes back holds the work that
 * is not finished yet, for the shutdown to wait for.
 */
export function listen(app: App, deps: SlackDeps): ReadonlySet<Promise<void>> {
  const { connection, converse, clock, once, config, logger, pace } = deps;
  const { client } = connection;
  const { fetch: post } = clientOptions(config.apiUrl, logger);
  const underWay = new Set<Promise<void>>();
  const inTurn = atMost(ASKED_AT_A_TIME);
  const localeOf = localeReader(client);
  const realNow = () => toDateTime(clock.realNow()).toMillis();

  /** Where the database cannot say it is asked all the same: the core says so, or does no harm in doing it again. */
  async function replyTo(ask: SlackAsk, language: Language | null): Promise<Reply | null> {
    const isOurs = await once.take(ask.means).catch(() => true);
    return isOurs ? await converse({ ...ask.request, language, at: clock.now() }) : null;
  }

  async function work(ask: SlackAsk, send: (message: Message) => Promise<void>): Promise<void> {
    try {
      const language = await localeOf(ask.user, realNow());
      const reply = await inTurn(() => replyTo(ask, language));
      if (reply === null) return;
      await send(reply.message);
    } catch (fault) {
      logger.error('slack.answer-lost', { team: ask.team, channel: ask.channel }, fault);
    }
    await once.done(ask.means).catch(() => undefined);
  }

  function answer(ask: SlackAsk | null, send: (message: Message) => Promise<void>): void {
    if (ask === null) return;
    const task = work(ask, send).finally(() => underWay.delete(task));
    underWay.add(task);
  }

  const there = (ask: SlackAsk) => async (message: Message) =>
    await answerThere({ client, pace }, ask, message);

  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    answer(readSlash(body), async (message) => await answerAt(body.response_url, message, post));
  });

  app.action(BUTTON, async ({ ack, body }) => {
    await ack();
    const ask = readPress(body);
    const isKept = ask.isDirect && !('container' in body && body.container['is_ephemeral'] === true);
    const url = 'response_url' in body ? body.response_url : undefined;
    answer(
      ask,
      isKept || url === undefined ? there(ask) : async (message) => await answerAt(url, message, post),
    );
  });

  async function heard(event: unknown): Promise<void> {
    const { teamId, botUserId } = await connection.whoami();
    const ask = readLine(event, { team: teamId, bot: botUserId });
    if (ask !== null) answer(ask, there(ask));
  }
  app.event('message', async ({ event }) => {
    if (event.channel_type === 'im') await heard(event);
  });
  app.event('app_mention', async ({ event }) => await heard(event));
  return underWay;
}
