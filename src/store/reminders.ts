import type { Insertable } from 'kysely';
import type { Instant } from '../domain/instant.ts';
import type { Database, Trx } from './tables.ts';
import type { ReminderState } from './tables-deliveries.ts';

export async function insertReminders(
  trx: Trx,
  reminders: readonly Insertable<Database['reminders']>[],
): Promise<void> {
  if (reminders.length > 0) await trx.insertInto('reminders').values(reminders).execute();
}

/** What was planned for obligations is overtaken. */
export async function overtakeReminders(
  trx: Trx,
  conferenceId: number,
  change: { obligationIds: readonly number[]; reason: string; at: Instant },
): Promise<void> {
  if (change.obligationIds.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ state: 'overtaken', reason: change.reason, decided_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', change.obligationIds)
    .where('state', '=', 'planned')
    .execute();
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

/** These left, also those that were overtaken while their message was on the wire. */
export async function deliverReminders(trx: Trx, ids: readonly number[], at: Instant): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ state: 'delivered', reason: null, decided_at: at })
    .where('id', 'in', ids)
    .execute();
}

/** A message that had arrived after all brought what it carried, whatever was decided while nobody knew. */
export async function deliverAllReminders(trx: Trx, deliveryId: number, at: Instant): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ state: 'delivered', reason: null, decided_at: at })
    .where('delivery_id', '=', deliveryId)
    .where(({ eb, or, and }) =>
      or([eb('state', '=', 'planned'), and([eb('state', '=', 'overtaken'), eb('reason', '=', 'settled')])]),
    )
    .execute();
}

/** These do not leave after all, each for its reason. */
export async function dropReminders(
  trx: Trx,
  drops: readonly { id: number; state: 'overtaken' | 'skipped'; reason: string }[],
  at: Instant,
): Promise<void> {
  for (const { id, state, reason } of drops) {
    await trx
      .updateTable('reminders')
      .set({ state, reason, decided_at: at })
      .where('id', '=', id)
      .where('state', '=', 'planned')
      .execute();
  }
}

/** The planner looks again now at the duties whose reminders a delivery did not bring in time. */
export async function returnDuties(trx: Trx, deliveryId: number, now: Instant): Promise<void> {
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: now, idle_reason: null })
    .where('idle_reason', 'is distinct from', 'settled')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('reminders')
        .select('duty_id')
        .where('delivery_id', '=', deliveryId)
        .where('state', '=', 'planned'),
    )
    .execute();
}
