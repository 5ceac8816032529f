import { escapeHtml } from '../../slack/page/html.ts';
import type { CardInput, CardPart } from '../cards.ts';

/** A card as a form that is filled in where it stands; `first` is the number of its first button among the message's. */
export function cardHtml(card: readonly CardPart[], message: string, first: number): string {
  let button = first;
  const parts = card.map((part) => {
    if (part.kind === 'text') return textHtml(part);
    if (part.kind === 'input') return inputHtml(part.input);
    const buttons = part.actions.map(
      ({ title }) => `<button name="button" value="${button++}" formnovalidate>${escapeHtml(title)}</button>`,
    );
    return `<div class="actions">${buttons.join('')}</div>`;
  });
  const name = `<input type="hidden" name="message" value="${escapeHtml(message)}">`;
  return `<form class="card" method="post" action="press">${name}${parts.join('')}</form>`;
}

function textHtml({ read, strong, quiet }: Extract<CardPart, { kind: 'text' }>): string {
  const text = escapeHtml(read.shown);
  return `<div class="${quiet ? 'context' : 'block'}">${strong ? `<b>${text}</b>` : text}</div>`;
}

function inputHtml(input: CardInput): string {
  const { label, errorMessage } = input;
  const error = errorMessage === null ? '' : `<p class="error">${escapeHtml(errorMessage)}</p>`;
  return `<label class="field">${escapeHtml(label)}</label>${fieldHtml(input)}${error}`;
}

function fieldHtml({ id, type, value, choices, isMultiSelect, isMultiline }: CardInput): string {
  const name = `name="${escapeHtml(`field ${id}`)}"`;
  const said = escapeHtml(value);
  if (type === 'Input.Date') return `<input type="date" ${name} value="${said}">`;
  if (type === 'Input.Text') {
    return isMultiline
      ? `<textarea class="field-input" ${name}>${said}</textarea>`
      : `<input class="field-input" type="text" ${name} value="${said}">`;
  }
  const chosen = value.split(',');
  const kind = isMultiSelect ? 'checkbox' : 'radio';
  return choices
    .map(({ title, value: one }) => {
      const isChosen = chosen.includes(one) ? ' checked' : '';
      return `<label class="choice"><input type="${kind}" ${name} value="${escapeHtml(one)}"${isChosen}> ${escapeHtml(title)}</label>`;
    })
    .join('');
}
