import { catalogueFor } from './catalogue.ts';
import type { Message, Part } from './message.ts';
import { addPiece } from './pieces.ts';

/** How many characters of an answer a page holds: a screen of a phone, and a little more. */
const ROOM = 1500;

/** The least that is not divided: a paragraph, an item, a row of a table. */
interface Piece {
  readonly part: Part;
  readonly size: number;
  /** True: it announces what follows, and is not left alone at the end of a page. */
  readonly opens: boolean;
}

/**
 * One page of an answer that may be long, the last one where there are fewer; an answer that fits is left as it is. `words` is
 * what was typed for it: at its end a button shows the next page.
 */
export function pageOf(message: Message, { page, words }: { page: number; words: string }): Message {
  const head = message.parts[0]?.kind === 'heading' ? message.parts.slice(0, 1) : [];
  const foot = trailing(message.parts.slice(head.length));
  const body = message.parts.slice(head.length, message.parts.length - foot.length);
  const pages = intoPages(body.flatMap((part, at) => piecesOf(part, body[at + 1])));
  if (pages.length < 2) return message;
  const texts = catalogueFor(message.language).status.pages;
  const shown = Math.min(Math.max(page, 1), pages.length);
  const turning: readonly Part[] = [
    { kind: 'quiet', text: texts.page(shown, pages.length) },
    ...(shown === pages.length ? [] : [nextPage(texts.next, texts.words(words, shown + 1))]),
  ];
  return { ...message, parts: [...head, ...joined(pages[shown - 1] ?? []), ...foot, ...turning] };
}

function nextPage(label: string, words: string): Part {
  return { kind: 'buttons', buttons: [{ label, words }] };
}

/** The quiet lines at the end, such as a time zone: they belong to every page. */
function trailing(parts: readonly Part[]): readonly Part[] {
  const last = parts.findLastIndex(({ kind }) => kind !== 'quiet');
  return parts.slice(last + 1);
}

function piecesOf(part: Part, next: Part | undefined): Piece[] {
  switch (part.kind) {
    case 'items':
      return part.items.map((item) => {
        const size = item.text.length + (item.ref?.length ?? 0) + 3;
        return { part: { kind: 'items', items: [item] }, size, opens: false };
      });
    case 'table':
      return part.rows.map((row) => ({
        part: { ...part, rows: [row] },
        size: row.reduce((size, cell) => size + cell.length + 2, 0),
        opens: false,
      }));
    case 'buttons':
      return [{ part, size: part.buttons.length * 30, opens: false }];
    default: {
      const announces = next !== undefined && (next.kind === 'items' || next.kind === 'table');
      return [{ part, size: part.text.length + 1, opens: part.kind === 'heading' || announces }];
    }
  }
}

function intoPages(pieces: readonly Piece[]): (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let left = ROOM;
  pieces.forEach((piece, at) => {
    const needed = piece.size + (piece.opens ? (pieces[at + 1]?.size ?? 0) : 0);
    if (needed > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = ROOM;
    }
    pages.at(-1)?.push(piece);
    left -= piece.size;
  });
  return pages;
}

/** Items and rows of one list or table together again. */
function joined(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  for (const { part } of pieces) addPiece(parts, part, 0);
  return parts;
}
