import type { Insertable, Updateable } from 'kysely';
import type { Language, PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { Database, Trx } from './tables.ts';

/** Stores other terms of a commitment in force. */
export async function updateCommitment(
  trx: Trx,
  conferenceId: number,
  { id, ...terms }: { readonly id: number } & Updateable<Database['commitments']>,
): Promise<void> {
  await trx
    .updateTable('commitments')
    .set(terms)
    .where('conference_id', '=', conferenceId)
    .where('id', '=', id)
    .execute();
}

/** What is asked, in the words of one language. */
export async function upsertDeliverable(
  trx: Trx,
  conferenceId: number,
  text: { readonly commitmentId: number; readonly language: Language; readonly deliverable: string },
): Promise<void> {
  await trx
    .insertInto('commitment_texts')
    .values({
      conference_id: conferenceId,
      commitment_id: text.commitmentId,
      language: text.language,
      deliverable: text.deliverable,
      due_text: null,
      evidence: '',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'commitment_id', 'language'])
        .doUpdateSet((eb) => ({ deliverable: eb.ref('excluded.deliverable') })),
    )
    .execute();
}

/** The report's words no longer say when. */
export async function clearDueTexts(trx: Trx, conferenceId: number, commitmentId: number): Promise<void> {
  await trx
    .updateTable('commitment_texts')
    .set({ due_text: null })
    .where('conference_id', '=', conferenceId)
    .where('commitment_id', '=', commitmentId)
    .execute();
}

/** The original day of obligations whose extension goes on to hold. */
export async function correctOriginalDay(
  trx: Trx,
  conferenceId: number,
  change: { readonly ids: readonly number[]; readonly day: CivilDate | null },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('obligations')
    .set({ original_due_on: change.day })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}

/** The duties of a joint obligation that parties no longer share: their planned reminders are overtaken. */
export async function endDuties(
  trx: Trx,
  conferenceId: number,
  of: { readonly obligationId: number; readonly parties: readonly PartyCode[] },
): Promise<void> {
  if (of.parties.length === 0) return;
  const rows = await trx
    .updateTable('duties')
    .set({ next_reminder_at: null, idle_reason: 'ended' })
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', '=', of.obligationId)
    .where('party_code', 'in', of.parties)
    .returning('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ state: 'overtaken', reason: 'ended' })
    .where('conference_id', '=', conferenceId)
    .where('duty_id', 'in', ids)
    .where('state', '=', 'planned')
    .execute();
}

/** Duties that begin, or begin again: an earlier one of the same party starts anew. */
export async function upsertDuties(
  trx: Trx,
  duties: readonly Insertable<Database['duties']>[],
): Promise<void> {
  if (duties.length === 0) return;
  await trx
    .insertInto('duties')
    .values(duties)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'obligation_id', 'party_code']).doUpdateSet((eb) => ({
        began_at: eb.ref('excluded.began_at'),
        opening_at: eb.ref('excluded.opening_at'),
        next_reminder_at: eb.ref('excluded.next_reminder_at'),
        idle_reason: eb.ref('excluded.idle_reason'),
      })),
    )
    .execute();
}

/** What was planned for parties and overtaken by their duties' end is still to be sent. */
export async function releaseEnded(
  trx: Trx,
  conferenceId: number,
  of: { readonly obligationIds: readonly number[]; readonly parties: readonly PartyCode[] },
): Promise<void> {
  if (of.obligationIds.length === 0 || of.parties.length === 0) return;
  await trx
    .updateTable('reminders')
    .set({ reason: 'reopened' })
    .where('conference_id', '=', conferenceId)
    .where('state', '=', 'overtaken')
    .where('reason', '=', 'ended')
    .where('duty_id', 'in', (eb) =>
      eb
        .selectFrom('duties')
        .select('id')
        .where('conference_id', '=', conferenceId)
        .where('obligation_id', 'in', of.obligationIds)
        .where('party_code', 'in', of.parties),
    )
    .execute();
}
