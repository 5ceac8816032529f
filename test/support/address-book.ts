import type { AddressBook } from '../../src/ports/addresses.ts';

/** An address book without a database. */
export function addressBook(): AddressBook & { readonly size: number } {
  const kept = new Map<string, Readonly<Record<string, string>>>();
  const key = ({ platform, workspace, channel }: Parameters<AddressBook['find']>[0]) =>
    JSON.stringify([platform, workspace, channel]);
  return {
    find: async (place) => kept.get(key(place)) ?? null,
    keep: async (place, address) => void kept.set(key(place), address),
    forget: async (place) => void kept.delete(key(place)),
    get size() {
      return kept.size;
    },
  };
}
