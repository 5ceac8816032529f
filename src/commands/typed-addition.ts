import type { DueRule, Mode } from '../domain/commitment.ts';
import { type Language, membersOf, type PartyCode, type Roster } from '../domain/conference.ts';
import { cleanText } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import { BEFORE, type DueContext, readDue } from './typed-due.ts';
import { readParties } from './typed-parties.ts';
import { anyPhrase, textBetween, type Word, wordsOf } from './words.ts';

/** What is asked of whom: `"what" from Honduras and Guatemala jointly`, and what is typed after it. */
export interface TypedRequest {
  readonly what: string;
  /** That of the words around what is asked. */
  readonly language: Language;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly rest: readonly Word[];
  /** What the words of the rest were read from. */
  readonly text: string;
}

/** A commitment that the secretariat adds: `3 "what" from Honduras by 13 February 2015`. */
export interface Addition extends Pick<TypedRequest, 'what' | 'owedBy' | 'mode'> {
  readonly number: string;
  readonly due: DueRule | null;
}

export const LONGEST_DELIVERABLE = 500;
export const JOINTLY = [
  'jointly',
  'joint',
  'together',
  'conjuntamente',
  'en conjunto',
  'juntos',
  'de manera conjunta',
];
const FROM_IN = {
  en: ['from', 'of', 'owed by'],
  es: ['a', 'al', 'de', 'del', 'a cargo de'],
} as const;
const BY = [
  ...['by', 'by the', 'until', 'due', 'due by', 'no later than', 'at the latest by'],
  ...['a mas tardar', 'a mas tardar el', 'hasta', 'hasta el', 'para el'],
];
const QUOTED = /^\s*(?:["“«„”]([^"”»“]+)["”»“]|['‘]([^'‘’]+(?:['’](?!\s|$)[^'‘’]*)*)['’](?=\s|$))/u;

/** What of a request could not be read. */
type Unread = { readonly unread: 'what' } | { readonly unread: 'from'; readonly typed: string };

/** Reads what is asked and of whom. */
export function readTypedRequest(
  words: readonly Word[],
  { roster, text }: Pick<DueContext, 'roster' | 'text'>,
): TypedRequest | Refusal | Unread {
  const typed = textBetween(text, words);
  const quoted = QUOTED.exec(typed);
  const what = cleanText(quoted?.[1] ?? quoted?.[2] ?? '');
  if (quoted === null || !/\p{L}/u.test(what)) return { unread: 'what' };
  const { length } = what;
  if (length > LONGEST_DELIVERABLE) return { refused: 'too-long', length, limit: LONGEST_DELIVERABLE };
  const left = cleanText(typed.slice(quoted[0].length));
  const after = wordsOf(left);
  const { language, length: from } = readFrom(after);
  const named = readParties(after.slice(from), roster);
  const more = after.slice(from + named.length);
  if (from === 0) return { unread: 'from', typed: '' };
  if (named.parties.length === 0) return { unread: 'from', typed: more[0]?.raw ?? '' };
  const strangers = notMembers(named.parties, roster);
  if (strangers !== null) return strangers;
  const joint = anyPhrase(more, JOINTLY);
  const mode = joint > 0 && named.parties.length > 1 ? 'joint' : 'each';
  return { what, language, owedBy: named.parties, mode, rest: more.slice(joint), text: left };
}

function readFrom(words: readonly Word[]): { readonly language: Language; readonly length: number } {
  const english = anyPhrase(words, FROM_IN.en);
  return english > 0
    ? { language: 'en', length: english }
    : { language: 'es', length: anyPhrase(words, FROM_IN.es) };
}

/** Observers and the secretariat owe nothing. */
export function notMembers(parties: readonly PartyCode[], roster: Roster): Refusal | null {
  const members = membersOf(roster).map(({ code }) => code);
  const others = parties.filter((party) => !members.includes(party));
  return others.length === 0 ? null : { refused: 'only-members-owe', parties: others };
}

/** `by 13 February 2015`, `before 13 February`, `before the next RCGM meeting`; null where it is none of these. */
export function readTypedDue(
  words: readonly Word[],
  context: DueContext,
): { readonly due: DueRule } | Refusal | null {
  if (anyPhrase(words, BEFORE) > 0) return readDue(words, context);
  const by = anyPhrase(words, BY);
  return by === 0 ? null : readDue(words.slice(by), context);
}

/** Reads what comes after `correct add`. */
export function readAddition(words: readonly Word[], context: DueContext): Addition | Refusal {
  const bad: Refusal = { refused: 'bad-correction', typed: textBetween(context.text, words) };
  const [number, ...more] = words;
  const typed = readTypedRequest(more, context);
  if ('refused' in typed) return typed;
  if (number === undefined || 'unread' in typed) return bad;
  const { what, owedBy, mode, rest, text } = typed;
  const due = rest.length === 0 ? { due: null } : readTypedDue(rest, { ...context, text });
  if (due === null) return bad;
  return 'refused' in due ? due : { number: number.plain, what, owedBy, mode, due: due.due };
}
