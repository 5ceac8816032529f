/** A stretch of a report: `text` word for word, `key` folded for matching; both have the same length, so one index serves both. */
export interface Passage {
  readonly text: string;
  readonly key: string;
}

const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '‐': '-',
};

/** The text with plain line ends and spaces, and without a byte order mark, soft hyphens, control and other unseen characters, and broken pairs. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[^\S\n]+/g, ' ');
}

/** Lower case without accents, typographic quotes or dashes; as long as what goes in. */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  if (unit <= '\u007f') return unit.toLowerCase();
  const quote = QUOTES[unit];
  if (quote !== undefined) return quote;
  const base = unit.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : unit;
}

/** What stands between quotation marks is a title: its words are hidden from the grammar, its length is kept. */
export function hideQuoted(key: string): string {
  return key.replace(/"[^"]*"/g, (quoted) => `"${'¤'.repeat(quoted.length - 2)}"`);
}

export function toPassage(text: string): Passage {
  const trimmed = text.trim();
  return { text: trimmed, key: hideQuoted(fold(trimmed)) };
}

/** A roster's or grammar's words as the source of a pattern that matches them literally in a folded text. */
export function literal(words: string): string {
  return fold(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Alternatives for a pattern, the longest first, so that a name never hides a longer one. */
export function anyOf(sources: readonly string[]): string {
  return [...new Set(sources)].sort((left, right) => right.length - left.length).join('|');
}

/** The end of what stands before `end`; a mark in front says that it is not all of it, so that no pattern takes it for a start. */
export function leadOf(key: string, end: number, width: number): string {
  return end <= width ? key.slice(0, end) : `…${key.slice(end - width, end)}`;
}
