import type { ReceivedFile } from '../../src/domain/received-file.ts';
import type { Field, Form, FormValues } from '../../src/messages/form.ts';
import type { Button } from '../../src/messages/message.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import type { ManaguaBot } from './managua-bot.ts';

/** People who ask where forms can be shown, each by the first part of their address. */
export interface FormTalk {
  /** Something typed or pressed that a form may answer. */
  open(who: string, words: string): Promise<Reply>;
  /** The form as it stands but for what is filled in. */
  send(who: string, form: Form, filled: FormValues): Promise<Reply>;
  sendFile(who: string, form: Form, file: ReceivedFile): Promise<Reply>;
}

export function formTalk(bot: () => ManaguaBot): FormTalk {
  return {
    open: async (who, words) => await bot().say(who, words, { wantsForm: true }),
    send: async (who, form, filled) =>
      await bot().say(who, form.words, { wantsForm: true, filled: { ...valuesOf(form), ...filled } }),
    sendFile: async (who, form, file) =>
      await bot().say(who, form.words, { wantsForm: true, filled: valuesOf(form), files: [file] }),
  };
}

/** What a form sends where nothing is changed in it. */
function valuesOf({ fields }: Form): FormValues {
  const values = fields.flatMap((field): [string, string | readonly string[]][] => {
    if (field.kind === 'file') return [];
    if (field.kind === 'several' || field.kind === 'one') return [[field.id, field.chosen ?? '']];
    return [[field.id, field.value ?? '']];
  });
  return Object.fromEntries(values);
}

export function formOf({ form }: Reply): Form {
  if (form === undefined) throw new TypeError('no form');
  return form;
}

export function errorsOf(reply: Reply): Record<string, string> {
  const wrong = formOf(reply).fields.flatMap(({ id, error }) => (error === null ? [] : [[id, error]]));
  return Object.fromEntries(wrong);
}

export function fieldOf(form: Form, id: string): Field {
  const field = form.fields.find((one) => one.id === id);
  if (field === undefined) throw new TypeError(`no field ${id}`);
  return field;
}

/** The buttons among a form's parts. */
export function buttonsOf({ parts }: Form): Button[] {
  return parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
}

export function buttonWords(form: Form): string[] {
  return buttonsOf(form).map(({ words }) => words);
}

export function buttonOf(form: Form, label: string): Button {
  const found = buttonsOf(form).find((one) => one.label === label);
  if (found === undefined) throw new TypeError(`no button ${label}`);
  return found;
}

export function textOf({ parts }: Form): string {
  return toPlainText({ language: 'en', summary: '', parts });
}
