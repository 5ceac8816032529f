import { cleanText } from '../domain/typed-text.ts';
import type { Refusal } from '../messages/refusals.ts';
import { readRefs } from './typed-refs.ts';
import { VERBS, type Verb } from './verbs.ts';
import { anyPhrase, nearest, stem, type Word, wordsOf } from './words.ts';

/** What somebody means: a verb with the words after it, a courtesy, or what cannot be told. */
export type Route =
  | { readonly kind: 'verb'; readonly verb: Verb; readonly words: readonly Word[] }
  /** No verb, a greeting, a question mark: what waits for them. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

const READ_AT_MOST = 20_000;
/** `no` is not a `yo` with a mistake in it. */
const TOO_SHORT_TO_BE_MEANT = 2;

const GREETINGS = [
  ...['hola', 'buenas', 'buenos dias', 'buenas tardes', 'buenas noches', 'que tal'],
  ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening', 'start', 'menu'],
].map(stemmed);

const THANKS = [
  ...['gracias', 'muchas gracias', 'mil gracias', 'muy amable', 'de acuerdo gracias', 'ok gracias'],
  ...['thanks', 'thank you', 'many thanks', 'thank you very much', 'thank you so much', 'ok thanks', 'thx'],
].map(stemmed);

const COURTESIES = ['please', 'por favor', 'kindly', 'favor de'];

const TYPED = VERBS.flatMap((verb) =>
  verb.typed.map((text) => ({ verb, text, stems: text.split(' ').map(stem) })),
).toSorted((a, b) => b.stems.length - a.stems.length);

/** Reads which verb was typed; a ref alone shows it, a verb that is nearly one is answered with the near one. */
export function route(typed: string): Route {
  const text = cleanText(typed);
  if (text.length > READ_AT_MOST) {
    return { kind: 'refusal', refusal: { refused: 'too-long', length: text.length, limit: READ_AT_MOST } };
  }
  const words = withoutName(wordsOf(text));
  if (words.every(({ plain }) => plain === '' || plain === ',')) return nothingRead(text);
  const whole = words
    .map(({ plain }) => plain)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
  if (GREETINGS.includes(stemmed(whole))) return { kind: 'waiting' };
  if (THANKS.includes(stemmed(whole))) return { kind: 'thanks' };
  return verbAt(words) ?? unknownVerb(words, text);
}

/** `/rcm`, the bot's own name and a courtesy before what is asked. */
function withoutName(words: readonly Word[]): readonly Word[] {
  const named = /^[/@]?(?:rcm|crm)$/.test(words[0]?.plain ?? '') ? words.slice(1) : words;
  return named.slice(anyPhrase(named, COURTESIES));
}

/** Only marks: `?` asks what waits; a text that is an emoji holds nothing to read. */
function nothingRead(text: string): Route {
  return /^[\s?¿!¡.,/]*$|^[/@]?(?:rcm|crm)\s*[?¿]*$/i.test(text)
    ? { kind: 'waiting' }
    : { kind: 'refusal', refusal: { refused: 'nothing-readable' } };
}

function stemmed(text: string): string {
  return text.split(' ').map(stem).join(' ');
}

/** The verb that the words begin with; refs alone are `show`. */
export function verbAt(words: readonly Word[]): Route | null {
  const [first] = words;
  if (first === undefined) return null;
  if (readRefs(words).length === words.length) {
    const show = VERBS.find(({ verb }) => verb === 'show');
    if (show !== undefined) return { kind: 'verb', verb: show, words };
  }
  const stems = words.slice(0, 4).map(({ plain }) => stem(plain));
  const found = TYPED.find((one) => one.stems.every((part, at) => stems[at] === part));
  return found === undefined
    ? null
    : { kind: 'verb', verb: found.verb, words: words.slice(found.stems.length) };
}

function unknownVerb(words: readonly Word[], text: string): Route {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'refusal', refusal: { refused: 'nothing-readable' } };
  const [first, second] = words;
  const two = second === undefined ? null : `${first?.plain} ${second.plain}`;
  const known = TYPED.filter((one) => one.text.length > TOO_SHORT_TO_BE_MEANT);
  const near =
    (two === null
      ? null
      : nearest(
          two,
          known.filter(({ stems }) => stems.length > 1),
          (one) => one.text,
        )) ?? nearest(first?.plain ?? '', known, (one) => one.text);
  return {
    kind: 'refusal',
    refusal: { refused: 'unknown-verb', typed: first?.raw ?? '', near: near?.text ?? null },
  };
}
