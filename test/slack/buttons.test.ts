import type { App, types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCard, card, option, plain, submitModal } from '../support/slack/samples.ts';
import { anEchoApp, aStage, outcomeOf, type Stage } from '../support/slack/stage.ts';

let stage: Stage;
let app: Awaited<ReturnType<typeof anEchoApp>> | undefined;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
  await app?.close();
  app = undefined;
});

async function withApp(listen: (app: App) => void): Promise<void> {
  app = await anEchoApp(stage, listen);
}

describe('a button', () => {
  it('reaches the bot with its message, which the bot may replace', async () => {
    const values: unknown[] = [];
    await withApp((bot) =>
      bot.action('submit', async ({ ack, action, body, respond }) => {
        await ack();
        values.push('value' in action && action.value, 'message' in body && body.message?.['text']);
        await respond({ replace_original: true, text: '3a was received' });
      }),
    );
    await stage.norman.presses(await aCard(stage));
    await stage.slack.until('the card is replaced', () => stage.norman.sees('dm')[0]?.edited);
    expect(stage.norman.sees('dm')).toMatchObject([{ text: '3a was received', buttons: [] }]);
    expect(values).toEqual(['3a', '3a is pending']);
  });

  it('cannot be pressed once it is gone', async () => {
    await withApp((bot) => bot.action('submit', async ({ ack }) => ack()));
    const { norman, client } = stage;
    const button = await aCard(stage);
    const [seen] = norman.sees('dm');
    const channel = button.surface.kind === 'message' ? button.surface.channel : '';
    await client.chat.update({ channel, ts: seen?.ts ?? '', text: 'gone' });
    await expect(norman.presses(button)).rejects.toThrow('nothing can be pressed there any more');
  });

  it('of a message that only one person sees comes without the message', async () => {
    const seen: boolean[] = [];
    await withApp((bot) => {
      bot.command('/rcm', async ({ ack }) => ack({ text: 'x', blocks: card as types.KnownBlock[] }));
      bot.action('submit', async ({ ack, body, respond }) => {
        await ack();
        seen.push('message' in body && body.message !== undefined);
        await respond({ delete_original: true });
      });
    });
    const { norman, slack } = stage;
    await norman.types('/rcm');
    const [button] = norman.sees('dm')[0]?.buttons ?? [];
    if (button === undefined) throw new Error('no button');
    await norman.presses(button);
    await slack.until('it is deleted', () => norman.sees('dm').length === 0);
    expect(seen).toEqual([false]);
  });
});

describe('a trigger', () => {
  it('opens one modal, within three seconds', async () => {
    const triggers: string[] = [];
    await withApp((bot) =>
      bot.action('submit', async ({ ack, body }) => {
        await ack();
        triggers.push('trigger_id' in body ? body.trigger_id : '');
      }),
    );
    const { norman, client, time } = stage;
    const open = () =>
      outcomeOf(client.views.open({ trigger_id: triggers.at(-1) ?? '', view: submitModal() }));
    const button = await aCard(stage);
    await norman.presses(button);
    expect([await open(), await open()]).toEqual(['ok', 'exchanged_trigger_id']);
    await norman.presses(button);
    time.pass(3.001);
    expect(await open()).toBe('expired_trigger_id');
    expect(await outcomeOf(client.views.open({ trigger_id: '1.1.x', view: submitModal() }))).toBe(
      'invalid_trigger_id',
    );
  });
});

describe('the home', () => {
  it('is published for one person, whose buttons and choices reach the bot', async () => {
    const used: unknown[] = [];
    const select = {
      type: 'static_select',
      action_id: 'language',
      placeholder: plain('Language'),
      options: [option('en'), option('es')],
    };
    await withApp((bot) => {
      bot.event('app_home_opened', async ({ event, client }) => {
        const blocks = [
          ...card,
          { type: 'section', block_id: 's', text: plain('Language'), accessory: select },
        ];
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
      });
      bot.action('submit', async ({ ack }) => {
        used.push('submit');
        await ack();
      });
      bot.action('language', async ({ ack, action }) => {
        used.push('selected_option' in action && action.selected_option);
        await ack();
      });
    });
    const { norman, amelia, slack } = stage;
    await norman.opensHome();
    const home = await slack.until('the home is published', () => norman.seesHome());
    expect(home.text).toBe('3a is pending\nLanguage');
    expect(amelia.seesHome()).toBeNull();
    const [[button], [field]] = [home.buttons, home.fields];
    if (button === undefined || field === undefined)
      throw new Error('the home lacks its button or its field');
    await norman.presses(button);
    await norman.chooses(field, 'es');
    expect(used).toEqual(['submit', option('es')]);
  });
});
