import type { types } from '@slack/bolt';
import { refusedFor, SlackRefusal } from '../refusal.ts';
import { eachBlock } from './blocks.ts';
import { type Check, flag, inside, isRecord, list, object, problem, startLook, text } from './checks.ts';
import { anyText, plain } from './composition.ts';
import { tableLength } from './tables.ts';

/** Slack's limit is about 12,000 and not exact; what is to pass here passes there. */
const BLOCK_TEXT = 10_000;
const VIEW_BYTES = 250_000;

/**
 * The blocks of a message, none of a kind that is `refused` there; or a refusal with Slack's code: `invalid_blocks_format` where it is no list, `invalid_blocks`
 * with every place that is wrong, `msg_blocks_too_long`.
 */
export function checkedBlocks(
  value: unknown,
  scopes: ReadonlySet<string>,
  refused: ReadonlySet<string> = new Set(),
): readonly types.KnownBlock[] {
  if (!Array.isArray(value)) throw new SlackRefusal('invalid_blocks_format');
  const look = startLook('message', scopes);
  list(eachBlock, { min: 0, max: 50 })(value, inside(look, 'blocks'));
  for (const [at, block] of value.filter(isRecord).entries()) {
    const type = String(block['type']);
    if (refused.has(type)) problem(inside(look, `blocks/${at}`), `unsupported type: ${type}`);
  }
  const tables = value.filter(isTable);
  if (tables.length > 1) problem(look, 'only_one_table_allowed');
  if (look.problems.length > 0) throw refusedFor('invalid_blocks', look.problems);
  if (textLength(value.filter((block) => !isTable(block))) > BLOCK_TEXT || tableLength(tables) > BLOCK_TEXT) {
    throw new SlackRefusal('msg_blocks_too_long');
  }
  return named(value) as readonly types.KnownBlock[];
}

function isTable(block: unknown): boolean {
  return isRecord(block) && (block['type'] === 'table' || block['type'] === 'data_table');
}

/** The characters of every text in blocks, labels of buttons and options among them. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce((sum, [key, field]) => {
    if (key === 'text' && typeof field === 'string') return sum + field.length;
    return sum + textLength(field);
  }, 0);
}

const common: Record<string, Check> = {
  private_metadata: text(3000, 0),
  callback_id: text(255, 0),
  external_id: text(255, 0),
};
const blocks = list(eachBlock, { min: 0, max: 100 });

const shapes: Readonly<Record<'modal' | 'home', Check>> = {
  modal: object(
    { type: anyText, title: plain(24), blocks },
    {
      ...common,
      submit: plain(24),
      close: plain(24),
      clear_on_close: flag,
      notify_on_close: flag,
      submit_disabled: flag,
    },
  ),
  home: object({ type: anyText, blocks }, common),
};

/** Slack names what was sent without a name: blocks, and the elements in them. */
function named(given: unknown): readonly unknown[] {
  const copies: unknown[] = structuredClone(Array.isArray(given) ? given : []);
  for (const [place, block] of copies.filter(isRecord).entries()) {
    block['block_id'] ??= `blk-${place}`;
    const held = [
      block['element'],
      block['accessory'],
      ...(Array.isArray(block['elements']) ? block['elements'] : []),
    ];
    const usable = held
      .filter(isRecord)
      .filter((one) => !['rich_text', 'context'].includes(String(block['type'])) && one['type'] !== 'image');
    for (const [index, element] of usable.entries()) element['action_id'] ??= `act-${place}-${index}`;
  }
  return copies;
}

/** The view of a modal or a home, or a refusal: `invalid_arguments` with every place that is wrong, `view_too_large`. */
export function checkedView<Kind extends 'modal' | 'home'>(
  value: unknown,
  kind: Kind,
  scopes: ReadonlySet<string>,
): Kind extends 'modal' ? types.ModalView : types.HomeView {
  const look = inside(startLook(kind, scopes), 'view');
  if (!isRecord(value))
    throw refusedFor('invalid_arguments', ['must provide an object [json-pointer:/view]']);
  if (value['type'] !== kind) problem(inside(look, 'type'), `unsupported type: ${String(value['type'])}`);
  else shapes[kind](value, look);
  const asks =
    Array.isArray(value['blocks']) && value['blocks'].some((one) => isRecord(one) && one['type'] === 'input');
  if (kind === 'modal' && asks && value['submit'] === undefined) {
    problem(look, '`submit` is required where there is an input block');
  }
  if (look.problems.length > 0) throw refusedFor('invalid_arguments', look.problems);
  if (Buffer.byteLength(JSON.stringify(value)) > VIEW_BYTES) throw new SlackRefusal('view_too_large');
  // The shape was held against every rule of this kind of view just now.
  return { ...value, blocks: named(value['blocks']) } as never;
}
