import { connectTeams } from '../../../adapters/teams/connect.ts';
import { readConfig } from '../../../src/config.ts';
import { startServer } from '../../../src/http/server.ts';
import type { AddressBook } from '../../../src/ports/addresses.ts';
import type { ChatPlace, Sending } from '../../../src/ports/chat-place.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Converse } from '../../../src/ports/conversation.ts';
import type { Once } from '../../../src/ports/once.ts';
import { systemClock } from '../../../src/ports/system-clock.ts';
import { type Faults, faultLogger } from '../a-bot.ts';
import { addressBook } from '../address-book.ts';
import { onceInMemory } from '../once-in-memory.ts';
import type { FakeTeams } from './fake-teams.ts';

/** The adapter for a fake Teams, configured as an operator does it. */
export function teamsPlaceOf({ environment }: Pick<FakeTeams, 'environment'>, faults: Faults[]): ChatPlace {
  const { teams } = readConfig({ ...environment, RCM_SECRET: 'a secret of the tests' });
  if (teams === null) throw new Error('Teams is not configured');
  return connectTeams(teams, { logger: faultLogger(faults) });
}

export interface TeamsBotToStart {
  readonly converse: Converse;
  readonly clock: Clock;
  readonly faults?: Faults[];
  readonly place?: ChatPlace;
  readonly addresses?: AddressBook;
  readonly once?: Once;
  /** Organisations beside the registration's own. */
  readonly alsoAdmits?: readonly string[];
}

export interface TeamsBot {
  readonly address: string;
  stop(): Promise<void>;
}

/** The adapter as main wires it, in the bot's own server, in front of a fake Teams. */
export async function aTeamsBot(teams: FakeTeams, settings: TeamsBotToStart): Promise<TeamsBot> {
  const { converse, clock, faults = [], addresses = addressBook(), once = onceInMemory() } = settings;
  const isAdmitted = async ({ workspace }: { readonly workspace: string }) =>
    workspace === teams.world.app.tenant || settings.alsoAdmits?.includes(workspace) === true;
  const app = (settings.place ?? teamsPlaceOf(teams, faults)).app({
    converse,
    clock,
    once,
    addresses,
    isAdmitted,
  });
  const logger = faultLogger(faults);
  const server = await startServer({ host: '127.0.0.1', port: 0, pages: [], routes: app.routes, logger });
  teams.useBot(`${server.address}/api/messages`);
  return {
    address: server.address,
    async stop() {
      await server.close();
      await app.stop();
    },
  };
}

/** What the adapter's way out needs, with no more than an address book. */
export function sendingWith(addresses: AddressBook): Sending {
  const keeperOf = () => {
    throw new Error('Teams keeps no installations');
  };
  return { addresses, keeperOf, clock: systemClock() };
}
