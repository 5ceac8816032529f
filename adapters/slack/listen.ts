import type { App, Context, ViewSubmitAction } from '@slack/bolt';
import type { Message } from '../../src/messages/message.ts';
import type { Hearing } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { answerAt, answerThere } from './answers.ts';
import { BUTTON } from './blocks.ts';
import type { SlackConfig } from './config.ts';
import { FORM } from './form-view.ts';
import { homes } from './homes.ts';
import type { Pace } from './pace.ts';
import type { Patience } from './patience.ts';
import { readLine, readSlash, type SlackAsk } from './read-command.ts';
import { readSent } from './read-form.ts';
import { readPress } from './read-press.ts';
import { asker } from './replies.ts';
import { formTaker } from './send-form.ts';
import { answerCommand, answerLine, answerPress, type Talk } from './talk.ts';
import { clientIn, clientOptions } from './web-client.ts';
import type { Keeping, Workspaces } from './workspaces.ts';

export interface SlackDeps extends Hearing {
  readonly config: SlackConfig;
  readonly connection: Workspaces;
  readonly keeping: Promise<Keeping>;
  readonly pace: Pace;
  readonly logger: Logger;
  readonly patience: Patience;
  /** Whom to tell when a message has left. */
  readonly onDelivery: (tell: () => void) => void;
}

/** What goes on after the acknowledgements. */
export interface Listening {
  /** Finishes what was taken. */
  stop(): Promise<void>;
}

/**
 * Puts the one router on Bolt's app: everything is acknowledged at once, then answered; a form is answered by its
 * acknowledgement. The pages of the app follow what changes.
 */
export function listen(app: App, deps: SlackDeps): Listening {
  const { connection, logger, pace, patience } = deps;
  const { fetch: post } = clientOptions(deps.config.apiUrl, logger);
  const underWay = new Set<Promise<void>>();
  const takeForm = formTaker();
  const asks = asker(deps);
  const pages = homes({ connections: connection, phrase: asks.overview, logger, patience });
  deps.onDelivery(pages.changed);

  function work(ask: SlackAsk, answer: () => Promise<void>): Promise<void> {
    const task = answer()
      .catch((fault) => logger.error('slack.answer-lost', { team: ask.team, channel: ask.channel }, fault))
      .then(async () => await asks.finish(ask))
      .finally(() => {
        underWay.delete(task);
        pages.changed();
      });
    underWay.add(task);
    return task;
  }
  async function talkOf(ask: SlackAsk, url: string | null): Promise<Talk> {
    const client = await clientIn(connection, ask.home);
    const tell = async (message: Message) =>
      url === null ? await answerThere({ client, pace }, ask, message) : await answerAt(url, message, post);
    return { client, ask, tell, reply: async (along) => await asks.reply(ask, along) };
  }

  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    const ask = readSlash(body);
    void work(ask, async () => await answerCommand(await talkOf(ask, body.response_url), body.trigger_id));
  });
  app.action(BUTTON, async ({ ack, body }) => {
    await ack();
    const press = readPress(body);
    const isKept = press.ask.isDirect && !press.isForOne;
    const url = isKept ? null : press.responseUrl;
    void work(press.ask, async () => await answerPress(await talkOf(press.ask, url), press));
  });
  app.view<ViewSubmitAction>({ callback_id: FORM, type: 'view_submission' }, async ({ ack, body }) => {
    const sent = readSent(body);
    if (sent === null) return await ack();
    await work(sent.ask, async () => {
      const talk = { ...(await talkOf(sent.ask, null)), record: async () => await asks.record(sent) };
      await takeForm({ sent, talk, ack, patience: patience.form });
    });
  });

  function heard(event: unknown, { teamId = '', botUserId = '' }: Context): void {
    const ask = readLine(event, { team: teamId, bot: botUserId });
    if (ask !== null) void work(ask, async () => await answerLine(await talkOf(ask, null)));
  }
  app.event('message', async ({ event, context }) => {
    if (event.channel_type === 'im') heard(event, context);
  });
  app.event('app_mention', async ({ event, context }) => heard(event, context));
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home') pages.opened({ team: body.team_id, user: event.user });
  });

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
  return {
    async stop() {
      await Promise.allSettled(underWay);
      await pages.stop();
    },
  };
}
