import type { types } from '@slack/bolt';
import { mediaTypeOf } from '../file-kinds.ts';
import { fileJson } from '../messages.ts';
import { optionsOf } from '../screen.ts';
import { type Field, fieldsOf, valueKey } from '../views.ts';
import { newId, type SlackFile, type SlackView } from '../world.ts';
import type { Actor } from './payloads.ts';

export interface Document {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isHidden?: boolean;
}

/** What a person puts into a field: words, a date, the labels or values of options, documents; null empties it. */
export type Filling = string | readonly string[] | readonly Document[] | null;

/** Keeps a document of somebody's in the workspace, not shared anywhere yet. */
export function keepFile(
  { world, workspace, user }: Actor,
  { name, content, isHidden = false }: Document,
): SlackFile {
  const file: SlackFile = {
    id: newId(world, 'F'),
    name,
    mimetype: mediaTypeOf(name),
    user: user.id,
    created: world.time.now(),
    content: Buffer.from(content),
    channels: new Set(),
    givenToApp: false,
    isHidden,
  };
  workspace.files.set(file.id, file);
  return file;
}

/** Slack's value object for what was put into a field; an option that is not offered is a mistake of the test. */
export function valueFor(actor: Actor, field: Field, filling: Filling): Record<string, unknown> {
  const { type } = field;
  const key = valueKey(type);
  if (type === 'file_input') {
    const files = listOf(filling)
      .filter((one) => typeof one !== 'string')
      .map((one) => keepFile(actor, one));
    for (const file of files) file.givenToApp = true;
    return { type, files: files.map((file) => fileJson(actor.world, actor.workspace, file)) };
  }
  if (key === 'selected_option')
    return { type, [key]: filling === null ? null : offered(field, String(filling)) };
  if (key === 'selected_options')
    return { type, [key]: listOf(filling).map((one) => offered(field, String(one))) };
  if (key.endsWith('s')) return { type, [key]: listOf(filling) };
  return { type, [key]: filling === null || filling === '' ? null : filling };
}

function listOf(filling: Filling): readonly (string | Document)[] {
  if (filling === null) return [];
  return typeof filling === 'string' ? [filling] : filling;
}

function offered(field: Field, words: string): types.Option {
  const options = optionsOf(field);
  const found = options.find(({ value, text }) => value === words || text.text === words);
  if (found !== undefined) return found;
  throw new Error(`"${words}" is not offered: ${options.map(({ text }) => text.text).join(', ')}`);
}

/** What Slack itself says before it sends a modal, by block id. */
export function unfilled({ view, state }: SlackView): Record<string, string> {
  const complaints = fieldsOf(view).map(
    ({ blockId, element, optional }): readonly [string, string | null] => {
      const value = state[blockId]?.[element.action_id ?? '']?.[valueKey(element.type)];
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
      if (empty) return [blockId, optional ? null : 'Please complete this required field.'];
      return [blockId, wrong(element, String(value))];
    },
  );
  return Object.fromEntries(complaints.filter((one): one is readonly [string, string] => one[1] !== null));
}

function wrong(field: Field, value: string): string | null {
  switch (field.type) {
    case 'plain_text_input':
      return wrongLength(field, value);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? null : 'Enter a valid email';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Enter a valid URL';
    case 'number_input':
      return Number.isFinite(Number(value)) ? null : 'Enter a valid number';
    default:
      return null;
  }
}

function wrongLength(
  { min_length: min = 0, max_length: max = 3000 }: types.PlainTextInput,
  value: string,
): string | null {
  if (value.length < min) return `Enter at least ${min} characters`;
  return value.length > max ? `Enter no more than ${max} characters` : null;
}
