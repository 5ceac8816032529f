import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from './tables.ts';

/** Whether this very text was imported for that meeting, in whatever language. */
export async function hasReport(
  db: Db,
  report: { conferenceId: number; slug: string; sha256: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('reports')
    .select('id')
    .where('conference_id', '=', report.conferenceId)
    .where('meeting_slug', '=', report.slug)
    .where('sha256', '=', report.sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps the text of a report as it was imported; the same text twice is one. */
export async function insertReport(trx: Trx, report: Insertable<Database['reports']>): Promise<void> {
  await trx
    .insertInto('reports')
    .values(report)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'meeting_slug', 'language', 'sha256']).doNothing(),
    )
    .execute();
}
