import type { CivilDate } from '../domain/instant.ts';
import type { Trx } from './tables.ts';

/** The date that a person was last told of an obligation: null where they were told that it has none. */
export interface Told {
  readonly obligationId: number;
  readonly dutyId: number;
  readonly personId: number;
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
    .selectFrom('reminders')
    .select([
      'obligation_id as obligationId',
      'duty_id as dutyId',
      'person_id as personId',
      'told_due_on as dueOn',
    ])
    .distinctOn(['obligation_id', 'person_id'])
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .where('state', '=', 'delivered')
    .orderBy('obligation_id')
    .orderBy('person_id')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap(({ personId, ...told }) => (personId === null ? [] : { ...told, personId }));
}
