import type { Field, Form, Option } from '../../src/messages/form.ts';
import { legible } from '../../src/messages/legible.ts';
import { type Content, flag, type Html, html } from './html.ts';
import { renderParts } from './render.ts';

/** More choices than these stand in a list that opens. */
const MOST_IN_SIGHT = 6;

/** What the fields of a form say beside them, in the page's language. */
export interface FormTexts {
  readonly required: string;
  readonly optional: string;
}

/** A form of the bot, in a dialog or on a page of its own. `pressing` says who sends it, and from where. */
export function renderForm(form: Form, pressing: Html, texts: FormTexts): Html {
  const hasFile = form.fields.some(({ kind }) => kind === 'file');
  const wrong = form.fields.filter(({ error }) => error !== null);
  return html`<section class="form" lang="${form.language}" aria-labelledby="form-title">
<h2 id="form-title" tabindex="-1">${legible(form.title)}</h2>
${renderParts(form.parts, pressing)}
<form method="post" action="/fill" data-ask enctype="${
    hasFile ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  }" novalidate>
${pressing}<input type="hidden" name="form" value="${form.words}"><input type="hidden" name="title" value="${form.title}">
${wrong.length > 0 && html`<div class="problems" role="alert"><ul>${wrong.map(problem)}</ul></div>`}
${form.fields.map((field) => renderField(field, texts))}
${form.send !== null && html`<p class="buttons"><button class="button main">${legible(form.send)}</button></p>`}
</form></section>`;
}

function problem({ id, label, error }: Field): Html {
  return html`<li><a href="#${inputId(id)}">${legible(label)}</a>: ${legible(error ?? '')}</li>`;
}

function inputId(id: string): string {
  return `field-${id.replaceAll(/[^\w-]/g, '-')}`;
}

interface Shown {
  readonly id: string;
  /** What describes the input, and whether it was wrong. */
  readonly about: Html;
}

function renderField(field: Field, texts: FormTexts): Html {
  const id = inputId(field.id);
  const describedBy = [field.hint === null ? '' : `${id}-hint`, field.error === null ? '' : `${id}-error`]
    .filter((name) => name !== '')
    .join(' ');
  const about = html`${describedBy !== '' && html` aria-describedby="${describedBy}"`}${
    field.error !== null && html` aria-invalid="true"`
  }`;
  const beside = html`${field.hint !== null && html`<p class="hint" id="${id}-hint">${legible(field.hint)}</p>`}${
    field.error !== null && html`<p class="error" id="${id}-error">${legible(field.error)}</p>`
  }`;
  const label = html`${legible(field.label)} <span class="need">${
    field.isRequired ? texts.required : texts.optional
  }</span>`;
  const shown = { id, about };
  return isGroup(field)
    ? html`<fieldset class="field" id="${id}"${about}><legend>${label}</legend>${renderInput(field, shown)}${beside}</fieldset>`
    : html`<div class="field"><label for="${id}">${label}</label>${renderInput(field, shown)}${beside}</div>`;
}

function isGroup(field: Field): boolean {
  return field.kind === 'several' || (field.kind === 'one' && field.options.length <= MOST_IN_SIGHT);
}

function renderInput(field: Field, { id, about }: Shown): Content {
  switch (field.kind) {
    case 'several':
      // The empty one says that the field was there where none is chosen.
      return html`<input type="hidden" name="many.${field.id}" value="">${field.options.map((option) =>
        choice('checkbox', `many.${field.id}`, { option, isChosen: field.chosen.includes(option.value) }),
      )}`;
    case 'one':
      return isGroup(field)
        ? field.options.map((option) =>
            choice('radio', `one.${field.id}`, { option, isChosen: field.chosen === option.value }),
          )
        : html`<select id="${id}" name="one.${field.id}"${about}>${field.chosen === null && html`<option value=""></option>`}${field.options.map(
            ({ value, label }) =>
              html`<option value="${value}"${flag('selected', value === field.chosen)}>${legible(label)}</option>`,
          )}</select>`;
    case 'text':
      return field.isLong
        ? html`<textarea id="${id}" name="one.${field.id}" rows="5" maxlength="${field.most}"${about}>${field.value}</textarea>`
        : html`<input id="${id}" name="one.${field.id}" maxlength="${field.most}" value="${field.value}" autocomplete="off"${about}>`;
    case 'day':
      return html`<input type="date" id="${id}" name="one.${field.id}" value="${field.value ?? ''}"${about}>`;
    case 'file':
      return html`<input type="file" id="${id}" name="${field.isText ? 'text' : 'file'}.${field.id}"${flag('multiple', !field.isText)}${about}>`;
  }
}

function choice(
  type: 'checkbox' | 'radio',
  name: string,
  { option: { value, label }, isChosen }: { option: Option; isChosen: boolean },
): Html {
  return html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${flag('checked', isChosen)}> <span>${legible(label)}</span></label>`;
}
