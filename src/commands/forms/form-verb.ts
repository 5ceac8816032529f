import { catalogueFor } from '../../messages/catalogue.ts';
import type { Form, FormValues } from '../../messages/form.ts';
import { withErrors } from '../../messages/forms/fields.ts';
import { type Refusal, refusalText } from '../../messages/refusals.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { Asked, Session } from '../context.ts';

/** How a verb is asked by a form. */
export interface FormVerb {
  /** What is shown where forms can be: a form, or null where the words are enough to be answered without one. */
  open(session: Session, asked: Asked): Promise<Reply | null>;
  /** What was filled in; null where the words say all, such as a form that only shows something. */
  take?(session: Session, filled: FormValues, asked: Asked): Promise<Reply | null>;
}

/** A form to be filled in; where none can be shown, its title is what is said. */
export function opened(form: Form, json: unknown = null): Reply {
  const text = catalogueFor(form.language).forms.open(form.title);
  return {
    message: { language: form.language, summary: text, parts: [{ kind: 'paragraph', text }] },
    json,
    refused: null,
    form,
  };
}

/** The same form again, with what was wrong beside its fields. */
export function withMistakes(session: Session, form: Form, mistakes: Mistakes): Reply {
  const said = Object.entries(mistakes).map(([id, mistake]) => [id, saidOf(session, mistake)] as const);
  const errors = Object.fromEntries(said);
  const [first = ['', '']] = said;
  const again = { ...form, fields: withErrors(form.fields, errors) };
  const text = first[1];
  return {
    message: { language: form.language, summary: text, parts: [{ kind: 'paragraph', text }] },
    json: { errors },
    refused: 'form-mistakes',
    form: again,
  };
}

/** The meeting that a reply is about; null where it names none. */
export function meetingOf({ json }: Reply): string | null {
  const has = typeof json === 'object' && json !== null && 'meeting' in json;
  return has && typeof json.meeting === 'string' ? json.meeting : null;
}

/** By field: a sentence, or the refusal whose sentence stands there. */
export type Mistakes = Readonly<Record<string, string | Refusal>>;

function saidOf({ reader, roster }: Session, mistake: string | Refusal): string {
  // Beside a field nothing marks what is typed.
  return typeof mistake === 'string'
    ? mistake
    : refusalText(reader.language, roster, mistake).replaceAll('`', '');
}
