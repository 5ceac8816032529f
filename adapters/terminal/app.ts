import { z } from 'zod';
import { RcmError } from '../../src/errors.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CommandRequest, Converse, Reply } from '../../src/ports/conversation.ts';
import type { MailboxVisit } from '../../src/ports/mailbox.ts';
import { readArrivals } from './arrivals.ts';
import { mailboxWordsIn, readMailbox } from './mailbox.ts';
import { type OpenFile, readCommand } from './read-command.ts';
import { renderReply, type Screen } from './render.ts';

/** 0 answered, 1 refused, 2 a command line or configuration that cannot be run, 3 a fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A command on its way to whoever answers it: this process, or through the door the bot that is running. */
const askSchema = z.object({
  request: z.object({
    actor: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('operator') }),
      z.object({ kind: z.literal('email'), email: z.string() }),
    ]),
    words: z.string(),
    attachment: z.object({ name: z.string(), text: z.string() }).nullable(),
    conference: z.string().nullable(),
    accepted: z.boolean(),
    dryRun: z.boolean(),
  }),
  json: z.boolean(),
  screen: z.object({ width: z.int().positive().nullable(), color: z.boolean() }),
  /** A chat asks what has arrived for its person, instead of saying something. */
  arrivals: z.literal(true).optional(),
});
export type TerminalAsk = z.output<typeof askSchema>;

const answerSchema = z.object({
  stdout: z.string(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(3)]),
  /** How many messages wait for a bot to send them. */
  waiting: z.int().nonnegative(),
  /** How many notices wait until somebody of the secretariat can be written to. */
  notices: z.int().nonnegative(),
});
export type TerminalAnswer = z.output<typeof answerSchema>;

/** The core as a command needs it. */
export interface TerminalCore {
  readonly converse: Converse;
  readonly clock: Clock;
  /** Lets who asks at the mailbox, or refuses. */
  visitMailbox(request: CommandRequest): Promise<MailboxVisit | Reply>;
  /** How many messages wait for a bot; none where this process is the bot. */
  waiting(): Promise<number>;
  /** How many notices wait until somebody of the secretariat can be written to. */
  noticesWaiting(): Promise<number>;
}

/** Answers one command in the process that has the database open. */
export async function answerAsk(ask: TerminalAsk, core: TerminalCore): Promise<TerminalAnswer> {
  const reply = await replyTo(ask, core);
  return {
    stdout: renderReply(reply, ask),
    exitCode: exitCodeOf(reply.refused),
    waiting: await core.waiting(),
    notices: await core.noticesWaiting(),
  };
}

async function replyTo(ask: TerminalAsk, core: TerminalCore): Promise<Reply> {
  const { request: asked, json, screen, arrivals } = ask;
  const at = core.clock.now();
  const whole = json || screen.width === null;
  const request: CommandRequest = {
    ...asked,
    platform: 'terminal',
    place: null,
    audience: 'person',
    language: null,
    whole,
    at,
  };
  const owner = mailboxWordsIn(asked.words);
  if (owner === null && arrivals === undefined) return await core.converse(request);
  const visit = await core.visitMailbox(request);
  if ('message' in visit) return visit;
  return owner === null ? await readArrivals(visit) : await readMailbox(visit, owner);
}

/** Refused is what the asker can change; `unavailable` is the core's word for a fault of its own. */
function exitCodeOf(refused: string | null): TerminalAnswer['exitCode'] {
  if (refused === null) return 0;
  return refused === 'unavailable' ? 3 : 1;
}

/** The bot's side of the door: a command as JSON, its answer as JSON. */
export async function answerAtDoor(text: string, core: TerminalCore): Promise<string> {
  return JSON.stringify(await answerAsk(askSchema.parse(JSON.parse(text)), core));
}

/** The terminal's side of the door; `knock` is null where no bot is running. */
export async function askAtDoor(
  ask: TerminalAsk,
  knock: (text: string) => Promise<string | null>,
): Promise<TerminalAnswer | null> {
  const text = await knock(JSON.stringify(ask));
  return text === null ? null : answerSchema.parse(JSON.parse(text));
}

export interface TerminalDeps {
  readonly open: OpenFile;
  readonly screen: Screen;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Brings the command to whoever can answer it. */
  carry(ask: TerminalAsk): Promise<TerminalAnswer>;
}

/** Runs one command line: the answer goes to standard output, everything else to standard error. */
export async function runCommand(argv: readonly string[], deps: TerminalDeps): Promise<ExitCode> {
  const command = await readCommand(argv, deps.open);
  if ('usage' in command) {
    deps.stderr.write(`${command.usage}\n`);
    return 2;
  }
  const { stdout, exitCode, waiting, notices } = await deps.carry({ ...command, screen: deps.screen });
  deps.stdout.write(stdout);
  if (waiting > 0) deps.stderr.write(`${waitingSentence(waiting)}\n`);
  if (notices > 0) deps.stderr.write(`${noticesSentence(notices)}\n`);
  return exitCode;
}

function waitingSentence(waiting: number): string {
  const messages = waiting === 1 ? '1 message waits' : `${waiting} messages wait`;
  return `${messages} for a bot: none is running here, npm start starts one.`;
}

function noticesSentence(notices: number): string {
  const subject = notices === 1 ? '1 notice waits' : `${notices} notices wait`;
  return `${subject} for somebody of the secretariat who can be written to: people list shows who can.`;
}

/** What the operator is told of a fault, in one line, and how the process ends. */
export function describeFault(fault: unknown): { readonly sentence: string; readonly exitCode: ExitCode } {
  if (!(fault instanceof RcmError)) {
    return { sentence: 'The bot met a fault of its own; the log names it.', exitCode: 3 };
  }
  const exitCode = /^(config|clock|data-folder)-/.test(fault.code) ? 2 : 3;
  return { sentence: `${fault.message} ${fault.remedy}`, exitCode };
}
