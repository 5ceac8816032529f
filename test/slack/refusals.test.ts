import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slackGateway } from '../../adapters/slack/gateway.ts';
import { REFUSALS } from '../../adapters/slack/refusals.ts';
import { connectByToken } from '../../adapters/slack/web-client.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import { faultLogger } from '../support/a-bot.ts';
import { messageSaying } from '../support/contract-messages.ts';
import { unpaced } from '../support/slack/slack-bot.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
let gateway: ChatGateway;
beforeAll(async () => {
  stage = await aStage();
  const { slack, workspace } = stage;
  const settings = { apiUrl: slack.apiUrl, logger: faultLogger([]), onRefused: async () => undefined };
  const connection = connectByToken(tokenOf(workspace), settings);
  gateway = slackGateway(connection, 'a secret', unpaced);
});
afterAll(async () => {
  await stage.slack.close();
});

/** What becomes of a message where Slack refuses every call of a method with a code. */
async function outcomeOf(method: string, error: string): Promise<string> {
  const { slack, workspace, norman } = stage;
  slack.faults.chance((call) => (call.method === method ? { error } : null));
  const place = { platform: 'slack', workspace: workspace.id, channel: norman.id };
  const parcel = { deliveryId: 7, attempt: 1, conferenceId: 1, place, message: messageSaying('3a') };
  const sent = await gateway.deliver(parcel);
  slack.faults.clear();
  return sent.outcome === 'delivered' ? sent.outcome : `${sent.outcome} ${sent.reason}`;
}

const codes = REFUSALS.flatMap(({ outcome, codes: listed }) => listed.map((code) => ({ code, outcome })));

describe('a refusal of Slack', () => {
  it.each(codes)('$code is $outcome', async ({ code, outcome }) => {
    expect(await outcomeOf('chat.postMessage', code)).toBe(`${outcome} ${code}`);
    // Nothing has left where the direct messages could not even be opened.
    const asked = outcome === 'uncertain' ? 'passing' : outcome;
    expect(await outcomeOf('conversations.open', code)).toBe(`${asked} ${code}`);
  });

  it('is decided once for each code, and a code that nobody knows gives nothing up', async () => {
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    expect(await outcomeOf('chat.postMessage', 'a_code_of_tomorrow')).toBe('passing a_code_of_tomorrow');
  });
});
