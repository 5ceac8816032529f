import type { Trx } from './tables.ts';

/** Settled: the clock asks nothing more of these obligations' duties. */
export async function settleDuties(
  trx: Trx,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<void> {
  if (obligationIds.length === 0) return;
  await lockDuties(trx, conferenceId, obligationIds);
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: null, idle_reason: 'settled' })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .execute();
}

/** In the order of their ids, as the planner locks them. */
async function lockDuties(trx: Trx, conferenceId: number, obligationIds: readonly number[]): Promise<void> {
  await trx
    .selectFrom('duties')
    .select('id')
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .orderBy('id')
    .forUpdate()
    .execute();
}
