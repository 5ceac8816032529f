import { cleanText } from '../../src/domain/typed-text.ts';

/** Somebody's name in a text, as Teams tells it beside the text. */
export interface Mention {
  readonly id: string;
  /** As it stands in the text: `<at>RCM</at>`. */
  readonly text: string;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const HIGHEST_CODE = 0x10ffff;

/**
 * What was typed, from what Teams makes of it: without the bot's own name, other people by theirs, lines by line feeds, entities
 * as what they stand for, without `rcm` or `/rcm` before it.
 */
export function plainWords(
  text: string,
  {
    mentions,
    isBot,
  }: {
    readonly mentions: readonly Mention[];
    readonly isBot: (id: string) => boolean;
  },
): string {
  const own = new Set(mentions.filter(({ id }) => isBot(id)).map((one) => bareName(one.text)));
  const lines = text
    .replaceAll(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi, (whole, name: string) =>
      own.has(bareName(whole)) ? ' ' : name,
    )
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replaceAll(/<(?:p|div|li|ul|ol|span)(?:\s[^<>]*)?>|<\/(?:ul|ol|span)>/gi, '');
  return withoutName(cleanText(lines.replaceAll(/&(#x?[\da-f]+|[a-z]+);/gi, entityText)));
}

function bareName(mention: string): string {
  return mention
    .replaceAll(/<[^<>]*>/g, '')
    .trim()
    .toLowerCase();
}

function entityText(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= HIGHEST_CODE ? String.fromCodePoint(code) : whole;
}

function withoutName(words: string): string {
  return words.replace(/^\/?rcm(?:[:,]?\s+|[:,]?$)/i, '').trim();
}
