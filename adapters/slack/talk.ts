import type { webApi } from '@slack/bolt';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { answerView, formView, waitingView } from './form-view.ts';
import type { SlackAsk } from './read-command.ts';
import type { SlackPress } from './read-press.ts';
import { changeWindow, openWindow, type SlackWindow } from './windows.ts';

/** Somebody who asked, and how they are told. */
export interface Teller {
  readonly client: webApi.WebClient;
  readonly ask: SlackAsk;
  /** Says the answer where it was asked. */
  tell(message: Message): Promise<void>;
}

/** One thing that somebody asked, and how it is answered. */
export interface Talk extends Teller {
  /** Null where it was answered already. */
  reply(along: Pick<CommandRequest, 'wantsForm'>): Promise<Reply | null>;
}

/** What was written to the bot, or with its name in it. */
export async function answerLine(talk: Talk): Promise<void> {
  const reply = await talk.reply({});
  if (reply !== null) await talk.tell(reply.message);
}

/** What was typed as a command: a form where it is ready in time, else a sentence with a button that opens it. */
export async function answerCommand(talk: Talk, trigger: string): Promise<void> {
  const reply = await talk.reply({ wantsForm: true });
  if (reply === null) return;
  if (reply.form === undefined) return await talk.tell(reply.message);
  const opened = await openWindow(talk.client, trigger, formView(reply.form, channelOf(talk)));
  if (typeof opened === 'string') await talk.tell(withoutWindow(talk, reply, opened));
}

/** A button: what it opens is seen at once, and in a window its answer takes the place of what stood there. */
export async function answerPress(talk: Talk, press: SlackPress): Promise<void> {
  const { opens, from } = press;
  if (from === 'home' || (from === null && opens)) return await openByPress(talk, press);
  if (from === null) return await answerLine(talk);
  const reply = await talk.reply({ wantsForm: true });
  if (reply !== null) await showIn(talk, from, reply);
}

async function openByPress(talk: Talk, { trigger, language, from }: SlackPress): Promise<void> {
  const [opened, reply] = await Promise.all([
    openWindow(talk.client, trigger, waitingView(language, 'working')),
    talk.reply({ wantsForm: true }),
  ]);
  if (reply === null) return;
  if (typeof opened === 'string') return await talk.tell(withoutWindow(talk, reply, opened));
  if (from === 'home' && reply.form === undefined) {
    return await changeWindow(talk.client, opened, answerView(reply.message, channelOf(talk)));
  }
  await showIn(talk, opened, reply);
}

/** Shows an answer in a window; a message is said where it belongs as well, for a window is closed and gone. */
export async function showIn(teller: Teller, window: SlackWindow, { form, message }: Reply): Promise<void> {
  const { client } = teller;
  if (form !== undefined) return await changeWindow(client, window, formView(form, channelOf(teller)));
  await Promise.all([
    changeWindow(client, window, answerView(message, channelOf(teller))),
    teller.tell(message),
  ]);
}

/** In which channel it was asked, if in any. */
export function channelOf({ ask }: Pick<Teller, 'ask'>): string | null {
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
