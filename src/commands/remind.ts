import { type PartyCode, zoneOf } from '../domain/conference.ts';
import { civilDateIn } from '../domain/instant.ts';
import { type Nudged, nudge } from '../ledger/nudge.ts';
import { type RemindedFacts, reminded } from '../messages/answers/reminded.ts';
import type { Refusal } from '../messages/refusals.ts';
import { timeText } from '../messages/text-dates.ts';
import type { Reply } from '../ports/conversation.ts';
import { isPaused } from '../store/conference.ts';
import { type Asked, answer, inTransaction, refuse, type Session, settingOf } from './context.ts';
import { findInForce, type KnownCommitment } from './in-force.ts';
import { readNamed } from './named-commitment.ts';
import { readFor } from './typed-change.ts';
import { textBetween, type Word } from './words.ts';

/** Writes now to those who still owe a commitment, or to some of them; the second time on one day is refused. */
export async function remind(session: Session, { words, text }: Asked): Promise<Reply> {
  const named = await readNamed(session, words);
  if ('refused' in named) return refuse(session, named);
  const { commitment, rest } = named;
  const meant = readCountries(session, commitment, { rest, text });
  if ('refused' in meant) return refuse(session, meant);
  const done = await inTransaction(session, async (work) => {
    const [found] = await findInForce(work.trx, work.conferenceId, [commitment]);
    const obligationIds = found?.obligations.map(({ id }) => id) ?? [];
    return {
      outcomes: await nudge(work, { obligationIds, ...meant }),
      isPaused: await isPaused(work.trx, work.conferenceId),
    };
  });
  const refused = refusalOf(session, commitment, done.outcomes);
  if (refused !== null) return refuse(session, refused);
  const parties = done.outcomes.map((one) => partyFacts(session, one));
  const facts = { ref: commitment.ref, now: session.now, isPaused: done.isPaused, parties };
  return answer({ message: reminded({ ...settingOf(session), ...facts }), json: facts });
}

/** All of them where no country is named. */
function readCountries(
  { roster }: Session,
  { ref, owedBy }: KnownCommitment,
  { rest, text }: { rest: readonly Word[]; text: string },
): { parties?: readonly PartyCode[] } | Refusal {
  const { parties, length } = readFor(rest, roster, { bare: true });
  if (length < rest.length) {
    return { refused: 'did-not-understand', typed: textBetween(text, rest), verb: 'remind' };
  }
  if (parties.length === 0) return {};
  const owing = parties.filter((party) => owedBy.includes(party));
  return owing.length === 0 ? { refused: 'not-owed', ref, parties, owedBy } : { parties: owing };
}

/** Nothing leaves: nobody owes it, or all of them were reminded already. */
function refusalOf(session: Session, { ref }: KnownCommitment, outcomes: readonly Nudged[]): Refusal | null {
  if (outcomes.length === 0) return { refused: 'nothing-pending', ref };
  const first = outcomes.flatMap((one) => ('nudgedAt' in one ? one : []));
  if (first.length < outcomes.length) return null;
  const { language } = session.reader;
  return {
    refused: 'reminded-already',
    ref,
    first: first.map(({ party, nudgedAt }) => ({
      party,
      on: civilDateIn(nudgedAt, zoneOf(session.roster, party)),
      at: timeText(language, nudgedAt, zoneOf(session.roster, party)),
    })),
  };
}

function partyFacts(session: Session, outcome: Nudged): RemindedFacts['parties'][number] {
  const { party } = outcome;
  const known = { party, zone: zoneOf(session.roster, party), isNote: false };
  if ('nudgedAt' in outcome) return { ...known, outcome: 'already', at: outcome.nudgedAt };
  if ('opensAt' in outcome) return { ...known, outcome: 'opens', at: outcome.opensAt };
  if ('endsOn' in outcome) return { ...known, outcome: 'ends', on: outcome.endsOn };
  const { leavesAt, isNote } = outcome;
  return { ...known, outcome: leavesAt <= session.now ? 'now' : 'later', at: leavesAt, isNote };
}
