import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Field, Form } from '../../src/messages/form.ts';
import { legible } from '../../src/messages/legible.ts';
import type { Element, FieldKind, Input, TextStyle } from './card.ts';
import { packed } from './choice-values.ts';
import { lookAlike, textRuns } from './escape.ts';

/** More than these are not all in sight on a phone. */
const MOST_IN_SIGHT = 5;

type Shown = Exclude<Field, { kind: 'file' }>;

/** The fields of a form, each with its hint and what was wrong beneath it; a file comes by the chat itself. */
export function fieldElements({ fields, language }: Pick<Form, 'fields' | 'language'>): readonly Element[] {
  const say = catalogueFor(language).forms;
  return fields.flatMap((field): readonly Element[] =>
    field.kind === 'file'
      ? [...note(say.dropped(field.label), {}), ...notes(field)]
      : [inputOf(field, say.missing), ...notes(field)],
  );
}

/** How each field of a form comes back. */
export function kindsOf(fields: readonly Field[]): Readonly<Record<string, FieldKind>> {
  return Object.fromEntries(fields.flatMap(({ id, kind }) => (kind === 'file' ? [] : [[id, kind] as const])));
}

function notes({ hint, error }: Field): readonly Element[] {
  return [...note(error, { color: 'Attention' }), ...note(hint, { size: 'Small', isSubtle: true })];
}

function note(text: string | null, style: TextStyle): readonly Element[] {
  if (text === null || text.trim() === '') return [];
  return [{ type: 'RichTextBlock', spacing: 'Small', inlines: textRuns(legible(text), style) }];
}

function inputOf(field: Shown, required: string): Input {
  const { id, label, isRequired } = field;
  const own = { id, label: shownWhole(label), isRequired, ...(isRequired && { errorMessage: required }) };
  switch (field.kind) {
    case 'several':
    case 'one':
      return { ...own, ...choicesOf(field) };
    case 'text':
      return {
        ...own,
        type: 'Input.Text',
        isMultiline: field.isLong,
        maxLength: field.most,
        value: field.value,
      };
    case 'day':
      return { ...own, type: 'Input.Date', ...(field.value !== null && { value: field.value }) };
  }
}

function choicesOf(field: Extract<Field, { kind: 'several' | 'one' }>) {
  const isMultiSelect = field.kind === 'several';
  const chosen = field.kind === 'several' ? field.chosen : field.chosen === null ? [] : [field.chosen];
  return {
    type: 'Input.ChoiceSet',
    choices: field.options.map(({ value, label }) => ({ title: shownWhole(label), value: packed([value]) })),
    style: isMultiSelect || field.options.length <= MOST_IN_SIGHT ? 'expanded' : 'compact',
    isMultiSelect,
    wrap: true,
    value: packed(chosen),
  } as const;
}

function shownWhole(text: string): string {
  return lookAlike(legible(text));
}
