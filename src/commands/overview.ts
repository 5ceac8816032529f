import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import { overview } from '../messages/answers/overview.ts';
import type { Reply } from '../ports/conversation.ts';
import { findTellings } from '../store/secretariat-choices.ts';
import { answer, isSecretariat, type Session, settingOf } from './context.ts';
import type { CommitmentInForce } from './in-force.ts';
import { findReach, unreachableMembers } from './reach.ts';
import { currentCommitments, factsOfAll, statusOfAll, statusOfOwn } from './status.ts';

/**
 * What stands on a page of its own: to an officer what their country owes, to the secretariat what is open and who could not
 * be reached, to an observer the counts.
 */
export async function showOverview(session: Session): Promise<Reply> {
  const { role, party } = session.actor;
  if (role === 'liaison' && party !== null) return await statusOfOwn(session, party);
  if (!isSecretariat(session)) return await statusOfAll(session);
  const commitments = await currentCommitments(session);
  const facts = {
    ...factsOfAll(session, commitments),
    unreached: await findUnreached(session, commitments),
  };
  return answer({ message: overview({ ...settingOf(session), ...facts }), json: facts });
}

/** The countries to whom nothing can be brought, or the last message could not, and what of theirs is pending. */
async function findUnreached(
  { context, conferenceId, roster }: Session,
  commitments: readonly CommitmentInForce[],
) {
  const pending = commitments.flatMap(({ ref, obligations }) =>
    obligations
      .filter(({ state }) => state === 'pending')
      .flatMap(({ id, parties }) => parties.map((party) => ({ ref, obligationId: id, party }))),
  );
  const ids = [...new Set(pending.map(({ obligationId }) => obligationId))];
  const tellings = await findTellings(context.db, conferenceId, ids);
  const beyondReach = unreachableMembers(roster, await findReach(context, conferenceId));
  const unreached = pending.filter(({ party, obligationId }) => {
    const last = tellings.findLast((one) => one.party === party && one.obligationId === obligationId);
    return beyondReach.includes(party) || (last !== undefined && last.state !== 'delivered');
  });
  return [...Map.groupBy(unreached, ({ party }) => party)].map(
    ([party, own]): { party: PartyCode; refs: Ref[] } => ({ party, refs: own.map(({ ref }) => ref) }),
  );
}
