import type { Instant } from '../domain/instant.ts';
import type { Db } from './tables.ts';

interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}

/** Leaves a place alone until a moment of real time, or longer where it rests longer already. */
export async function restPlace(
  db: Db,
  { platform, workspace, channel }: Place,
  until: Instant,
): Promise<void> {
  await db
    .insertInto('resting_places')
    .values({ platform, workspace, channel, rests_until: until })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace', 'channel']).doUpdateSet((eb) => ({
        rests_until: eb.fn('greatest', ['resting_places.rests_until', 'excluded.rests_until']),
      })),
    )
    .execute();
}

/** Until when a place rests; null where it does not. */
export async function findRest(
  db: Db,
  { platform, workspace, channel }: Place,
  realNow: Instant,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('resting_places')
    .select('rests_until as until')
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('rests_until', '>', realNow)
    .executeTakeFirst();
  return row?.until ?? null;
}

/** Forgets the places whose rest is over. */
export async function forgetRests(db: Db, realNow: Instant): Promise<void> {
  await db.deleteFrom('resting_places').where('rests_until', '<=', realNow).execute();
}
