import { type Insertable, sql } from 'kysely';
import type { CivilDate, Instant } from '../domain/instant.ts';
import type { Delivery } from './deliveries.ts';
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

/** What was planned for obligations is overtaken. */
export async function overtakeReminders(
  trx: Trx,
  conferenceId: number,
  change: { obligationIds: readonly number[]; reason: string; at: Instant; except?: string },
): Promise<void> {
  if (change.obligationIds.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ state: 'overtaken', reason: change.reason, decided_at: change.at })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', change.obligationIds)
    .where('state', '=', 'planned')
    .$if(change.except !== undefined, (all) => all.where('rung', '!=', change.except ?? ''))
    .execute();
}

/** A delivery by its whole key, which every index begins with. */
type DeliveryKey = Pick<Delivery, 'conference_id' | 'id'>;

/** Decides what is still planned of a delivery. */
export async function decideReminders(
  trx: Trx,
  delivery: DeliveryKey,
  change: { state: ReminderState; reason: string; at: Instant },
): Promise<void> {
  await trx
    .updateTable('reminders')
    .set({ state: change.state, reason: change.reason, decided_at: change.at })
    .where('conference_id', '=', delivery.conference_id)
    .where('delivery_id', '=', delivery.id)
    .where('state', '=', 'planned')
    .execute();
}

/** A reminder that left, and the last valid day that its message named. */
export interface CarriedOut {
  readonly id: number;
  readonly toldDueOn: CivilDate | null;
}

/** These left, also those that were overtaken while their message was on the wire. */
export async function deliverReminders(
  trx: Trx,
  { conferenceId, carried }: { conferenceId: number; carried: readonly CarriedOut[] },
  at: Instant,
): Promise<void> {
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
    .where('r.conference_id', '=', conferenceId)
    .whereRef('r.id', '=', 'told.id')
    .execute();
}

/**
 * A message that had arrived after all brought what it carried, whatever was decided while nobody knew, and named the dates
 * for which it was planned: one that moved since has not been told.
 */
export async function deliverAllReminders(trx: Trx, delivery: DeliveryKey, at: Instant): Promise<void> {
  await trx
    .updateTable('reminders as r')
    .from('obligations as o')
    .set({
      state: 'delivered',
      reason: null,
      decided_at: at,
      told_due_on: sql<CivilDate | null>`case when o.due_version = r.due_version then o.due_on else (
        select c.previous_due_on from due_changes as c
        where c.conference_id = r.conference_id and c.obligation_id = r.obligation_id
          and c.due_version = r.due_version + 1) end`,
    })
    .whereRef('o.conference_id', '=', 'r.conference_id')
    .whereRef('o.id', '=', 'r.obligation_id')
    .where('r.conference_id', '=', delivery.conference_id)
    .where('r.delivery_id', '=', delivery.id)
    .where('r.state', 'in', ['planned', 'overtaken'])
    .execute();
}

interface Drop {
  readonly id: number;
  readonly state: 'overtaken' | 'skipped';
  readonly reason: string;
}

/** These do not leave after all, each for its reason. */
export async function dropReminders(
  trx: Trx,
  { conferenceId, drops }: { conferenceId: number; drops: readonly Drop[] },
  at: Instant,
): Promise<void> {
  for (const { id, state, reason } of drops) {
    await trx
      .updateTable('reminders')
      .set({ state, reason, decided_at: at })
      .where('conference_id', '=', conferenceId)
      .where('id', '=', id)
      .where('state', '=', 'planned')
      .execute();
  }
}

/** The planner looks again now at the duties whose reminders a delivery did not bring in time. */
export async function returnDuties(trx: Trx, delivery: DeliveryKey, now: Instant): Promise<void> {
  await trx
    .updateTable('duties')
    .set({ next_reminder_at: now, idle_reason: null })
    .where('conference_id', '=', delivery.conference_id)
    .where((eb) => eb.or([eb('idle_reason', 'is', null), eb('idle_reason', 'not in', ['settled', 'ended'])]))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('reminders')
        .select('duty_id')
        .where('conference_id', '=', delivery.conference_id)
        .where('delivery_id', '=', delivery.id)
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

/** A person's planned openings were brought up otherwise, with the date that holds: they do not leave any more. */
export async function deliverOpenings(
  trx: Trx,
  told: { conferenceId: number; personId: number; obligationIds: readonly number[]; at: Instant },
): Promise<void> {
  if (told.obligationIds.length === 0) return;
  await trx
    .updateTable('reminders as r')
    .from('obligations as o')
    .set((eb) => ({
      state: 'delivered' as const,
      reason: null,
      decided_at: told.at,
      told_due_on: eb.ref('o.due_on'),
    }))
    .whereRef('o.conference_id', '=', 'r.conference_id')
    .whereRef('o.id', '=', 'r.obligation_id')
    .where('r.conference_id', '=', told.conferenceId)
    .where('r.person_id', '=', told.personId)
    .where('r.obligation_id', 'in', told.obligationIds)
    .where('r.rung', '=', 'opening')
    .where('r.state', '=', 'planned')
    .execute();
}
