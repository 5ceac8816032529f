import type { PartyCode } from '../../src/domain/conference.ts';
import { type Instant, toDateTime } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Converse, Reply } from '../../src/ports/conversation.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';
import type { Timeline } from '../../src/ports/timeline.ts';
import { capitalWith, dayOf } from './demo-places.ts';
import { wrap } from './layout.ts';
import { renderAnswer, renderMessage, type Screen } from './render.ts';

/** What the demo drives the bot through: it asks as people do, moves time, and reads the mailbox. */
export interface DemoDeps {
  readonly converse: Converse;
  readonly timeline: Timeline;
  /** Everything in the mailbox, oldest first. */
  readMailbox(): Promise<readonly MailboxEntry[]>;
  /** Has this process killed; nothing comes after it. */
  pullThePlug(): Promise<never>;
  /** The text of a file of `examples/`. */
  readExample(name: string): Promise<string>;
  write(text: string): unknown;
  readonly screen: Screen;
}

interface Request {
  readonly words: string;
  /** The operator where nobody is named. */
  readonly as?: string;
  /** A file of `examples/` that comes along. */
  readonly file?: string;
  readonly yes?: boolean;
  /** What it causes stays on its way. */
  readonly unsent?: boolean;
}

/** What the mailbox got since the last look. */
interface MailboxNews {
  readonly arrived: readonly MailboxEntry[];
  /** Messages that were shown anew in their place. */
  readonly changed: readonly MailboxEntry[];
}

/** The demo's own means: what it writes, what it asks, and how it looks into the mailbox. */
export interface Stage {
  title(text: string): void;
  say(text: string): void;
  show(message: Message): void;
  lines(texts: readonly string[]): void;
  /** Types a command and shows the whole answer; `abridged` leaves out its middle, `brief` all but its first line. */
  answer(request: Request): Promise<void>;
  abridged(request: Request): Promise<void>;
  brief(request: Request): Promise<void>;
  news(): Promise<MailboxNews>;
  advanceTo(moment: Instant): Promise<void>;
  pullThePlug(): Promise<never>;
  /** Goes on to a moment, and says what it is in a capital. */
  moment(then: Instant, country: PartyCode): Promise<void>;
}

const WIDTH = 100;
/** At least so many lines of an abridged answer stand before what is left out, and at most so many after it. */
const HEAD = 5;
const TAIL = 22;

export function createStage(deps: DemoDeps): Stage {
  const screen: Screen = { ...deps.screen, width: Math.min(deps.screen.width ?? WIDTH, WIDTH) };
  const revisions = new Map<number, number>();
  const print = (lines: readonly string[]) => deps.write(`${lines.join('\n')}\n`);

  async function ask(request: Request): Promise<Reply> {
    print(['', ...wrap(`$ rcm ${commandLine(request)}`, screen.width)]);
    const reply = await deps.converse(await requestFor(request, deps));
    // What a command causes leaves at once where somebody sends it.
    if (request.unsent !== true) await deps.timeline.advanceTo(deps.timeline.now());
    return reply;
  }
  const inside = { ...screen, width: (screen.width ?? WIDTH) - 2 };
  const indented = (text: string) => print(text.split('\n').map((line) => `  ${line}`.trimEnd()));
  return {
    show: (message) => indented(`\n${renderMessage(message, inside)}`),
    lines: (texts) => indented(texts.join('\n')),
    title: (text) =>
      print(['', `━━ ${text} ${'━'.repeat(Math.max(0, (screen.width ?? WIDTH) - text.length - 4))}`]),
    say: (text) => print(['', ...wrap(text, screen.width)]),
    async answer(request) {
      indented(renderAnswer((await ask(request)).message, inside));
    },
    async abridged(request) {
      const lines = renderAnswer((await ask(request)).message, inside).split('\n');
      const until = lines.findIndex((line, index) => index >= HEAD && isNewItem(line));
      const from = lines.findIndex((line, index) => index >= lines.length - TAIL && isNewPart(line));
      if (from > until) lines.splice(until, from - until, `… ${from - until} lines more …`);
      indented(lines.join('\n'));
    },
    async brief(request) {
      const { message } = await ask(request);
      indented(renderMessage({ ...message, parts: [] }, inside));
    },
    async news() {
      const entries = await deps.readMailbox();
      const arrived = entries.filter(({ id }) => !revisions.has(id));
      const changed = entries.filter(({ id, revision }) => revision > (revisions.get(id) ?? revision));
      for (const { id, revision } of entries) revisions.set(id, revision);
      return { arrived, changed };
    },
    pullThePlug: () => deps.pullThePlug(),
    advanceTo: (moment) => deps.timeline.advanceTo(moment),
    async moment(then, country) {
      const { city, zone } = capitalWith(country);
      print(['', `· ${dayOf(then, zone)}, ${toDateTime(then, zone).toFormat('HH:mm')} in ${city}`]);
      await deps.timeline.advanceTo(then);
    },
  };
}

/** A line that stands for itself, such as the day over its entries. */
function isNewPart(line: string): boolean {
  return /^[^· ]/.test(line);
}

function isNewItem(line: string): boolean {
  return line.startsWith('· ');
}

function commandLine({ words, as, file, yes }: Request): string {
  return [
    words,
    ...(file === undefined ? [] : [`examples/${file}`]),
    ...(yes === true ? ['--yes'] : []),
    ...(as === undefined ? [] : [`--as ${as}`]),
  ].join(' ');
}

async function requestFor({ words, as, file, yes }: Request, deps: DemoDeps): Promise<CommandRequest> {
  return {
    actor: as === undefined ? ({ kind: 'operator' } as const) : ({ kind: 'email', email: as } as const),
    platform: 'terminal',
    place: null,
    audience: 'person',
    words,
    attachment: file === undefined ? null : { name: file, text: await deps.readExample(file) },
    conference: null,
    language: null,
    accepted: yes === true,
    dryRun: false,
    whole: true,
    at: deps.timeline.now(),
  };
}
