import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCard, option, plain, submitModal } from '../support/slack/samples.ts';
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

describe('a modal', () => {
  /** Opens it from the card; what the bot then answers to it is the test's. */
  async function opened(answer: Parameters<App['view']>[1]) {
    await withApp((bot) => {
      bot.action('submit', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: 'trigger_id' in body ? body.trigger_id : '',
          view: submitModal(),
        });
      });
      bot.view('submit', answer as never);
    });
    await stage.norman.presses(await aCard(stage));
    return await stage.slack.until('the modal is open', () => stage.norman.seesModal());
  }

  it('shows its fields as they are preselected, and sends what was put into them', async () => {
    const states: unknown[] = [];
    const modal = await opened(async ({ ack, view }) => {
      states.push(view.state.values);
      await ack();
    });
    expect(modal).toMatchObject({ title: 'Submit', submit: 'Send', text: 'Which\nLink\nFile' });
    expect(modal.fields[0]?.value).toEqual([option('3a'), option('4a')]);
    const sent = await stage.norman.fills(modal, {
      Which: ['3a'],
      Link: 'https://example.org/a',
      File: [{ name: 'comments.pdf', content: 'x' }],
    });
    expect(sent).toMatchObject({ outcome: 'closed', modal: null });
    expect(states).toMatchObject([
      {
        refs: { refs: { selected_options: [option('3a')] } },
        link: { link: { value: 'https://example.org/a' } },
        file: { file: { files: [{ name: 'comments.pdf', size: 1 }] } },
      },
    ]);
  });

  it('is not sent while Slack itself finds it incomplete', async () => {
    const modal = await opened(async ({ ack }) => ack());
    const { norman } = stage;
    expect(await norman.fills(modal, {})).toMatchObject({
      outcome: 'incomplete',
      errors: { Link: 'Please complete this required field.' },
    });
    expect((await norman.fills(modal, { Link: 'not an address' })).errors).toEqual({
      Link: 'Enter a valid URL',
    });
    await expect(norman.fills(modal, { Which: ['9z'] })).rejects.toThrow('"9z" is not offered: 3a, 4a');
  });

  it('keeps what was typed while the bot answers beside a field', async () => {
    const modal = await opened(async ({ ack }) =>
      ack({ response_action: 'errors', errors: { link: 'No country may read this link.' } }),
    );
    const sent = await stage.norman.fills(modal, { Link: 'https://example.org/a' });
    expect(sent).toMatchObject({ outcome: 'errors', errors: { Link: 'No country may read this link.' } });
    expect(sent.modal?.fields[1]).toMatchObject({
      value: 'https://example.org/a',
      error: 'No country may read this link.',
    });
  });

  it.each([
    ['an error for no field', { response_action: 'errors', errors: { nowhere: 'x' } }],
    [
      'a view that is wrong',
      { response_action: 'update', view: { type: 'modal', title: plain('x'.repeat(25)), blocks: [] } },
    ],
  ])('shows trouble for %s', async (_name, answer) => {
    const modal = await opened(async ({ ack }) => ack(answer as never));
    const sent = await stage.norman.fills(modal, { Link: 'https://example.org/a' });
    expect(sent).toMatchObject({ outcome: 'trouble', modal: { title: 'Submit' } });
  });

  it('is updated, has another put upon it, and all are cleared', async () => {
    const answers = [
      { response_action: 'update', view: submitModal({ title: plain('Two') }) },
      { response_action: 'push', view: submitModal({ title: plain('Three') }) },
      { response_action: 'clear' },
    ];
    const modal = await opened(async ({ ack }) => ack(answers.shift() as never));
    const { norman } = stage;
    const two = await norman.fills(modal, { Link: 'https://example.org/a' });
    expect(two).toMatchObject({
      outcome: 'updated',
      modal: { title: 'Two', fields: [{}, { value: 'https://example.org/a' }, {}] },
    });
    const three = await norman.fills(two.modal, {});
    expect(three).toMatchObject({
      outcome: 'pushed',
      modal: { title: 'Three', fields: [{}, { value: null }, {}] },
    });
    await expect(norman.fills(two.modal, {})).rejects.toThrow('is not in front of Norman Ashdown');
    expect(await norman.fills(three.modal, { Link: 'https://example.org/b' })).toMatchObject({
      outcome: 'cleared',
      modal: null,
    });
  });

  it('is changed by the bot meanwhile, only from the state that the bot knows', async () => {
    const modal = await opened(async ({ ack }) => ack());
    const { client, norman } = stage;
    const update = (hash: string) =>
      outcomeOf(client.views.update({ view_id: modal.id, hash, view: submitModal({ title: plain('Two') }) }));
    expect(await update('1.x')).toBe('hash_conflict');
    const { view } = await client.views.update({
      view_id: modal.id,
      view: submitModal({ title: plain('Two') }),
    });
    expect(norman.seesModal()).toMatchObject({ title: 'Two' });
    expect(await update(view?.hash ?? '')).toBe('ok');
    expect(await outcomeOf(client.views.update({ view_id: 'V0NONE', view: submitModal() }))).toBe(
      'not_found',
    );
  });

  it('is three deep at most', async () => {
    const modal = await opened(async ({ ack }) => ack({ response_action: 'push', view: submitModal() }));
    const { norman } = stage;
    const filled = { Link: 'https://example.org/a' };
    const second = await norman.fills(modal, filled);
    const third = await norman.fills(second.modal, filled);
    expect(third.outcome).toBe('pushed');
    expect((await norman.fills(third.modal, filled)).outcome).toBe('trouble');
    await norman.closes(third.modal);
    expect(norman.seesModal()?.id).toBe(second.modal?.id);
  });

  it('tells the bot that it was closed where the bot wants to know', async () => {
    const closed: string[] = [];
    await withApp((bot) => {
      bot.action('submit', async ({ ack, body, client }) => {
        await ack();
        const view = submitModal({ notify_on_close: true, private_metadata: 'draft-1' });
        await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view });
      });
      bot.view({ callback_id: 'submit', type: 'view_closed' }, async ({ ack, view }) => {
        closed.push(view.private_metadata);
        await ack();
      });
    });
    const { norman, slack } = stage;
    await norman.presses(await aCard(stage));
    await norman.closes(await slack.until('the modal is open', () => norman.seesModal()));
    expect([closed, norman.seesModal()]).toEqual([['draft-1'], null]);
  });
});
