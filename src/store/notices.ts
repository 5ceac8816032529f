import type { Insertable } from 'kysely';
import type { Database, Trx } from './tables.ts';

/** Stores notices; the schema lets each be raised once by kind, subject, version and recipient. */
export async function insertNotices(
  trx: Trx,
  notices: readonly Insertable<Database['notices']>[],
): Promise<void> {
  if (notices.length > 0) await trx.insertInto('notices').values(notices).execute();
}

/** The highest version of a notice about a subject; 0 where there was none. */
export async function findNoticeVersion(
  trx: Trx,
  conferenceId: number,
  about: { kind: string; subject: string },
): Promise<number> {
  const row = await trx
    .selectFrom('notices')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('conference_id', '=', conferenceId)
    .where('kind', '=', about.kind)
    .where('subject', '=', about.subject)
    .executeTakeFirst();
  return row?.version ?? 0;
}
