import type { ShownDate } from '../messages/answers/show.ts';
import { type DueChange, listDueChanges } from '../store/due-changes.ts';
import { isReadByAll, isSecretariat, type Session } from './context.ts';
import type { CommitmentInForce, StandingObligation } from './in-force.ts';

/**
 * How the dates of a commitment differ from what was first agreed: the old one stays visible. A country sees what holds for all
 * and for itself; in a channel nobody's reason is shown.
 */
export async function shownDates(session: Session, commitment: CommitmentInForce): Promise<ShownDate[]> {
  const { context, conferenceId, actor } = session;
  const ids = commitment.obligations.map(({ id }) => id);
  const changes = await listDueChanges(context.db, conferenceId, ids);
  const moved = commitment.obligations.flatMap((one) => movedDate(one, changes) ?? []);
  const alike = Map.groupBy(moved, ({ from, to, cause, reason }) => [from, to, cause, reason].join('|'));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { cause, from, to } = first;
    const isForAll = group.length === commitment.obligations.length;
    const parties = group.flatMap((one) => one.parties);
    const isOwn = actor.party !== null && parties.includes(actor.party);
    if (!isForAll && !isSecretariat(session) && !isOwn) return [];
    const reason = isReadByAll(session) ? null : first.reason;
    return { parties: isForAll ? null : parties, change: { cause, from, to, reason } };
  });
}

function movedDate({ id, dueOn: to, parties }: StandingObligation, changes: readonly DueChange[]) {
  const own = changes.filter(({ obligationId }) => obligationId === id);
  const last = own.at(-1);
  const from = own[0]?.previousDueOn ?? null;
  if (last === undefined || from === to) return null;
  const { cause, reason } = last;
  return { cause, reason, from, to, parties };
}
