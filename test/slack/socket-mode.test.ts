import { App, SocketModeReceiver, type types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../support/slack/samples.ts';
import { aStage, clientOf, outcomeOf, quiet, type Stage, sending, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
let app: App;
const heard: string[] = [];

/** A small app on the real socket receiver, which connects anew as quickly as it can. */
beforeEach(async () => {
  stage = await aStage({ patience: 3_000 });
  heard.length = 0;
  const { slack, workspace } = stage;
  slack.useSocketMode();
  const receiver = new SocketModeReceiver({
    appToken: slack.world.app.appToken,
    clientPingTimeout: 60,
    logger: quiet,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, ...sending } },
  });
  app = new App({
    receiver,
    token: tokenOf(workspace),
    clientOptions: { slackApiUrl: slack.apiUrl, ...sending },
    logger: quiet,
  });
  app.command('/rcm', async ({ ack, command }) => ack(`you said ${command.text}`));
  app.event('app_mention', async ({ event }) => void heard.push(event.text));
  app.action('go', async ({ ack, action }) => {
    heard.push('value' in action ? String(action.value) : '');
    await ack();
  });
  await app.start();
});
afterEach(async () => {
  await app.stop();
  await stage.slack.close();
});

describe('Socket Mode', () => {
  it('carries commands, presses and events, and their answers', async () => {
    const { norman, channel, client } = stage;
    await norman.types('/rcm status');
    expect(norman.sees('dm')).toMatchObject([{ text: 'you said status', onlyMe: true }]);
    await norman.types('@RCM hola', channel);
    expect(heard).toEqual([expect.stringContaining('hola')]);
    const button: types.Button = { type: 'button', action_id: 'go', value: '3a', text: plain('Go') };
    await client.chat.postMessage({
      channel: channel.id,
      text: 'x',
      blocks: [{ type: 'actions', elements: [button] }],
    });
    const [seen] = norman.sees(channel).at(-1)?.buttons ?? [];
    if (seen === undefined) throw new Error('no button');
    expect(await norman.presses(seen)).toMatchObject({ taken: true });
    expect(heard).toHaveLength(2);
  });

  it('is taken up again when Slack asks for it, and when the connection breaks', async () => {
    const { norman, slack } = stage;
    for (const end of ['refresh', 'drop'] as const) {
      slack.socket[end]();
      await slack.until('the connection is gone', () => slack.socket.connections() === 0);
      expect(await norman.types('/rcm lost')).toMatchObject({ taken: false, why: 'dispatch_failed' });
      await slack.until('the bot is back', () => slack.socket.connections() === 1);
      expect(await norman.types('/rcm back')).toMatchObject({ taken: true });
    }
  });

  it('opens for the token of the app alone, where it is switched on', async () => {
    const { slack, client } = stage;
    const open = (token: string) => outcomeOf(clientOf(slack, token).apps.connections.open({}));
    expect(await outcomeOf(client.apps.connections.open({}))).toBe('not_allowed_token_type');
    expect(await open('xapp-wrong')).toBe('invalid_auth');
    expect(await open(slack.world.app.appToken)).toBe('ok');
    slack.world.app.socketMode = false;
    expect(await open(slack.world.app.appToken)).toBe('socket_mode_not_enabled');
  });
});
