import type { types } from '@slack/bolt';
import { legibleMessage } from '../../src/messages/legible-message.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { asLines } from '../../src/messages/pieces.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { blocksOf, plain } from './blocks.ts';
import { divide } from './divide.ts';
import { cutText, escapedStart, escapeText } from './escape.ts';

/** One message as Slack takes it: the blocks that are seen, and all of it as plain text for notifications and screen readers. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** The same in plain sections and buttons, for a workspace that refuses the others. */
  readonly plain: readonly types.KnownBlock[];
}

const SUMMARY_LIMIT = 280;
const SECTION_LIMIT = 2_900;

/** A message as one message of Slack, or as several where it is long. */
export function renderMessage(written: Message): readonly [SlackContent, ...SlackContent[]] {
  const message = withSomething(legibleMessage(written));
  const [first = [], ...others] = divide(message).map(withOneTable);
  const contentOf = (parts: readonly Part[], start: string): SlackContent => {
    const blocks = blocksOf(parts, message.language);
    return { text: fallback(message, parts, start), blocks, plain: plainSections(parts, blocks) };
  };
  const opening = contentOf(first, message.summary);
  const [opens = ''] = cutText(message.summary, SECTION_LIMIT);
  const alone = contentOf([{ kind: 'paragraph', text: opens }], '');
  return [
    opening.blocks.length > 0 ? opening : { ...alone, text: opening.text },
    ...others.map((parts) => contentOf(parts, '')).filter(({ blocks }) => blocks.length > 0),
  ];
}

/** A message whose parts show nothing says its first line. */
function withSomething(message: Message): Message {
  if (blocksOf(message.parts, message.language).length > 0) return message;
  return { ...message, parts: [{ kind: 'paragraph', text: message.summary }] };
}

/** Sections without any markup, as a workspace of any age takes them, with the buttons of these blocks. */
function plainSections(
  parts: readonly Part[],
  shown: readonly types.KnownBlock[],
): readonly types.KnownBlock[] {
  const actions = shown.filter(({ type }) => type === 'actions');
  const blocks = parts.flatMap((part): readonly types.KnownBlock[] => {
    if (part.kind === 'buttons') return actions.splice(0, 1);
    return cutText(toPlainText({ language: 'en', summary: '', parts: [asLines(part)] }), SECTION_LIMIT)
      .filter((piece) => piece.trim() !== '')
      .map(section);
  });
  return blocks.length > 0 ? blocks : [section('…')];
}

function section(words: string): types.KnownBlock {
  return { type: 'section', text: plain(escapeText(words)) };
}

/** A message of Slack has room for one table; a further one is shown as lines. */
function withOneTable(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex(({ kind }) => kind === 'table');
  return parts.map((part, at) => (at > first ? asLines(part) : part));
}

/** In plain text a table's columns would be padded to the widest. */
function fallback(message: Message, parts: readonly Part[], summary: string): string {
  const lines = parts.map(asLines);
  const start = escapedStart(summary, SUMMARY_LIMIT);
  const whole = escapeText(toPlainText({ ...message, summary, parts: lines }));
  if (summary === '' || start === escapeText(summary)) return whole;
  return `${start}\n\n${escapeText(toPlainText({ ...message, summary: '', parts: lines }))}`;
}
