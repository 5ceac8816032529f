import { afterEach, describe, expect, it } from 'vitest';
import type { ReceivedFile } from '../../src/domain/received-file.ts';
import type { Field, Form, FormValues } from '../../src/messages/form.ts';
import type { Button } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';
import { managuaReport } from '../support/talk.ts';

const PDF = {
  name: 'observaciones-hn.pdf',
  size: 240_000,
  sha256: 'ab'.repeat(32),
  link: 'https://files.example.org/observaciones-hn.pdf',
};

let managua: ManaguaBot;
afterEach(async () => {
  expect(managua.faults).toEqual([]);
  await managua.close();
});

async function open(who: string, words: string): Promise<Reply> {
  return await managua.say(who, words, { wantsForm: true });
}

async function send(who: string, form: Form, filled: FormValues): Promise<Reply> {
  return await managua.say(who, form.words, { wantsForm: true, filled: { ...valuesOf(form), ...filled } });
}

async function sendFile(who: string, form: Form, file: ReceivedFile): Promise<Reply> {
  return await managua.say(who, form.words, { wantsForm: true, filled: valuesOf(form), files: [file] });
}

/** What a form sends where nothing is changed in it. */
function valuesOf({ fields }: Form): FormValues {
  const values = fields.flatMap((field): [string, string | readonly string[]][] => {
    if (field.kind === 'file') return [];
    if (field.kind === 'several' || field.kind === 'one') return [[field.id, field.chosen ?? '']];
    return [[field.id, field.value ?? '']];
  });
  return Object.fromEntries(values);
}

function formOf({ form }: Reply): Form {
  if (form === undefined) throw new TypeError('no form');
  return form;
}

function errorsOf(reply: Reply): Record<string, string> {
  const wrong = formOf(reply).fields.flatMap(({ id, error }) => (error === null ? [] : [[id, error]]));
  return Object.fromEntries(wrong);
}

function fieldOf(form: Form, id: string): Field {
  const field = form.fields.find((one) => one.id === id);
  if (field === undefined) throw new TypeError(`no field ${id}`);
  return field;
}

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

describe('a report by form', () => {
  it('is pasted, looked through, corrected, answered, previewed and published', async () => {
    managua = await aManaguaBot({ parties: ['HN', 'GT', 'BZ'], publish: false });
    const report = await managuaReport('en');
    const paste = formOf(await open('ts', 'import'));
    expect(Object.keys(errorsOf(await send('ts', paste, {})))).toEqual(['text']);
    expect(Object.keys(errorsOf(await send('ts', paste, { text: 'Good morning.' })))).toEqual(['text']);
    const review = formOf(await send('ts', paste, { text: report.text }));
    expect(buttonWords(review)).toContain('correct lon-2014-11 3a --conference rcm');

    const edit = formOf(await open('ts', 'correct lon-2014-11 3a --conference rcm'));
    expect(fieldOf(edit, 'due')).toMatchObject({ value: 'by Friday 30 January 2015' });
    const wrong = await send('ts', edit, { due: 'mid-March' });
    expect(Object.keys(errorsOf(wrong))).toEqual(['due']);
    const corrected = formOf(
      await send('ts', edit, { due: '13 February 2015', owedBy: ['HN', 'GT'], deliverable: 'its comments' }),
    );
    expect(toPlainText({ language: 'en', summary: '', parts: corrected.parts })).toContain(
      '13 February 2015',
    );

    const unchanged = await send('ts', formOf(await open('ts', 'correct lon-2014-11 3a')), {});
    expect(unchanged.refused).toBe('form-mistakes');
    const added = formOf(await open('ts', 'correct lon-2014-11 add'));
    const withOne = await send('ts', added, {
      number: '4',
      deliverable: 'a list',
      owedBy: ['BZ'],
      due: 'none',
    });
    expect(buttonWords(formOf(withOne))).toContain('correct lon-2014-11 4b --conference rcm');
    const without = formOf(await open('ts', 'correct lon-2014-11 4b drop'));
    expect(buttonWords(without)).not.toContain('correct lon-2014-11 4b --conference rcm');

    const questions = formOf(await open('ts', 'correct lon-2014-11 answers'));
    await send('ts', questions, { 'absent-BZ': 'no' });
    const preview = formOf(await managua.say('ts', review.words, { wantsForm: true, filled: {} }));
    expect(preview.words).toBe('publish lon-2014-11 --yes --conference rcm');
    expect((await managua.say('hn', 'status')).json).toMatchObject({ items: [] });
    const published = await managua.say('ts', preview.words, { wantsForm: true, filled: {} });
    expect(published.json).toMatchObject({ published: true });
    expect((await managua.state('3a', 'HN')).due).toBe('2015-02-13');
    expect(await stateOrNone('3a', 'BZ')).toBeNull();
  });

  it('has two pages where it has seven commitments, each of which opens the other', async () => {
    managua = await aManaguaBot({ publish: false });
    await send('ts', formOf(await open('ts', 'import')), { text: (await managuaReport('en')).text });
    const commitment = { deliverable: 'a list', owedBy: ['BZ'], due: 'none' };
    for (const number of ['5', '6', '7', '8']) {
      await send('ts', formOf(await open('ts', 'correct lon-2014-11 add')), { number, ...commitment });
    }
    const first = formOf(await open('ts', 'correct lon-2014-11'));
    expect(editedOn(first)).toEqual(['3a', '3b', '4a', '5a', '6a', '7a']);
    expect(textOf(first)).toContain('Page 1 of 2');
    const next = buttonOf(first, 'Next page');
    expect(next.opens).toBe('form');
    const second = formOf(await open('ts', next.words));
    expect(editedOn(second)).toEqual(['8b']);
    expect(textOf(second)).toContain('Page 2 of 2');
    expect(labelsOn(second)).not.toContain('Next page');
    const back = formOf(await open('ts', buttonOf(second, 'Previous page').words));
    expect(back).toEqual(first);
  });

  it('is nobody else’s', async () => {
    managua = await aManaguaBot({ parties: ['HN'], publish: false });
    for (const words of ['import', 'correct lon-2014-11', 'publish lon-2014-11', 'correct lon-2014-11 3a']) {
      const reply = await open('hn', words);
      expect([reply.refused, reply.form]).toEqual(['secretariat-only', undefined]);
    }
  });
});

function buttonsOf({ parts }: Form): Button[] {
  return parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
}

function labelsOn(form: Form): string[] {
  return buttonsOf(form).map(({ label }) => label);
}

/** The commitments that can be edited there. */
function editedOn(form: Form): string[] {
  return labelsOn(form).flatMap((label) => label.match(/^Edit (.+)$/)?.slice(1) ?? []);
}

function buttonWords(form: Form): string[] {
  return buttonsOf(form).map(({ words }) => words);
}

function buttonOf(form: Form, label: string): Button {
  const found = buttonsOf(form).find((one) => one.label === label);
  if (found === undefined) throw new TypeError(`no button ${label}`);
  return found;
}

function textOf({ parts }: Form): string {
  return toPlainText({ language: 'en', summary: '', parts });
}

async function stateOrNone(ref: string, party: string): Promise<unknown> {
  return await managua.state(ref, party).catch(() => null);
}
