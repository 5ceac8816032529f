import type { Insertable } from 'kysely';
import type { Language } from '../domain/conference.ts';
import type { Database, Db, Trx } from './tables.ts';

export interface ReportRow {
  readonly language: Language;
  readonly sha256: string;
  readonly text: string;
}

/** The text of a meeting's report that was imported last, once for each language. */
export async function listLatestReports(
  db: Db,
  conferenceId: number,
  slug: string,
): Promise<readonly ReportRow[]> {
  return db
    .selectFrom('reports')
    .distinctOn('language')
    .select(['language', 'sha256', 'text'])
    .where('conference_id', '=', conferenceId)
    .where('meeting_slug', '=', slug)
    .orderBy('language')
    .orderBy('imported_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Keeps the text of a report as it was imported; the same text again becomes the latest. */
export async function insertReport(trx: Trx, report: Insertable<Database['reports']>): Promise<void> {
  await trx
    .insertInto('reports')
    .values(report)
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'meeting_slug', 'language', 'sha256'])
        .doUpdateSet((eb) => ({ imported_at: eb.ref('excluded.imported_at') })),
    )
    .execute();
}
