import { cleanText } from '../domain/typed-text.ts';

/** One word of what was typed: as it stands, without accents, capitals and the marks around it, and where it begins. */
export interface Word {
  readonly raw: string;
  readonly plain: string;
  readonly at: number;
}

/** What stands between two members of a list. */
const JOINS = new Set(['and', 'y', 'e', '&', '+', ',', ';', '/']);

/** Lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word's form in which singular and plural are alike: `date` and `dates`, `reunión` and `reuniones`. */
export function stem(text: string): string {
  return fold(text).replace(/s$/, '').replace(/e$/, '');
}

const QUOTES = '"“”„«»″‘’‚‹›\'`´*';
const MARKS_BEFORE = new RegExp(`^[${QUOTES}([¡¿]+`);
const MARKS_AFTER = new RegExp(`[${QUOTES})\\].;:!?…]+$`);

/** The words of a text. A comma is a word of its own but inside an address; what stands in angle brackets is one word. */
export function wordsOf(text: string): readonly Word[] {
  return [...cleanText(text).matchAll(/<[^<>]*>|\S+/g)].flatMap(({ 0: raw, index }) =>
    isAddress(raw) ? [word(raw, index)] : splitAtCommas(raw, index),
  );
}

function splitAtCommas(text: string, start: number): Word[] {
  return [...text.matchAll(/,|[^,]+/g)].map(({ 0: raw, index }) => word(raw, start + index));
}

function word(raw: string, at: number): Word {
  return { raw, plain: raw === ',' ? ',' : withoutMarks(fold(raw)), at };
}

/** Without quotation marks, brackets and punctuation at either end. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '');
}

/** A text without the quotation marks around the whole of it. */
export function withoutQuotes(text: string): string {
  const inside = /^["“”„«']([^"“”„«»]*)["“”»']$/.exec(text.trim())?.[1];
  return (inside ?? text).trim();
}

/** Whether a word means to be the address of a document, right or wrong. */
export function isAddress(raw: string): boolean {
  const bare = raw.replace(MARKS_BEFORE, '');
  return (
    /^<|^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|javascript:|data:|mailto:)/i.test(bare) ||
    /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S/i.test(bare)
  );
}

/** The text from the first of the words to the end of the last, as it was typed. */
export function textBetween(text: string, words: readonly Word[]): string {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '';
  return cleanText(text).slice(first.at, last.at + last.raw.length);
}

/** How many words a phrase takes at the beginning of the words; 0 where it does not stand there. */
function phraseLength(words: readonly Word[], phrase: string): number {
  const parts = phrase.split(' ');
  return parts.every((part, at) => words[at]?.plain === part) ? parts.length : 0;
}

/** The longest of several phrases with which the words begin, as its length; 0 for none. */
export function anyPhrase(words: readonly Word[], phrases: readonly string[]): number {
  return Math.max(0, ...phrases.map((phrase) => phraseLength(words, phrase)));
}

export function isJoin({ plain, raw }: Word): boolean {
  return JOINS.has(raw) || JOINS.has(plain);
}

/** How many letters must change to make one word of the other; a swap of two neighbours is one. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const far = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= other.length; j += 1) {
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      rows[i]?.push(
        Math.min(
          far(i, j - 1) + 1,
          far(i - 1, j) + 1,
          far(i - 1, j - 1) + Number(one[i - 1] !== other[j - 1]),
          swapped ? far(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return far(one.length, other.length);
}

/** The candidate that is nearly what was typed, or null: one letter in four may be wrong. */
export function nearest<Candidate>(
  typed: string,
  candidates: readonly Candidate[],
  nameOf: (candidate: Candidate) => string,
): Candidate | null {
  const sought = fold(typed).slice(0, 60);
  const allowed = Math.max(1, Math.floor(sought.length / 4));
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(sought, fold(nameOf(candidate))) }))
    .filter(({ far }) => far <= allowed && far < sought.length)
    .toSorted((a, b) => a.far - b.far);
  return ranked[0]?.candidate ?? null;
}
