import type { Button, Item, Part, Sign } from '../../src/messages/message.ts';
import {
  type ActionData,
  type Element,
  type ExecuteAction,
  type RichTextBlock,
  type TextRun,
  VERB,
} from './card.ts';
import { isWithoutMarks, textRuns } from './escape.ts';

type Table = Extract<Part, { kind: 'table' }>;
type TextPart = Exclude<Part, { kind: 'items' | 'table' | 'buttons' }>;

const SIGNS: Readonly<Record<Sign, string>> = { pending: '● ', received: '✓ ', awaiting: '○ ', none: '' };
/** Teams shows six in a row and hides the rest. */
const BUTTONS_IN_A_SET = 4;
const LABEL_LIMIT = 75;
/** What of a row stands on its first line. */
const FIRST_CELLS = 2;

/** Parts as elements of a card, one below the other, as a phone shows them. `inForm`: the buttons send nothing filled in. */
export function elementsOf(parts: readonly Part[], inForm = false): readonly Element[] {
  return parts.flatMap((part): readonly Element[] => {
    switch (part.kind) {
      case 'items':
        return part.items.map((item, at) => block(itemRuns(item), at > 0));
      case 'table':
        return part.rows.length === 0 ? [] : tableElements(part);
      case 'buttons':
        return buttonSets(part.buttons, inForm);
      default:
        return part.text.trim() === '' ? [] : [textElement(part)];
    }
  });
}

function textElement({ kind, text }: TextPart): Element {
  switch (kind) {
    case 'heading':
      return isWithoutMarks(text)
        ? { type: 'TextBlock', style: 'heading', text, wrap: true, size: 'Medium', weight: 'Bolder' }
        : block(textRuns(text, { size: 'Medium', weight: 'Bolder' }));
    case 'paragraph':
      return block(textRuns(text));
    case 'quiet':
      return block(textRuns(text, { size: 'Small', isSubtle: true }));
    case 'quote':
      return { type: 'Container', style: 'emphasis', items: [block(textRuns(text))] };
  }
}

function block(inlines: readonly TextRun[], isClose = false): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...(isClose && { spacing: 'Small' }) };
}

function itemRuns({ sign, ref, text }: Item): readonly TextRun[] {
  const mark = SIGNS[sign];
  return [
    ...(mark === '' ? [] : textRuns(mark)),
    ...(ref === null || ref === '' ? [] : [...textRuns(ref, { weight: 'Bolder' }), ...textRuns(' ')]),
    ...textRuns(text),
  ];
}

/** Phones show a table badly or not at all: a row is two lines, its first cell in bold. */
function tableElements({ columns, rows }: Table): readonly Element[] {
  const head = rowLines(columns).join('\n');
  return [
    ...(columns.length === 0 ? [] : [block(textRuns(head, { size: 'Small', isSubtle: true }))]),
    ...rows.map((row) => {
      const [first = '', ...others] = rowLines(row);
      const [name = '', ...cells] = row;
      const rest = [first.slice(shown(name).length), ...others].join('\n');
      return block(
        [...textRuns(shown(name), { weight: 'Bolder' }), ...(cells.length === 0 ? [] : textRuns(rest))],
        row.length <= FIRST_CELLS,
      );
    }),
  ];
}

function rowLines(row: readonly string[]): readonly string[] {
  const cells = row.map(shown);
  return [cells.slice(0, FIRST_CELLS), cells.slice(FIRST_CELLS)]
    .filter((line) => line.length > 0)
    .map((line) => line.join(' · '));
}

function shown(cell: string): string {
  return cell.trim() === '' ? '–' : cell;
}

function buttonSets(buttons: readonly Button[], inForm: boolean): readonly Element[] {
  const sets = Array.from({ length: Math.ceil(buttons.length / BUTTONS_IN_A_SET) }, (_, at) =>
    buttons.slice(at * BUTTONS_IN_A_SET, (at + 1) * BUTTONS_IN_A_SET),
  );
  return sets.map((set) => ({
    type: 'ActionSet',
    actions: set.map(({ label, words, opens }) => ({
      ...actionOf(label.trim() === '' ? words : label, { words, ...(opens === 'form' && { form: true }) }),
      ...(inForm && { associatedInputs: 'none' as const }),
    })),
  }));
}

/** A button; clients show its title as it is. */
export function actionOf(label: string, data: ActionData): ExecuteAction {
  const title = label.length > LABEL_LIMIT ? `${[...label].slice(0, LABEL_LIMIT - 1).join('')}…` : label;
  return { type: 'Action.Execute', verb: VERB, title, data };
}
