import { type Passage, toPassage } from './passage.ts';

/** A paragraph of an agreement; `letter` where the report gives it one of its own. */
export interface Paragraph {
  readonly letter: string | null;
  readonly passage: Passage;
}

/** A numbered agreement as it stands in the report; `paragraphs` are its own and those without a number that follow. */
export interface Block {
  readonly number: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Layout {
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
  /** Numbers of the agreements before which the numbering breaks or may have been lost. */
  readonly breaks: readonly string[];
}

const NUMBER =
  /^(?:(?:acuerdo|agreement) )?(?:n[o.º°]{1,2} ?)?(\d{1,3}(?:\.\d{1,2}){0,2})(?:\.?[-–—)]|[.:])\.?[-–—]? *(?=\S)/i;
const LETTER = /^\(?([a-z])[.)] +(?=\S)/;
const BULLET = /^[-–—•·*▪◦] +(?=\S)/;
const ENDED = /[.:;?!]["”’»')\]]*$/;
/** How an agreement of its own begins; such a paragraph without a number may have lost it. */
const BEGINS_ANEW =
  /^(?:to (?:thank|take note|welcome|request|invite|note|recogni[sz]e)|agradecer|tomar nota|acoger|solicitar|invitar|reconocer)\b/i;

interface Growing {
  readonly head: string[];
  readonly blocks: { number: string; paragraphs: { letter: string | null; lines: string[] }[] }[];
  readonly breaks: Set<string>;
  readonly seen: Map<string, number>;
  last: string;
  /** Whether the line before ended a paragraph. */
  fresh: boolean;
}

/** Lays out a cleaned text: what stands before the first number is the head, the rest numbered agreements. */
export function layOut(text: string): Layout {
  const growing: Growing = {
    head: [],
    blocks: [],
    breaks: new Set(),
    seen: new Map(),
    last: '',
    fresh: true,
  };
  const lines = text.split('\n').map((line) => line.trim());
  for (const [index, line] of lines.entries()) {
    if (line === '') growing.fresh = true;
    else if (!isHeading(growing, lines, index)) addLine(growing, line);
  }
  return { head: growing.head, blocks: growing.blocks.map(toBlock), breaks: [...growing.breaks] };
}

function toBlock(grown: Growing['blocks'][number]): Block {
  return {
    number: grown.number,
    paragraphs: grown.paragraphs.map(({ letter, lines }) => ({
      letter,
      passage: toPassage(joinLines(lines)),
    })),
  };
}

/** A short line without an end, alone between paragraphs and before a number, is a heading and no agreement's text. */
function isHeading(growing: Growing, lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (growing.blocks.length === 0 || !growing.fresh || line.length > 80 || ENDED.test(line)) return false;
  if (NUMBER.test(line) || LETTER.test(line) || BULLET.test(line)) return false;
  const next = lines[index + 1] === '' ? lines[index + 2] : lines[index + 1];
  return next !== undefined && NUMBER.test(next);
}

function addLine(growing: Growing, line: string): void {
  const number = NUMBER.exec(line);
  const block = growing.blocks.at(-1);
  if (number?.[1] !== undefined && opensAgreement(growing, number[1])) {
    openAgreement(growing, number[1], line.slice(number[0].length));
  } else if (block === undefined) growing.head.push(line);
  else addToBlock(growing, block, line);
  growing.fresh = ENDED.test(line);
}

function opensAgreement(growing: Growing, number: string): boolean {
  return growing.fresh || follows(growing.last, number);
}

function follows(last: string, number: string): boolean {
  if (last === '') return number === '1' || number === '1.1';
  const [whole = 0, part] = last.split('.').map(Number);
  if (!number.includes('.')) return Number(number) === whole + 1;
  return number === `${whole}.${(part ?? 0) + 1}` || number === `${whole + 1}.1`;
}

function openAgreement(growing: Growing, written: string, rest: string): void {
  const number = freeNumber(growing, written);
  if (!follows(growing.last, written)) growing.breaks.add(number);
  growing.last = written;
  growing.blocks.push({ number, paragraphs: [{ letter: null, lines: [rest] }] });
}

/** Where the numbering starts anew, the second 1 is 1.2: refs must differ, and be of the form in which people type them. */
function freeNumber(growing: Growing, written: string): string {
  let times = growing.seen.get(written) ?? 0;
  let number = written;
  do {
    times += 1;
    number = times === 1 ? written : `${written}.${times}`;
  } while (times > 1 && growing.seen.has(number));
  growing.seen.set(written, times);
  if (number !== written) growing.seen.set(number, 1);
  return number;
}

function addToBlock(growing: Growing, block: Growing['blocks'][number], line: string): void {
  const paragraph = block.paragraphs.at(-1);
  const letter = LETTER.exec(line);
  if (letter?.[1] !== undefined && isNextLetter(paragraph?.letter ?? null, letter[1])) {
    block.paragraphs.push({ letter: letter[1], lines: [line.slice(letter[0].length)] });
  } else if (BULLET.test(line)) block.paragraphs.push({ letter: null, lines: [line.replace(BULLET, '')] });
  else if (growing.fresh || paragraph === undefined) addParagraph(growing, block, line);
  else paragraph.lines.push(line);
}

function addParagraph(growing: Growing, block: Growing['blocks'][number], line: string): void {
  if (BEGINS_ANEW.test(line)) growing.breaks.add(block.number);
  block.paragraphs.push({ letter: null, lines: [line] });
}

function isNextLetter(last: string | null, letter: string): boolean {
  return last === null ? letter === 'a' : letter.charCodeAt(0) === last.charCodeAt(0) + 1;
}

/** A word that a line end divides is made whole; a compound keeps its hyphen. */
function joinLines(lines: readonly string[]): string {
  return lines.map((line, index) => withEnd(line, lines[index + 1])).join('');
}

function withEnd(line: string, next: string | undefined): string {
  if (next === undefined || !/\p{L}-$/u.test(line.slice(-2))) return next === undefined ? line : `${line} `;
  return /\p{Ll}-$/u.test(line.slice(-2)) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : line;
}
