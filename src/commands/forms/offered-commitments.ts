import type { OfferedCommitment } from '../../messages/forms/submission-form.ts';
import { wordingIn } from '../../messages/wording.ts';
import { isSecretariat, type Session } from '../context.ts';
import { type CommitmentInForce, findInForce, listKnown } from '../in-force.ts';
import { resolveAllOwn } from '../named-commitment.ts';
import { readRefs } from '../typed-refs.ts';
import type { Word } from '../words.ts';

/** As many as a list of choices holds on every platform. */
const MOST = 10;

interface Offered extends OfferedCommitment {
  /** Whether it is chosen before anybody chooses. */
  readonly isMeant: boolean;
}

export function isOffered({ isMeant }: Offered): boolean {
  return isMeant;
}

/**
 * The commitments that a form offers: those that the words name, and what else may be meant. Chosen are those named; where none
 * is, what a country still owes. Empty where the words name something else.
 */
export async function offerCommitments(session: Session, words: readonly Word[]): Promise<Offered[]> {
  const { context, conferenceId, reader } = session;
  const known = await listKnown(context.db, conferenceId);
  const typed = readRefs(words);
  const named = resolveAllOwn(session, typed.refs, known);
  if ('refused' in named) return [];
  const namedIds = named.found.map(({ id }) => id);
  const inForce = await findInForce(context.db, conferenceId, known);
  const offered = inForce
    .filter((one) => namedIds.includes(one.id) || isOpenFor(session, one))
    .toSorted((one, other) => rank(namedIds, one.id) - rank(namedIds, other.id))
    .slice(0, Math.max(MOST, namedIds.length));
  return offered.map(({ id, ref, meeting, deliverable }) => ({
    value: `${meeting.slug}/${ref}`,
    ref,
    deliverable: wordingIn(reader.language, deliverable),
    isMeant: namedIds.length === 0 ? !isSecretariat(session) : namedIds.includes(id),
  }));
}

function rank(named: readonly number[], id: number): number {
  const at = named.indexOf(id);
  return at < 0 ? named.length : at;
}

/** Whether something of it is still owed: by the country of who asks, for the secretariat by any. */
function isOpenFor(session: Session, { obligations }: CommitmentInForce): boolean {
  const { party } = session.actor;
  return obligations.some(
    ({ state, parties }) =>
      state === 'pending' && (isSecretariat(session) || (party !== null && parties.includes(party))),
  );
}
