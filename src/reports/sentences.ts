import { hideQuoted, type Passage } from './passage.ts';

const ABBREVIATION =
  /(?:\b(?:no|nos|nro|num|art|arts|inc|p|pp|pag|mr|mrs|ms|dr|dra|sr|sra|sres|lic|ing|emb|amb|vs|cf|etc|ej|i\.e|e\.g|p\.ej|u\.s|d\.c|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ene|abr|ago|dic)|\b[a-z])\.$/;
const DOTTED = /(?:\b[a-z]{1,2}\.){1,3}(?: ?[a-z]{1,2}\.)$/;
const OPENING =
  /^["'(¿¡[]*(?:the|a|an|in|to|on|it|this|these|all|each|member|el|la|los|las|en|al|se|a|estos|este|esta|todos|cada|paises)\b/;

/**
 * The sentences of a paragraph, word for word. A full stop ends none after an abbreviation, an initial or within a number, nor
 * inside quotation marks; "EE.UU." ends one only before a word that opens a sentence.
 */
export function splitSentences(paragraph: Passage): readonly Passage[] {
  const sentences: Passage[] = [];
  let start = 0;
  for (const match of paragraph.key.matchAll(/[.?!]["')\]]* +/g)) {
    const end = match.index + match[0].length;
    if (!endsSentence(paragraph, match.index, end)) continue;
    sentences.push(cut(paragraph, start, end));
    start = end;
  }
  sentences.push(cut(paragraph, start, paragraph.text.length));
  return sentences.filter((sentence) => sentence.text !== '');
}

function endsSentence(paragraph: Passage, stop: number, next: number): boolean {
  if (!/^["“«'‘(¿¡[]*[\p{Lu}\p{N}]/u.test(paragraph.text.slice(next, next + 4))) return false;
  if (paragraph.key[stop] !== '.') return true;
  const before = paragraph.key.slice(Math.max(0, stop - 15), stop + 1);
  if (DOTTED.test(before)) return OPENING.test(paragraph.key.slice(next, next + 20));
  return !ABBREVIATION.test(before);
}

function cut(paragraph: Passage, start: number, end: number): Passage {
  const text = paragraph.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return { text: trimmed, key: hideQuoted(paragraph.key.slice(start + lead, start + lead + trimmed.length)) };
}
