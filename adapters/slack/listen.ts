import type { App, Context, webApi } from '@slack/bolt';
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
import { clientOptions } from './web-client.ts';
import type { Keeping, Workspaces } from './workspaces.ts';

/** So many are asked at a time: who waits in vain for a connection to the database is told that it is busy. */
const ASKED_AT_A_TIME = 8;

export interface SlackDeps extends Hearing {
  readonly config: SlackConfig;
  readonly connection: Workspaces;
  readonly keeping: Promise<Keeping>;
  readonly pace: Pace;
  readonly logger: Logger;
}

/**
 * Puts the one router on Bolt's app: everything is acknowledged at once, then answered. What comes back holds the work that
 * is not finished yet, for the shutdown to wait for.
 */
export function listen(app: App, deps: SlackDeps): ReadonlySet<Promise<void>> {
  const { connection, converse, clock, once, config, logger, pace } = deps;
  const { fetch: post } = clientOptions(config.apiUrl, logger);
  const underWay = new Set<Promise<void>>();
  const inTurn = atMost(ASKED_AT_A_TIME);
  const localeOf = localeReader(clientIn);
  const realNow = () => toDateTime(clock.realNow()).toMillis();

  /** Where the database cannot say it is asked all the same: the core says so, or does no harm in doing it again. */
  async function replyTo(ask: SlackAsk, language: Language | null): Promise<Reply | null> {
    const isOurs = await once.take(ask.means).catch(() => true);
    return isOurs ? await converse({ ...ask.request, language, at: clock.now() }) : null;
  }

  async function clientIn(workspace: string): Promise<webApi.WebClient> {
    const client = await connection.clientFor(workspace);
    if (client === null) throw new Error('not installed there');
    return client;
  }

  async function work(ask: SlackAsk, send: (message: Message) => Promise<void>): Promise<void> {
    try {
      const language = await localeOf({ workspace: ask.home, user: ask.user }, realNow());
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
    await answerThere({ client: await clientIn(ask.home), pace }, ask, message);

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

  function heard(event: unknown, { teamId = '', botUserId = '' }: Context): void {
    const ask = readLine(event, { team: teamId, bot: botUserId });
    if (ask !== null) answer(ask, there(ask));
  }
  app.event('message', async ({ event, context }) => {
    if (event.channel_type === 'im') heard(event, context);
  });
  app.event('app_mention', async ({ event, context }) => heard(event, context));

  /** Such an event may be old, or of an earlier installation: Slack says whether the bot is there. */
  function lookAgain({ teamId, enterpriseId, isEnterpriseInstall }: Context): void {
    const task = connection
      .look({ teamId, enterpriseId, isEnterpriseInstall })
      .catch((fault: unknown) => logger.error('slack.failed', { team: teamId }, fault))
      .finally(() => underWay.delete(task));
    underWay.add(task);
  }
  app.event('app_uninstalled', async ({ context }) => lookAgain(context));
  app.event('tokens_revoked', async ({ context }) => lookAgain(context));
  return underWay;
}
