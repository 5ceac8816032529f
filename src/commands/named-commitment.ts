import type { PartyCode } from '../domain/conference.ts';
import { may } from '../domain/permissions.ts';
import type { Refusal } from '../messages/refusals.ts';
import { isSecretariat, type Session, todayOf } from './context.ts';
import { type KnownCommitment, listKnown } from './in-force.ts';
import { readDay } from './typed-change.ts';
import { readRefs, resolveRef, type TypedRef } from './typed-refs.ts';
import type { Word } from './words.ts';

/** Of several commitments with that ref, a country means the one that it owes. */
function resolveOwn(
  session: Session,
  typed: TypedRef,
  known: readonly KnownCommitment[],
): KnownCommitment | Refusal {
  const { party } = session.actor;
  const resolved = resolveRef(typed, known, session.request.words);
  const isAmbiguous = 'refused' in resolved && resolved.refused === 'ambiguous-ref';
  if (!isAmbiguous || isSecretariat(session)) return resolved;
  const own = known.filter(({ owedBy }) => party !== null && owedBy.includes(party));
  const narrowed = resolveRef(typed, own, session.request.words);
  return 'refused' in narrowed ? resolved : narrowed;
}

/** Each commitment that is meant, once, in the order given. */
export function resolveAllOwn(
  session: Session,
  refs: readonly TypedRef[],
  known: readonly KnownCommitment[],
): { readonly found: readonly KnownCommitment[] } | Refusal {
  const found = new Map<number, KnownCommitment>();
  for (const typed of refs) {
    const resolved = resolveOwn(session, typed, known);
    if ('refused' in resolved) return resolved;
    found.set(resolved.id, resolved);
  }
  return { found: [...found.values()] };
}

/** The commitments in force that somebody may mean where they named none. */
export function missingRef(session: Session, known: readonly KnownCommitment[]): Refusal {
  const { party } = session.actor;
  const own = known.filter(
    ({ owedBy }) => isSecretariat(session) || (party !== null && owedBy.includes(party)),
  );
  return { refused: 'missing-ref', known: own.slice(0, 12).map(({ ref }) => ref) };
}

/** The one commitment in force that the words begin with, and the words after it. */
export async function readNamed(
  session: Session,
  words: readonly Word[],
): Promise<{ readonly commitment: KnownCommitment; readonly rest: readonly Word[] } | Refusal> {
  const named = await readAllNamed(session, words);
  if ('refused' in named) return named;
  const [commitment, ...others] = named.commitments;
  if (commitment === undefined || others.length > 0) {
    return { refused: 'one-ref', refs: named.commitments.map(({ ref }) => ref) };
  }
  return { commitment, rest: named.rest };
}

/** The commitments in force that the words begin with, and the words after them. */
export async function readAllNamed(
  session: Session,
  words: readonly Word[],
): Promise<{ readonly commitments: readonly KnownCommitment[]; readonly rest: readonly Word[] } | Refusal> {
  const known = await listKnown(session.context.db, session.conferenceId);
  const { refs, length } = readRefs(beforeDate(session, words));
  if (refs.length === 0) return missingRef(session, known);
  const resolved = resolveAllOwn(session, refs, known);
  return 'refused' in resolved ? resolved : { commitments: resolved.found, rest: words.slice(length) };
}

/** The words before a date: `13` of `3a 13 February` is a day and no ref. */
function beforeDate(session: Session, words: readonly Word[]): readonly Word[] {
  const context = { today: todayOf(session), text: session.request.words };
  const start = words.findIndex(
    ({ plain }, at) => at > 0 && /^\d{1,2}\D{0,2}$/.test(plain) && readDay(words.slice(at), context) !== null,
  );
  return start < 0 ? words : words.slice(0, start);
}

/** A liaison officer acts for their own country only; null where they may. `words` would work for them. */
export function foreignTo(
  session: Session,
  verb: 'withdraw' | 'extend',
  asked: { readonly parties: readonly PartyCode[]; readonly words: string },
): Refusal | null {
  const { actor } = session;
  if (may(actor, { verb, parties: asked.parties }) === 'allowed') return null;
  const foreign = asked.parties.find((party) => party !== actor.party);
  if (foreign === undefined || actor.party === null) return { refused: 'secretariat-only' };
  return { refused: 'only-their-own', asked: foreign, own: actor.party, words: asked.words };
}
