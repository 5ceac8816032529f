import { isOver, type Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Db } from './tables.ts';

/** A submission that was withdrawn or sent back, beside how its obligation stands now. */
export interface TakenBackSubmission {
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly party: PartyCode;
  /** Empty where nobody gave one. */
  readonly reason: string;
  /** What was said to be sent by mail had not arrived. */
  readonly notArrived: boolean;
  readonly isPending: boolean;
  readonly lastValidDay: CivilDate | null;
}

export async function findTakenBack(
  db: Db,
  conferenceId: number,
  submissionIds: readonly number[],
): Promise<readonly TakenBackSubmission[]> {
  if (submissionIds.length === 0) return [];
  const rows = await db
    .selectFrom('submissions as s')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 's.conference_id').onRef('o.id', '=', 's.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select([
      'c.id as commitmentId',
      'c.ref',
      's.party_code as party',
      's.taken_back_reason as reason',
      's.confirmed',
      's.arrival_at as arrivalAt',
      'o.state',
      'o.due_on as lastValidDay',
    ])
    .where('s.conference_id', '=', conferenceId)
    .where('s.id', 'in', submissionIds)
    .orderBy('s.id')
    .execute();
  return rows.map(({ reason, state, confirmed, arrivalAt, ...row }) => ({
    ...row,
    reason: reason ?? '',
    notArrived: arrivalAt !== null && !confirmed,
    isPending: state === 'pending',
  }));
}

/** What is no longer asked of a party, and why: it ended, or the party shares it no more. */
export async function findEndings(
  db: Db,
  conferenceId: number,
  { obligationIds, party }: { readonly obligationIds: readonly number[]; readonly party: PartyCode },
): Promise<readonly { ref: Ref; reason: string | null }[]> {
  if (obligationIds.length === 0) return [];
  const rows = await db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select(['c.ref', 'o.ended_reason as reason', 'o.state', 'c.owed_by as owedBy'])
    .where('o.conference_id', '=', conferenceId)
    .where('o.id', 'in', obligationIds)
    .orderBy('o.id')
    .execute();
  return rows
    .filter(({ state, owedBy }) => isOver(state) || !owedBy.includes(party))
    .map(({ ref, reason }) => ({ ref, reason: reason === '' ? null : reason }));
}
