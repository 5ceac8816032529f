import type { Message, Part } from '../../src/messages/message.ts';
import { addPiece, piecesOf, type Room } from '../../src/messages/pieces.ts';
import { cutText, escapedLength } from './escape.ts';

/** An update takes 4,000 characters of plain text at most, signs and line breaks between the parts among them. */
const MESSAGE_ROOM = 3_400;
const SUMMARY_ROOM = 300;
/** A text of one block; Slack takes 3,000. */
const PIECE_ROOM = 2_800;
/** Slack takes 50. */
const MOST_BLOCKS = 45;
/** Slack takes 25 in one block of buttons, and a value of 2,000 characters. */
const MOST_BUTTONS = 25;
const LONGEST_WORDS = 2_000;
const LONGEST_LABEL = 300;
/** Slack takes 100 rows with the one of the headings, and 20 columns. */
const MOST_ROWS = 99;
const MOST_COLUMNS = 20;
/** A view takes 250,000 bytes. */
const VIEW_ROOM = 24_000;
const VIEW_PIECES = 400;
/** What stands around a part: signs, brackets, blank lines. */
const AROUND = 10;

/** The parts of a message in as many groups as it needs messages of Slack, in order; nothing is left out. */
export function divide(message: Message): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  let left = MESSAGE_ROOM - SUMMARY_ROOM;
  for (const piece of message.parts.flatMap(slackPieces)) {
    const group = groups.at(-1) ?? [];
    const size = costOf(piece, group.at(-1));
    if (group.length > 0 && (size > left || !fits(group, piece))) {
      groups.push([piece]);
      left = MESSAGE_ROOM - costOf(piece, undefined);
    } else {
      addPiece(group, piece, MOST_BUTTONS);
      left -= size;
    }
  }
  return groups;
}

/** As many of the parts as a view has room for, in at most so many blocks; `isWhole` says whether that is all of them. */
export function fitted(
  parts: readonly Part[],
  mostBlocks: number,
): { readonly parts: readonly Part[]; readonly isWhole: boolean } {
  const group: Part[] = [];
  const pieces = parts.flatMap(slackPieces);
  let left = VIEW_ROOM;
  for (const [at, piece] of pieces.entries()) {
    const isNew = group.at(-1)?.kind !== piece.kind;
    left -= costOf(piece, group.at(-1));
    if (left < 0 || at === VIEW_PIECES || (group.length === mostBlocks && isNew)) {
      return { parts: group.slice(0, mostBlocks), isWhole: false };
    }
    addPiece(group, piece, MOST_BUTTONS);
  }
  return { parts: group.slice(0, mostBlocks), isWhole: group.length <= mostBlocks };
}

const ROOM: Room = {
  cutText: (text) => cutText(text, PIECE_ROOM),
  buttonThatFits(button) {
    const [label = ''] = cutText(button.label, LONGEST_LABEL);
    return escapedLength(button.words) <= LONGEST_WORDS ? { ...button, label } : null;
  },
  hasRoomFor(row) {
    const width = Math.max(row.columns.length, ...row.rows.map(({ length }) => length));
    return width > 0 && width <= MOST_COLUMNS && costOf(row, undefined) <= PIECE_ROOM;
  },
};

function slackPieces(part: Part): readonly Part[] {
  return piecesOf(part, ROOM);
}

/** What a piece adds to the plain text of a message that ends with `last`. */
function costOf(piece: Part, last: Part | undefined): number {
  switch (piece.kind) {
    case 'items':
      return AROUND + sum(piece.items.map(({ ref, text }) => escapedLength(text) + escapedLength(ref ?? '')));
    case 'table': {
      const goesOn = last?.kind === 'table' && last.columns === piece.columns;
      return sum([...(goesOn ? [] : [piece.columns]), ...piece.rows].map(rowLength));
    }
    case 'buttons':
      return sum(
        piece.buttons.map(({ label, words }) => AROUND + escapedLength(label) + escapedLength(words)),
      );
    default:
      // A quotation is indented, line by line.
      return AROUND + escapedLength(piece.text) + 2 * (piece.text.match(/\n/g)?.length ?? 0);
  }
}

function rowLength(row: readonly string[]): number {
  return AROUND + sum(row.map((cell) => escapedLength(cell) + 3));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function fits(group: readonly Part[], piece: Part): boolean {
  const last = group.at(-1);
  if (last?.kind === 'table' && piece.kind === 'table' && last.columns === piece.columns) {
    return last.rows.length < MOST_ROWS;
  }
  return group.length < MOST_BLOCKS;
}
