import { catalogueFor } from '../catalogue.ts';
import { paragraph } from '../compose.ts';
import type { Setting } from '../facts.ts';
import type { Form } from '../form.ts';
import { fileField, textField } from './fields.ts';

const LONGEST_REPORT = 1_000_000;

/** Where a report is pasted, or handed over as a file. */
export function reportForm({
  reader: { language },
  words,
  text,
}: Setting & { readonly words: string; readonly text: string }): Form {
  const texts = catalogueFor(language).forms.report;
  return {
    language,
    title: texts.title,
    words,
    parts: [paragraph(texts.notInForce)],
    fields: [
      textField(['text', texts.text], { value: text, most: LONGEST_REPORT, isLong: true }),
      fileField(['file', texts.file], { isText: true, hint: texts.fileHint }),
    ],
    send: texts.send,
  };
}
