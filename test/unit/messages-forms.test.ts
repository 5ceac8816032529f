import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { Field, Form } from '../../src/messages/form.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { sampleForms } from '../../src/samples/sample-forms.ts';

const all = LANGUAGES.flatMap((language) =>
  Object.entries(sampleForms(language)).map(([name, form]) => ({ language, name, form })),
);

/** The narrowest platform's room: a window's title and its buttons. */
const MOST_IN_TITLE = 24;

describe.each(all)('$language, $name', ({ language, form }) => {
  it('fits the narrowest platform', () => {
    expect([...form.title].length).toBeLessThanOrEqual(MOST_IN_TITLE);
    expect([...(form.send ?? '')].length).toBeLessThanOrEqual(MOST_IN_TITLE);
    expect(form.parts.length + form.fields.length).toBeLessThanOrEqual(50);
    expect(form.language).toBe(language);
  });

  it('is whole: every field has its own id and a label, what is chosen is among the options', () => {
    const ids = form.fields.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(
      textsOf(form).filter((text) => text.trim() === '' || /undefined|null|\[object/.test(text)),
    ).toEqual([]);
    expect(form.fields.filter(isAstray)).toEqual([]);
  });

  it('blames nobody, does not shout, and says usted', () => {
    const said = textsOf(form).join('\n');
    expect(said).not.toMatch(/\b(?:overdue|late|failed to|violat\w*)\b|vencid|incumpl|[!¡]/iu);
    expect(said).not.toMatch(
      /(?<!\p{L}|\bse )(?:tú|tu|tus|envía|escribe|indica|pega|elige|agrega)(?!\p{L})/iu,
    );
  });
});

function isAstray(field: Field): boolean {
  if (field.kind !== 'several' && field.kind !== 'one') return false;
  const values = field.options.map(({ value }) => value);
  const chosen = typeof field.chosen === 'string' ? [field.chosen] : (field.chosen ?? []);
  return chosen.some((value) => !values.includes(value)) || new Set(values).size < values.length;
}

function textsOf({ title, send, parts, fields, language }: Form): string[] {
  const shown = toPlainText({
    language,
    summary: title,
    parts: parts.filter(({ kind }) => kind !== 'quote'),
  });
  const labels = fields.flatMap((field) => [
    field.label,
    ...(field.hint === null ? [] : [field.hint]),
    ...(field.error === null ? [] : [field.error]),
    ...('options' in field ? field.options.map(({ label }) => label) : []),
  ]);
  return [title, ...(send === null ? [] : [send]), shown, ...labels];
}
