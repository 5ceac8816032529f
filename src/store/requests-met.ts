import type { Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';

/** Takes a request, unless it was done or somebody has been at it since `abandonedBefore`; in real time. */
export async function takeRequest(
  db: Db,
  key: string,
  { realNow, abandonedBefore }: { readonly realNow: Instant; readonly abandonedBefore: Instant },
): Promise<boolean> {
  const taken = await db
    .insertInto('requests_met')
    .values({ key, taken_at: realNow, done: false })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet({ taken_at: realNow })
        .where('requests_met.done', '=', false)
        .where('requests_met.taken_at', '<', abandonedBefore),
    )
    .returning('key')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function finishRequest(db: Db, key: string): Promise<void> {
  await db.updateTable('requests_met').set({ done: true }).where('key', '=', key).execute();
}

/** Forgets what nobody hands over again. */
export async function forgetRequests(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('requests_met').where('taken_at', '<', before).execute();
}
