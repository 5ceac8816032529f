import type { types } from '@slack/bolt';
import type { Field, Option } from '../../src/messages/form.ts';
import { legible } from '../../src/messages/legible.ts';
import { plain } from './blocks.ts';
import { cutText, escapedStart, escapeText } from './escape.ts';

/** Beyond so many boxes or radio buttons Slack wants a menu, which takes so many. */
const MOST_BOXES = 10;
const MOST_OPTIONS = 100;
const OPTION_LIMIT = 75;
const LABEL_LIMIT = 1_900;
const LONGEST_TEXT = 3_000;
const MOST_FILES = 10;
const TEXT_FILES = ['txt', 'md', 'csv', 'yaml', 'yml'];

/** How a field's element is known when what was put into it comes back. */
export const FIELD = { files: 'files', report: 'report' } as const;

/** A field as Slack asks for it; none where it offers nothing to choose from. */
export function inputOf(field: Field, blockId: string): types.InputBlock | null {
  const element = elementOf(field);
  if (element === null) return null;
  const hint = field.hint === null || field.hint.trim() === '' ? null : legible(field.hint);
  return {
    type: 'input',
    block_id: blockId,
    label: plain(escapedStart(spoken(field.label), LABEL_LIMIT)),
    element,
    optional: !field.isRequired,
    ...(hint !== null && { hint: plain(escapedStart(hint, LABEL_LIMIT)) }),
  };
}

/** Slack takes no empty text. */
function spoken(text: string): string {
  const shown = legible(text);
  return shown.trim() === '' ? '…' : shown;
}

function elementOf(field: Field): types.InputBlock['element'] | null {
  switch (field.kind) {
    case 'several':
      return severalOf(field.options, field.chosen);
    case 'one':
      return oneOf(field.options, field.chosen);
    case 'text':
      return textOf(field);
    case 'day':
      return {
        type: 'datepicker',
        action_id: 'day',
        ...(field.value !== null && { initial_date: field.value }),
      };
    case 'file':
      return field.isText
        ? { type: 'file_input', action_id: FIELD.report, max_files: 1, filetypes: TEXT_FILES }
        : { type: 'file_input', action_id: FIELD.files, max_files: MOST_FILES };
  }
}

function severalOf(
  offered: readonly Option[],
  chosen: readonly string[],
): types.InputBlock['element'] | null {
  const options = optionsOf(offered, chosen);
  const initial = options.filter(({ value = '' }) => chosen.includes(value));
  const preselected = initial.length === 0 ? {} : { initial_options: initial };
  if (options.length === 0) return null;
  return options.length <= MOST_BOXES
    ? { type: 'checkboxes', action_id: 'several', options, ...preselected }
    : { type: 'multi_static_select', action_id: 'several', options, ...preselected };
}

function oneOf(offered: readonly Option[], chosen: string | null): types.InputBlock['element'] | null {
  const options = optionsOf(offered, chosen === null ? [] : [chosen]);
  const initial = options.find(({ value }) => value === chosen);
  const preselected = initial === undefined ? {} : { initial_option: initial };
  if (options.length === 0) return null;
  return options.length <= MOST_BOXES
    ? { type: 'radio_buttons', action_id: 'one', options, ...preselected }
    : { type: 'static_select', action_id: 'one', options, ...preselected };
}

/** As many as a menu takes, what is chosen among them; the rest of a long label stands beneath it. */
function optionsOf(offered: readonly Option[], chosen: readonly string[]): types.PlainTextOption[] {
  const usable = [...new Map(offered.map((option) => [option.value, option])).values()].filter(
    ({ value }) => value !== '' && value.length <= OPTION_LIMIT,
  );
  const first = usable.filter(({ value }) => chosen.includes(value)).slice(0, MOST_OPTIONS);
  const others = usable.filter((option) => !first.includes(option)).slice(0, MOST_OPTIONS - first.length);
  return usable
    .filter((option) => first.includes(option) || others.includes(option))
    .map(({ value, label }) => {
      const [start = '', ...more] = cutText(spoken(label), OPTION_LIMIT);
      const rest = escapedStart(more.join('').trim(), OPTION_LIMIT);
      return { value, text: plain(escapeText(start)), ...(rest !== '' && { description: plain(rest) }) };
    });
}

function textOf({ value, isLong, most }: Extract<Field, { kind: 'text' }>): types.PlainTextInput {
  const length = Math.min(Math.max(Math.trunc(most) || 1, 1), LONGEST_TEXT);
  const written = value.slice(0, length);
  return {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: isLong,
    max_length: length,
    ...(written !== '' && { initial_value: written }),
  };
}
