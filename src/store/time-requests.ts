import type { Insertable } from 'kysely';
import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Database, Db, Trx } from './tables.ts';
import type { TimeRequestsTable } from './tables-obligations.ts';

/** A country's request for more time, beside the commitment that it is about. */
export interface TimeRequest {
  readonly id: number;
  readonly obligationId: number;
  readonly commitmentId: number;
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly personId: number;
  /** Who asked. */
  readonly name: string | null;
  readonly askedUntil: CivilDate;
  readonly grantedUntil: CivilDate | null;
  readonly reason: string;
  readonly state: TimeRequestsTable['state'];
  readonly askedAt: Instant;
  /** The date as it stands. */
  readonly dueOn: CivilDate | null;
  readonly originalDueOn: CivilDate | null;
}

export async function insertTimeRequest(
  trx: Trx,
  request: Insertable<Database['time_requests']>,
): Promise<number> {
  const { id } = await trx
    .insertInto('time_requests')
    .values(request)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A request by its number; null where there is none. */
export async function findTimeRequest(db: Db, conferenceId: number, id: number): Promise<TimeRequest | null> {
  const row = await requests(db, conferenceId).where('r.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** What nobody has decided yet, the oldest first. */
export async function listOpenTimeRequests(db: Db, conferenceId: number): Promise<readonly TimeRequest[]> {
  return requests(db, conferenceId).where('r.state', '=', 'open').orderBy('r.id').execute();
}

function requests(db: Db, conferenceId: number) {
  return db
    .selectFrom('time_requests as r')
    .innerJoin('obligations as o', (join) =>
      join.onRef('o.conference_id', '=', 'r.conference_id').onRef('o.id', '=', 'r.obligation_id'),
    )
    .innerJoin('commitments as c', (join) =>
      join.onRef('c.conference_id', '=', 'o.conference_id').onRef('c.id', '=', 'o.commitment_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.conference_id', '=', 'r.conference_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select([
      'r.id',
      'r.obligation_id as obligationId',
      'c.id as commitmentId',
      'c.ref',
      'r.party_code as party',
      'r.person_id as personId',
      'p.name',
      'r.asked_until as askedUntil',
      'r.granted_until as grantedUntil',
      'r.reason',
      'r.state',
      'r.asked_at as askedAt',
      'o.due_on as dueOn',
      'o.original_due_on as originalDueOn',
    ])
    .where('r.conference_id', '=', conferenceId);
}

/** Decides a request that is open; false where somebody has decided it since. */
export async function decideTimeRequest(
  trx: Trx,
  conferenceId: number,
  decision: Pick<TimeRequestsTable, 'state' | 'granted_until' | 'decided_by' | 'decided_at'> & { id: number },
): Promise<boolean> {
  const { id, ...columns } = decision;
  const result = await trx
    .updateTable('time_requests')
    .set(columns)
    .where('conference_id', '=', conferenceId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What was still open about obligations is overtaken; answers with the numbers of what was. */
export async function supersedeTimeRequests(
  trx: Trx,
  conferenceId: number,
  change: { obligationIds: readonly number[]; party?: PartyCode; at: Instant },
): Promise<readonly number[]> {
  if (change.obligationIds.length === 0) return [];
  const rows = await trx
    .updateTable('time_requests')
    .set({ state: 'superseded', decided_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', change.obligationIds)
    .where('state', '=', 'open')
    .$if(change.party !== undefined, (all) => all.where('party_code', '=', change.party ?? ''))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
