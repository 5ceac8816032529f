import { type ReadText, readMarkdown } from './markdown.ts';
import { TeamsRefusal } from './refusal.ts';

export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** It sends what was filled in. */
  readonly sendsInputs: boolean;
}

export interface CardInput {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage: string | null;
  readonly value: string;
  readonly isMultiline: boolean;
  readonly isMultiSelect: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export type CardPart =
  | { readonly kind: 'text'; readonly read: ReadText; readonly strong: boolean; readonly quiet: boolean }
  | { readonly kind: 'actions'; readonly actions: readonly CardAction[] }
  | { readonly kind: 'input'; readonly input: CardInput };

type Json = Readonly<Record<string, unknown>>;

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  TextBlock: ['text'],
  RichTextBlock: ['inlines'],
  Container: ['items'],
  ColumnSet: ['columns'],
  Column: ['items'],
  FactSet: ['facts'],
  Image: ['url', 'altText'],
  ActionSet: ['actions'],
  'Input.Text': ['id', 'label'],
  'Input.ChoiceSet': ['id', 'label', 'choices'],
  'Input.Date': ['id', 'label'],
  'Input.Toggle': ['id', 'title'],
};
const NEWEST = 1.5;
const MOST_ACTIONS = 6;

/** What a card shows, in order. Throws a `TeamsRefusal` of what Teams would not show, on a telephone neither. */
export function readCard(content: unknown): readonly CardPart[] {
  const card = objectIn(content, 'card');
  if (card['type'] !== 'AdaptiveCard') throw bad('type');
  if (!(Number(card['version']) <= NEWEST)) throw bad(`version ${String(card['version'])}`);
  const parts = [...listIn(card, 'body').flatMap(readElement), ...actionsIn(card, 'actions')];
  const ids = parts.flatMap((part) => (part.kind === 'input' ? [part.input.id] : []));
  if (new Set(ids).size < ids.length) throw bad('two inputs of one id');
  return parts;
}

function readElement(value: unknown): readonly CardPart[] {
  const element = objectIn(value, 'element');
  const type = String(element['type']);
  const needs = NEEDS[type];
  if (needs === undefined) throw bad(`element ${type}`);
  const missing = needs.find((key) => element[key] === undefined || element[key] === '');
  if (missing !== undefined) throw bad(`${type} without ${missing}`);
  switch (type) {
    case 'TextBlock':
      return [textOf(element, readMarkdown(String(element['text'])))];
    case 'RichTextBlock':
      return [richText(element)];
    case 'Container':
    case 'Column':
      return listIn(element, 'items').flatMap(readElement);
    case 'ColumnSet':
      return listIn(element, 'columns').flatMap(readElement);
    case 'FactSet':
      return listIn(element, 'facts').map((fact) => {
        const { title, value: text } = objectIn(fact, 'fact');
        return textOf(element, readMarkdown(`${String(title)} ${String(text)}`));
      });
    case 'Image':
      return [textOf(element, { shown: String(element['altText']), live: [] })];
    case 'ActionSet':
      return actionsIn(element, 'actions');
    default:
      return [{ kind: 'input', input: inputOf(element, type) }];
  }
}

function textOf(element: Json, read: ReadText): CardPart {
  return {
    kind: 'text',
    read,
    strong: element['weight'] === 'Bolder' || element['style'] === 'heading',
    quiet: element['isSubtle'] === true,
  };
}

function richText(element: Json): CardPart {
  const runs = listIn(element, 'inlines').map((one) =>
    typeof one === 'string' ? { text: one } : objectIn(one, 'run'),
  );
  const strange = runs.find((run) => typeof run['text'] !== 'string' || run['text'] === '');
  if (strange !== undefined) throw bad('TextRun without text');
  const live = runs
    .filter((run) => run['selectAction'] !== undefined)
    .map((run) => `action ${String(run['text'])}`);
  const shown = runs.map((run) => String(run['text'])).join('');
  const quiet = runs.length > 0 && runs.every((run) => run['isSubtle'] === true);
  const strong = runs.length > 0 && runs.every((run) => run['weight'] === 'Bolder');
  return { kind: 'text', read: { shown, live }, strong, quiet };
}

function actionsIn(element: Json, key: string): readonly CardPart[] {
  if (element[key] === undefined) return [];
  const actions = listIn(element, key).map((one) => {
    const action = objectIn(one, 'action');
    if (action['type'] !== 'Action.Execute') throw bad(`action ${String(action['type'])}`);
    const { title, verb, data = {}, associatedInputs } = action;
    if (typeof title !== 'string' || title === '' || typeof verb !== 'string')
      throw bad('action without title or verb');
    return { title, verb, data: objectIn(data, 'data'), sendsInputs: associatedInputs !== 'none' };
  });
  if (actions.length > MOST_ACTIONS) throw bad(`${actions.length} actions in one row`);
  return [{ kind: 'actions', actions }];
}

function inputOf(element: Json, type: string): CardInput {
  return {
    id: String(element['id']),
    type,
    label: String(element['label'] ?? element['title']),
    isRequired: element['isRequired'] === true,
    errorMessage: typeof element['errorMessage'] === 'string' ? element['errorMessage'] : null,
    value: String(element['value'] ?? ''),
    isMultiline: element['isMultiline'] === true,
    isMultiSelect: element['isMultiSelect'] === true,
    choices: (element['choices'] === undefined ? [] : listIn(element, 'choices')).map((one) => {
      const choice = objectIn(one, 'choice');
      return { title: String(choice['title']), value: String(choice['value']) };
    }),
  };
}

function objectIn(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(`${what} is no object`);
  return value as Json;
}

function listIn(element: Json, key: string): readonly unknown[] {
  const list = element[key];
  if (!Array.isArray(list)) throw bad(`${key} is no list`);
  return list;
}

function bad(what: string): TeamsRefusal {
  return new TeamsRefusal(400, `BadSyntax: ${what}`);
}
