import type { types } from '@slack/bolt';
import { readPlain } from '../mrkdwn.ts';
import type { SeenButton, SeenField } from '../screen.ts';
import { escapeHtml } from './html.ts';

/** A button that sends what it is to the page's form for presses. */
export function buttonHtml(button: SeenButton): string {
  const kind = button.style ?? '';
  const asks = button.confirm === null ? '' : ` data-confirm="${escapeHtml(button.confirm)}"`;
  const value = escapeHtml(JSON.stringify(button));
  return `<button form="press" class="${kind}" name="used" value="${value}"${asks}>${escapeHtml(button.label)}</button>`;
}

/** A select or a date picker that counts as soon as it is used. */
export function fieldHtml(field: SeenField): string {
  const place = escapeHtml(JSON.stringify(field));
  const control = field.options.length > 0 ? selectHtml(field) : dateHtml(field);
  return `<form class="choose" method="post" action="choose"><input type="hidden" name="used" value="${place}">${control}</form>`;
}

function selectHtml(field: SeenField): string {
  const chosen = chosenValues(field);
  const multiple = field.type === 'checkboxes' || field.type.startsWith('multi_') ? ' multiple' : '';
  const blank = multiple === '' ? `<option value="">${escapeHtml(field.label)}</option>` : '';
  const options = field.options.map(
    (option) =>
      `<option value="${escapeHtml(option.value)}"${chosen.has(option.value) ? ' selected' : ''}>${escapeHtml(option.label)}</option>`,
  );
  const label = escapeHtml(field.label);
  return `<select name="${escapeHtml(field.actionId)}" aria-label="${label}"${multiple}>${blank}${options.join('')}</select>`;
}

function dateHtml(field: SeenField): string {
  const label = escapeHtml(field.label);
  const value = escapeHtml(String(field.value ?? ''));
  return `<input type="date" name="${escapeHtml(field.actionId)}" value="${value}" aria-label="${label}">`;
}

/** The values of the options that are chosen, one or several. */
function chosenValues({ value }: SeenField): ReadonlySet<string> {
  const options: unknown[] = Array.isArray(value) ? value : [value];
  return new Set(options.map((one) => (one as { value?: string } | null)?.value ?? ''));
}

/** A field of a modal with its label, its hint and what was said of it. */
export function inputHtml(field: SeenField, block: types.InputBlock): string {
  const optional = field.optional ? ' <span class="quiet">(optional)</span>' : '';
  const hint = block.hint === undefined ? '' : `<div class="quiet">${escapeHtml(block.hint.text)}</div>`;
  const error =
    field.error === null ? '' : `<div class="error" role="alert">${escapeHtml(field.error)}</div>`;
  return `<label class="field" for="${escapeHtml(field.actionId)}">${escapeHtml(field.label)}${optional}</label>${controlHtml(field, block)}${hint}${error}`;
}

function controlHtml(field: SeenField, { element }: types.InputBlock): string {
  const named = `id="${escapeHtml(field.actionId)}" name="${escapeHtml(field.actionId)}" class="field-input"`;
  const value = escapeHtml(String(field.value ?? ''));
  switch (field.type) {
    case 'checkboxes':
      return choicesHtml(field, 'checkbox', descriptionsIn(element));
    case 'radio_buttons':
      return choicesHtml(field, 'radio', descriptionsIn(element));
    case 'file_input':
      return `<input type="file" multiple ${named}>`;
    case 'datepicker':
      return `<input type="date" ${named} value="${value}">`;
    case 'plain_text_input':
      return 'multiline' in element && element.multiline
        ? `<textarea rows="5" ${named}>${value}</textarea>`
        : `<input type="text" ${named} value="${value}">`;
    default:
      return field.options.length > 0 ? selectHtml(field) : `<input type="text" ${named} value="${value}">`;
  }
}

/** What stands beneath an option, by its value. */
function descriptionsIn(element: types.InputBlock['element']): ReadonlyMap<string, string> {
  const options = 'options' in element ? (element.options ?? []) : [];
  return new Map(
    options.map(({ value = '', description }) => [value, readPlain(description?.text ?? '').shown]),
  );
}

function choicesHtml(
  field: SeenField,
  type: 'checkbox' | 'radio',
  descriptions: ReadonlyMap<string, string>,
): string {
  const chosen = chosenValues(field);
  const name = escapeHtml(field.actionId);
  return field.options
    .map(({ label, value }) => {
      const checked = chosen.has(value) ? ' checked' : '';
      const more = descriptions.get(value) ?? '';
      const beneath = more === '' ? '' : `<div class="quiet">${escapeHtml(more)}</div>`;
      return `<label class="choice"><input type="${type}" name="${name}" value="${escapeHtml(value)}"${checked}> ${escapeHtml(label)}${beneath}</label>`;
    })
    .join('');
}
