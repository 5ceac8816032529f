import type { Insertable } from 'kysely';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Database, Trx } from './tables.ts';

export interface ScheduledRung {
  readonly dutyId: number;
  readonly rung: string;
  readonly dueVersion: number;
  readonly at: Instant;
  readonly ownDay: CivilDate;
}

/** Stores rungs besides the ladder; one that is scheduled already is moved. */
export async function upsertScheduledRungs(
  trx: Trx,
  rungs: readonly Insertable<Database['scheduled_rungs']>[],
): Promise<void> {
  if (rungs.length === 0) return;
  await trx
    .insertInto('scheduled_rungs')
    .values(rungs)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'duty_id', 'rung', 'due_version']).doUpdateSet((eb) => ({
        leaves_at: eb.ref('excluded.leaves_at'),
        own_day: eb.ref('excluded.own_day'),
      })),
    )
    .execute();
}

/** Stores rungs besides the ladder; one that is scheduled already stays as it is. */
export async function insertScheduledRungs(
  trx: Trx,
  rungs: readonly Insertable<Database['scheduled_rungs']>[],
): Promise<void> {
  if (rungs.length === 0) return;
  await trx
    .insertInto('scheduled_rungs')
    .values(rungs)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findScheduledRungs(
  trx: Trx,
  duties: readonly { readonly id: number; readonly conferenceId: number }[],
): Promise<readonly ScheduledRung[]> {
  if (duties.length === 0) return [];
  return trx
    .selectFrom('scheduled_rungs')
    .select([
      'duty_id as dutyId',
      'rung',
      'due_version as dueVersion',
      'leaves_at as at',
      'own_day as ownDay',
    ])
    .where('conference_id', 'in', [...new Set(duties.map(({ conferenceId }) => conferenceId))])
    .where(
      'duty_id',
      'in',
      duties.map(({ id }) => id),
    )
    .execute();
}
