import { legible, replaceSteering } from '../../src/messages/legible.ts';
import type { Button, Item, Message, Part, Sign } from '../../src/messages/message.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { hanging, layTable, type Width, wrap } from './layout.ts';

/** What the reader's terminal can show. */
export interface Screen {
  readonly width: Width;
  readonly color: boolean;
}

/** A stream's own screen; what goes to a file or a pipe is neither wrapped nor coloured. */
export function screenOf(stream: {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
}): Screen {
  if (stream.isTTY !== true) return { width: null, color: false };
  return { width: stream.columns ?? 80, color: stream.hasColors?.() ?? false };
}

const SIGNS: Readonly<Record<Sign, string>> = { pending: '●', received: '✓', awaiting: '○', none: '·' };

/** The answer as it is written to standard output: for a person, or with `--json` for a program. */
export function renderReply(
  reply: Reply,
  output: { readonly json: boolean; readonly screen: Screen },
): string {
  if (!output.json) return `${renderAnswer(reply.message, output.screen)}\n`;
  const plain = renderAnswer(reply.message, { width: null, color: false });
  const data = reply.refused === null ? reply.json : { refused: reply.refused, message: plain };
  return `${escapeControls(JSON.stringify(data, null, 2))}\n`;
}

/** An answer under its own heading: whoever asked needs no notification. */
export function renderAnswer(message: Message, screen: Screen): string {
  const [first, ...rest] = message.parts;
  return first?.kind === 'heading'
    ? renderMessage({ ...message, summary: first.text, parts: rest }, screen)
    : renderMessage(message, screen);
}

/** A message under its first line, in which nothing that a person wrote can steer the terminal. */
export function renderMessage(message: Message, screen: Screen): string {
  const { summary, parts } = message;
  const rest = parts.filter((part) => !repeats(part, summary));
  const first: Part = { kind: 'heading', text: summary };
  return [first, ...rest]
    .flatMap((part, index) => renderPart(part, { screen, first: index === 0 }))
    .join('\n');
}

/** A heading or paragraph that the first line has said already. */
function repeats(part: Part, summary: string): boolean {
  return (part.kind === 'heading' || part.kind === 'paragraph') && part.text === summary;
}

function renderPart(part: Part, place: { screen: Screen; first: boolean }): readonly string[] {
  const { screen, first } = place;
  const { width } = screen;
  switch (part.kind) {
    case 'heading': {
      const lines = wrap(legible(part.text), width).map((line) => styled(line, BOLD, screen));
      return first ? lines : ['', ...lines];
    }
    case 'paragraph':
      return wrap(legible(part.text), width);
    case 'quote':
      return wrap(legible(part.text), width === null ? null : width - 2).map((line) => `│ ${line}`);
    case 'items':
      return part.items.flatMap((item) => hanging(markOf(item), legible(item.text), width));
    case 'table':
      return layTable(
        part.columns.map(legible),
        part.rows.map((row) => row.map(legible)),
        width,
      );
    case 'buttons':
      return hanging('→ ', part.buttons.map(labelOf).join(' · '), width);
    case 'quiet':
      return wrap(legible(part.text), width).map((line) => styled(line, DIM, screen));
  }
}

function markOf(item: Item): string {
  return item.ref === null ? `${SIGNS[item.sign]} ` : `${SIGNS[item.sign]} ${legible(item.ref)} `;
}

/** Nothing can be pressed here: what would be typed instead stands beside the label. */
function labelOf(button: Button): string {
  return `${legible(button.label)}: ${legible(button.words)}`;
}

const BOLD = 1;
const DIM = 2;

function styled(line: string, style: number, screen: Screen): string {
  return screen.color && line !== '' ? `\u001b[${style}m${line}\u001b[0m` : line;
}

function escapeControls(json: string): string {
  return replaceSteering(json, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
