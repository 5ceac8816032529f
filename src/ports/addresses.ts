import type { Place } from './chat.ts';

/** How a platform wants to be called for a place: the adapter's own opaque value, as the platform last told it. */
type Address = Readonly<Record<string, string>>;

/** Where places were last heard of. It outlives the process, and is the same for every bot on one database. */
export interface AddressBook {
  find(place: Place): Promise<Address | null>;
  /** Keeps the newest one; that it is the same again costs no write. */
  keep(place: Place, address: Address): Promise<void>;
  forget(place: Place): Promise<void>;
}
