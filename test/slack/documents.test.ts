import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFormDesk, type FormDesk, form, says } from '../support/slack/form-desk.ts';

let desk: FormDesk;
beforeEach(async () => {
  desk = await aFormDesk();
});
afterEach(async () => {
  await desk.close();
});

describe('documents', () => {
  it('that are dropped into the direct messages come along, with or without a word', async () => {
    desk.answers(async () => says('Which one is it for?'));
    const { norman } = desk;
    await norman.drops({ name: 'comments.pdf', content: 'pdf' });
    await desk.slack.until('one', () => desk.asked.length === 1);
    await norman.drops({ name: 'report.txt', content: 'Párrafo 3.' }, 'dm', 'import');
    await desk.slack.until('two', () => desk.asked.length === 2);
    await norman.drops({ name: 'old.txt', content: Buffer.from('Párrafo 3.', 'latin1') }, 'dm', 'import');
    await desk.slack.until('three answers', () => desk.asked.length === 3);
    expect(desk.asked).toMatchObject([
      { words: '', files: [{ name: 'comments.pdf', size: 3 }], attachment: null },
      { words: 'import', attachment: { name: 'report.txt', text: 'Párrafo 3.' } },
      { words: 'import', attachment: { name: 'old.txt', text: 'Párrafo 3.' } },
    ]);
  });

  it('are told without a sum where they cannot be read', async () => {
    desk.answers(async () => says('Received.'));
    const { norman, workspace } = desk;
    if (workspace.installation === null) throw new Error('not installed');
    workspace.installation.scopes = new Set(['chat:write', 'im:history', 'users:read']);
    await norman.drops({ name: 'comments.pdf', content: 'pdf' }, 'dm', 'submit 3a');
    await desk.slack.until('asked', () => desk.asked.length === 1);
    expect(desk.asked[0]?.files).toMatchObject([{ name: 'comments.pdf', size: 3, sha256: null }]);
  });

  it('of which Slack no longer shows anything are refused', async () => {
    const { norman } = desk;
    await norman.drops({ name: 'comments.pdf', content: 'pdf', isHidden: true }, 'dm', 'submit 3a');
    await desk.told('This document is no longer kept');
    expect(desk.asked).toEqual([]);
  });

  it('in the field for a report are read', async () => {
    const report = { id: 'report', label: 'Report', hint: null, isRequired: true, error: null };
    desk.answers(async ({ filled }) => {
      if (filled !== undefined) return says('Read.');
      return { ...says('form'), form: { ...form, fields: [{ ...report, kind: 'file', isText: true }] } };
    });
    await desk.norman.types('/rcm import');
    const modal = await desk.seesModal('Submit');
    await desk.norman.fills(modal, { Report: [{ name: 'report.md', content: '# Acuerdos' }] });
    await desk.told('Read.');
    expect(desk.asked.at(-1)).toMatchObject({ attachment: { name: 'report.md', text: '# Acuerdos' } });
    expect(desk.asked.at(-1)?.files).toBe(undefined);
  });
});
