import type { Insertable } from 'kysely';
import type { Database, Db, Trx } from './tables.ts';
import type { SecretariatSubject } from './tables-deliveries.ts';

/** Stores notices; one that was raised already by kind, subject, version and recipient is left alone. */
export async function insertNotices(
  trx: Trx,
  notices: readonly Insertable<Database['notices']>[],
): Promise<void> {
  if (notices.length === 0) return;
  await trx
    .insertInto('notices')
    .values(notices)
    .onConflict((conflict) =>
      conflict.columns(['conference_id', 'kind', 'subject', 'version', 'recipient']).doNothing(),
    )
    .execute();
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

export interface WaitingNotice {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly about: SecretariatSubject;
}

/** The notices that wait for somebody of the secretariat, the oldest first, locked until the transaction ends. */
export async function lockWaitingNotices(trx: Trx, conferenceId: number): Promise<readonly WaitingNotice[]> {
  const rows = await trx
    .selectFrom('notices')
    .select(['id', 'kind', 'subject', 'version', 'about'])
    .where('conference_id', '=', conferenceId)
    .where('about', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.flatMap(({ about, ...notice }) => (about === null ? [] : { ...notice, about }));
}

export async function deleteWaitingNotices(
  trx: Trx,
  conferenceId: number,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom('notices').where('conference_id', '=', conferenceId).where('id', 'in', ids).execute();
}

/** The conferences of which a notice waits and whose secretariat has somebody by now. */
export async function findReleasableNotices(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('notices as n')
    .select('n.conference_id as conferenceId')
    .distinct()
    .where('n.about', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('people as p')
          .select('p.id')
          .whereRef('p.conference_id', '=', 'n.conference_id')
          .where('p.role', '=', 'secretariat')
          .where('p.active', '=', true),
      ),
    )
    .execute();
  return rows.map(({ conferenceId }) => conferenceId);
}
