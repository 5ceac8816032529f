import type { Ref } from '../domain/commitment.ts';
import { monthNamed } from '../domain/typed-date.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { KnownCommitment } from './in-force.ts';
import { fold, isAddress, isJoin, nearest, type Word } from './words.ts';

/** A ref as typed: `3a`, or `lon-2014-11/3a`. */
export interface TypedRef {
  readonly raw: string;
  readonly meeting: string | null;
  readonly ref: string;
}

const LOOKS_LIKE_REF = /^(?:([a-z][a-z0-9-]*)\/)?(\d{1,3}(?:\.\d{1,3})*[a-z]{0,2}|[a-z]\d{1,3}[a-z]?)$/;

/** Words that name what a ref is, and what may stand before it. */
const BEFORE_REF = new Set([
  ...['for', 'of', 'on', 'in', 'about', 'the', 'ref', 'refs', 'number', 'item', 'commitment', 'commitments'],
  ...['para', 'por', 'de', 'del', 'en', 'el', 'la', 'los', 'las', 'sobre', 'n.o', 'num', 'numero', 'numeral'],
  ...['agreement', 'agreements', 'acuerdo', 'acuerdos', 'compromiso', 'compromisos', 'punto', 'inciso'],
]);

/** One word as a ref; null where it does not look like one. */
export function readRef({ raw, plain }: Word): TypedRef | null {
  const [, meeting, ref] = LOOKS_LIKE_REF.exec(plain.replace(/^#/, '')) ?? [];
  return ref === undefined ? null : { raw, meeting: meeting ?? null, ref };
}

/** The refs at the beginning of words (`3a, 4a`, `3a y 4a`, `3a 4a`, `3a/4a`, `3 a`), and how many words they take. */
export function readRefs(words: readonly Word[]): { refs: readonly TypedRef[]; length: number } {
  const refs: TypedRef[] = [];
  let length = 0;
  let at = words.findIndex(({ plain }) => !BEFORE_REF.has(plain));
  for (let next = words[at]; next !== undefined; next = words[at]) {
    const found = refsAt(words.slice(at));
    if (found === null && !isJoin(next)) break;
    at += found?.length ?? 1;
    if (found === null) continue;
    refs.push(...found.refs);
    length = at;
  }
  return { refs, length };
}

/** A word that is a ref or several, or a number whose letter stands apart. */
function refsAt(words: readonly Word[]): { refs: readonly TypedRef[]; length: number } | null {
  const [first, letter, after] = words;
  if (first === undefined) return null;
  const apart = letter !== undefined && /^\d{1,3}$/.test(first.plain) && /^[a-d]$/.test(letter.plain);
  if (apart && (after === undefined || isJoin(after) || readRef(after) !== null || isAddress(after.raw))) {
    const ref = `${first.plain}${letter.plain}`;
    return { refs: [{ raw: ref, meeting: null, ref }], length: 2 };
  }
  const several = first.plain.split(/[/&+;]/).map((plain) => readRef({ ...first, raw: plain, plain }));
  const all = several.filter((ref) => ref !== null);
  const lettered = all.filter(({ ref }) => /[a-z]/.test(ref));
  if (several.length > 1 && lettered.length === several.length) return { refs: lettered, length: 1 };
  if (isDayOfMonth(words)) return null;
  const one = readRef(first);
  return one === null ? null : { refs: [one], length: 1 };
}

/** `13 February`, `13 de febrero`. */
function isDayOfMonth([first, second, third]: readonly Word[]): boolean {
  const month = second?.plain === 'de' || second?.plain === 'of' ? third : second;
  return /^\d{1,2}$/.test(first?.plain ?? '') && monthNamed(month?.plain ?? '') > 0;
}

/** Finds what a ref means among the commitments in force, or says why it cannot: unknown (with a near one), ambiguous. */
export function resolveRef<Known extends Pick<KnownCommitment, 'ref' | 'meeting'>>(
  typed: TypedRef,
  known: readonly Known[],
  words: string,
): Known | Refusal {
  const inMeeting = known.filter(({ meeting }) => typed.meeting === null || meeting.slug === typed.meeting);
  const exact = inMeeting.filter(({ ref }) => fold(ref) === typed.ref);
  const [found, ...others] =
    exact.length > 0 ? exact : inMeeting.filter(({ ref }) => isUnder(typed.ref, ref));
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const candidates = [found, ...others].map(({ ref, meeting }) => `${meeting.slug}/${ref}`);
    return { refused: 'ambiguous-ref', typed: typed.raw, candidates };
  }
  return unknownRef(typed, inMeeting.length > 0 ? inMeeting : known, words);
}

/** Whether a number alone is an agreement's whose commitment this is: `3` of `3a`. */
export function isUnder(number: string, ref: Ref): boolean {
  return (
    /\d$/.test(number) && fold(ref).startsWith(number) && /^[a-z]+$/.test(fold(ref).slice(number.length))
  );
}

const SHOWN_AT_MOST = 12;

function unknownRef(
  typed: TypedRef,
  known: readonly Pick<KnownCommitment, 'ref' | 'meeting'>[],
  words: string,
): Refusal {
  const near = nearRef(
    typed.ref,
    known.map(({ ref }) => ref),
  );
  // Those of the meeting that has the near one, else of the newest.
  const meant = (known.find(({ ref }) => ref === near) ?? known[0])?.meeting;
  const refs = known.filter(({ meeting }) => meeting === meant).map(({ ref }) => ref);
  return {
    refused: 'unknown-ref',
    typed: typed.raw,
    known: refs.slice(0, SHOWN_AT_MOST),
    near,
    meeting: meant?.place?.split(',')[0] ?? meant?.slug ?? null,
    again: near === null || words.length > 200 ? null : words.replace(typed.raw, near),
  };
}

/** Another letter of the same number first, else one that is nearly the same. */
function nearRef(typed: string, refs: readonly Ref[]): Ref | null {
  const number = /^\d+/.exec(typed)?.[0];
  return refs.find((ref) => /^\d+/.exec(ref)?.[0] === number) ?? nearest(typed, refs, (ref) => ref);
}
