import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFormDesk, type FormDesk, form, says, wrong } from '../support/slack/form-desk.ts';

let desk: FormDesk;
beforeEach(async () => {
  desk = await aFormDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('a form that is sent', () => {
  it('carries what was put into it, closes, and is answered in the direct messages', async () => {
    const { norman } = desk;
    await desk.pressOnCard('Enviar');
    const content = 'Observaciones de Honduras';
    const sent = await norman.fills(await desk.seesModal('Submit'), {
      Which: ['3a'],
      Link: 'https://example.org/<a>&b',
      Received: '2015-01-20',
      File: [{ name: 'observaciones.pdf', content }],
    });
    expect(sent).toMatchObject({ outcome: 'cleared', modal: null });
    await desk.told('Receipt RCM-2015-0007');
    expect(desk.asked.at(-1)).toMatchObject({
      words: 'submit 3a, 4a',
      wantsForm: true,
      filled: { refs: ['3a'], link: 'https://example.org/<a>&b', on: '2015-01-20' },
      attachment: null,
      files: [
        {
          name: 'observaciones.pdf',
          size: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
          link: expect.stringContaining('/observaciones.pdf'),
        },
      ],
    });
  });

  it('says beside the field what was wrong, and keeps what was typed', async () => {
    const { norman } = desk;
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    desk.answers(async () => ({ ...says('wrong'), refused: 'bad-link', form: wrong }));
    const sent = await norman.fills(modal, { Link: 'nowhere' });
    expect(sent).toMatchObject({ outcome: 'errors', errors: { Link: 'No such address.' } });
    desk.answers(async () => says('Receipt'));
    expect(await norman.fills(sent.modal, { Link: 'https://example.org' })).toMatchObject({
      outcome: 'cleared',
    });
    expect(norman.sees('dm').some(({ text }) => text.includes('wrong'))).toBe(false);
  });

  it('gives way to another form, in which nothing of it is left', async () => {
    const { norman } = desk;
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    const next = { ...form, title: 'Page 2', words: 'submit 3a page 2' };
    desk.answers(async () => ({ ...says('next'), form: next }));
    const sent = await norman.fills(modal, { Link: 'https://example.org' });
    expect(sent).toMatchObject({ outcome: 'updated', modal: { title: 'Page 2' } });
    expect(sent.modal?.fields.map(({ value }) => value)[1]).toBe(null);
  });

  it('is replaced by what a button in it opens', async () => {
    const { norman } = desk;
    await desk.pressOnCard('Enviar');
    const more = (await desk.seesModal('Submit')).buttons[0];
    desk.answers(async ({ words }) => ({ ...says('more'), form: { ...form, title: words } }));
    if (more === undefined) throw new Error('no button');
    await norman.presses(more);
    await desk.seesModal('submit more');
    desk.answers(async () => says('All of it was dropped.'));
    await norman.presses(more).catch(() => undefined);
    const again = norman.seesModal()?.buttons[0];
    if (again === undefined) throw new Error('no button');
    await norman.presses(again);
    expect((await desk.seesModal('Answer')).text).toBe('All of it was dropped.');
  });

  it('stays as it is where it could not be recorded just now', async () => {
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    desk.answers(async () => ({ ...says('Not just now.'), refused: 'unavailable' }));
    expect(await desk.norman.fills(modal, { Link: 'x' })).toMatchObject({
      outcome: 'errors',
      errors: { Which: 'Not just now.' },
    });
  });
});

describe('a form that takes longer than Slack waits', () => {
  beforeEach(async () => {
    await desk.close();
    desk = await aFormDesk({ form: 100 });
  });

  it('says that it is at work, and then the receipt', async () => {
    const held = Promise.withResolvers<void>();
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    desk.answers(async () => {
      await held.promise;
      return says('Receipt RCM-2015-0008');
    });
    expect(await desk.norman.fills(modal, {})).toMatchObject({
      outcome: 'updated',
      modal: { title: 'One moment', submit: null },
    });
    held.resolve();
    expect((await desk.seesModal('Answer')).text).toBe('Receipt RCM-2015-0008');
    await desk.told('RCM-2015-0008');
  });

  it('shows what was wrong above the field', async () => {
    const held = Promise.withResolvers<void>();
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    desk.answers(async () => {
      await held.promise;
      return { ...says('wrong'), refused: 'bad-link', form: wrong };
    });
    await desk.norman.fills(modal, { Link: 'nowhere' });
    held.resolve();
    const again = await desk.seesModal('Submit');
    expect(again.text).toContain('No such address.\nLink');
  });

  it('is recorded once, however often its button was pressed', async () => {
    const held = Promise.withResolvers<void>();
    await desk.pressOnCard('Enviar');
    const modal = await desk.seesModal('Submit');
    const before = desk.asked.length;
    desk.answers(async () => {
      await held.promise;
      return says('Receipt RCM-2015-0009');
    });
    const both = [desk.norman.fills(modal, {}), desk.norman.fills(modal, {})];
    await Promise.all(both);
    held.resolve();
    await desk.told('RCM-2015-0009');
    await desk.stop();
    expect(desk.asked.length - before).toBe(1);
    expect(desk.norman.sees('dm').filter(({ text }) => text.includes('RCM-2015-0009'))).toHaveLength(1);
  });
});
