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

type Holds = 'several' | 'one' | 'text' | 'day' | 'files' | 'report';

/** What an element holds, by its name when what was put into it comes back. */
export function holds(name: string, what: Holds): boolean {
  return name.startsWith(`${what}.`);
}

const NAME_LIMIT = 255;

function nameOf(what: Holds, { id }: Pick<Field, 'id'>): string {
  return `${what}.${id}`.slice(0, NAME_LIMIT);
}

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
      return severalOf(field);
    case 'one':
      return oneOf(field);
    case 'text':
      return textOf(field);
    case 'day':
      return {
        type: 'datepicker',
        action_id: nameOf('day', field),
        ...(field.value !== null && { initial_date: field.value }),
      };
    case 'file':
      return field.isText
        ? { type: 'file_input', action_id: nameOf('report', field), max_files: 1, filetypes: TEXT_FILES }
        : { type: 'file_input', action_id: nameOf('files', field), max_files: MOST_FILES };
  }
}

function severalOf(field: Extract<Field, { kind: 'several' }>): types.InputBlock['element'] | null {
  const { chosen } = field;
  const action_id = nameOf('several', field);
  const options = optionsOf(field.options, chosen);
  const initial = options.filter(({ value = '' }) => chosen.includes(value));
  const preselected = initial.length === 0 ? {} : { initial_options: initial };
  if (options.length === 0) return null;
  return options.length <= MOST_BOXES
    ? { type: 'checkboxes', action_id, options, ...preselected }
    : { type: 'multi_static_select', action_id, options, ...preselected };
}

function oneOf(field: Extract<Field, { kind: 'one' }>): types.InputBlock['element'] | null {
  const { chosen } = field;
  const action_id = nameOf('one', field);
  const options = optionsOf(field.options, chosen === null ? [] : [chosen]);
  const initial = options.find(({ value }) => value === chosen);
  const preselected = initial === undefined ? {} : { initial_option: initial };
  if (options.length === 0) return null;
  return options.length <= MOST_BOXES
    ? { type: 'radio_buttons', action_id, options, ...preselected }
    : { type: 'static_select', action_id, options, ...preselected };
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

function textOf(field: Extract<Field, { kind: 'text' }>): types.PlainTextInput {
  const { value, isLong, most } = field;
  const length = Math.min(Math.max(Math.trunc(most) || 1, 1), LONGEST_TEXT);
  const written = value.slice(0, length);
  return {
    type: 'plain_text_input',
    action_id: nameOf('text', field),
    multiline: isLong,
    max_length: length,
    ...(written !== '' && { initial_value: written }),
  };
}
