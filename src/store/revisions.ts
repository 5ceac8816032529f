import type { Instant } from '../domain/instant.ts';
import type { Trx } from './tables.ts';

/** Every message about obligations that was shown, or may have been, wants to be shown anew; answers with their ids. */
export async function raiseRevisions(
  trx: Trx,
  conferenceId: number,
  change: { obligationIds: readonly number[]; realNow: Instant },
): Promise<readonly number[]> {
  if (change.obligationIds.length === 0) return [];
  const rows = await trx
    .selectFrom('delivery_obligations')
    .select('delivery_id as id')
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', change.obligationIds)
    .execute();
  const ids = rows.map(({ id }) => id);
  return await raise(trx, conferenceId, { ids, realNow: change.realNow });
}

/** The messages that carry notices of a kind about these subjects want to be shown anew; answers with their ids. */
export async function raiseNoticeRevisions(
  trx: Trx,
  conferenceId: number,
  { kind, subjects, realNow }: { kind: string; subjects: readonly string[]; realNow: Instant },
): Promise<readonly number[]> {
  if (subjects.length === 0) return [];
  const rows = await trx
    .selectFrom('notices')
    .select('delivery_id as id')
    .where('conference_id', '=', conferenceId)
    .where('kind', '=', kind)
    .where('subject', 'in', subjects)
    .execute();
  return await raise(trx, conferenceId, { ids: rows.flatMap(({ id }) => id ?? []), realNow });
}

async function raise(
  trx: Trx,
  conferenceId: number,
  change: { ids: readonly number[]; realNow: Instant },
): Promise<readonly number[]> {
  if (change.ids.length === 0) return [];
  const cards = await trx
    .selectFrom('deliveries')
    .select(['id', 'state'])
    .where('conference_id', '=', conferenceId)
    .where('state', 'in', ['queued', 'delivered', 'sending', 'uncertain'])
    .where('kind', 'in', ['morning', 'notice', 'receipt'])
    .where('id', 'in', change.ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  // A queued one is locked too: nobody takes and phrases it before this change is committed.
  const ids = cards.filter(({ state }) => state !== 'queued').map(({ id }) => id);
  if (ids.length === 0) return ids;
  await trx
    .updateTable('deliveries')
    .set((eb) => ({ revision: eb('revision', '+', 1), next_attempt_at: change.realNow }))
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', ids)
    .execute();
  return ids;
}
