import { type Live, type LiveKind, type Reader, readMark, unescaped } from './mrkdwn-marks.ts';

export interface ReadText {
  /** What stands on the screen. */
  readonly shown: string;
  readonly live: readonly Live[];
}

/**
 * What Slack looks for by itself: nothing in a `verbatim` text; addresses in the `text` of a message; addresses and names in
 * a mrkdwn text that does not say `verbatim`.
 */
export type Finding = 'nothing' | 'addresses' | 'names';

/** How what is read becomes what is shown: plain words, or a page's markup. */
export interface Paint {
  bare(text: string): string;
  mark(live: Live, inner: string): string;
}

const words: Paint = { bare: (text) => text, mark: (_live, inner) => inner };

const nothingSeen = /[\u200B\u2060\uFEFF]/g;

/** Reads a mrkdwn text as Slack would show it, and says which parts of it are live. */
export function readMrkdwn(
  text: string,
  reader: Reader,
  { finding = 'names', paint = words }: { readonly finding?: Finding; readonly paint?: Paint } = {},
): ReadText {
  const live: Live[] = [];
  const reading = { reader, finding, paint, live };
  const lines = splitPreformatted(text).map(({ preformatted, part }) => {
    if (!preformatted) return readLines(part, reading);
    const shown = readInline(part, reading);
    return marked({ kind: 'preformatted', text: shown }, shown, reading);
  });
  return { shown: lines.join('').replaceAll(nothingSeen, ''), live };
}

/** A text without formatting: nothing in it is live, and Slack's three characters come back. */
export function readPlain(text: string): ReadText {
  return { shown: unescaped(text).replaceAll(nothingSeen, ''), live: [] };
}

interface Reading {
  readonly reader: Reader;
  readonly finding: Finding;
  readonly paint: Paint;
  readonly live: Live[];
}

function marked(live: Live, inner: string, { live: all, paint }: Reading): string {
  all.push(live);
  return paint.mark(live, inner);
}

function splitPreformatted(text: string): readonly { preformatted: boolean; part: string }[] {
  const parts = text.split(/```([\s\S]+?)```/);
  return parts.map((part, index) => ({ preformatted: index % 2 === 1, part }));
}

/** A line that begins with `>`, escaped or not, is a quotation. */
function readLines(text: string, reading: Reading): string {
  const lines = text.split('\n').map((line) => {
    const quoted = /^(?:>|&gt;)\s?(.*)$/.exec(line)?.[1];
    const shown = readFormatted(quoted ?? line, reading);
    return quoted === undefined ? shown : marked({ kind: 'quote', text: shown }, shown, reading);
  });
  return lines.join('\n');
}

const signs: Readonly<Record<string, LiveKind>> = { '*': 'bold', _: 'italic', '~': 'strike', '`': 'code' };
// A sign opens before something that is seen, after nothing or no letter, and closes the other way round.
const pair = /(^|[^\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}])/u;

function readFormatted(text: string, reading: Reading): string {
  const found = pair.exec(text);
  const kind = signs[found?.[2] ?? ''];
  if (found === null || kind === undefined) return readInline(text, reading);
  if (insideMark(text, found.index + (found[1] ?? '').length)) return afterMark(text, reading);
  const before = text.slice(0, found.index) + (found[1] ?? '');
  const inner = found[3] ?? '';
  const head = readInline(before, reading);
  const body = kind === 'code' ? readInline(inner, reading) : readFormatted(inner, reading);
  const painted = marked({ kind, text: body }, body, reading);
  return head + painted + readFormatted(text.slice(found.index + found[0].length), reading);
}

/** Whether a position lies between `<` and `>`, where formatting has no say. */
function insideMark(text: string, at: number): boolean {
  return text.lastIndexOf('<', at) > text.lastIndexOf('>', at) && text.indexOf('>', at) > 0;
}

function afterMark(text: string, reading: Reading): string {
  const end = text.indexOf('>', text.indexOf('<')) + 1;
  return readInline(text.slice(0, end), reading) + readFormatted(text.slice(end), reading);
}

/** Marks in angle brackets, and what Slack finds by itself between them. */
function readInline(text: string, reading: Reading): string {
  const parts = text.split(/<([^<>\n]+)>/);
  const shown = parts.map((part, index) => {
    if (index % 2 === 0) return readBare(part, reading);
    const mark = readMark(part, reading.reader);
    return marked(mark, reading.paint.bare(mark.text), reading);
  });
  return shown.join('');
}

const address: readonly [RegExp, LiveKind][] = [
  [/https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]]/g, 'link'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, 'link'],
];
const name: readonly [RegExp, LiveKind][] = [
  [/(?<![\p{L}\p{N}])@(?:channel|here|everyone)(?![\p{L}\p{N}])/gu, 'broadcast'],
  [/(?<![\p{L}\p{N}&])#[\p{Ll}][\p{Ll}\p{N}_-]*/gu, 'channel'],
];
const sought: Readonly<Record<Finding, readonly [RegExp, LiveKind][]>> = {
  nothing: [],
  addresses: address,
  names: [...address, ...name],
};

function readBare(part: string, { finding, live, paint }: Reading): string {
  const shown = unescaped(part);
  for (const [pattern, kind] of sought[finding]) {
    for (const [text] of shown.matchAll(pattern)) live.push({ kind, text, target: text });
  }
  return paint.bare(shown);
}
