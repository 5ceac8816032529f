import fc from 'fast-check';
import type { Message, Part } from '../../../src/messages/message.ts';
import { dangerousTexts } from '../contract-messages.ts';

const harmful = Object.values(dangerousTexts).map(({ typed }) => typed);
const short = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', ' ', ...harmful));
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 3_000 }))
  .map(([text, times]) => text.repeat(times).slice(0, 9_000));
/** Short and long ones, strange ones, and such as would mean something to Slack. */
export const anyText = fc.oneof({ weight: 4, arbitrary: short }, { weight: 1, arbitrary: long });
const sign = fc.constantFrom('pending', 'received', 'awaiting', 'none');
const anyButton = fc.record(
  { label: anyText, words: anyText, opens: fc.constant('form') },
  { requiredKeys: ['label', 'words'] },
);
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'quote', 'quiet'), text: anyText }),
  fc.record({
    kind: fc.constant('items'),
    items: fc.array(fc.record({ sign, ref: fc.option(anyText), text: anyText }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.array(short, { maxLength: 30 }),
    rows: fc.array(fc.array(short, { maxLength: 30 }), { maxLength: 150 }),
  }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(anyButton, { maxLength: 30 }),
  }),
) as fc.Arbitrary<Part>;
export const anyParts = fc.array(anyPart, { maxLength: 8 });
export const anyMessage: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('en', 'es'),
  summary: anyText,
  parts: anyParts,
});
