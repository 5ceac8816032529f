import type { webApi } from '@slack/bolt';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { answerView, formView, waitingView } from './form-view.ts';
import type { SlackAsk } from './read-command.ts';
import type { SlackPress } from './read-press.ts';
import { changeWindow, openWindow, type SlackWindow } from './windows.ts';

/** What comes along with the words that are asked. */
export type Along = Pick<CommandRequest, 'wantsForm' | 'filled' | 'files'> &
  Partial<Pick<CommandRequest, 'attachment'>>;

/** One thing that somebody asked, and how it is answered. */
export interface Talk {
  readonly client: webApi.WebClient;
  readonly ask: SlackAsk;
  reply(along: Along): Promise<Reply>;
  /** Says the answer where it was asked. */
  tell(message: Message): Promise<void>;
}

/** What was typed as a command: a form where it is ready in time, else a sentence with a button that opens it. */
export async function answerCommand(talk: Talk, trigger: string): Promise<void> {
  const reply = await talk.reply({ wantsForm: true });
  if (reply.form === undefined) return await talk.tell(reply.message);
  const opened = await openWindow(talk.client, trigger, formView(reply.form, channelOf(talk)));
  if (typeof opened === 'string') await talk.tell(withoutWindow(talk, reply, opened));
}

/** A button: what it opens is seen at once, and in a window its answer takes the place of what stood there. */
export async function answerPress(talk: Talk, press: SlackPress): Promise<void> {
  const { trigger, language, opens, from } = press;
  if (from === null && !opens) return await talk.tell((await talk.reply({})).message);
  if (from !== null && from !== 'home') {
    return await show(talk, from, await talk.reply({ wantsForm: true }));
  }
  const [opened, reply] = await Promise.all([
    openWindow(talk.client, trigger, waitingView(language, 'working')),
    talk.reply({ wantsForm: true }),
  ]);
  if (typeof opened !== 'string') return await show(talk, opened, reply);
  await talk.tell(withoutWindow(talk, reply, opened));
}

/** Shows an answer in a window; a message is said where it belongs as well, for a window is closed and gone. */
export async function show(talk: Talk, window: SlackWindow, { form, message }: Reply): Promise<void> {
  if (form !== undefined) {
    return await changeWindow(talk.client, window, formView(form, channelOf(talk)));
  }
  await Promise.all([
    changeWindow(talk.client, window, answerView(message, channelOf(talk))),
    talk.tell(message),
  ]);
}

function channelOf({ ask }: Talk): string | null {
  return ask.request.place?.channel ?? null;
}

/** Where a window came too late a button has a trigger of its own; where there is none, the message says it all. */
function withoutWindow({ ask }: Talk, { form, message }: Reply, opened: 'too-late' | 'failed'): Message {
  if (form === undefined || opened === 'failed') return message;
  const { language, title } = form;
  const texts = catalogueFor(language).window;
  const text = `${title}: ${texts.press}`;
  return {
    language,
    summary: text,
    parts: [
      { kind: 'paragraph', text },
      { kind: 'buttons', buttons: [{ label: texts.open, words: ask.request.words, opens: 'form' }] },
    ],
  };
}
