import type { Instant } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import type { Db, Trx } from './tables.ts';

/** Keeps what somebody handed over until they say what it is for; answers with its number. */
export async function insertOfferedFiles(
  trx: Trx,
  offered: { conferenceId: number; personId: number; files: readonly ReceivedFile[]; at: Instant },
): Promise<number> {
  const { id } = await trx
    .insertInto('offered_files')
    .values({
      conference_id: offered.conferenceId,
      person_id: offered.personId,
      files: JSON.stringify(offered.files),
      offered_at: offered.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a person handed over under a number; null where that is nobody's or somebody else's. */
export async function findOfferedFiles(
  db: Db,
  of: { conferenceId: number; personId: number; id: number },
): Promise<readonly ReceivedFile[] | null> {
  const row = await db
    .selectFrom('offered_files')
    .select('files')
    .where('conference_id', '=', of.conferenceId)
    .where('person_id', '=', of.personId)
    .where('id', '=', of.id)
    .executeTakeFirst();
  return row?.files ?? null;
}
