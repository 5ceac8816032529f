import { formIn } from '../../messages/in-conference.ts';
import type { Reply } from '../../ports/conversation.ts';
import type { Asked, Session } from '../context.ts';
import type { VerbName } from '../verbs.ts';
import { correctByForm } from './correct-form.ts';
import { extendByForm } from './extend-form.ts';
import type { FormVerb } from './form-verb.ts';
import { importByForm } from './import-form.ts';
import { publishByForm } from './publish-form.ts';
import { submitByForm } from './submit-form.ts';

/** The verbs that a form may ask for what they lack. */
const FORMS: Readonly<Partial<Record<VerbName, FormVerb>>> = {
  submit: submitByForm,
  extend: extendByForm,
  import: importByForm,
  correct: correctByForm,
  publish: publishByForm,
};

/**
 * What a form has to say to a request: it opens, or takes what was filled in; null where the verb answers by itself. A form is
 * taken in the conference in which it was opened.
 */
export async function askByForm(session: Session, verb: VerbName, asked: Asked): Promise<Reply | null> {
  const { wantsForm = false, filled } = session.request;
  const form = FORMS[verb];
  if (form === undefined || !wantsForm) return null;
  const taken = filled === undefined ? null : await form.take?.(session, filled, asked);
  const reply = taken ?? (await form.open(session, asked));
  return reply?.form === undefined ? reply : { ...reply, form: formIn(session.roster.slug, reply.form) };
}
