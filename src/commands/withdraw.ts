import { isOver } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import { takeBack } from '../ledger/reopen.ts';
import { takenBack } from '../messages/answers/taken-back.ts';
import type { Refusal } from '../messages/refusals.ts';
import type { Reply } from '../ports/conversation.ts';
import {
  type Asked,
  answer,
  inTransaction,
  isSecretariat,
  refuse,
  type Session,
  settingOf,
  todayOf,
} from './context.ts';
import {
  type CommitmentInForce,
  findInForce,
  type KnownCommitment,
  lockInForce,
  obligationOf,
} from './in-force.ts';
import { foreignTo, readNamed } from './named-commitment.ts';
import { readFor, readReason, typedIn } from './typed-change.ts';

/** Takes back what a country submitted: its own, or for the secretariat any country's, with a reason. */
export async function withdraw(session: Session, { words, text }: Asked): Promise<Reply> {
  const named = await readNamed(session, words);
  if ('refused' in named) return refuse(session, named);
  const { commitment, rest } = named;
  const typed = typedIn(session).withdraw(commitment.ref);
  const { parties, length } = readFor(rest, session.roster, { bare: false });
  const foreign = foreignTo(session, 'withdraw', { parties, words: `${typed} …` });
  if (foreign !== null) return refuse(session, foreign);
  const party = await partyMeant(session, commitment, parties);
  if (typeof party !== 'string') return refuse(session, party);
  const reason = readReason(rest.slice(length), text);
  if ('refused' in reason) return refuse(session, reason);
  if (reason.reason === null) return refuse(session, { refused: 'reason-missing', words: typed });
  return await takeBackFor(session, { commitment, party, as: 'withdrawn', reason: reason.reason });
}

/** The country named; else the officer's own, or the only one that has something standing. */
async function partyMeant(
  session: Session,
  known: KnownCommitment,
  parties: readonly PartyCode[],
): Promise<PartyCode | Refusal> {
  const [named, ...others] = parties;
  const wanted: Refusal = { refused: 'country-wanted', words: typedIn(session).withdrawFor(known.ref) };
  if (named !== undefined) return others.length === 0 ? named : wanted;
  if (!isSecretariat(session) && session.actor.party !== null) return session.actor.party;
  const [commitment] = await findInForce(session.context.db, session.conferenceId, [known]);
  const [only, ...more] = new Set(
    commitment?.obligations.flatMap(({ submissions }) => submissions.map(({ party }) => party)) ?? [],
  );
  return only !== undefined && more.length === 0 ? only : wanted;
}

export interface TakingBackFor {
  readonly commitment: KnownCommitment;
  readonly party: PartyCode;
  readonly as: 'withdrawn' | 'returned';
  readonly reason: string;
}

/** Takes one country's submission back and answers how the commitment stands then. */
export async function takeBackFor(session: Session, taking: TakingBackFor): Promise<Reply> {
  const { commitment: known, party, as, reason } = taking;
  const done = await inTransaction(session, async (work) => {
    const [commitment] = await lockInForce(work, [known]);
    const obligation = commitment === undefined ? null : obligationOf(commitment, party);
    if (commitment === undefined || obligation === null) return notOwed(known, party);
    if (isOver(obligation.state)) {
      return { refused: 'not-owed-any-more', ref: known.ref, party } satisfies Refusal;
    }
    const taken = await takeBack(work, {
      obligationId: obligation.id,
      partyCode: party,
      as,
      reason,
      onBehalf: isSecretariat(session),
    });
    if (taken === null) return { refused: 'nothing-stands', ref: known.ref, party } satisfies Refusal;
    const [after] = await findInForce(work.trx, work.conferenceId, [known]);
    return { ...taken, lastValidDay: dayOf(after ?? commitment, party) };
  });
  if ('refused' in done) return refuse(session, done);
  const { isPending, lastValidDay } = done;
  const facts = { ref: known.ref, party, as, reason, isPending, lastValidDay, today: todayOf(session) };
  return answer({
    message: takenBack({ ...settingOf(session), ...facts }),
    json: { ...facts, isLast: done.isLast },
  });
}

function dayOf(commitment: CommitmentInForce, party: PartyCode) {
  return obligationOf(commitment, party)?.dueOn ?? null;
}

function notOwed({ ref, owedBy }: KnownCommitment, party: PartyCode): Refusal {
  return { refused: 'not-owed', ref, parties: [party], owedBy };
}
