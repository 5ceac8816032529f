import { addressBook } from '../support/address-book.ts';
import type { TeamsFault } from '../support/teams/faults.ts';
import { aTeamsStage } from '../support/teams/stage.ts';
import { sendingWith, teamsPlaceOf } from '../support/teams/teams-bot.ts';
import { describeGatewayContract, type GatewayPlace, type PlatformFault } from './gateway-contract.ts';

const FAULTS: Readonly<Record<PlatformFault, TeamsFault>> = {
  passing: { status: 412, code: 'PreconditionFailed' },
  'rate-limited': { limited: 7 },
  final: { status: 413, code: 'MessageSizeTooBig' },
  'answer-lost': 'reset-after',
  'request-lost': 'reset-before',
};

describeGatewayContract('Teams', teamsPlace);

async function teamsPlace(): Promise<GatewayPlace> {
  const { teams, tenant, norman, channel } = await aTeamsStage();
  const without = teams.person(tenant, { name: 'Somebody Else', hasApp: false });
  const place = (id: string) => ({ platform: 'teams', workspace: tenant.id, channel: id });
  const addresses = addressBook();
  // Where Teams is called for an organisation comes with the first activity from it.
  await addresses.keep(place(''), { serviceUrl: `${teams.world.origin}/amer/${tenant.id}/` });
  const gateway = teamsPlaceOf(teams, []).gateway(sendingWith(addresses));
  let planned: TeamsFault | null = null;
  /** The fault meets the call that writes, not the questions before it. */
  async function meeting<Result>(kind: 'post' | 'change', call: () => Promise<Result>): Promise<Result> {
    if (planned !== null) teams.faults.next(planned, { kind });
    planned = null;
    return await call();
  }
  return {
    gateway: {
      ...gateway,
      deliver: (parcel) => meeting('post', () => gateway.deliver(parcel)),
      update: (reference, parcel) => meeting('change', () => gateway.update(reference, parcel)),
    },
    conferenceId: 1,
    person: place(norman.id),
    channel: place(channel.id),
    unreachable: place(without.id),
    canFind: false,
    rests: 7,
    failNext: (fault) => {
      planned = FAULTS[fault];
    },
    close: () => teams.close(),
    shown: async ({ channel: id }) => norman.sees(id === norman.id ? 'bot' : channel),
  };
}
