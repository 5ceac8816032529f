import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerAt, answerThere } from '../../adapters/slack/answers.ts';
import { slackGateway } from '../../adapters/slack/gateway.ts';
import { connectByToken } from '../../adapters/slack/web-client.ts';
import type { Message } from '../../src/messages/message.ts';
import { faultLogger } from '../support/a-bot.ts';
import { anyMessage } from '../support/slack/any-message.ts';
import { newResponseUrl } from '../support/slack/response-urls.ts';
import { unpaced } from '../support/slack/slack-bot.ts';
import { aStage, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
});

const live = () =>
  [stage.channel, 'dm' as const].flatMap((where) =>
    stage.norman
      .sees(where)
      .flatMap(({ live: found, rang }) => [...found, ...(where !== 'dm' && rang ? ['rang'] : [])]),
  );

it('any message is taken by Slack, shown anew as any other, and calls nobody', async () => {
  const { slack, workspace, channel } = stage;
  const connection = connectByToken(tokenOf(workspace), {
    apiUrl: slack.apiUrl,
    logger: faultLogger([]),
    onRefused: async () => undefined,
  });
  const gateway = slackGateway(connection, 'a secret', unpaced);
  let deliveryId = 0;
  async function deliverAndChange(message: Message, other: Message): Promise<void> {
    deliveryId += 1;
    const place = { platform: 'slack', workspace: workspace.id, channel: channel.id };
    const parcel = { deliveryId, attempt: 1, conferenceId: 1, place, message };
    const sent = await gateway.deliver(parcel);
    if (sent.outcome !== 'delivered') throw new Error(sent.reason);
    const changed = await gateway.update(sent.reference, { ...parcel, message: other });
    expect(changed).toMatchObject({ outcome: 'delivered' });
    expect(live()).toEqual([]);
    channel.messages = [];
  }
  await fc.assert(fc.asyncProperty(anyMessage, anyMessage, deliverAndChange), { numRuns: 25 });
}, 60_000);

it('any answer is taken by Slack, where somebody wrote and at a response URL, and calls nobody', async () => {
  const { slack, workspace, channel, norman, client } = stage;
  const { channel: direct } = await client.conversations.open({ users: norman.id });
  const asked = { user: norman.id, thread: null };
  async function answer(message: Message): Promise<void> {
    const place = { client, pace: unpaced };
    await answerThere(place, { ...asked, channel: direct?.id ?? '', isDirect: true }, message);
    await answerThere(place, { ...asked, channel: channel.id, isDirect: false }, message);
    const whence = { workspace: workspace.id, channel: channel.id, user: norman.id, message: null };
    await answerAt(newResponseUrl(slack.world, whence), message, fetch);
    expect(norman.sees(channel).length).toBeGreaterThan(1);
    expect(live()).toEqual([]);
    for (const one of workspace.channels.values()) one.messages = [];
  }
  await fc.assert(fc.asyncProperty(anyMessage, answer), { numRuns: 15 });
}, 60_000);
