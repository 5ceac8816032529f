/** The longest note, in characters. */
export const NOTE_LIMIT = 2000;
const LINK_LIMIT = 2000;

/** Invisible: control characters but line feed, zero widths, bidirectional marks and overrides, lone surrogates, blank letters. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085]/g;
const SPACE = /[\p{Zs}\t]/gu;

/**
 * What a person typed, without what cannot be seen: composed characters (NFC), line breaks as line feeds, every other blank
 * as a space, no control, zero-width or bidirectional character, nothing blank at either end.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(SPACE, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
}

/** A note, cleaned; refused beyond 2,000 characters, or where it holds neither a letter nor a digit. */
export function checkNote(
  text: string,
): { readonly note: string } | { readonly refused: 'note-too-long' | 'nothing-readable' } {
  const note = cleanText(text);
  if ([...note].length > NOTE_LIMIT) return { refused: 'note-too-long' };
  return /[\p{L}\p{N}]/u.test(note) ? { note } : { refused: 'nothing-readable' };
}

/**
 * The address of a document, as a browser will open it; `<address>` and `<address|label>` are unwrapped. Refused: other
 * schemes than http and https, credentials in the address, blanks inside, more than 2,000 characters.
 */
export function readLink(
  text: string,
): { readonly link: string } | { readonly refused: 'bad-link' | 'empty-link' } {
  const typed = unwrapped(cleanText(text));
  if (typed === '') return { refused: 'empty-link' };
  if (!/^https?:\/\/[^\s/\\]\S*$/i.test(typed)) return { refused: 'bad-link' };
  const url = URL.parse(typed);
  if (url === null || url.username !== '' || url.password !== '') return { refused: 'bad-link' };
  return url.href.length > LINK_LIMIT ? { refused: 'bad-link' } : { link: url.href };
}

function unwrapped(text: string): string {
  const inside = /^<([^<>|]*)(?:\|[^<>]*)?>$/.exec(text);
  return inside?.[1]?.trim() ?? text;
}
