import type { Button, Item, Message, Part } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { elementsOf } from './elements.ts';
import { textRuns } from './escape.ts';

/** In bytes of JSON, card and plain text together. Teams takes 80 KB; what is longer than this is not read at a glance. */
const MESSAGE_ROOM = 20_000;
/** A text of one element. */
const PIECE_ROOM = 3_500;
const LONGEST_WORDS = 2_000;
const LONGEST_LABEL = 300;
const LONGEST_REF = 60;

type Table = Extract<Part, { kind: 'table' }>;

/** The parts of a message in as many groups as it needs activities, in order; nothing is left out. */
export function divide(message: Message): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  let left = MESSAGE_ROOM;
  for (const piece of message.parts.flatMap(piecesOf)) {
    const group = groups.at(-1) ?? [];
    const size = sizeOf(piece);
    if (group.length > 0 && size > left) {
      groups.push([piece]);
      left = MESSAGE_ROOM;
    } else {
      add(group, piece);
    }
    left -= size;
  }
  return groups;
}

/** A table as lines, for plain text: there its columns would be padded to the widest. */
export function asLines(part: Part): Part {
  if (part.kind !== 'table') return part;
  return { kind: 'paragraph', text: [part.columns, ...part.rows].map((row) => row.join(' · ')).join('\n') };
}

/** The least pieces that are not divided: one item, one row, a text that fits an element. */
function piecesOf(part: Part): readonly Part[] {
  switch (part.kind) {
    case 'items':
      return part.items.flatMap(itemPieces);
    case 'table':
      return rowPieces(part);
    case 'buttons':
      return part.buttons.flatMap(buttonPieces);
    default:
      return cutText(part.text).map((text) => ({ ...part, text }));
  }
}

/** A text that goes on stands in items of its own, without the sign and the ref. */
function itemPieces({ sign, ref, text }: Item): readonly Part[] {
  const isShort = ref === null || ref.length <= LONGEST_REF;
  const [first = '', ...others] = cutText(isShort ? text : `${ref} ${text}`);
  return [
    { kind: 'items', items: [{ sign, ref: isShort ? ref : null, text: first }] },
    ...others.map((more): Part => ({ kind: 'items', items: [{ sign: 'none', ref: null, text: more }] })),
  ];
}

/** What a button would say that is too long for one can be read and typed. */
function buttonPieces(button: Button): readonly Part[] {
  const { label, words } = button;
  if (words === '' || words.length > LONGEST_WORDS) {
    return cutText(`${label}: ${words}`).map((text) => ({ kind: 'paragraph', text }));
  }
  const shown = label.trim() === '' ? words : label;
  return [{ kind: 'buttons', buttons: [{ ...button, label: shown.slice(0, LONGEST_LABEL).toWellFormed() }] }];
}

/** One row each under its headings; a row that is too long comes as text. */
function rowPieces(table: Table): readonly Part[] {
  const { columns, rows } = table;
  return rows.flatMap((row): readonly Part[] => {
    const piece: Table = { kind: 'table', columns, rows: [row] };
    if (sizeOf(piece) <= 2 * PIECE_ROOM) return [piece];
    return cutText(row.join(' · ')).map((text) => ({ kind: 'paragraph', text }));
  });
}

/** In an activity of its own; the headings of a table count for each of its rows, which errs on the side of room. */
function sizeOf(piece: Part): number {
  const text = toPlainText({ language: 'en', summary: '', parts: [asLines(piece)] });
  return bytes(elementsOf([piece])) + bytes(text);
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** A text in pieces that each fit an element, cut after a blank where there is one. */
function cutText(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const end = endOfPiece(rest);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}

function endOfPiece(text: string): number {
  let end = Math.min(text.length, PIECE_ROOM);
  for (let size = runsSize(text, end); size > PIECE_ROOM; size = runsSize(text, end)) {
    end = Math.max(2, Math.floor((end * PIECE_ROOM * 0.95) / size));
  }
  if (end === text.length) return end;
  const blank = text.slice(0, end).search(/\s\S*$/) + 1;
  if (blank > end / 2) return blank;
  // Not between the halves of a character.
  return /^[\udc00-\udfff]/.test(text.slice(end)) ? end - 1 : end;
}

function runsSize(text: string, end: number): number {
  return bytes(textRuns(text.slice(0, end), { size: 'Medium', weight: 'Bolder' }));
}

/** Items, rows and buttons that follow each other belong together. */
function add(group: Part[], piece: Part): void {
  const last = group.at(-1);
  const joined = last === undefined ? null : join(last, piece);
  if (joined === null) group.push(piece);
  else group[group.length - 1] = joined;
}

function join(last: Part, piece: Part): Part | null {
  if (last.kind === 'items' && piece.kind === 'items') {
    return { kind: 'items', items: [...last.items, ...piece.items] };
  }
  if (last.kind === 'table' && piece.kind === 'table' && last.columns === piece.columns) {
    return { ...last, rows: [...last.rows, ...piece.rows] };
  }
  if (last.kind !== 'buttons' || piece.kind !== 'buttons') return null;
  return { kind: 'buttons', buttons: [...last.buttons, ...piece.buttons] };
}
