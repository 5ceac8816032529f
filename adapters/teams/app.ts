import type { Hearing as CoreHearing, PlaceApp } from '../../src/ports/chat-place.ts';
import type { Registration } from './config.ts';
import { teamsRoute } from './door.ts';
import { earOf, type Hearing } from './hear.ts';
import type { BotIdentity } from './identity.ts';

interface AppDeps extends Hearing, Pick<CoreHearing, 'isAdmitted'> {
  /** Both null: everything that comes from this machine is heard. */
  readonly registration: Registration | null;
  readonly identity: BotIdentity | null;
}

/** Teams as a place where people ask: hears what people of admitted organisations say and press, and answers them. */
export function teamsApp(deps: AppDeps): PlaceApp {
  const { registration, identity, logger } = deps;
  const ear = earOf(deps);

  const isAdmitted = async (workspace: string) =>
    registration === null || (await deps.isAdmitted({ platform: 'teams', workspace }));

  return {
    routes: [teamsRoute({ identity, isAdmitted, hear: ear.hear, logger })],
    async start(address) {
      const where = `at ${address}/api/messages`;
      if (registration === null)
        return [`Teams has no registration: a client on this machine reaches it ${where}.`];
      const isKnown = await identity?.token().then(
        () => true,
        (fault: unknown) => {
          logger.error('teams.unreachable', {}, fault);
          return false;
        },
      );
      const stands = isKnown
        ? `is connected, app ${registration.appId}`
        : 'does not answer yet; the log says why';
      return [`Teams ${stands}.`, `Teams reaches it ${where}.`];
    },
    stop: ear.finish,
  };
}
