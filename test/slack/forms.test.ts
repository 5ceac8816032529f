import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFormDesk, card, type FormDesk, form, replies, says, usual } from '../support/slack/form-desk.ts';

let desk: FormDesk;
beforeEach(async () => {
  desk = await aFormDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('a button that opens a form', () => {
  it('opens a window at once, in the language of its message, and then shows the form', async () => {
    const held = Promise.withResolvers<void>();
    desk.answers(async (request) => {
      if (request.wantsForm === true) await held.promise;
      return await usual(request);
    });
    await desk.pressOnCard('Enviar');
    expect((await desk.seesModal('Un momento')).submit).toBe(null);
    held.resolve();
    const modal = await desk.seesModal('Submit');
    expect(modal).toMatchObject({ submit: 'Send', close: 'Close', live: [] });
    expect(modal.fields.map(({ label, type, optional }) => [label, type, optional])).toEqual([
      ['Which', 'checkboxes', false],
      ['Link', 'plain_text_input', true],
      ['Received', 'datepicker', true],
      ['File', 'file_input', true],
    ]);
    expect(desk.asked.at(-1)).toMatchObject({ words: 'submit 3a, 4a', wantsForm: true, place: null });
  });

  it('shows what is not a form in the window, and in the conversation', async () => {
    desk.answers(async ({ wantsForm }) => (wantsForm === true ? says('Nothing is pending.') : replies(card)));
    await desk.pressOnCard('Enviar');
    expect((await desk.seesModal('Answer')).text).toBe('Nothing is pending.');
    await desk.told('Nothing is pending.');
  });

  it('disturbs nothing where its window was closed meanwhile', async () => {
    const held = Promise.withResolvers<void>();
    desk.answers(async ({ wantsForm }) => {
      if (wantsForm !== true) return replies(card);
      await held.promise;
      return { ...says('a form, told'), form };
    });
    await desk.pressOnCard('Enviar');
    await desk.norman.closes(await desk.seesModal('Un momento'));
    held.resolve();
    await desk.stop();
    expect(desk.norman.seesModal()).toBe(null);
    expect(desk.faults).toEqual([]);
  });

  it('is told as a message where no window can be opened', async () => {
    desk.slack.faults.next({ error: 'internal_error' }, { method: 'views.open' });
    await desk.pressOnCard('Enviar');
    expect((await desk.told('a form, told')).onlyMe).toBe(false);
  });
});

describe('a command that a form answers better', () => {
  it('opens it in time, and keeps in which channel it was typed', async () => {
    const { norman, channel } = desk;
    await norman.types('/rcm submit', channel);
    const modal = await desk.seesModal('Submit');
    await norman.fills(modal, {});
    await desk.told('RCM-2015-0007');
    expect(desk.asked.map(({ words, place }) => [words, place?.channel])).toEqual([
      ['submit', channel.id],
      ['submit 3a, 4a', channel.id],
    ]);
    expect(norman.sees(channel)).toEqual([]);
  });

  it('says in a sentence what to do where it took too long', async () => {
    const { norman, time } = desk;
    let first = true;
    desk.answers(async () => {
      if (first) time.pass(4);
      first = false;
      return { ...says('a form, told'), form };
    });
    await norman.types('/rcm submit');
    const late = await desk.told('Submit: Press the button to go on.');
    expect(norman.seesModal()).toBe(null);
    if (late.buttons[0] === undefined) throw new Error('no button');
    await norman.presses(late.buttons[0]);
    await desk.seesModal('Submit');
    expect(desk.asked.at(-1)).toMatchObject({ words: 'submit', wantsForm: true });
  });
});
