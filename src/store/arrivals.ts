import { isOver, type ObligationState, type Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';
import type { SubmissionState } from './tables-obligations.ts';

/** `moot`: withdrawn, sent anew or no longer asked, before anybody said whether it had arrived. */
export type ArrivalState = 'open' | 'arrived' | 'not-arrived' | 'moot';

/** What a country said that it sent by mail, beside what became of the question whether it arrived. */
export interface Arrival {
  readonly submissionId: number;
  readonly obligationId: number;
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly receiptNumber: string;
  readonly recordedAt: Instant;
  readonly note: string | null;
  /** Who said so. */
  readonly name: string | null;
  readonly dueOn: CivilDate | null;
  readonly state: ArrivalState;
  /** Null: the operator at the terminal, or nobody yet. */
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
}

/** A submission that the secretariat is asked about; null where there is none. */
export async function findArrival(
  db: Db,
  conferenceId: number,
  submissionId: number,
): Promise<Arrival | null> {
  const row = await db
    .selectFrom('submissions as s')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 's.conference_id').onRef('o.id', '=', 's.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 's.conference_id').onRef('p.id', '=', 's.person_id'),
    )
    .leftJoin('people as d', (join) =>
      join.onRef('d.conference_id', '=', 's.conference_id').onRef('d.id', '=', 's.arrival_by'),
    )
    .select([
      's.id as submissionId',
      'o.id as obligationId',
      'c.id as commitmentId',
      'c.ref',
      's.party_code as party',
      's.receipt_number as receiptNumber',
      's.recorded_at as recordedAt',
      's.note',
      'p.name',
      'o.due_on as dueOn',
      's.state as standing',
      's.confirmed',
      'o.state as obligationState',
      'd.name as decidedBy',
      's.arrival_at as decidedAt',
    ])
    .where('s.conference_id', '=', conferenceId)
    .where('s.id', '=', submissionId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { standing, confirmed, obligationState, ...arrival } = row;
  return { ...arrival, state: arrivalState({ ...row, state: standing, arrivalAt: row.decidedAt }) };
}

interface ToArrive {
  readonly state: SubmissionState;
  readonly confirmed: boolean;
  readonly obligationState: ObligationState;
  readonly arrivalAt: Instant | null;
}

/** What became of the question whether a submission arrived; one that nobody needs to confirm is moot. */
export function arrivalState({ state, confirmed, obligationState, arrivalAt }: ToArrive): ArrivalState {
  if (arrivalAt !== null) return confirmed ? 'arrived' : 'not-arrived';
  return confirmed || state !== 'standing' || isOver(obligationState) ? 'moot' : 'open';
}

/** Keeps who said whether a submission had arrived. */
export async function decideArrivalAs(
  trx: Trx,
  conferenceId: number,
  decision: { submissionId: number; confirmed: boolean; by: number | null; at: Instant },
): Promise<void> {
  await trx
    .updateTable('submissions')
    .set({ confirmed: decision.confirmed, arrival_by: decision.by, arrival_at: decision.at })
    .where('conference_id', '=', conferenceId)
    .where('id', '=', decision.submissionId)
    .execute();
}

/** Everything of obligations that was ever to be confirmed, and was not. */
export async function listUnconfirmed(
  trx: Trx,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly number[]> {
  if (obligationIds.length === 0) return [];
  const rows = await trx
    .selectFrom('submissions')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .where('confirmed', '=', false)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
