import type { Db } from './tables.ts';

interface Place {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
}
type Address = Readonly<Record<string, string>>;

/** The address book in the database. */
export function databaseAddresses(db: Db) {
  return {
    async find({ platform, workspace, channel }: Place): Promise<Address | null> {
      const row = await db
        .selectFrom('place_addresses')
        .select('address')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.address ?? null;
    },
    async keep({ platform, workspace, channel }: Place, address: Address): Promise<void> {
      await db
        .insertInto('place_addresses')
        .values({ platform, workspace, channel, address: JSON.stringify(address) })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace', 'channel'])
            .doUpdateSet((eb) => ({ address: eb.ref('excluded.address') }))
            .whereRef('place_addresses.address', 'is distinct from', 'excluded.address'),
        )
        .execute();
    },
    async forget({ platform, workspace, channel }: Place): Promise<void> {
      await db
        .deleteFrom('place_addresses')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
    },
  };
}
