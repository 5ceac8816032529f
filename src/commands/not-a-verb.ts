import type { PartyCode } from '../domain/conference.ts';
import { bareName } from '../messages/country-names.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import { isReadByAll, isSecretariat, refuse, type Session } from './context.ts';
import { type CommitmentInForce, findInForce, listKnown, obligationOf, pendingOf } from './in-force.ts';
import { resolveAllOwn } from './named-commitment.ts';
import { showStatus } from './status.ts';
import { readParties } from './typed-parties.ts';
import type { SaidSent } from './typed-sent.ts';
import { wordsOf } from './words.ts';

/** What was said to have been sent is recorded when it is said what and how: which it may be, and what to type. */
export async function askWhichWasSent(session: Session, said: SaidSent): Promise<Reply> {
  if (session.actor.role === 'observer') return refuse(session, { refused: 'observers-read-counts' });
  if (isReadByAll(session)) return refuse(session, { refused: 'ask-directly' });
  const { context, conferenceId } = session;
  const known = await listKnown(context.db, conferenceId);
  const named = resolveAllOwn(session, said.refs, known);
  if ('refused' in named) return refuse(session, named);
  const isNamed = said.refs.length > 0;
  const country = namedCountry(session);
  const party = isSecretariat(session) ? country : session.actor.party;
  const meant = await findInForce(context.db, conferenceId, isNamed ? named.found : known);
  const open = meant.filter((one) => isOpen(one, party));
  const [first] = meant;
  if (first !== undefined && isNamed && open.length === 0) return refuse(session, settled(first, party));
  if (open.length === 0) return await showStatus(session, { words: [], text: '' });
  return refuse(session, {
    refused: 'said-sent',
    refs: open.map(({ ref }) => ref).slice(0, SHOWN_AT_MOST),
    isOne: isNamed || open.length === 1,
    how: said.how,
    country: isSecretariat(session) ? nameOf(session, country) : null,
  });
}

function isOpen(commitment: CommitmentInForce, party: PartyCode | null): boolean {
  if (party === null) return pendingOf(commitment).length > 0;
  return obligationOf(commitment, party)?.state === 'pending';
}

const SHOWN_AT_MOST = 12;

function settled(commitment: CommitmentInForce, party: PartyCode | null): Refusal {
  const { ref, owedBy } = commitment;
  const obligation = party === null ? null : obligationOf(commitment, party);
  if (party === null) return { refused: 'nothing-pending', ref };
  if (obligation === null) return { refused: 'not-owed', ref, parties: [party], owedBy };
  const receiptNumber = obligation.submissions[0]?.receiptNumber ?? null;
  return { refused: 'already-settled', ref, party, receiptNumber };
}

/** The first country that is named anywhere in what was typed. */
function namedCountry({ request, roster }: Session): PartyCode | null {
  const words = wordsOf(request.words);
  const [found] = words.flatMap((_, at) => readParties(words.slice(at), roster).parties.slice(0, 1));
  return found ?? null;
}

function nameOf({ reader, roster }: Session, party: PartyCode | null): string {
  return party === null ? '…' : bareName(reader.language, roster, party);
}

const SLUG = /^[a-z]+-\d{4}-\d{2}(?:-\d+)?$/;

/** A country or a meeting alone is nearly what asks about it. */
export function refuseUnknown(session: Session, refusal: Refusal): Reply {
  if (refusal.refused !== 'unknown-verb' || refusal.again !== undefined) return refuse(session, refusal);
  const words = wordsOf(session.request.words);
  const { parties, length } = readParties(words, session.roster);
  const typed = session.request.words.trim();
  const [only] = words;
  if (parties.length > 0 && length === words.length) {
    return refuse(session, { ...refusal, near: 'status', again: `status ${typed}` });
  }
  const isMeeting = words.length === 1 && SLUG.test(only?.plain ?? '');
  return refuse(
    session,
    isMeeting ? { ...refusal, near: 'agreements', again: `agreements ${typed}` } : refusal,
  );
}
