import { type Check, flag, isRecord, list, object, oneOf, problem, text, typed } from './checks.ts';

export const anyText: Check = (value, look) => {
  if (typeof value !== 'string') problem(look, 'must provide a string');
};

export const id = text(255);
export const address = text(3000);

/** A text without formatting. */
export function plain(max: number): Check {
  return typed({ plain_text: object({ type: anyText, text: text(max) }, { emoji: flag }) });
}

/** A text with or without formatting. */
export function written(max: number): Check {
  return typed({
    plain_text: object({ type: anyText, text: text(max) }, { emoji: flag }),
    mrkdwn: object({ type: anyText, text: text(max) }, { verbatim: flag }),
  });
}

const confirmation = object(
  { text: written(300) },
  { title: plain(100), confirm: plain(30), deny: plain(30), style: oneOf('primary', 'danger') },
);

const plainOption = object({ text: plain(75), value: text(75) }, { description: plain(75) });
const writtenOption = object({ text: written(75), value: text(75) }, { description: written(75) });
const overflowOption = object({ text: plain(75), value: text(75) }, { description: plain(75), url: address });

const groups = list(object({ label: plain(75), options: list(plainOption, { min: 1, max: 100 }) }), {
  min: 1,
  max: 100,
});

export const options = {
  menu: list(plainOption, { min: 1, max: 100 }),
  groups,
  boxes: list(writtenOption, { min: 1, max: 10 }),
  overflow: list(overflowOption, { min: 1, max: 5 }),
  one: writtenOption,
  some: list(writtenOption, { min: 1, max: 100 }),
};

/** What most elements may carry. */
export const actionable = { action_id: id };
export const confirmable = { confirm: confirmation };
export const placeholdable = { placeholder: plain(150) };
export const focusable: Record<string, Check> = {
  focus_on_load: (value, look) => {
    flag(value, look);
    if (value === true) look.focused.count += 1;
    if (look.focused.count > 1) problem(look, 'only one element may focus on load');
  },
};

/** A value that is preselected must be one that is offered. */
export function preselectedIsOffered(value: unknown, look: Parameters<Check>[1]): void {
  if (!isRecord(value)) return;
  const offered = offeredValues(value);
  const chosen = [value['initial_option'], ...listOf(value['initial_options'])].filter(isRecord);
  for (const one of chosen) {
    if (!offered.has(String(one['value']))) problem(look, 'initial option is not among the options');
  }
}

function offeredValues(element: Record<string, unknown>): ReadonlySet<string> {
  const grouped = listOf(element['option_groups']).flatMap((group) =>
    isRecord(group) ? listOf(group['options']) : [],
  );
  const offered = [...listOf(element['options']), ...grouped].filter(isRecord);
  return new Set(offered.map((option) => String(option['value'])));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
