import { z } from 'zod';
import type { FormValues } from '../../src/messages/form.ts';
import { holds } from './fields.ts';
import { fieldIdOf, type Kept } from './form-view.ts';
import { askOf, meansOf, type SlackAsk } from './read-command.ts';

const keptSchema = z.object({
  words: z.string(),
  language: z.enum(['en', 'es']),
  channel: z.string().nullable(),
});

/** What a window of ours keeps; null for any other. */
export function readKept(metadata: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}

/** A form that somebody sent. */
export interface SentForm {
  readonly ask: SlackAsk;
  readonly kept: Kept;
  readonly window: { readonly id: string };
  readonly filled: FormValues;
  /** What was put into its fields for documents, and into the one for a text that is to be read. */
  readonly files: readonly unknown[];
  readonly report: unknown;
  /** The block in which each of its fields stands. */
  readonly blocks: ReadonlyMap<string, string>;
}

const optionSchema = z.object({ value: z.string() });
const valueSchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_options: z.array(optionSchema).nullish(),
  files: z.array(z.unknown()).nullish(),
});
type Value = z.infer<typeof valueSchema>;

const sentSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().default('') })),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), valueSchema)) }),
  }),
});

/** Null where the window is none of ours, such as one that an older bot opened. */
export function readSent(body: unknown): SentForm | null {
  const { team: place, user, view, trigger_id: trigger } = sentSchema.parse(body);
  const kept = readKept(view.private_metadata);
  if (kept === null) return null;
  const home = place?.id ?? user.team_id ?? '';
  const put = Object.entries(view.state.values).flatMap(([block, actions]) =>
    Object.entries(actions).map(([name, value]) => ({ id: fieldIdOf(block), name, value })),
  );
  const documents = (wanted: 'files' | 'report') =>
    put.flatMap(({ name, value }) => (holds(name, wanted) ? (value.files ?? []) : []));
  const inputs = view.blocks.filter(({ type }) => type === 'input');
  return {
    ask: askOf({
      team: user.team_id ?? home,
      home,
      user: user.id,
      channel: user.id,
      asIn: kept.channel,
      words: kept.words,
      means: meansOf('trigger', trigger),
      thread: null,
      isPlain: true,
    }),
    kept,
    window: { id: view.id },
    filled: Object.fromEntries(
      put.flatMap(({ id, value }) => {
        const filled = filledIn(value);
        return filled === null ? [] : [[id, filled]];
      }),
    ),
    files: documents('files'),
    report: documents('report')[0] ?? null,
    blocks: new Map(inputs.map(({ block_id: block }) => [fieldIdOf(block), block])),
  };
}

/** What was put into a field; null for a day or an option that was not chosen, and for documents. */
function filledIn(value: Value): FormValues[string] | null {
  switch (value.type) {
    case 'plain_text_input':
      return value.value ?? '';
    case 'datepicker':
      return value.selected_date ?? null;
    case 'radio_buttons':
    case 'static_select':
      return value.selected_option?.value ?? null;
    case 'checkboxes':
    case 'multi_static_select':
      return (value.selected_options ?? []).map((option) => option.value);
    default:
      return null;
  }
}
