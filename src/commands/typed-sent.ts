import { NOT_YET, SENT } from './phrases.ts';
import { readRefs, type TypedRef } from './typed-refs.ts';
import { startsWithWay } from './typed-ways.ts';
import { isAddress, textBetween, type Word } from './words.ts';

/** Somebody says that something was sent, without the verb that records it. */
export interface SaidSent {
  readonly refs: readonly TypedRef[];
  /** How, as it would be typed: the link, `by mail`, `no comments`; null where it is not said. */
  readonly how: string | null;
}

const SAID_WITHIN = 8;

/** Reads "I sent it already", "ya envié 3a por correo", a link alone; null where nothing of the kind is said. */
export function readSaidSent(words: readonly Word[], text: string): SaidSent | 'not-yet' | null {
  const [first] = words;
  const plain = words.map((word) => word.plain);
  const said = plain.slice(0, SAID_WITHIN).findIndex((word) => SENT.has(word));
  const isWay = first !== undefined && (isAddress(first.raw) || startsWithWay(words) > 0);
  if (said >= 0 && plain.slice(0, said).some((word) => NOT_YET.has(word)) && !isWay) return 'not-yet';
  if (said < 0 && !isWay && !isWayAfterRefs(words)) return null;
  return { refs: refsIn(words), how: howIn(words, text) };
}

/** `3a https://…`, `3a no comments`. */
function isWayAfterRefs(words: readonly Word[]): boolean {
  const { length } = readRefs(words);
  const [next] = words.slice(length);
  if (length === 0 || next === undefined) return false;
  return isAddress(next.raw) || startsWithWay(words.slice(length)) > 0;
}

/** A number alone is more likely a day. */
function refsIn(words: readonly Word[]): TypedRef[] {
  const refs: TypedRef[] = [];
  for (let at = 0; at < words.length; ) {
    const found = readRefs(words.slice(at));
    refs.push(...found.refs.filter(({ ref }) => /[a-z]/.test(ref)));
    at += Math.max(1, found.length);
  }
  return refs;
}

function howIn(words: readonly Word[], text: string): string | null {
  const link = words.find(({ raw }) => isAddress(raw));
  if (link !== undefined) return link.raw.replace(/^<([^<>|]*)[^<>]*>$/, '$1').replace(/[,.;:!?)]+$/, '');
  const at = words.findIndex((_, from) => startsWithWay(words.slice(from)) > 0);
  return at < 0 ? null : textBetween(text, words.slice(at, at + startsWithWay(words.slice(at))));
}
