import type { types } from '@slack/bolt';
import { legible } from '../../src/messages/legible.ts';
import type { Item, Message, Part, Sign } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { divide } from './divide.ts';
import { cutText, escapedLength, escapedStart, escapeText } from './escape.ts';

/** One message as Slack takes it: the blocks that are seen, and all of it as plain text for notifications and screen readers. */
export interface SlackContent {
  readonly text: string;
  readonly blocks: readonly types.KnownBlock[];
  /** The same in plain sections and buttons, for a workspace that refuses the others. */
  readonly plain: readonly types.KnownBlock[];
}

/** How the buttons of messages are known to the app; what one means is in its value. */
export const BUTTON = /^say-\d+$/;

const SIGNS: Readonly<Record<Sign, string>> = { pending: '● ', received: '✓ ', awaiting: '○ ', none: '' };
const SUMMARY_LIMIT = 280;
const HEADING_LIMIT = 150;
const LABEL_LIMIT = 75;
const SECTION_LIMIT = 2_900;

/**
 * A message as one message of Slack, or as several where it is long. Texts stand in rich text, where Slack reads no markup;
 * headings and labels are escaped.
 */
export function renderMessage(written: Message): readonly [SlackContent, ...SlackContent[]] {
  const message = withSomething(withoutSteering(written));
  const [first = [], ...others] = divide(message).map(withOneTable);
  const contentOf = (parts: readonly Part[], summary: string): SlackContent => ({
    text: fallback(message, parts, summary),
    blocks: blocksOf(parts),
    plain: plainSections(parts),
  });
  const opening = contentOf(first, message.summary);
  const [start = ''] = cutText(message.summary, SECTION_LIMIT);
  const alone: readonly Part[] = [{ kind: 'paragraph', text: start }];
  return [
    opening.blocks.length > 0
      ? opening
      : { ...opening, blocks: blocksOf(alone), plain: plainSections(alone) },
    ...others.map((parts) => contentOf(parts, '')).filter(({ blocks }) => blocks.length > 0),
  ];
}

/** A message whose parts show nothing says its first line. */
function withSomething(message: Message): Message {
  if (blocksOf(message.parts).length > 0) return message;
  return { ...message, parts: [{ kind: 'paragraph', text: message.summary }] };
}

/** Sections without any markup, as a workspace of any age takes them. */
function plainSections(parts: readonly Part[]): readonly types.KnownBlock[] {
  const actions = [...blocksOf(parts)].filter(({ type }) => type === 'actions');
  const blocks = parts.flatMap((part): readonly types.KnownBlock[] => {
    if (part.kind === 'buttons') return actions.splice(0, 1);
    const lines = part.kind === 'table' ? asLines(part) : part;
    return cutText(toPlainText({ language: 'en', summary: '', parts: [lines] }), SECTION_LIMIT)
      .filter((piece) => piece.trim() !== '')
      .map(section);
  });
  return blocks.length > 0 ? blocks : [section('…')];
}

function section(words: string): types.KnownBlock {
  return { type: 'section', text: plain(escapeText(words)) };
}

function withoutSteering(message: Message): Message {
  const parts = message.parts.map((part): Part => {
    switch (part.kind) {
      case 'items':
        return {
          ...part,
          items: part.items.map((item) => ({
            ...item,
            text: legible(item.text),
            ref: item.ref === null ? null : legible(item.ref),
          })),
        };
      case 'table':
        return {
          ...part,
          columns: part.columns.map(legible),
          rows: part.rows.map((row) => row.map(legible)),
        };
      case 'buttons':
        return {
          ...part,
          buttons: part.buttons.map(({ label, words }) => ({ label: legible(label), words: legible(words) })),
        };
      default:
        return { ...part, text: legible(part.text) };
    }
  });
  const summary = legible(message.summary);
  return { ...message, parts, summary: summary.trim() === '' ? '…' : summary };
}

/** A message of Slack has room for one table; a further one is shown as lines. */
function withOneTable(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex(({ kind }) => kind === 'table');
  return parts.map((part, at) => (part.kind === 'table' && at > first ? asLines(part) : part));
}

function asLines({ columns, rows }: Extract<Part, { kind: 'table' }>): Part {
  return { kind: 'paragraph', text: [columns, ...rows].map((row) => row.join(' · ')).join('\n') };
}

/** In plain text a table's columns would be padded to the widest. */
function fallback(message: Message, parts: readonly Part[], summary: string): string {
  const lines = parts.map((part) => (part.kind === 'table' ? asLines(part) : part));
  const start = escapedStart(summary, SUMMARY_LIMIT);
  const whole = escapeText(toPlainText({ ...message, summary, parts: lines }));
  if (summary === '' || start === escapeText(summary)) return whole;
  return `${start}\n\n${escapeText(toPlainText({ ...message, summary: '', parts: lines }))}`;
}

function blocksOf(parts: readonly Part[]): readonly types.KnownBlock[] {
  let buttons = 0;
  return parts.flatMap((part): readonly types.KnownBlock[] => {
    if (part.kind !== 'buttons') return isEmpty(part) ? [] : [blockOf(part)];
    const elements = part.buttons.map(({ label, words }): types.Button => {
      buttons += 1;
      const shown = label.trim() === '' ? words : label;
      return {
        type: 'button',
        action_id: `say-${buttons}`,
        text: plain(escapedStart(shown.trim() === '' ? '…' : shown, LABEL_LIMIT)),
        value: words,
      };
    });
    return [{ type: 'actions', elements }];
  });
}

function isEmpty(part: Exclude<Part, { kind: 'buttons' }>): boolean {
  if (part.kind === 'items') return part.items.length === 0;
  return part.kind === 'table' ? part.rows.length === 0 : part.text.trim() === '';
}

function blockOf(part: Exclude<Part, { kind: 'buttons' }>): types.KnownBlock {
  switch (part.kind) {
    case 'heading':
      return escapedLength(part.text) <= HEADING_LIMIT
        ? { type: 'header', text: plain(escapeText(part.text)) }
        : richText([text(part.text, { bold: true })]);
    case 'paragraph':
      return richText([text(part.text)]);
    case 'quiet':
      return { type: 'context', elements: [plain(escapeText(part.text))] };
    case 'quote':
      return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [text(part.text)] }] };
    case 'items':
      return richText(
        part.items.flatMap((item, at) => [...(at === 0 ? [] : [text('\n')]), ...itemTexts(item)]),
      );
    case 'table':
      return tableOf(part);
  }
}

function itemTexts({ sign, ref, text: words }: Item): readonly types.RichTextText[] {
  const mark = SIGNS[sign];
  return [
    ...(mark === '' ? [] : [text(mark)]),
    ...(ref === null || ref === '' ? [] : [text(ref, { bold: true }), text(' ')]),
    text(words),
  ];
}

function tableOf({ columns, rows }: Extract<Part, { kind: 'table' }>): types.KnownBlock {
  const width = Math.max(columns.length, ...rows.map(({ length }) => length));
  const cells = (row: readonly string[], bold: boolean) =>
    Array.from({ length: width }, (_, column) =>
      richText([text(row[column] ?? '', bold ? { bold } : undefined)]),
    );
  return { type: 'table', rows: [cells(columns, true), ...rows.map((row) => cells(row, false))] };
}

function richText(elements: types.RichTextText[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Slack takes no empty text. */
function text(words: string, style?: { readonly bold: true }): types.RichTextText {
  return { type: 'text', text: words === '' ? ' ' : words, ...(style && { style }) };
}

/** Without `emoji`, a name between colons stays what was typed. */
function plain(words: string): types.PlainTextElement {
  return { type: 'plain_text', text: words, emoji: false };
}
