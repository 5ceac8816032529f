import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerView, formView } from '../../adapters/slack/form-view.ts';
import type { CivilDate } from '../../src/domain/instant.ts';
import type { Field, Form } from '../../src/messages/form.ts';
import { anyParts, anyText } from '../support/slack/any-message.ts';
import { checkedView } from '../support/slack/blocks/validate.ts';
import { readBlock } from '../support/slack/screen-text.ts';
import { ALL_SCOPES } from '../support/slack/setting.ts';

const nobody = { timezone: 'UTC', locale: 'en-US', nameOf: (name: string) => name };
const scopes = new Set(ALL_SCOPES);
const id = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ minLength: 240, maxLength: 400 }));
const options = fc.array(fc.record({ value: anyText, label: anyText }), { maxLength: 140 });
const common = {
  id,
  label: anyText,
  hint: fc.option(anyText),
  isRequired: fc.boolean(),
  error: fc.option(anyText),
};

/** Chosen among what is offered, or what is offered no more. */
function chosenFrom(offered: readonly { value: string }[]) {
  const among = offered.length === 0 ? anyText : fc.constantFrom(...offered.map(({ value }) => value));
  return fc.oneof({ weight: 4, arbitrary: among }, anyText);
}

const choices = options.chain((offered) =>
  fc.oneof(
    fc.record({
      ...common,
      kind: fc.constant('several'),
      options: fc.constant(offered),
      chosen: fc.array(chosenFrom(offered), { maxLength: 120 }),
    }),
    fc.record({
      ...common,
      kind: fc.constant('one'),
      options: fc.constant(offered),
      chosen: fc.option(chosenFrom(offered)),
    }),
  ),
);
const anyField: fc.Arbitrary<Field> = fc.oneof(
  choices,
  fc.record({
    ...common,
    kind: fc.constant('text'),
    value: anyText,
    isLong: fc.boolean(),
    most: fc.oneof(fc.integer(), fc.constantFrom(0, 1, 3_000, 20_000, Number.NaN)),
  }),
  fc.record({ ...common, kind: fc.constant('day'), value: fc.constantFrom(null, '2015-01-30' as CivilDate) }),
  fc.record({ ...common, kind: fc.constant('file'), isText: fc.boolean() }),
) as fc.Arbitrary<Field>;
const anyForm: fc.Arbitrary<Form> = fc.record({
  language: fc.constantFrom('en', 'es'),
  title: anyText,
  words: anyText,
  parts: anyParts,
  fields: fc.uniqueArray(anyField, { maxLength: 50, selector: (field) => field.id }),
  send: fc.option(anyText),
});

it('a form is a valid window that calls nobody, whatever is in it', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const { blocks } = checkedView(formView(form, 'C1'), 'modal', scopes);
      const live = blocks.flatMap((block) => readBlock(block as never, nobody).live);
      expect(live).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('an answer is a valid window, however long', () => {
  fc.assert(
    fc.property(anyText, anyParts, (summary, parts) => {
      const view = checkedView(answerView({ language: 'es', summary, parts }, null), 'modal', scopes);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 100 },
  );
});

it('says so where more is to be shown than fits', () => {
  const paragraphs = Array.from({ length: 130 }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `line ${at}`,
  }));
  const view = answerView({ language: 'en', summary: 'Many', parts: paragraphs }, null);
  const lines = view.blocks.flatMap((block) => readBlock(block as never, nobody).lines);
  expect(lines).toHaveLength(100);
  expect(lines.at(-1)).toBe('There is more than fits here.');
});
