import type { Item, Message, Part, Sign } from './message.ts';

const SIGNS: Readonly<Record<Sign, string>> = { pending: '●', received: '✓', awaiting: '○', none: '' };
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The whole message as plain text, for the terminal and wherever nothing richer is shown; lines are not wrapped. */
export function toPlainText(message: Message): string {
  const parts = message.parts.filter((part) => !repeats(part, message.summary)).map(partText);
  return [message.summary, ...parts].filter((text) => text !== '').join('\n\n');
}

/** A heading or paragraph that the first line has said already. */
function repeats(part: Part, summary: string): boolean {
  return (part.kind === 'heading' || part.kind === 'paragraph') && part.text === summary;
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
    case 'quiet':
      return part.text;
    case 'quote':
      return indented(part.text, '  ');
    case 'items':
      return part.items.map(itemText).join('\n');
    case 'table':
      return tableText(part);
    case 'buttons':
      return part.buttons.map(({ label, words }) => `[${label}] ${words}`).join('\n');
  }
}

function itemText({ sign, ref, text }: Item): string {
  return [SIGNS[sign], ref ?? '', text].filter((word) => word !== '').join(' ');
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((row) => `${by}${row}`)
    .join('\n');
}

function tableText({ columns, rows }: Extract<Part, { kind: 'table' }>): string {
  const all = [columns, ...rows].map((row) => row.map((cell) => cell.replaceAll('\n', ' ')));
  const widths = columns.map((_, column) => Math.max(...all.map((row) => displayWidth(row[column] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many columns a text takes in a terminal: a letter with its accents is one, a wide character two. */
function displayWidth(text: string): number {
  return [...GRAPHEMES.segment(text)].reduce((width, { segment }) => width + (isWide(segment) ? 2 : 1), 0);
}

function isWide(grapheme: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    grapheme,
  );
}
