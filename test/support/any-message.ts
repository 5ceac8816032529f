import fc from 'fast-check';
import type { Form } from '../../src/messages/form.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { dangerousTexts } from './contract-messages.ts';

const harmful = [
  ...Object.values(dangerousTexts).map(({ typed }) => typed),
  '**bold** and __bold__, a*b*c, _x_',
  '[x](y) [x] (y) [x]: y [[x]](y) ![x](y)',
  '- one\n- two\n1. three\n12) four\n*- five\n)1. six',
  '<at>RCM</at> &nbsp; <br/> \\* \\[x\\](y)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what templates of cards look like.
  '${name} {{DATE(2015-01-30T00:00:00Z, LONG)}} {{{TIME(2015-01-30T00:00:00Z)}}}',
];
const marks = fc.string({ unit: fc.constantFrom(...'*_[]()`\\<>&;{}#~!|.:-+=$1a \n'), maxLength: 80 });
const short = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  marks,
  fc.constantFrom('', ' ', ...harmful),
);
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 3_000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 9_000));
export const anyText = fc.oneof({ weight: 12, arbitrary: short }, { weight: 1, arbitrary: long });
const sign = fc.constantFrom('pending', 'received', 'awaiting', 'none');

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'quote', 'quiet'), text: anyText }),
  fc.record({
    kind: fc.constant('items'),
    items: fc.array(fc.record({ sign, ref: fc.option(anyText), text: anyText }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.array(short, { maxLength: 8 }),
    rows: fc.array(fc.array(short, { maxLength: 8 }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(fc.record({ label: anyText, words: anyText }), { maxLength: 8 }),
  }),
) as fc.Arbitrary<Part>;

/** A message whose texts anybody may have written. */
export const anyMessage: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('en', 'es'),
  summary: anyText,
  parts: fc.array(anyPart, { maxLength: 4 }),
});

const option = fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: short });
const field = { label: short, hint: fc.option(short), isRequired: fc.boolean(), error: fc.option(short) };
const anyField = fc.oneof(
  fc.record({
    ...field,
    kind: fc.constant('several'),
    options: fc.array(option, { minLength: 1, maxLength: 12 }),
    chosen: fc.constant([]),
  }),
  fc.record({
    ...field,
    kind: fc.constant('one'),
    options: fc.array(option, { minLength: 1, maxLength: 12 }),
    chosen: fc.constant(null),
  }),
  fc.record({
    ...field,
    kind: fc.constant('text'),
    value: short,
    isLong: fc.boolean(),
    most: fc.constant(2_000),
  }),
  fc.record({ ...field, kind: fc.constant('day'), value: fc.constant(null) }),
  fc.record({ ...field, kind: fc.constant('file'), isText: fc.boolean() }),
);

/** A form whose texts anybody may have written. */
export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    language: fc.constantFrom('en', 'es'),
    title: short,
    words: fc.constant('submit'),
    parts: fc.array(anyPart, { maxLength: 2 }),
    fields: fc.array(anyField, { maxLength: 6 }),
    send: fc.option(short),
  })
  .map(
    (form) => ({ ...form, fields: form.fields.map((one, at) => ({ ...one, id: `field-${at}` })) }) as Form,
  );
