import type { Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

export interface LockedObligation {
  readonly id: number;
  readonly commitmentId: number;
  readonly meetingId: number;
  readonly ref: Ref;
  readonly mode: Mode;
  readonly owedBy: readonly PartyCode[];
  readonly partyCode: PartyCode | null;
  readonly state: ObligationState;
}

/**
 * Locks obligations and the commitments that they belong to, always in the same order: who settles the last one of a
 * commitment must see that it is the last.
 */
export async function lockObligations(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<readonly LockedObligation[]> {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .select([
      'o.id',
      'c.id as commitmentId',
      'c.meeting_id as meetingId',
      'c.ref',
      'c.mode',
      'c.owed_by as owedBy',
      'o.party_code as partyCode',
      'o.state',
    ])
    .where('o.conference_id', '=', conferenceId)
    .where('o.id', 'in', ids)
    .orderBy('c.id')
    .orderBy('o.id')
    .forUpdate(['c', 'o'])
    .execute();
}

export async function settleObligations(
  trx: Trx,
  conferenceId: number,
  change: { ids: readonly number[]; state: ObligationState; at: Instant },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('obligations')
    .set((eb) => ({ state: change.state, settled_at: eb.fn.coalesce('settled_at', eb.val(change.at)) }))
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}

/** The states of all obligations of commitments. */
export async function findStates(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly { commitmentId: number; state: ObligationState }[]> {
  if (commitmentIds.length === 0) return [];
  return db
    .selectFrom('obligations')
    .select(['commitment_id as commitmentId', 'state'])
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', 'in', commitmentIds)
    .execute();
}
