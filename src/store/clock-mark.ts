import type { Database, Db } from './tables.ts';

type Kind = Database['clock_marks']['kind'];

/**
 * Notes under which kind of clock the database is written, and answers with the kind that holds: the first one, or this one
 * where nothing is recorded yet.
 */
export async function markClock(db: Db, kind: Kind, isEmpty: boolean): Promise<Kind> {
  await db
    .insertInto('clock_marks')
    .values({ kind })
    .onConflict((conflict) =>
      isEmpty ? conflict.column('one_row').doUpdateSet({ kind }) : conflict.column('one_row').doNothing(),
    )
    .execute();
  const row = await db.selectFrom('clock_marks').select('kind').executeTakeFirstOrThrow();
  return row.kind;
}
