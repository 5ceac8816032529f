import { setTimeout } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import type { Form } from '../../src/messages/form.ts';
import type { Reply } from '../../src/ports/conversation.ts';
import { formView, waitingView } from './form-view.ts';
import type { SentForm } from './read-form.ts';
import { channelOf, showIn, type Teller } from './talk.ts';

/** What Slack is told to do with the window. */
type FormAnswer =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'clear' };

export interface Sending {
  readonly sent: SentForm;
  readonly talk: Teller & { record(): Promise<Reply> };
  readonly ack: (answer: FormAnswer) => Promise<void>;
  /** In milliseconds. */
  readonly patience: number;
}

/**
 * Takes forms that are sent: each is recorded once while it is under way, however often its button is pressed. What takes
 * longer than Slack waits is shown in the window when it is there.
 */
export function formTaker(): (sending: Sending) => Promise<void> {
  const underWay = new Map<string, Promise<Reply>>();
  return async ({ sent, talk, ack, patience }) => {
    const { window, kept } = sent;
    const before = underWay.get(window.id);
    const reply = before ?? talk.record();
    underWay.set(window.id, reply);
    const done = reply.finally(() => underWay.delete(window.id));
    const first = await Promise.race([done, setTimeout(patience, null, { ref: false })]);
    if (first !== null) {
      await ack(answerTo(first, sent));
      const isOver = first.form === undefined && !staysOpen(first);
      if (isOver && before === undefined) await talk.tell(first.message);
      return;
    }
    await ack({ response_action: 'update', view: waitingView(kept.language, 'recording') });
    if (before === undefined) await showIn(talk, window, await done);
  };
}

/** What could not be done as it was sent, and could be sent again. */
function staysOpen({ refused }: Reply): boolean {
  return refused === 'unavailable' || refused === 'document-gone';
}

function answerTo(reply: Reply, sent: SentForm): FormAnswer {
  const { form, message } = reply;
  const errors =
    form === undefined
      ? staysOpen(reply)
        ? besideTheFirst(sent, message.summary)
        : {}
      : errorsBeside(sent, form);
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors };
  if (form === undefined) return { response_action: 'clear' };
  return { response_action: 'update', view: formView(form, channelOf(sent)) };
}

/** What was wrong, by the blocks that are seen; empty where the form is another one than that. */
function errorsBeside({ blocks, kept }: SentForm, form: Form): Record<string, string> {
  const wrong = form.fields.flatMap(({ id, error }) => (error === null ? [] : [{ id, error }]));
  const isSame = form.words === kept.words && wrong.every(({ id }) => blocks.has(id));
  return isSame ? Object.fromEntries(wrong.map(({ id, error }) => [blocks.get(id) ?? '', error])) : {};
}

function besideTheFirst({ blocks }: SentForm, error: string): Record<string, string> {
  const [first] = blocks.values();
  return first === undefined ? {} : { [first]: error };
}
