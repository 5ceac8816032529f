import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Db, Trx } from './tables.ts';

/** The date that a person was last told of an obligation: null where they were told that it has none. */
export interface Told {
  readonly obligationId: number;
  readonly dutyId: number;
  readonly personId: number;
  /** Whose share of it the message spoke of. */
  readonly party: PartyCode;
  readonly dueOn: CivilDate | null;
}

/** What each person was last told of obligations, by what was delivered to them. */
export async function findTold(
  trx: Trx,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly Told[]> {
  if (obligationIds.length === 0) return [];
  const rows = await trx
    .selectFrom('reminders as r')
    .innerJoin('duties as d', (join) =>
      join.onRef('d.conference_id', '=', 'r.conference_id').onRef('d.id', '=', 'r.duty_id'),
    )
    .select([
      'r.obligation_id as obligationId',
      'r.duty_id as dutyId',
      'r.person_id as personId',
      'd.party_code as party',
      'r.told_due_on as dueOn',
    ])
    .distinctOn(['r.obligation_id', 'r.person_id'])
    .where('r.conference_id', '=', conferenceId)
    .where('r.obligation_id', 'in', obligationIds)
    .where('r.state', '=', 'delivered')
    .orderBy('r.obligation_id')
    .orderBy('r.person_id')
    .orderBy('r.decided_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows.flatMap(({ personId, ...told }) => (personId === null ? [] : { ...told, personId }));
}

/** What the reader of a delivery was last told of obligations by an earlier one. */
export async function findToldBefore(
  db: Db,
  delivery: { readonly id: number; readonly conference_id: number; readonly person_id: number | null },
  obligationIds: readonly number[],
): Promise<readonly { obligationId: number; dueOn: CivilDate | null }[]> {
  if (obligationIds.length === 0) return [];
  return db
    .selectFrom('reminders')
    .select(['obligation_id as obligationId', 'told_due_on as dueOn'])
    .distinctOn('obligation_id')
    .where('conference_id', '=', delivery.conference_id)
    .where('person_id', '=', delivery.person_id)
    .where('obligation_id', 'in', obligationIds)
    .where('state', '=', 'delivered')
    .where(({ eb, or }) => or([eb('delivery_id', '<', delivery.id), eb('delivery_id', 'is', null)]))
    .orderBy('obligation_id')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
