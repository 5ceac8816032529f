const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack's three characters, so that nothing in a text becomes a mention, a link or a date. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign);
}

/** What a text takes once it is escaped, in the characters by which Slack counts. */
export function escapedLength(text: string): number {
  return escapeText(text).length;
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
  let rest = text;
  while (escapedLength(rest) > limit) {
    const end = endOfPiece(rest, limit);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function endOfPiece(text: string, limit: number): number {
  let taken = 0;
  let end = 0;
  let blank = 0;
  for (const character of text) {
    taken += ESCAPED[character]?.length ?? character.length;
    if (taken > limit) break;
    end += character.length;
    if (/\s/.test(character)) blank = end;
  }
  return blank > end / 2 ? blank : end;
}
