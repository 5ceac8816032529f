import type { Button, Item, Part } from './message.ts';

type Table = Extract<Part, { kind: 'table' }>;

/** What a platform has room for in one piece. */
export interface Room {
  /** A text in pieces that each fit. */
  cutText(text: string): readonly string[];
  /** The button as it fits; null where what it types does not: it can be read and typed. */
  buttonThatFits(button: Button): Button | null;
  /** Whether one row under its headings fits; else it comes as text. */
  hasRoomFor(row: Table): boolean;
}

const LONGEST_REF = 60;

/** The least pieces that are not divided: one item, one row under its headings, one button, a text that fits. */
export function piecesOf(part: Part, room: Room): readonly Part[] {
  switch (part.kind) {
    case 'items':
      return part.items.flatMap((item) => itemPieces(item, room));
    case 'table':
      return part.rows.flatMap((row) => rowPieces({ ...part, rows: [row] }, room));
    case 'buttons':
      return part.buttons.flatMap((button) => buttonPieces(button, room));
    default:
      return room.cutText(part.text).map((text) => ({ ...part, text }));
  }
}

/** A text that goes on stands in items of its own, without the sign and the ref. */
function itemPieces({ sign, ref, text }: Item, { cutText }: Room): readonly Part[] {
  const isShort = ref === null || ref.length <= LONGEST_REF;
  const [first = '', ...others] = cutText(isShort ? text : `${ref} ${text}`);
  return [
    { kind: 'items', items: [{ sign, ref: isShort ? ref : null, text: first }] },
    ...others.map((more): Part => ({ kind: 'items', items: [{ sign: 'none', ref: null, text: more }] })),
  ];
}

function rowPieces(piece: Table, room: Room): readonly Part[] {
  if (room.hasRoomFor(piece)) return [piece];
  return paragraphs(piece.rows.map(rowText).join('\n'), room);
}

function buttonPieces(button: Button, room: Room): readonly Part[] {
  const shown = button.words === '' ? null : room.buttonThatFits(button);
  if (shown !== null) return [{ kind: 'buttons', buttons: [shown] }];
  return paragraphs(`${button.label}: ${button.words}`, room);
}

function paragraphs(text: string, { cutText }: Room): readonly Part[] {
  return cutText(text).map((piece) => ({ kind: 'paragraph', text: piece }));
}

/** A table as lines, where its columns would be padded to the widest or there is room for none. */
export function asLines(part: Part): Part {
  if (part.kind !== 'table') return part;
  return { kind: 'paragraph', text: [part.columns, ...part.rows].map(rowText).join('\n') };
}

function rowText(row: readonly string[]): string {
  return row.join(' · ');
}

/** Puts a piece behind others: items and rows of one list or table, and at most so many buttons, are together again. */
export function addPiece(group: Part[], piece: Part, mostButtons: number): void {
  const last = group.at(-1);
  const joined = last === undefined ? null : joinedWith(last, piece, mostButtons);
  if (joined === null) group.push(piece);
  else group[group.length - 1] = joined;
}

function joinedWith(last: Part, piece: Part, mostButtons: number): Part | null {
  if (last.kind === 'items' && piece.kind === 'items') {
    return { kind: 'items', items: [...last.items, ...piece.items] };
  }
  if (last.kind === 'table' && piece.kind === 'table' && last.columns === piece.columns) {
    return { ...last, rows: [...last.rows, ...piece.rows] };
  }
  if (last.kind !== 'buttons' || piece.kind !== 'buttons' || last.buttons.length >= mostButtons) return null;
  return { kind: 'buttons', buttons: [...last.buttons, ...piece.buttons] };
}
