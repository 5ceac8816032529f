import fc from 'fast-check';
import type { Message, Part } from '../../../src/messages/message.ts';
import { dangerousTexts } from '../contract-messages.ts';

/** What would call somebody, link, format, turn round or break in Slack if it were not only text. */
export const harmfulTexts = {
  mentions: '<!channel> <!here> <@U1> <@W1|x> <#C1|x> <!subteam^S1|@x> @channel #general',
  links:
    '<https://evil.example/x|the report> <mailto:a@example.org|b> https://example.org/?a=1&b=<2> [a](http://b)',
  dates: '<!date^1392734382^{date_num}^https://evil.example/|today>',
  formatting: '*bold* _slanted_ ~struck~ `code` ```block``` :smile: > quote\n>>> more\n- list\n1. one',
  escapes: '&lt;!channel&gt; &amp;lt;@U1&amp;gt; &&&<<<>>>',
  'other directions': '\u202eannex\u202c \u2066fdp.exe\u2069 שלום مرحبا \u200f',
  'pairs of surrogates': '👨‍👩‍👧‍👦🇭🇳𝔸',
  'halves of pairs': '\ud83d\udc68\ud800x\udc00',
  'control characters': '\0\u0007\u001b[31m\u009b2J\r\n\t\v\u2028\u2029',
  'marks without end': `e${'\u0301'.repeat(40)}`,
} as const;

const harmful = [...Object.values(harmfulTexts), ...Object.values(dangerousTexts).map(({ typed }) => typed)];
/** Any sixteen bits after any others. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
const short = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  anyUnits,
  fc.constantFrom('', ' ', '\n', ...harmful),
  fc.array(fc.constantFrom(...harmful), { maxLength: 3 }).map((texts) => texts.join('')),
);
const long = fc
  .tuple(short, fc.integer({ min: 1, max: 50_000 }))
  .map(([text, length]) => text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length));
/** Short and long ones, strange ones, and such as would mean something to Slack. */
export const anyText = fc.oneof({ weight: 8, arbitrary: short }, { weight: 1, arbitrary: long });
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
    kind: fc.constant('table'),
    columns: fc.array(short, { maxLength: 3 }),
    rows: fc.array(fc.array(anyText, { maxLength: 3 }), { maxLength: 10 }),
  }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(anyButton, { maxLength: 30 }),
  }),
) as fc.Arbitrary<Part>;

export const anyParts = fc.array(anyPart, { maxLength: 8 });

/** Any message, however long and strange its texts. */
export const anyMessage: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('en', 'es'),
  summary: anyText,
  parts: anyParts,
});

/** A text in each place that a message has for one. */
export function everyPart(text: string): readonly Part[] {
  return [
    ...(['heading', 'paragraph', 'quote', 'quiet'] as const).map((kind): Part => ({ kind, text })),
    { kind: 'items', items: [{ sign: 'pending', ref: text, text }] },
    { kind: 'table', columns: [text, 'x'], rows: [['x', text]] },
    { kind: 'table', columns: ['x'], rows: [[text]] },
    { kind: 'buttons', buttons: [{ label: text, words: text }] },
    { kind: 'buttons', buttons: [{ label: text, words: 'status' }] },
  ];
}
