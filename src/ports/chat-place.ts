import type { AddressBook } from './addresses.ts';
import type { ChatGateway, Place } from './chat.ts';
import type { Clock } from './clock.ts';
import type { KeeperOf } from './connections.ts';
import type { Converse } from './conversation.ts';
import type { Once } from './once.ts';
import type { Route } from './routes.ts';

/** What a platform's way out needs of the core. */
export interface Sending {
  readonly clock: Clock;
  readonly keeperOf: KeeperOf;
  readonly addresses: AddressBook;
}

/** What a platform's ear needs of the core. */
export interface Hearing {
  readonly converse: Converse;
  readonly clock: Clock;
  readonly once: Once;
  readonly addresses: AddressBook;
  /** Whether a workspace may see any conference. */
  isAdmitted(where: Omit<Place, 'channel'>): Promise<boolean>;
}

/** A platform that brings in what people ask. */
export interface PlaceApp {
  /** What the bot's server hands over; none where the platform is called and does not call. */
  readonly routes: readonly Route[];
  /** Begins to hear; `address` is where the bot's server is reached. Answers with how it stands, in sentences for the operator. */
  start(address: string): Promise<readonly string[]>;
  /** Takes nothing more, and finishes what was taken. */
  stop(): Promise<void>;
}

/** A platform where people talk, as the bot is wired to it: the way out, and the ear. */
export interface ChatPlace {
  gateway(core: Sending): ChatGateway;
  app(core: Hearing): PlaceApp;
}
