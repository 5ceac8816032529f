import type { AddressBook } from '../ports/addresses.ts';
import type { Db } from './tables.ts';

/** The address book in the database. */
export function databaseAddresses(db: Db): AddressBook {
  return {
    async find({ platform, workspace, channel }) {
      const row = await db
        .selectFrom('place_addresses')
        .select('address')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.address ?? null;
    },
    async keep({ platform, workspace, channel }, address) {
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
    async forget({ platform, workspace, channel }) {
      await db
        .deleteFrom('place_addresses')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
    },
  };
}
