import type { Language } from '../../../src/domain/conference.ts';
import { civilDate } from '../../../src/domain/instant.ts';
import type { Field, Form } from '../../../src/messages/form.ts';

/** A form with every kind of field, some filled in, one of them wrongly. */
export function wholeForm(language: Language): Form {
  return language === 'en' ? submission : entrega;
}

const refs: Field = {
  kind: 'several',
  id: 'refs',
  label: 'Which',
  hint: 'One or several',
  isRequired: true,
  error: null,
  options: [
    { value: '3a', label: "3a Comments on Costa Rica's proposal" },
    { value: 'lon-2014-11/4a, b', label: "4a Inputs on Nicaragua's concept note" },
  ],
  chosen: ['lon-2014-11/4a, b'],
};

const submission: Form = {
  language: 'en',
  title: 'Submit',
  words: 'submit',
  parts: [
    { kind: 'paragraph', text: 'Belize submits to the Technical Secretariat.' },
    { kind: 'buttons', buttons: [{ label: 'Next page', words: 'submit page 2', opens: 'form' }] },
  ],
  fields: [
    refs,
    {
      kind: 'one',
      id: 'how',
      label: 'How',
      hint: null,
      isRequired: true,
      error: null,
      options: [
        { value: 'link', label: 'By a link' },
        { value: 'mail', label: 'Sent by e-mail' },
      ],
      chosen: 'link',
    },
    {
      kind: 'text',
      id: 'link',
      label: 'Link',
      hint: null,
      isRequired: false,
      error: 'This is no address of a document. Please begin it with https://.',
      value: 'htps//example.org/x',
      isLong: false,
      most: 2_000,
    },
    {
      kind: 'text',
      id: 'note',
      label: 'Note',
      hint: 'For the secretariat alone',
      isRequired: false,
      error: null,
      value: 'Approved by the minister',
      isLong: true,
      most: 2_000,
    },
    {
      kind: 'day',
      id: 'day',
      label: 'Day received',
      hint: null,
      isRequired: false,
      error: null,
      value: civilDate('2015-01-20'),
    },
    {
      kind: 'file',
      id: 'file',
      label: 'Document',
      hint: null,
      isRequired: false,
      error: null,
      isText: false,
    },
  ],
  send: 'Submit',
};

const entrega: Form = {
  language: 'es',
  title: 'Enviar',
  words: 'entregar',
  parts: [{ kind: 'heading', text: 'Aportes de Honduras' }],
  fields: [
    { ...refs, label: 'Cuál', hint: 'Uno o varios', error: 'Elija al menos uno.', chosen: [] },
    { kind: 'day', id: 'day', label: 'Día', hint: null, isRequired: true, error: null, value: null },
    {
      kind: 'file',
      id: 'file',
      label: 'Documento',
      hint: null,
      isRequired: false,
      error: null,
      isText: false,
    },
  ],
  send: 'Enviar',
};
