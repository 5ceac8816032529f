import {
  all,
  type Check,
  flag,
  inside,
  isRecord,
  list,
  object,
  only,
  problem,
  text,
  typed,
} from './checks.ts';
import { anyText, id, plain, written } from './composition.ts';
import { elements, oneSource, sources } from './elements.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './tables.ts';

const type = anyText;
const named = { block_id: id };

const textOrFields: Check = (value, look) => {
  if (!isRecord(value)) return;
  if (value['text'] === undefined && value['fields'] === undefined) {
    problem(look, 'missing required field: text or fields');
  }
};

/** An action id is unique among the elements of its block. */
const uniqueActions: Check = (value, look) => {
  const held = isRecord(value) && Array.isArray(value['elements']) ? value['elements'].filter(isRecord) : [];
  const ids = held.map((element) => element['action_id']).filter((one) => one !== undefined);
  const twice = ids.find((one, index) => ids.indexOf(one) !== index);
  if (twice !== undefined) problem(look, `\`action_id\` "${String(twice)}" already exists`);
};

/** What can be sent as a block; what only comes back in histories, or that nobody has seen work, is refused. */
const block = typed({
  section: all(
    object(
      { type },
      {
        ...named,
        text: written(3000),
        fields: list(written(2000), { min: 1, max: 10 }),
        accessory: typed(elements.accessory),
        expand: flag,
      },
    ),
    textOrFields,
  ),
  header: object({ type, text: plain(150) }, named),
  divider: object({ type }, named),
  context: object(
    { type, elements: list(typed({ ...elements.image, ...textKinds() }), { min: 1, max: 10 }) },
    named,
  ),
  actions: all(
    object({ type, elements: list(typed(elements.actions), { min: 1, max: 25 }) }, named),
    uniqueActions,
  ),
  image: all(object({ type, alt_text: text(2000) }, { ...named, ...sources, title: plain(2000) }), oneSource),
  input: only(
    ['modal', 'home'],
    object(
      { type, label: plain(2000), element: typed(elements.input) },
      { ...named, hint: plain(2000), optional: flag, dispatch_action: flag },
    ),
  ),
  rich_text: richText,
  markdown: only(['message'], object({ type, text: text(12_000) }, named)),
  table: only(['message'], table),
  data_table: only(['message'], dataTable),
});

function textKinds(): Record<string, Check> {
  return { plain_text: written(3000), mrkdwn: written(3000) };
}

const uniqueBlockIds: Check = (value, look) => {
  if (!isRecord(value) || typeof value['block_id'] !== 'string') return;
  if (look.blockIds.has(value['block_id'])) {
    problem(inside(look, 'block_id'), `\`block_id\` "${value['block_id']}" already exists`);
  }
  look.blockIds.add(value['block_id']);
};

export const eachBlock: Check = all(block, uniqueBlockIds);
