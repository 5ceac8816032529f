import type { Ref } from '../domain/commitment.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { KnownCommitment } from './in-force.ts';
import { fold, isJoin, nearest, type Word } from './words.ts';

/** A ref as typed: `3a`, or `lon-2014-11/3a`. */
export interface TypedRef {
  readonly raw: string;
  readonly meeting: string | null;
  readonly ref: string;
}

const LOOKS_LIKE_REF = /^(?:([a-z0-9][a-z0-9-]*)\/)?(\d{1,3}(?:\.\d{1,3})*[a-z]{0,2}|[a-z]\d{1,3}[a-z]?)$/;

/** One word as a ref; null where it does not look like one. */
export function readRef({ raw, plain }: Word): TypedRef | null {
  const [, meeting, ref] = LOOKS_LIKE_REF.exec(plain) ?? [];
  return ref === undefined ? null : { raw, meeting: meeting ?? null, ref };
}

/** The refs at the beginning of words (`3a, 4a`, `3a y 4a`, `3a 4a`), and how many words they take. */
export function readRefs(words: readonly Word[]): { refs: readonly TypedRef[]; length: number } {
  const refs: TypedRef[] = [];
  let length = 0;
  let at = 0;
  for (let next = words[at]; next !== undefined; next = words[at]) {
    const ref = readRef(next);
    if (ref === null && !isJoin(next)) break;
    at += 1;
    if (ref === null) continue;
    refs.push(ref);
    length = at;
  }
  return { refs, length };
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
