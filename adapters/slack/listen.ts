import type { App, Context, webApi } from '@slack/bolt';
import { toDateTime } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Converse } from '../../src/ports/conversation.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { answerAt, answerThere } from './answers.ts';
import type { SlackConfig } from './config.ts';
import { localeReader } from './people.ts';
import { readLine, readPress, readSlash, type SlackAsk } from './read-command.ts';
import { rememberer } from './remember.ts';
import { BUTTON } from './render.ts';
import { clientOptions } from './web-client.ts';
import type { Keeping, Workspaces } from './workspaces.ts';

/** Slack sends an event again for an hour and a little. */
const SENT_AGAIN_WITHIN_SECONDS = 2 * 60 * 60;

export interface SlackDeps {
  readonly config: SlackConfig;
  readonly connection: Workspaces;
  readonly keeping: Promise<Keeping>;
  readonly converse: Converse;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Puts the one router on Bolt's app: everything is acknowledged at once, then answered. What comes back holds the work that
 * is not finished yet, for the shutdown to wait for.
 */
export function listen(app: App, deps: SlackDeps): ReadonlySet<Promise<void>> {
  const { connection, converse, clock, config, logger } = deps;
  const { fetch: post } = clientOptions(config.apiUrl, logger);
  const underWay = new Set<Promise<void>>();
  const localeOf = localeReader(clientIn);
  const isNew = rememberer(SENT_AGAIN_WITHIN_SECONDS);
  const realNow = () => toDateTime(clock.realNow()).toMillis();

  async function clientIn(workspace: string): Promise<webApi.WebClient> {
    const client = await connection.clientFor(workspace);
    if (client === null) throw new Error('not installed there');
    return client;
  }

  async function work(ask: SlackAsk, send: (message: Message) => Promise<void>): Promise<void> {
    try {
      const language = await localeOf({ workspace: ask.home, user: ask.user }, realNow());
      const reply = await converse({ ...ask.request, language, at: clock.now() });
      await send(reply.message);
    } catch (fault) {
      logger.error('slack.answer-lost', { team: ask.team, channel: ask.channel }, fault);
    }
  }

  function answer(ask: SlackAsk | null, send: (message: Message) => Promise<void>): void {
    if (ask === null || (ask.means !== null && !isNew(ask.means, realNow()))) return;
    const task = work(ask, send).finally(() => underWay.delete(task));
    underWay.add(task);
  }

  const there = (ask: SlackAsk) => async (message: Message) =>
    await answerThere(await clientIn(ask.home), ask, message);

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
