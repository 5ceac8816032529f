import type { App, Context, ViewSubmitAction } from '@slack/bolt';
import type { Message } from '../../src/messages/message.ts';
import { answerAt, answerThere } from './answers.ts';
import { BUTTON } from './blocks.ts';
import type { SlackDeps } from './deps.ts';
import { FORM } from './form-view.ts';
import { homes } from './homes.ts';
import { readLine, readSlash, type SlackAsk } from './read-command.ts';
import { readSent } from './read-form.ts';
import { readPress } from './read-press.ts';
import { type Asker, asker } from './replies.ts';
import { formTaker } from './send-form.ts';
import { answerCommand, answerLine, answerPress, type Talk } from './talk.ts';
import { clientIn, clientOptions } from './web-client.ts';

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
  const { connection, logger } = deps;
  const asks = asker(deps);
  const pages = homes({ connections: connection, phrase: asks.overview, logger, patience: deps.patience });
  deps.onDelivery(pages.changed);
  const underWay = new Set<Promise<void>>();
  function begin(task: Promise<void>): Promise<void> {
    const tracked = task.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  }
  const talkOf = talker(deps, asks);
  const work: Work = (asked, answer) => {
    const { team, channel } = asked.ask;
    return begin(
      talkOf(asked)
        .then(answer)
        .catch((fault) => logger.error('slack.answer-lost', { team, channel }, fault))
        .then(async () => await asks.finish(asked.ask))
        .finally(pages.changed),
    );
  };
  hearWhatIsPressed(app, work, { asks, patience: deps.patience.form });
  hearWhatIsWritten(app, work);
  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab === 'home') pages.opened({ team: context.teamId ?? '', user: event.user });
  });
  /** Such an event may be old, or of an earlier installation: Slack says whether the bot is there. */
  function lookAgain({ teamId, enterpriseId, isEnterpriseInstall }: Context): void {
    const look = connection.look({ teamId, enterpriseId, isEnterpriseInstall });
    void begin(look.catch((fault: unknown) => logger.error('slack.failed', { team: teamId }, fault)));
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

interface Asked {
  readonly ask: SlackAsk;
  /** Where Slack wants the answer; null where it is said in their conversation. */
  readonly url?: string | null;
}

/** Answers what somebody asked, after the acknowledgement. */
type Work = (asked: Asked, answer: (talk: Talk) => Promise<void>) => Promise<void>;

function talker({ connection, config, logger, pace }: SlackDeps, asks: Asker) {
  const { fetch: post } = clientOptions(config.apiUrl, logger);
  return async ({ ask, url = null }: Asked): Promise<Talk> => {
    const client = await clientIn(connection, ask.home);
    const tell = async (message: Message) =>
      url === null ? await answerThere({ client, pace }, ask, message) : await answerAt(url, message, post);
    return { client, ask, tell, reply: async (along) => await asks.reply(ask, along) };
  };
}

function hearWhatIsPressed(
  app: App,
  work: Work,
  { asks, patience }: { readonly asks: Asker; readonly patience: number },
): void {
  const takeForm = formTaker();
  app.action(BUTTON, async ({ ack, body }) => {
    await ack();
    const press = readPress(body);
    const isKept = press.ask.isDirect && !press.isForOne;
    const asked = { ask: press.ask, url: isKept ? null : press.responseUrl };
    void work(asked, async (talk) => await answerPress(talk, press));
  });
  app.view<ViewSubmitAction>({ callback_id: FORM, type: 'view_submission' }, async ({ ack, body }) => {
    const sent = readSent(body);
    if (sent === null) return await ack();
    const record = async () => await asks.record(sent);
    await work(sent, async (talk) => await takeForm({ sent, talk: { ...talk, record }, ack, patience }));
  });
}

function hearWhatIsWritten(app: App, work: Work): void {
  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    const asked = { ask: readSlash(body), url: body.response_url };
    void work(asked, async (talk) => await answerCommand(talk, body.trigger_id));
  });
  function heard(event: unknown, { teamId = '', botUserId = '' }: Context): void {
    const ask = readLine(event, { team: teamId, bot: botUserId });
    if (ask !== null) void work({ ask }, answerLine);
  }
  app.event('message', async ({ event, context }) => {
    if (event.channel_type === 'im') heard(event, context);
  });
  app.event('app_mention', async ({ event, context }) => heard(event, context));
}
