import type { Insertable, Selectable } from 'kysely';
import type { Database, Trx } from './tables.ts';

export type Submission = Selectable<Database['submissions']>;

/** Every submission against obligations, the oldest first. */
export async function findSubmissions(
  trx: Trx,
  conferenceId: number,
  obligationIds: readonly number[],
): Promise<readonly Submission[]> {
  if (obligationIds.length === 0) return [];
  return trx
    .selectFrom('submissions')
    .selectAll()
    .where('conference_id', '=', conferenceId)
    .where('obligation_id', 'in', obligationIds)
    .orderBy('id')
    .execute();
}

/** Stores submissions, and answers with their ids in the order given. */
export async function insertSubmissions(
  trx: Trx,
  submissions: readonly Insertable<Database['submissions']>[],
): Promise<readonly number[]> {
  const rows = await trx
    .insertInto('submissions')
    .values(submissions)
    .returning(['id', 'receipt_number'])
    .execute();
  const ids = new Map(rows.map((row) => [row.receipt_number, row.id]));
  return submissions.flatMap(({ receipt_number }) => ids.get(receipt_number) ?? []);
}

export async function replaceSubmissions(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('submissions')
    .set({ state: 'replaced' })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', ids)
    .execute();
}

/** Takes submissions back: by their country, or by the secretariat that sends them back. */
export async function takeBackSubmissions(
  trx: Trx,
  conferenceId: number,
  change: { ids: readonly number[]; state: 'withdrawn' | 'returned'; reason: string | null },
): Promise<void> {
  if (change.ids.length === 0) return;
  await trx
    .updateTable('submissions')
    .set({ state: change.state, taken_back_reason: change.reason })
    .where('conference_id', '=', conferenceId)
    .where('id', 'in', change.ids)
    .execute();
}

/** What a receipt's number is made of: the conference's slug, and the zone whose year counts. */
export async function findReceiptSeries(
  trx: Trx,
  conferenceId: number,
): Promise<{ slug: string; timezone: string }> {
  return trx
    .selectFrom('conferences')
    .select(['slug', 'timezone'])
    .where('id', '=', conferenceId)
    .executeTakeFirstOrThrow();
}

/** Takes the next `count` receipt numbers of a year; answers with the first. */
export async function takeReceiptNumbers(
  trx: Trx,
  conferenceId: number,
  of: { year: number; count: number },
): Promise<number> {
  const { last } = await trx
    .insertInto('receipt_counters')
    .values({ conference_id: conferenceId, year: of.year, last: of.count })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'year'])
        .doUpdateSet((eb) => ({ last: eb('receipt_counters.last', '+', of.count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - of.count + 1;
}
