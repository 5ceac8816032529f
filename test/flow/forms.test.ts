import { afterEach, describe, expect, it } from 'vitest';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { errorsOf, fieldOf, formOf, formTalk } from '../support/form-talk.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

const PDF = {
  name: 'observaciones-hn.pdf',
  size: 240_000,
  sha256: 'ab'.repeat(32),
  link: 'https://files.example.org/observaciones-hn.pdf',
};

let managua: ManaguaBot;
const { open, send, sendFile } = formTalk(() => managua);
afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

describe('a submission by form', () => {
  it('has what is owed chosen, says beside a field what is wrong, and answers with the receipt', async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
    const form = formOf(await open('hn', 'entregar'));
    expect(fieldOf(form, 'refs')).toMatchObject({ chosen: ['lon-2014-11/3a', 'lon-2014-11/4a'] });
    expect(form.fields.map(({ id }) => id)).toEqual(['refs', 'way', 'link', 'file', 'note']);
    const empty = await send('hn', form, {});
    expect(Object.keys(errorsOf(empty))).toEqual(['link']);
    const bad = await send('hn', form, { link: 'observaciones', refs: [] });
    expect(Object.keys(errorsOf(bad)).toSorted()).toEqual(['link', 'refs']);
    expect(fieldOf(formOf(bad), 'link')).toMatchObject({ value: 'observaciones' });
    const done = await send('hn', form, {
      refs: ['lon-2014-11/3a'],
      link: 'https://docs.example.org/3a',
      note: 'no comments on 4a, by mail tomorrow for Guatemala',
    });
    expect(done.form).toBeUndefined();
    expect(done.json).toMatchObject({
      submissions: [
        { ref: '3a', kind: 'document', note: 'no comments on 4a, by mail tomorrow for Guatemala' },
      ],
    });
    expect((await managua.state('3a', 'HN')).state).toBe('received');
    expect((await managua.state('4a', 'HN')).state).toBe('pending');
    expect((await managua.state('3a', 'GT')).state).toBe('pending');
  });

  it('sent twice is one', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    const form = formOf(await open('hn', 'submit 3a'));
    const first = await send('hn', form, { way: 'by-mail' });
    const second = await send('hn', form, { way: 'by-mail' });
    expect(first.json).toMatchObject({ submissions: [{ isNew: true, confirmed: false }] });
    expect(second.json).toMatchObject({ submissions: [{ isNew: false }] });
  });

  it('takes files, whose names stand in the receipt and never in the channel', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    const form = formOf(await open('hn', 'submit 3a'));
    const done = await sendFile('hn', form, PDF);
    expect(toPlainText(done.message)).toContain('observaciones-hn.pdf');
    expect(managua.mail('network').join('\n')).toContain('3a');
    expect(managua.mail('network').join('\n')).not.toContain('observaciones');
    const shown = toPlainText((await managua.say('ts', 'show 3a')).message);
    expect(shown).toContain('observaciones-hn.pdf https://files.example.org/observaciones-hn.pdf');
    const again = await sendFile('hn', form, PDF);
    expect(again.json).toMatchObject({ submissions: [{ isNew: false }] });
    const other = await sendFile('hn', form, { ...PDF, sha256: 'cd'.repeat(32) });
    expect(other.json).toMatchObject({ submissions: [{ isNew: true, revision: 2 }] });
  });

  it('by the secretariat names countries and the day', async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
    await managua.advanceTo('2015-01-20T15:00:00Z');
    const form = formOf(await open('ts', 'submit 3a'));
    expect(fieldOf(form, 'parties')).toMatchObject({ chosen: [] });
    const nobody = await send('ts', form, { way: 'by-mail', day: '2015-02-20' });
    expect(Object.keys(errorsOf(nobody)).toSorted()).toEqual(['day', 'parties']);
    const done = await send('ts', form, { way: 'by-mail', day: '2015-01-19', parties: ['GT', 'HN'] });
    expect(done.json).toMatchObject({
      submissions: [
        { party: 'GT', receivedOn: '2015-01-19', confirmed: true },
        { party: 'HN', receivedOn: '2015-01-19', confirmed: true },
      ],
    });
  });

  it('answers whole words as they stand, and opens nothing where nothing is owed', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    const done = await open('hn', 'submit 3a https://docs.example.org/3a');
    expect(done.form).toBeUndefined();
    expect((await managua.state('3a', 'HN')).state).toBe('received');
    const nothing = await open('hn', 'submit');
    expect(nothing.form).toBeUndefined();
    expect(nothing.refused).toBe('missing-ref');
    expect((await open('hn', 'submit 9z')).refused).toBe('unknown-ref');
  });

  it('opens for what is lacking alone: what cannot be is said, and what was typed stays in reach', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    const said = await open('hn', 'submit 3a by mail not yet');
    expect([said.refused, said.form]).toEqual(['two-things', undefined]);
    const link = await open('hn', 'submit 3a https://me:secret@docs.example.org/3a our comments');
    expect([link.refused, link.form]).toEqual(['bad-link', undefined]);
    const form = formOf(await open('hn', 'submit 3a note: approved on Monday'));
    expect(fieldOf(form, 'note')).toMatchObject({ value: 'approved on Monday' });
    const day = await open('hn', 'extend 3a 31 February the ministry asks');
    expect([day.refused, day.form]).toEqual(['bad-date', undefined]);
    expect((await managua.state('3a', 'HN')).state).toBe('pending');
  });

  it('opens for nobody who may not', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    expect(await open('stranger', 'submit 3a')).toMatchObject({ refused: 'stranger' });
    const form = formOf(await open('hn', 'submit 3a'));
    const foreign = await send('stranger', form, { way: 'no-comments' });
    expect(foreign.refused).toBe('stranger');
    expect((await managua.state('3a', 'HN')).state).toBe('pending');
  });
});

describe('a document without a word', () => {
  it('is asked about, and recorded by a button or with others by the form', async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT'], refs: ['3a', '4a'] });
    const asked = await managua.say('hn', 'aquí va', { files: [PDF] });
    expect(toPlainText(asked.message)).toContain('observaciones-hn.pdf');
    const buttons = asked.message.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
    expect(buttons.map(({ label }) => label).slice(0, 2)).toEqual(['3a', '4a']);
    const [one, , several] = buttons;
    expect((await managua.say('gt', one?.words ?? '')).refused).toBe('no-such-file');
    await managua.say('hn', one?.words ?? '');
    expect((await managua.state('3a', 'HN')).state).toBe('received');
    const form = formOf(await open('hn', several?.words ?? ''));
    expect(toPlainText({ language: 'es', summary: '', parts: form.parts })).toContain(PDF.name);
    expect(form.fields.map(({ id }) => id)).not.toContain('file');
    const done = await send('hn', form, { note: 'Versión aprobada' });
    expect(toPlainText(done.message)).toContain(PDF.name);
    expect((await managua.state('4a', 'HN')).state).toBe('received');
  });
});

describe('more time by form', () => {
  it('is asked for with day and reason, and granted on another day by one', async () => {
    managua = await aManaguaBot({ parties: ['HN'], refs: ['3a'] });
    await managua.advanceTo('2015-01-20T15:00:00Z');
    const form = formOf(await open('hn', 'prórroga 3a'));
    expect(Object.keys(errorsOf(await send('hn', form, {}))).toSorted()).toEqual(['reason', 'until']);
    const early = await send('hn', form, { until: '2015-01-25', reason: 'Consulta' });
    expect(Object.keys(errorsOf(early))).toEqual(['until']);
    const asked = await send('hn', form, { until: '2015-02-20', reason: 'for Guatemala until 3 March' });
    expect(asked.json).toMatchObject({ requests: [{ ref: '3a', until: '2015-02-20' }] });
    const [number] = numbersOf(asked);
    const change = formOf(await open('ts', `extend change ${number}`));
    expect(Object.keys(errorsOf(await send('ts', change, {})))).toEqual(['until']);
    const granted = await send('ts', change, { until: '2015-02-13' });
    expect(granted.json).toMatchObject({ decided: 'granted', until: '2015-02-13' });
    expect((await managua.state('3a', 'HN')).due).toBe('2015-02-13');
  });
});

function numbersOf({ json }: Reply): number[] {
  return [...JSON.stringify(json).matchAll(/"number":(\d+)/g)].map(([, number]) => Number(number));
}
