import type { TextRun, TextStyle } from './card.ts';

// Desktops, Android and iOS each read another Markdown in another place, and an escape of one is seen in another. What all of
// them have in common: no mark reaches beyond its text run, and none works alone.
const MARKS_APART = [
  // **bold** and _slanted_.
  /(?<=[*_])(?=[^*_])|(?<=[^*_])(?=[*_])/,
  // [a text](an address).
  /(?<=\])(?=\()/,
  // A list, where iOS takes a line or a run to begin: "- one", "+ one", "1. one".
  /(?= )(?<=(?:^|[\n[\])*_])[-+])/,
  /(?=\.)(?<=(?:^|[\n[\])*_])\d+)/,
  // {{DATE(…)}} and {{TIME(…)}}, which every client replaces.
  /(?<=\{)(?=\{)/,
];
const BORDER = new RegExp(MARKS_APART.map(({ source }) => source).join('|'));

/** A text as the runs in which it stands letter by letter, whatever it holds. */
export function textRuns(text: string, style: TextStyle = {}): readonly TextRun[] {
  const pieces = text === '' ? [' '] : text.split(BORDER);
  return pieces.map((piece) => ({ type: 'TextRun', text: piece, ...style }));
}

/** Words, and signs that mean nothing in any Markdown where they stand. */
const WITHOUT_MARKS =
  /^(?:[\p{L}\p{M}\p{N} ,;:·…«»“”‘’'—–]|(?<=\p{L})\.(?= |$)|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]))+$/u;

/** Whether a text can stand where Markdown is read. */
export function isWithoutMarks(text: string): boolean {
  return WITHOUT_MARKS.test(text) && text.trim() === text && !text.includes('  ');
}

const FULL_WIDTH = 0xfee0;

/**
 * For a text that some clients read as Markdown and others show as it is, such as the title of a choice: its marks become their
 * full-width forms, which look alike and mean nothing, and what would begin a list is held by a character without width.
 */
export function lookAlike(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const held = /^(?:[-+=#]|\d+[.)])/.test(line) ? `\u2060${line}` : line;
  return held.replaceAll(/[\\`*_[\]<>&~{]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + FULL_WIDTH));
}
