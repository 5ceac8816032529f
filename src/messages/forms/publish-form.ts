import { catalogueFor } from '../catalogue.ts';
import type { Form } from '../form.ts';
import type { Button, Message } from '../message.ts';

/** What publishing would do, to be looked at before it is done. */
export function publishForm(preview: Message, { words, back }: { words: string; back: Button }): Form {
  const { language } = preview;
  const texts = catalogueFor(language).forms.publish;
  const shown = preview.parts.filter(({ kind }) => kind !== 'buttons');
  return {
    language,
    title: texts.title,
    words,
    parts: [...shown, { kind: 'buttons', buttons: [back] }],
    fields: [],
    send: texts.send,
  };
}
