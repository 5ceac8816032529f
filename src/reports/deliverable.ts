import type { Span } from './destinations.ts';
import type { Grammar } from './grammar.ts';
import { fold } from './passage.ts';
import type { Sentence } from './subjects.ts';
import type { Verb } from './words.ts';

const LONGEST = 200;

/** The words of a clause that are left when what says when, to whom and how is taken out. */
export function objectWords(sentence: Sentence, region: Span, taken: readonly Span[]): string {
  const inside = taken.filter(({ start, end }) => end > region.start && start < region.end);
  const ordered = [...inside].sort((left, right) => left.start - right.start);
  const pieces: string[] = [];
  let from = region.start;
  for (const span of ordered) {
    if (span.start > from) pieces.push(sentence.text.slice(from, span.start));
    from = Math.max(from, span.end);
  }
  pieces.push(sentence.text.slice(from, Math.max(from, region.end)));
  return pieces
    .map(tidy)
    .filter((piece) => piece !== '')
    .join(' ');
}

const TRAILING = /(?:[\s,;:.!?(]|[\s,;:.](?:and|y|e))$/i;

/** Without the marks, and the "and", that taking words out leaves at the ends. */
function tidy(words: string): string {
  const led = words.replace(/^[\s,;:.()]+/, '');
  let end = led.length;
  // One step at a time: a pattern for all of them at once would take forever on a row of full stops.
  for (;;) {
    const trailing = TRAILING.exec(led.slice(Math.max(0, end - 4), end));
    if (trailing === null) break;
    end -= trailing[0].length;
  }
  const bare = led.slice(0, end);
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

/** One object, or the two that one verb asks for; `doubtful` where they could as well be one. */
export function splitObjects(
  object: string,
  grammar: Grammar,
): { objects: readonly string[]; doubtful: boolean } {
  const { words } = grammar;
  const and = new RegExp(`,? (?:${words.and}|also) (?=(?:(?<own>${words.possessive})|${words.determiner}) )`);
  const key = fold(object);
  const match = and.exec(key);
  if (match === null) return { objects: [object], doubtful: false };
  const left = object.slice(0, match.index);
  const right = object.slice(match.index + match[0].length);
  const nested =
    /(?<![a-z])(?:on|regarding|concerning|about|for|sobre|acerca de|para|de|del|of|to|a)(?![a-z])/.test(
      fold(left),
    );
  if (nested && match.groups?.['own'] === undefined) return { objects: [object], doubtful: true };
  return { objects: [left, right], doubtful: false };
}

/** A short noun phrase for what a verb and its object ask; empty where there is nothing to name. */
export function deliverableOf(
  verb: Verb,
  object: string,
  context: { grammar: Grammar; topic: string | null },
): string {
  const bare = withoutAdverb(cutPurpose(object, context.grammar), context.grammar);
  const named = withTopic(bare, context);
  const noun =
    verb.noun === ''
      ? undetermined(named, context.grammar)
      : contract(`${verb.noun} ${named}`.trimEnd(), named);
  return shorten(lowerFirst(plainQuotes(noun)));
}

function cutPurpose(object: string, grammar: Grammar): string {
  const purpose = new RegExp(`(?:${grammar.words.purpose})(?![a-z])`).exec(fold(object));
  return tidy(purpose === null ? object : object.slice(0, purpose.index));
}

/** "Will prepare jointly a version": how it is done is no part of what is done. A determiner that began a sentence is small. */
function withoutAdverb(object: string, grammar: Grammar): string {
  const { adverb, determiner, possessive } = grammar.words;
  const lead = new RegExp(`^(?:(?:${adverb}),? )+`).exec(fold(object));
  const rest = object.slice(lead?.[0].length ?? 0);
  const determined = new RegExp(`^(?:${determiner}|${possessive}) `).test(fold(rest));
  return determined ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
}

function withTopic(object: string, { grammar, topic }: { grammar: Grammar; topic: string | null }): string {
  const { comments, possessive, determiner, aboutTopic } = grammar.words;
  const generic = new RegExp(`^(?:(?:${possessive}|${determiner}) )?(?:${comments})$`);
  return topic !== null && generic.test(fold(object)) ? `${object} ${aboutTopic} ${topic}` : object;
}

function undetermined(words: string, grammar: Grammar): string {
  const { possessive, determiner } = grammar.words;
  const lead = new RegExp(`^(?:${possessive}|${determiner}) `).exec(fold(words));
  return lead === null ? words : words.slice(lead[0].length);
}

/** Where a verb has no object, its own noun stands alone; Spanish joins "de el" and "a el". */
function contract(words: string, object: string): string {
  if (object === '') return words.replace(/ (?:of|to|on|de|a|sobre)$/, '');
  return words
    .replace(/ de el (?!Salvador)/, ' del ')
    .replace(/ a (?:al|el) (?!Salvador)/, ' al ')
    .replace(/ a a /, ' a ');
}

function plainQuotes(words: string): string {
  return words.replace(/[’‘´`ʼ′]/g, "'").replace(/[“”„«»]/g, '"');
}

function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}* \p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
