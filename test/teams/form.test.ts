import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderForm } from '../../adapters/teams/render.ts';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { Form } from '../../src/messages/form.ts';
import { sampleForms } from '../../src/samples/sample-forms.ts';
import { anyForm } from '../support/any-message.ts';
import { readCard } from '../support/teams/read-card.ts';
import { wholeForm } from '../support/teams/whole-form.ts';

const LARGEST_ACTIVITY = 24_000;
const en = wholeForm('en');
const isSmall = (bytes: number) => bytes < LARGEST_ACTIVITY;
const fieldsSent = ({ fields, send }: Form) =>
  send === null ? 0 : fields.filter(({ kind }) => kind !== 'file').length;
const shown = (form: typeof en) => readCard(renderForm(form).content);

describe('a form in Teams', () => {
  it('is a valid card and does nothing but be read and sent, whatever the texts are', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { faults, live } = shown(form);
        expect(faults).toEqual([]);
        expect(live).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(LANGUAGES)('is valid and small for every form of the bot in %s', (language) => {
    for (const [name, form] of Object.entries({ ...sampleForms(language), whole: wholeForm(language) })) {
      const card = renderForm(form);
      const { faults, live, inputs } = readCard(card.content);
      expect([name, faults, live]).toEqual([name, [], []]);
      expect([name, inputs.length]).toEqual([name, fieldsSent(form)]);
      expect([name, Buffer.byteLength(JSON.stringify(card))]).toEqual([name, expect.toSatisfy(isSmall)]);
    }
  });

  it('asks for each field in its own way, and keeps what was filled in', () => {
    expect(shown(en).inputs).toMatchObject([
      {
        type: 'Input.ChoiceSet',
        id: 'refs',
        label: 'Which',
        isMultiSelect: true,
        isRequired: true,
        errorMessage: 'Please fill this in.',
        choices: [
          { title: "3a Comments on Costa Rica's proposal", value: '3a' },
          { title: "4a Inputs on Nicaragua's concept note", value: 'lon-2014-11/4a%2C b' },
        ],
        value: 'lon-2014-11/4a%2C b',
      },
      { type: 'Input.ChoiceSet', id: 'how', isMultiSelect: false, style: 'expanded', value: 'link' },
      { type: 'Input.Text', id: 'link', isMultiline: false, maxLength: 2_000, value: 'htps//example.org/x' },
      { type: 'Input.Text', id: 'note', isMultiline: true, value: 'Approved by the minister' },
      { type: 'Input.Date', id: 'day', value: '2015-01-20' },
    ]);
  });

  it('says beneath a field what was wrong with it, in the colour of warnings', () => {
    const body = renderForm(en).content.body;
    const at = body.findIndex((one) => 'id' in one && one.id === 'link');
    expect(body[at + 1]).toMatchObject({
      inlines: [{ text: expect.stringContaining('no address of a document'), color: 'Attention' }],
    });
  });

  it.each([
    ['en', 'Document: drop the file into this chat.'],
    ['es', 'Documento: adjunte el archivo en este chat.'],
  ] as const)('has a line where there is a field for a file in %s', (language, line) => {
    const { lines, inputs } = shown(wholeForm(language));
    expect(lines).toContain(line);
    expect(inputs.map(({ id }) => id)).not.toContain('file');
  });

  it('sends its own words with what was filled in, and pages without asking for it', () => {
    expect(shown(en).buttons).toEqual([
      {
        type: 'Action.Execute',
        verb: 'rcm',
        title: 'Next page',
        data: { words: 'submit page 2', form: true },
        associatedInputs: 'none',
      },
      {
        type: 'Action.Execute',
        verb: 'rcm',
        title: 'Submit',
        data: {
          words: 'submit',
          form: true,
          fields: { refs: 'several', how: 'one', link: 'text', note: 'text', day: 'day' },
        },
      },
    ]);
  });

  it('has no fields where there is nothing to send', () => {
    expect(shown({ ...en, send: null })).toMatchObject({ inputs: [], buttons: [{ title: 'Next page' }] });
  });
});
