import { slackGateway } from '../../adapters/slack/gateway.ts';
import { connectByToken } from '../../adapters/slack/web-client.ts';
import { faultLogger } from '../support/a-bot.ts';
import type { SlackFault } from '../support/slack/faults.ts';
import { unpaced } from '../support/slack/slack-bot.ts';
import { aStage, tokenOf } from '../support/slack/stage.ts';
import { describeGatewayContract, type GatewayPlace, type PlatformFault } from './gateway-contract.ts';

const FAULTS: Readonly<Record<PlatformFault, SlackFault>> = {
  passing: { error: 'service_unavailable' },
  'rate-limited': { limited: 7 },
  final: { error: 'msg_too_long' },
  'answer-lost': 'reset-after',
  'request-lost': 'reset-before',
};

describeGatewayContract('Slack', slackPlace);

async function slackPlace(): Promise<GatewayPlace> {
  const stage = await aStage();
  const { slack, workspace, norman, channel } = stage;
  const gone = slack.person(workspace, { name: 'Somebody Gone', deactivated: true });
  const place = (id: string) => ({ platform: 'slack', workspace: workspace.id, channel: id });
  const logger = faultLogger([]);
  const gateway = slackGateway(
    connectByToken(tokenOf(workspace), { apiUrl: slack.apiUrl, logger, onRefused: async () => undefined }),
    'a secret',
    unpaced,
  );
  let planned: SlackFault | null = null;
  /** The fault meets the call that writes, not the questions before it. */
  async function meeting<Result>(method: string, call: () => Promise<Result>): Promise<Result> {
    if (planned !== null) slack.faults.next(planned, { method });
    planned = null;
    return await call();
  }
  return {
    gateway: {
      ...gateway,
      deliver: (parcel) => meeting('chat.postMessage', () => gateway.deliver(parcel)),
      update: (reference, parcel) => meeting('chat.update', () => gateway.update(reference, parcel)),
    },
    conferenceId: 1,
    person: place(norman.id),
    channel: place(channel.id),
    unreachable: place(gone.id),
    canFind: true,
    rests: 7,
    failNext: (fault) => {
      planned = FAULTS[fault];
    },
    close: () => slack.close(),
    shown: async ({ channel: id }) => {
      const seen = norman.sees(id === norman.id ? 'dm' : channel);
      return seen.map(({ text, live }) => ({ text, live: live.map((one) => `${one.kind} ${one.text}`) }));
    },
  };
}
