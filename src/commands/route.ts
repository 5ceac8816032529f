import { cleanText } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import { COURTESIES, GREETINGS, HOW, NOTED, SAYINGS, SENT, SHOWING, THANKS, WISHES } from './phrases.ts';
import { readRefs } from './typed-refs.ts';
import { readSaidSent, type SaidSent } from './typed-sent.ts';
import { VERBS, type Verb, type VerbName } from './verbs.ts';
import { anyPhrase, isJoin, nearest, stem, textBetween, type Word, wordsOf } from './words.ts';

/** What somebody means: a verb with the words after it, a courtesy, or what cannot be told. */
export type Route =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly words: readonly Word[] }
  /** No verb, a greeting, a question mark: what waits for them. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'thanks' }
  /** "ok", "recibido": nothing is asked by it. */
  | { readonly kind: 'noted' }
  /** "ya lo mandé": to be recorded it must be said what, and how. */
  | { readonly kind: 'said-sent'; readonly said: SaidSent }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

const READ_AT_MOST = 20_000;
/** `no` is not a `yo` with a mistake in it. */
const TOO_SHORT_TO_BE_MEANT = 2;
const LONGEST_AGAIN = 200;

const TYPED = VERBS.flatMap((verb) =>
  verb.typed.map((text) => ({ verb, text, stems: text.split(' ').map(stem) })),
).toSorted((a, b) => b.stems.length - a.stems.length);

/** Reads which verb was typed; a ref alone shows it, a verb that is nearly one is answered with the near one. */
export function route(typed: string): Route {
  const text = cleanText(typed);
  if (text.length > READ_AT_MOST) {
    return { kind: 'refusal', refusal: { refused: 'too-long', length: text.length, limit: READ_AT_MOST } };
  }
  const all = withoutName(wordsOf(text));
  if (all.every(({ plain }) => plain === '' || plain === ',')) return nothingRead(text);
  const alone = courtesyAlone(all);
  if (alone !== null) return alone;
  const words = withoutCourtesies(all);
  const asked = words.length === 0 ? null : meantBy(words, text);
  if (asked !== null) return asked;
  const opening = textBefore(all, words);
  if (THANKS.includes(opening)) return { kind: 'thanks' };
  if (words.length > 0) return unknownVerb(words, text);
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'waiting' } : nothingRead(text);
}

/** `/rcm`, the bot's own name, and the mark of a list before what is asked. */
function withoutName(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex(({ plain, raw }) => /[\p{L}\p{N}?¿]/u.test(plain + raw));
  const rest = start < 0 ? words : words.slice(start);
  const named = /^[/@]?(?:rcm|crm)(?:-?bot)?$/.test(rest[0]?.plain ?? '') ? rest.slice(1) : rest;
  const [first, ...others] = named;
  if (first === undefined || !/^[/!]\p{L}/u.test(first.plain)) return named;
  return [{ raw: first.raw.slice(1), plain: first.plain.slice(1), at: first.at + 1 }, ...others];
}

/** Only marks: `?` asks what waits; a text that is an emoji holds nothing to read. */
function nothingRead(text: string): Route {
  return /^[\s?¿!¡.,/]*$|^[/@]?(?:rcm|crm)\s*[?¿]*$/i.test(text)
    ? { kind: 'waiting' }
    : { kind: 'refusal', refusal: { refused: 'nothing-readable' } };
}

/** A greeting, thanks or "ok", and nothing else. */
function courtesyAlone(words: readonly Word[]): Route | null {
  const whole = stemmed(
    words
      .map(({ plain }) => plain)
      .filter((word) => /[\p{L}\p{N}]/u.test(word))
      .join(' '),
  );
  const isOneOf = (phrases: readonly string[]) => phrases.map(stemmed).includes(whole);
  if (isOneOf(GREETINGS)) return { kind: 'waiting' };
  if (isOneOf(THANKS)) return { kind: 'thanks' };
  return isOneOf(NOTED) ? { kind: 'noted' } : null;
}

function stemmed(text: string): string {
  return text.split(' ').map(stem).join(' ');
}

/** The words after every greeting, thanks and courtesy at their beginning. */
function withoutCourtesies(words: readonly Word[]): readonly Word[] {
  const length = anyPhrase(words, [...GREETINGS, ...THANKS, ...COURTESIES]);
  if (length > 0) return withoutCourtesies(words.slice(length));
  const [first] = words;
  return first !== undefined && !/[\p{L}\p{N}]/u.test(first.plain)
    ? withoutCourtesies(words.slice(1))
    : words;
}

/** The courtesy with which it began. */
function textBefore(all: readonly Word[], words: readonly Word[]): string {
  const before = all.slice(0, all.length - words.length);
  return before
    .slice(0, anyPhrase(before, THANKS))
    .map(({ plain }) => plain)
    .join(' ');
}

function meantBy(words: readonly Word[], text: string): Route | null {
  return (
    sayingAt(words) ??
    howTo(words) ??
    wishAt(words, text) ??
    verbAt(words) ??
    sentBy(words, text) ??
    refsFirst(words, text)
  );
}

/** The verb that the words begin with; refs alone are `show`, and `ver pendientes` is what is to be seen. */
export function verbAt(words: readonly Word[]): Extract<Route, { kind: 'verb' }> | null {
  const [first] = words;
  if (first === undefined) return null;
  if (readRefs(words).length === words.length) return asVerb('show', words);
  const stems = words.slice(0, 4).map(({ plain }) => stem(plain));
  const found = TYPED.find((one) => one.stems.every((part, at) => stems[at] === part));
  if (found === undefined) return null;
  const rest = words.slice(found.stems.length);
  if (found.verb.verb === 'here' && !rest.every(isOfPlace)) return null;
  const seen = found.verb.verb === 'show' && readRefs(rest).length === 0 ? shownBy(rest) : null;
  return seen ?? { kind: 'verb', verb: found.verb, words: rest };
}

/** After `here` a meeting or a language: «aquí están nuestras observaciones» is a sentence. */
function isOfPlace({ plain }: Word): boolean {
  return /-\d|^(?:en|es)$/.test(plain);
}

function shownBy(words: readonly Word[]): Extract<Route, { kind: 'verb' }> | null {
  const found = verbAt(withoutCourtesies(words));
  return found !== null && SHOWING.includes(found.verb.verb) ? found : null;
}

function asVerb(name: VerbName, words: readonly Word[]): Extract<Route, { kind: 'verb' }> | null {
  const verb = VERBS.find((one) => one.verb === name);
  return verb === undefined ? null : { kind: 'verb', verb, words };
}

/** "What do we owe?", "cuándo vence 3a". */
function sayingAt(words: readonly Word[]): Extract<Route, { kind: 'verb' }> | null {
  const plain = withoutApostrophes(words);
  for (const { verb, said } of SAYINGS) {
    const length = anyPhrase(plain, said);
    if (length === 0) continue;
    const rest = words.slice(length);
    const refs = rest.slice(0, readRefs(rest).length);
    if (refs.length > 0) return asVerb(verb === 'dates' ? 'show' : verb, refs);
    return asVerb(verb, verb === 'status' ? rest : []);
  }
  return null;
}

function withoutApostrophes(words: readonly Word[]): readonly Word[] {
  return words.map((word) => ({ ...word, plain: word.plain.replace(/['’]/g, '') }));
}

/** "How do I submit 3a?": its verb with examples. */
function howTo(words: readonly Word[]): Route | null {
  const rest = words.slice(anyPhrase(words, HOW));
  const [first] = rest;
  if (first === undefined || rest.length === words.length) return null;
  if (verbAt(rest) !== null) return asVerb('help', rest);
  return SENT.has(first.plain) ? asVerb('help', [{ ...first, plain: 'submit' }]) : null;
}

/** "I want to submit 3a": what would change something is offered ready to send. */
function wishAt(words: readonly Word[], text: string): Route | null {
  const length = anyPhrase(withoutApostrophes(words), WISHES);
  const rest = withoutCourtesies(words.slice(length));
  const found = length === 0 ? null : (sayingAt(rest) ?? wishAt(rest, text) ?? verbAt(rest));
  if (found?.kind !== 'verb') return found;
  // More time without saying for what is only asked back.
  const asksOnly = found.verb.verb === 'extend' && found.words.length === 0;
  if (asksOnly || SHOWING.includes(found.verb.verb)) return found;
  return didYouMean(words, { near: found.verb.typed[0] ?? null, again: textBetween(text, rest) });
}

function sentBy(words: readonly Word[], text: string): Route | null {
  const said = readSaidSent(words, text);
  if (said === 'not-yet') return { kind: 'waiting' };
  return said === null ? null : { kind: 'said-sent', said };
}

/** `3a history`: the same the other way round. */
function refsFirst(words: readonly Word[], text: string): Route | null {
  const { length } = readRefs(words);
  const rest = words.slice(length);
  if (length === 0) return null;
  const found = verbAt(rest.slice(rest.findIndex((word) => !isJoin(word))));
  const refs = textBetween(text, words.slice(0, length));
  if (found === null) return didYouMean(words, { near: 'show', again: `show ${refs}` });
  const verb = textBetween(text, rest.slice(0, rest.length - found.words.length));
  const after = textBetween(text, found.words);
  return didYouMean(words, { near: verb, again: `${verb} ${refs} ${after}` });
}

function didYouMean(words: readonly Word[], { near, again }: { near: string | null; again: string }): Route {
  const ready = again.replaceAll('`', '').trim();
  const isShort = near !== null && ready.length <= LONGEST_AGAIN;
  const typed = words[0]?.raw ?? '';
  return {
    kind: 'refusal',
    refusal: { refused: 'unknown-verb', typed, near, ...(isShort ? { again: ready } : {}) },
  };
}

function unknownVerb(words: readonly Word[], text: string): Route {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'refusal', refusal: { refused: 'nothing-readable' } };
  const [first, second] = words;
  const two = second === undefined ? null : `${first?.plain} ${second.plain}`;
  const known = TYPED.filter(
    ({ verb, text: one }) => one.length > TOO_SHORT_TO_BE_MEANT && verb.verb !== 'here',
  );
  const ofTwo = known.filter(({ stems }) => stems.length > 1);
  const nearTwo = two === null ? null : nearest(two, ofTwo, (one) => one.text);
  const near = nearTwo ?? nearest(first?.plain ?? '', known, (one) => one.text);
  const rest = textBetween(text, words.slice(nearTwo === null ? 1 : 2));
  return didYouMean(words, { near: near?.text ?? null, again: `${near?.text} ${rest}` });
}
