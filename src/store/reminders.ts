import { type Insertable, sql } from 'kysely';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Database, Trx } from './tables.ts';
import type { ReminderState } from './tables-deliveries.ts';

/** Stores reminders; one whose key is held by a planned or delivered one is left out. */
export async function insertReminders(
  trx: Trx,
  reminders: readonly Insertable<Database['reminders']>[],
): Promise<void> {
  if (reminders.length === 0) return;
  await trx
    .insertInto('reminders')
    .values(reminders)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What was planned for obligations is overtaken; answers with the ids of what was. */
export async function overtakeReminders(
  trx: Trx,
  conferenceId: number,
  change: { obligationIds: readonly number[]; reason: string; at: Instant; except?: string },
): Promise<readonly number[]> {
  if (change.obligationIds.length === 0) return [];
  const rows = await trx
    .updateTable('reminders')
    .set({ state: 'overtaken', reason: change.reason, decided_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', change.obligationIds)
    .where('state', '=', 'planned')
    .$if(change.except !== undefined, (all) => all.where('rung', '!=', change.except ?? ''))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Decides what is still planned of a delivery. */
export async function decideReminders(
  trx: Trx,
  deliveryId: number,
  change: { state: ReminderState; reason: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ state: change.state, reason: change.reason, decided_at: change.at })
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'planned')
    .execute();
}

/** A reminder that left, and the last valid day that its message named. */
export interface CarriedOut {
  readonly id: number;
  readonly toldDueOn: CivilDate | null;
}

/** These left, also those that were overtaken while their message was on the wire. */
export async function deliverReminders(trx: Trx, carried: readonly CarriedOut[], at: Instant): Promise<void> {
  if (carried.length === 0) return;
  const told = sql<CarriedOut>`jsonb_to_recordset(${JSON.stringify(carried)}::jsonb)`.as<'told'>(
    sql`told(id bigint, "toldDueOn" date)`,
  );
  await trx
    .updateTable('reminders as r')
    .from(told)
    .set((eb) => ({
      state: 'delivered' as const,
      reason: null,
      decided_at: at,
      told_due_on: eb.ref('told.toldDueOn'),
    }))
    .whereRef('r.id', '=', 'told.id')
    .execute();
}

/** The planner looks again now at the duties whose reminders a delivery did not bring in time. */
export async function returnDuties(trx: Trx, deliveryId: number, now: Instant): Promise<void> {
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: now, idle_reason: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('reminders')
        .select('duty_id')
        .where('delivery_id', '=', deliveryId)
        .where('state', '=', 'planned'),
    )
    .execute();
}

/** A `changed` that was overtaken by a submission since taken back is planned again: what is recorded of it counts no more. */
export async function releaseChanged(trx: Trx, conferenceId: number, obligationId: number): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ reason: 'reopened' })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', '=', obligationId)
    .where('rung', '=', 'changed')
    .where('state', '=', 'overtaken')
    .where('reason', '=', 'settled')
    .execute();
}
