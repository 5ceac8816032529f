import { z } from 'zod';
import type { Language } from '../../src/domain/conference.ts';
import type { Button, Message } from '../../src/messages/message.ts';
import { describeFault, type ExitCode, type TerminalAnswer, type TerminalAsk } from './app.ts';
import { arrivalsSchema, MOST_SHOWN } from './arrivals.ts';
import { readFlags, type Usage } from './config.ts';
import { type OpenFile, readCommand } from './read-command.ts';
import { renderMessage, type Screen } from './render.ts';

const LEAVING: ReadonlySet<string> = new Set(['exit', 'quit', 'salir']);

const TEXTS = {
  en: {
    welcome: 'What you type is answered here, and what is sent to you comes here. `exit` ends it.',
    news: (count: number) => (count === 1 ? 'One new message:' : `${count} new messages:`),
    none: 'No new messages.',
    earlier: 'There are earlier ones: `mailbox` shows the last of all.',
    changed: 'A message now reads:',
  },
  es: {
    welcome: 'Lo que escriba se responde aquí, y lo que se le envíe llega aquí. `salir` termina.',
    news: (count: number) => (count === 1 ? 'Un mensaje nuevo:' : `${count} mensajes nuevos:`),
    none: 'No hay mensajes nuevos.',
    earlier: 'Hay anteriores: `buzón` muestra los últimos de todos.',
    changed: 'Un mensaje dice ahora:',
  },
} as const satisfies Record<Language, unknown>;

export interface ChatDeps extends ChatFlags {
  readonly screen: Screen;
  readonly lines: AsyncIterator<string>;
  readonly open: OpenFile;
  write(text: string): unknown;
  /** Brings a command to whoever can answer it. */
  carry(ask: TerminalAsk): Promise<TerminalAnswer>;
  /** The same where something can arrive meanwhile; null where no bot is running that sends. */
  listen(ask: TerminalAsk): Promise<TerminalAnswer | null>;
  /** Until it is time to look again; ends at once when the signal says so. */
  pause(signal: AbortSignal): Promise<void>;
}

const refusedSchema = z.object({ message: z.string() });

/** As whom, and in which conference. */
export interface ChatFlags {
  readonly email: string;
  readonly conference: string | null;
}

/** The command line `chat --as <e-mail>`; null for every other one. Without an address nothing could arrive. */
export function chatIn(argv: readonly string[]): ChatFlags | Usage | null {
  const flags = readFlags(argv);
  if ('usage' in flags || flags.words.join(' ').toLowerCase() !== 'chat') return null;
  if (flags.as === null)
    return { usage: 'chat needs --as and an e-mail address: messages arrive for a person.' };
  return { email: flags.as, conference: flags.conference };
}

interface Chat extends ChatDeps {
  /** The revision in which each message has been shown. */
  readonly shown: Map<number, number>;
  readonly buttons: Button[];
}

/** Types and receives as one person, until `exit` or the end of what is typed. */
export async function runChat(deps: ChatDeps): Promise<ExitCode> {
  const chat: Chat = { ...deps, shown: new Map(), buttons: [] };
  const first = await chat.carry(arrivalsAsk(chat));
  if (first.exitCode !== 0) {
    chat.write(`${refusedSchema.parse(JSON.parse(first.stdout)).message}\n`);
    return first.exitCode;
  }
  greet(chat, arrivalsSchema.parse(JSON.parse(first.stdout)));
  let next = chat.lines.next();
  for (;;) {
    const typed = await typedOrNothing(chat, next);
    if (typed === null) {
      await lookAgain(chat);
      continue;
    }
    const isOver = typed.done === true || LEAVING.has(typed.value.trim().toLowerCase());
    if (!isOver) await say(chat, typed.value.trim());
    await lookAgain(chat);
    if (isOver) return 0;
    next = chat.lines.next();
  }
}

/** What was typed; null where nothing was until it is time to look for messages. */
async function typedOrNothing(
  { pause }: Chat,
  next: Promise<IteratorResult<string>>,
): Promise<IteratorResult<string> | null> {
  const waiting = new AbortController();
  const typed = await Promise.race([next, pause(waiting.signal).then(() => null)]);
  waiting.abort();
  return typed;
}

/** A button's number says what the button says; everything else is said as it was typed. */
async function say(chat: Chat, typed: string): Promise<void> {
  if (typed === '') return;
  const button = /^\d+$/.test(typed) ? chat.buttons[Number(typed) - 1] : undefined;
  const words = button?.words ?? typed;
  const options = [
    '--as',
    chat.email,
    ...(chat.conference === null ? [] : ['--conference', chat.conference]),
  ];
  const command = await readCommand([...options, '--', ...words.split(/\s+/u)], chat.open);
  if ('usage' in command) {
    chat.write(`${command.usage}\n\n`);
    return;
  }
  const said = button === undefined ? '' : `> ${words}\n`;
  try {
    const { stdout } = await chat.carry({ ...command, screen: chat.screen });
    chat.write(`${said}${stdout}\n`);
  } catch (fault) {
    chat.write(`${said}${describeFault(fault).sentence}\n\n`);
  }
}

function arrivalsAsk({ email, conference, screen }: ChatDeps): TerminalAsk {
  return {
    request: {
      actor: { kind: 'email', email },
      words: '',
      attachment: null,
      conference,
      accepted: false,
      dryRun: false,
    },
    json: true,
    screen,
    arrivals: true,
  };
}

type Arrivals = z.output<typeof arrivalsSchema>;

function greet(chat: Chat, { language, seen, entries }: Arrivals): void {
  const texts = TEXTS[language];
  const news = entries.filter(({ id }) => id > seen);
  for (const { id, revision } of entries) chat.shown.set(id, revision);
  const count = news.length === 0 ? texts.none : texts.news(news.length);
  const earlier = news.length === MOST_SHOWN ? `\n${texts.earlier}` : '';
  chat.write(`${texts.welcome}\n${count}${earlier}\n\n`);
  for (const { message } of news) chat.write(shownIn(chat, message));
}

/** Shows what has arrived or changed since; a bot that is just leaving brings nothing. */
async function lookAgain(chat: Chat): Promise<void> {
  const answer = await chat.listen(arrivalsAsk(chat)).catch(() => null);
  if (answer === null || answer.exitCode !== 0) return;
  const { language, entries } = arrivalsSchema.parse(JSON.parse(answer.stdout));
  for (const { id, revision, message } of entries) {
    const before = chat.shown.get(id);
    if (before === revision) continue;
    chat.shown.set(id, revision);
    chat.write(`${before === undefined ? '' : `${TEXTS[language].changed}\n`}${shownIn(chat, message)}`);
  }
}

/** A message whose buttons have numbers that stay theirs. */
function shownIn(chat: Chat, message: Message): string {
  const parts = message.parts.map((part) => {
    if (part.kind !== 'buttons') return part;
    const numbered = part.buttons.map((button) => ({
      ...button,
      label: `[${chat.buttons.push(button)}] ${button.label}`,
    }));
    return { ...part, buttons: numbered };
  });
  return `${renderMessage({ ...message, parts }, chat.screen)}\n\n`;
}
