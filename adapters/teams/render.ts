import type { Form } from '../../src/messages/form.ts';
import { legible } from '../../src/messages/legible.ts';
import { legibleMessage, legibleParts } from '../../src/messages/legible-message.ts';
import type { Message, Part } from '../../src/messages/message.ts';
import { asLines } from '../../src/messages/pieces.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { type CardAttachment, cardOf, type Element } from './card.ts';
import { divide } from './divide.ts';
import { actionOf, elementsOf } from './elements.ts';
import { textRuns } from './escape.ts';
import { fieldElements, kindsOf } from './fields.ts';

/** One activity of Teams. Its `text` would stand above the card: it is for places that show none. */
export interface TeamsContent {
  /** One line, for the notification. */
  readonly summary: string;
  /** All of it, in plain text. */
  readonly text: string;
  readonly attachments: readonly [CardAttachment];
}

const SUMMARY_LIMIT = 280;

/** A message as one activity of Teams, or as several where it is long. No text of it is read as markup. */
export function renderMessage(written: Message): readonly [TeamsContent, ...TeamsContent[]] {
  const message = legibleMessage(written);
  const [first = [], ...others] = divide(message);
  const opening = contentOf(message, first, message.summary);
  return [
    opening ?? contentWith(message, message.summary, [summaryElement(message.summary)]),
    ...others.map((parts) => contentOf(message, parts, '')).filter((content) => content !== null),
  ];
}

/** A form as a card that is filled in where it stands. */
export function renderForm(form: Form): CardAttachment {
  const title = legible(form.title);
  const parts: readonly Part[] = [{ kind: 'heading', text: title }, ...legibleParts(form.parts)];
  return cardOf([...elementsOf(parts, true), ...sendElements(form)], title);
}

function sendElements(form: Form): readonly Element[] {
  const { words, fields, send } = form;
  if (send === null) return [];
  const data = { words, form: true, fields: kindsOf(fields) } as const;
  return [
    ...fieldElements(form),
    { type: 'ActionSet', spacing: 'Medium', actions: [actionOf(legible(send), data)] },
  ];
}

/** Null where nothing of it would be seen. */
function contentOf(message: Message, parts: readonly Part[], summary: string): TeamsContent | null {
  const body = elementsOf(parts);
  if (body.length === 0) return null;
  const lines = parts.map(asLines);
  const line = startOf(summary);
  const text =
    line === summary
      ? toPlainText({ ...message, summary, parts: lines })
      : `${line}\n\n${toPlainText({ ...message, summary: '', parts: lines })}`;
  return contentWith(message, text, body);
}

function contentWith(message: Message, text: string, body: readonly Element[]): TeamsContent {
  const summary = startOf(message.summary);
  return { summary, text, attachments: [cardOf(body, summary)] };
}

function summaryElement(summary: string): Element {
  return { type: 'RichTextBlock', inlines: textRuns(startOf(summary)) };
}

/** On one line, with an ellipsis where it is too long for one. */
function startOf(summary: string): string {
  const line = summary.replaceAll(/\s*\n\s*/g, ' ').trim();
  const letters = [...line];
  return letters.length <= SUMMARY_LIMIT
    ? line
    : `${letters
        .slice(0, SUMMARY_LIMIT - 1)
        .join('')
        .trimEnd()}…`;
}
