import type { Mode, ObligationState, Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
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
  readonly originalDueOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly dueAt: Instant | null;
  readonly dueVersion: number;
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
      'o.original_due_on as originalDueOn',
      'o.due_on as dueOn',
      'o.due_at as dueAt',
      'o.due_version as dueVersion',
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

/** Pending again, whether it had been received or was no longer asked. */
export async function reopenObligations(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('obligations')
    .set({ state: 'pending', settled_at: null, ended_reason: null })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', ids)
    .execute();
}

/** Sets another last valid day and raises the due version; where it was a mistake the original day is corrected too. */
export async function redateObligations(
  trx: Trx,
  conferenceId: number,
  change: {
    readonly ids: readonly number[];
    readonly dueOn: CivilDate | null;
    readonly dueAt: Instant | null;
    readonly correctsOriginal: boolean;
  },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('obligations')
    .set((eb) => ({
      due_on: change.dueOn,
      due_at: change.dueAt,
      due_version: eb('due_version', '+', 1),
      ...(change.correctsOriginal ? { original_due_on: change.dueOn } : {}),
    }))
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}

/** What is asked no more, with the reason that a person gave. */
export async function endObligationsAs(
  trx: Trx,
  conferenceId: number,
  change: {
    readonly ids: readonly number[];
    readonly state: 'not-applicable' | 'superseded';
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('obligations')
    .set({ state: change.state, ended_reason: change.reason, settled_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}

/**
 * Locks what a delivery speaks of: against those who change it or, `alone`, also against those who record another message
 * about it.
 */
export async function lockCarriedObligations(
  trx: Trx,
  { conferenceId, deliveryId, alone }: { conferenceId: number; deliveryId: number; alone: boolean },
): Promise<void> {
  await trx
    .selectFrom('obligations')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('delivery_obligations')
        .select('obligation_id')
        .where('conference_id', '=', conferenceId)
        .where('delivery_id', '=', deliveryId),
    )
    .orderBy('commitment_id')
    .orderBy('id')
    .$if(alone, (locked) => locked.forUpdate())
    .$if(!alone, (locked) => locked.forShare())
    .execute();
}

/** Those of these parties that still owe something of their own or, beside others, of a joint commitment. */
export async function findOwing(
  db: Db,
  conferenceId: number,
  parties: readonly PartyCode[],
): Promise<readonly PartyCode[]> {
  if (parties.length === 0) return [];
  const rows = await db
    .selectFrom('duties as d')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'd.conference_id').onRef('o.id', '=', 'd.obligation_id'),
    )
    .select('d.party_code as party')
    .distinct()
    .where('d.conference_id', '=', conferenceId)
    .where('d.party_code', 'in', parties)
    .where('o.state', '=', 'pending')
    .execute();
  return rows.map(({ party }) => party);
}
