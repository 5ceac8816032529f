import type { App, ViewSubmitAction } from '@slack/bolt';
import { toDateTime } from '../../src/domain/instant.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Hearing } from '../../src/ports/chat-place.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { answerAt, answerThere } from './answers.ts';
import { BUTTON } from './blocks.ts';
import type { SlackConfig } from './config.ts';
import { readDocuments } from './files.ts';
import { FORM } from './form-view.ts';
import { type HomeOwner, homes } from './homes.ts';
import type { Patience } from './patience.ts';
import { localeReader } from './people.ts';
import { askOf, readLine, readSlash, type SlackAsk } from './read-command.ts';
import { readSent, type SentForm } from './read-form.ts';
import { readPress } from './read-press.ts';
import { rememberer } from './remember.ts';
import { formTaker } from './send-form.ts';
import { type Along, answerCommand, answerPress, type Talk } from './talk.ts';
import { clientOptions, type TokenConnection } from './web-client.ts';

/** Slack sends an event again for an hour and a little. */
const SENT_AGAIN_WITHIN_SECONDS = 2 * 60 * 60;

export interface SlackDeps extends Hearing {
  readonly config: SlackConfig;
  readonly connection: TokenConnection;
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
  const { connection, logger, clock } = deps;
  const { client } = connection;
  const { fetch: post } = clientOptions(deps.config.apiUrl, logger);
  const underWay = new Set<Promise<void>>();
  const isNew = rememberer(SENT_AGAIN_WITHIN_SECONDS);
  const reply = replier(deps);
  const takeForm = formTaker();
  const pages = homes({ connections: connection, phrase: phraser(deps), logger, patience: deps.patience });
  deps.onDelivery(pages.changed);

  function work(ask: SlackAsk, answer: () => Promise<void>): Promise<void> {
    const task = answer()
      .catch((fault) => logger.error('slack.answer-lost', { team: ask.team, channel: ask.channel }, fault))
      .finally(() => {
        underWay.delete(task);
        pages.changed();
      });
    underWay.add(task);
    return task;
  }
  function talkOf(ask: SlackAsk, url: string | null): Talk {
    const tell = async (message: Message) =>
      url === null ? await answerThere(client, ask, message) : await answerAt(url, message, post);
    return { client, ask, reply: (along) => reply(ask, along), tell };
  }

  app.command(/.*/, async ({ ack, body }) => {
    await ack();
    const ask = readSlash(body);
    void work(ask, async () => await answerCommand(talkOf(ask, body.response_url), body.trigger_id));
  });
  app.action(BUTTON, async ({ ack, body }) => {
    await ack();
    const press = readPress(body);
    const isKept = press.ask.isDirect && !press.isForOne;
    const talk = talkOf(press.ask, isKept ? null : press.responseUrl);
    void work(press.ask, async () => await answerPress(talk, press));
  });
  app.view<ViewSubmitAction>({ callback_id: FORM, type: 'view_submission' }, async ({ ack, body }) => {
    const sent = readSent(body);
    if (sent === null) return await ack();
    const talk = { ...talkOf(sent.ask, null), reply: (along: Along) => reply(sent.ask, along, sent) };
    await work(sent.ask, async () => await takeForm({ sent, talk, ack, patience: deps.patience.form }));
  });

  async function heard(event: unknown): Promise<void> {
    const { teamId, botUserId } = await connection.whoami();
    const ask = readLine(event, { team: teamId, bot: botUserId });
    if (ask === null || (ask.means !== null && !isNew(ask.means, toDateTime(clock.realNow()).toMillis()))) {
      return;
    }
    const talk = talkOf(ask, null);
    void work(ask, async () => await talk.tell((await talk.reply({})).message));
  }
  app.event('message', async ({ event }) => {
    if (event.channel_type === 'im') await heard(event);
  });
  app.event('app_mention', async ({ event }) => await heard(event));
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'home') pages.opened({ team: body.team_id, user: event.user });
  });
  return {
    async stop() {
      await Promise.allSettled(underWay);
      await pages.stop();
    },
  };
}

/** What stands on somebody's page, in the language in which they use Slack unless they chose another. */
function phraser({ connection, converse, clock }: SlackDeps) {
  const localeOf = localeReader(connection.client);
  return async ({ team, user }: HomeOwner): Promise<Message> => {
    const asked = askOf({ team, user, channel: user, words: '', means: null, thread: null });
    const language = await localeOf(user, toDateTime(clock.realNow()).toMillis());
    const reply = await converse({ ...asked.request, overview: true, language, at: clock.now() });
    return reply.message;
  };
}

/** Asks the core, in the language in which somebody uses Slack, with the documents that came along. */
function replier({ connection, converse, clock, config, logger }: SlackDeps) {
  const { client } = connection;
  const localeOf = localeReader(client);
  const documents = { client, apiUrl: config.apiUrl, fetch: clientOptions(config.apiUrl, logger).fetch };
  return async (ask: SlackAsk, along: Along, sent?: SentForm): Promise<Reply> => {
    const language = await localeOf(ask.user, toDateTime(clock.realNow()).toMillis());
    const files = await readDocuments(documents, sent?.files ?? ask.files);
    const report = await readDocuments(documents, sent?.report == null ? [] : [sent.report]);
    if (files === null || report === null) return gone(language ?? sent?.kept.language ?? 'en');
    const [text = null] = sent === undefined ? files.texts : report.texts;
    const request = { ...ask.request, ...along, attachment: text, language, at: clock.now() };
    return await converse({ ...request, ...(files.files.length > 0 && { files: files.files }) });
  };
}

/** What is hidden from the bot can be handed over otherwise. */
function gone(language: 'en' | 'es'): Reply {
  const text = catalogueFor(language).window.documentGone;
  const message: Message = { language, summary: text, parts: [{ kind: 'paragraph', text }] };
  return { message, json: { refused: 'document-gone' }, refused: 'document-gone' };
}
