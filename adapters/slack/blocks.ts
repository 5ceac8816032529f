import type { types } from '@slack/bolt';
import type { Language } from '../../src/domain/conference.ts';
import type { Item, Part, Sign } from '../../src/messages/message.ts';
import { escapedLength, escapedStart, escapeText } from './escape.ts';

const SIGNS: Readonly<Record<Sign, string>> = { pending: '● ', received: '✓ ', awaiting: '○ ', none: '' };
const HEADING_LIMIT = 150;
const LABEL_LIMIT = 75;
type Table = Extract<Part, { kind: 'table' }>;

/** How the buttons are known to the app: whether one opens a form, and in whose language; what it means is in its value. */
export const BUTTON = /^(?<kind>say|open)-(?<language>en|es)-\d+$/;

/** Parts as Slack shows them. Texts stand in rich text, where Slack reads no markup; headings and labels are escaped. */
export function blocksOf(parts: readonly Part[], language: Language): readonly types.KnownBlock[] {
  let buttons = 0;
  return parts.flatMap((part): readonly types.KnownBlock[] => {
    if (part.kind !== 'buttons') return isEmpty(part) ? [] : [blockOf(part)];
    const elements = part.buttons.map(({ label, words, opens }): types.Button => {
      buttons += 1;
      return {
        type: 'button',
        action_id: `${opens === 'form' ? 'open' : 'say'}-${language}-${buttons}`,
        text: plain(escapedStart([label, words, '…'].find((text) => text.trim() !== '') ?? '…', LABEL_LIMIT)),
        value: words,
      };
    });
    return elements.length === 0 ? [] : [{ type: 'actions', elements }];
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
        : richText([span(part.text, { bold: true })]);
    case 'paragraph':
      return richText([span(part.text)]);
    case 'quiet':
      return { type: 'context', elements: [plain(escapeText(part.text))] };
    case 'quote':
      return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [span(part.text)] }] };
    case 'items':
      return richText(
        part.items.flatMap((item, at) => [...(at === 0 ? [] : [span('\n')]), ...itemTexts(item)]),
      );
    case 'table':
      return tableOf(part);
  }
}

function itemTexts({ sign, ref, text: words }: Item): readonly types.RichTextText[] {
  const mark = SIGNS[sign];
  return [
    ...(mark === '' ? [] : [span(mark)]),
    ...(ref === null || ref === '' ? [] : [span(ref, { bold: true }), span(' ')]),
    span(words),
  ];
}

function tableOf({ columns, rows }: Table): types.KnownBlock {
  const width = Math.max(columns.length, ...rows.map(({ length }) => length));
  const cells = (row: readonly string[], bold: boolean) =>
    Array.from({ length: width }, (_, column) =>
      richText([span(row[column] ?? '', bold ? { bold } : undefined)]),
    );
  return { type: 'table', rows: [cells(columns, true), ...rows.map((row) => cells(row, false))] };
}

function richText(elements: types.RichTextText[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Slack takes no empty text. */
function span(words: string, style?: { readonly bold: true }): types.RichTextText {
  return { type: 'text', text: words === '' ? ' ' : words, ...(style && { style }) };
}

/** Without `emoji`, a name between colons stays what was typed. */
export function plain(words: string): types.PlainTextElement {
  return { type: 'plain_text', text: words, emoji: false };
}
