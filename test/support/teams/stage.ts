import { toDateTime } from '../../../src/domain/instant.ts';
import { systemClock } from '../../../src/ports/system-clock.ts';
import { startFakeTeams } from './fake-teams.ts';

/** The machine's own time, for both. */
export function machineTime() {
  const clock = systemClock();
  const now = () => toDateTime(clock.realNow()).toMillis();
  return { now, realNow: now };
}

/** A fake Teams with one organisation, two people and a channel that the bot is in. */
export async function aTeamsStage() {
  const teams = await startFakeTeams({ time: machineTime() });
  const tenant = teams.tenant('RCM');
  const amelia = teams.person(tenant, { name: 'Amelia Requena', locale: 'es-CR' });
  const norman = teams.person(tenant, { name: 'Norman Ashdown' });
  const channel = teams.channel(tenant, 'London', [amelia, norman]);
  return { teams, tenant, amelia, norman, channel };
}

export type TeamsStage = Awaited<ReturnType<typeof aTeamsStage>>;
