import { legible } from '../../src/messages/legible.ts';
import type { Item, Message, Part, Sign } from '../../src/messages/message.ts';
import { type Content, type Html, html } from './html.ts';

/** What the buttons of a message need to be pressed: the fields that say who presses, and where. Null: they are only shown. */
export type Pressing = Html | null;

const SIGNS: Readonly<Record<Sign, string>> = { pending: '●', received: '✓', awaiting: '○', none: '' };

/** A message as a page shows it. Its first line comes first for a screen reader, and is seen where nothing else says it. */
export function renderMessage({ language, summary, parts }: Message, pressing: Pressing): Html {
  const isSaid = parts.some((part) => 'text' in part && part.kind !== 'quiet' && part.text === summary);
  const isAlone = parts.length === 0;
  const first = html`<p class="${isAlone ? 'summary' : 'summary unseen'}">${legible(summary)}</p>`;
  return html`<div class="parts" lang="${language}">${!isSaid && first}${renderParts(parts, pressing)}</div>`;
}

export function renderParts(parts: readonly Part[], pressing: Pressing): readonly Content[] {
  return parts.map((part) => renderPart(part, pressing));
}

function renderPart(part: Part, pressing: Pressing): Content {
  switch (part.kind) {
    case 'heading':
      return html`<h2>${legible(part.text)}</h2>`;
    case 'paragraph':
      return html`<p>${legible(part.text)}</p>`;
    case 'quote':
      return html`<blockquote>${legible(part.text)}</blockquote>`;
    case 'quiet':
      return html`<p class="quiet">${legible(part.text)}</p>`;
    case 'items':
      return html`<ul class="items">${part.items.map(renderItem)}</ul>`;
    case 'table':
      return renderTable(part);
    case 'buttons':
      return renderButtons(part, pressing);
  }
}

function renderItem({ sign, ref, text }: Item): Html {
  const mark = SIGNS[sign];
  return html`<li>${mark !== '' && html`<span class="sign ${sign}">${mark}</span> `}${
    ref !== null && ref !== '' && html`<strong class="ref">${legible(ref)}</strong> `
  }${legible(text)}</li>`;
}

function renderTable({ columns, rows }: Extract<Part, { kind: 'table' }>): Html {
  const head = columns.map((column) => html`<th scope="col">${legible(column)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${legible(cell)}</td>`)}</tr>`);
  // What is wider than a phone scrolls by itself, also by the keyboard.
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${columns.map(legible).join(', ')}"><table>
<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function renderButtons({ buttons }: Extract<Part, { kind: 'buttons' }>, pressing: Pressing): Html {
  const labels = buttons.map(({ label, words }) => ({ label: legible(label.trim() || words), words }));
  if (pressing === null) {
    return html`<p class="buttons">${labels.map(({ label }) => html`<span class="button">${label}</span> `)}</p>`;
  }
  return html`<form method="post" action="/press" class="buttons" data-ask>${pressing}${labels.map(
    ({ label, words }) =>
      html`<button name="press" value="${JSON.stringify([words, label])}" class="button">${label}</button> `,
  )}</form>`;
}
