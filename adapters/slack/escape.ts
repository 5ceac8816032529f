const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack's three characters, so that nothing in a text becomes a mention, a link or a date. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);
}

/** What a text takes once it is escaped, in the characters by which Slack counts. */
export function escapedLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length += lengthOf(text.charAt(at));
  return length;
}

function lengthOf(character: string): number {
  return ESCAPED[character]?.length ?? character.length;
}

/** The beginning of a text, escaped, with an ellipsis where it is longer than `limit` then. */
export function escapedStart(text: string, limit: number): string {
  if (escapedLength(text) <= limit) return escapeText(text);
  const [start = ''] = cutText(text, limit - 1);
  return `${escapeText(start.trimEnd())}…`;
}

/** A text in pieces that each take at most `limit` characters once escaped, cut after a blank where there is one. */
export function cutText(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, limit);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Looks no farther than the piece is long, so that a long text takes no longer than its length. */
function endOfPiece(text: string, start: number, limit: number): number {
  let taken = 0;
  let end = start;
  let blank = start;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    taken += lengthOf(character);
    if (taken > limit) return blank - start > (end - start) / 2 ? blank : end;
    end += character.length;
    if (/\s/.test(character)) blank = end;
  }
  return end;
}
