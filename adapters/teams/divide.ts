import type { Message, Part } from '../../src/messages/message.ts';
import { addPiece, asLines, piecesOf, type Room } from '../../src/messages/pieces.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { elementsOf } from './elements.ts';
import { textRuns } from './escape.ts';

/** In bytes of JSON, card and plain text together. Teams takes 80 KB; what is longer than this is not read at a glance. */
const MESSAGE_ROOM = 20_000;
/** A text of one element. */
const PIECE_ROOM = 3_500;
const LONGEST_WORDS = 2_000;
const LONGEST_LABEL = 300;

/** The parts of a message in as many groups as it needs activities, in order; nothing is left out. */
export function divide(message: Message): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  let left = MESSAGE_ROOM;
  for (const piece of message.parts.flatMap((part) => piecesOf(part, ROOM))) {
    const group = groups.at(-1) ?? [];
    const size = sizeOf(piece);
    if (group.length > 0 && size > left) {
      groups.push([piece]);
      left = MESSAGE_ROOM;
    } else {
      addPiece(group, piece, Number.POSITIVE_INFINITY);
    }
    left -= size;
  }
  return groups;
}

const ROOM: Room = {
  cutText,
  buttonThatFits({ label, words, ...button }) {
    const shown = label.trim() === '' ? words : label;
    return words.length > LONGEST_WORDS
      ? null
      : { ...button, words, label: shown.slice(0, LONGEST_LABEL).toWellFormed() };
  },
  hasRoomFor: (row) => sizeOf(row) <= 2 * PIECE_ROOM,
};

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
