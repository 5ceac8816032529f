import type { ObligationState } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Db } from './tables.ts';

export interface ObligationRow {
  readonly id: number;
  readonly commitmentId: number;
  /** Null: owed by the joint group. */
  readonly partyCode: PartyCode | null;
  readonly state: ObligationState;
  readonly dueOn: CivilDate | null;
  /** As first agreed, or as corrected. */
  readonly originalDueOn: CivilDate | null;
}

/** What is owed under commitments, by party. */
export async function listObligations(
  db: Db,
  conferenceId: number,
  commitmentIds: readonly number[],
): Promise<readonly ObligationRow[]> {
  if (commitmentIds.length === 0) return [];
  return db
    .selectFrom('obligations')
    .select([
      'id',
      'commitment_id as commitmentId',
      'party_code as partyCode',
      'state',
      'due_on as dueOn',
      'original_due_on as originalDueOn',
    ])
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', 'in', commitmentIds)
    .orderBy('id')
    .execute();
}
