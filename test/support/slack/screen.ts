import type { types } from '@slack/bolt';
import { blockIdOf } from './messages.ts';
import { readMrkdwn } from './mrkdwn.ts';
import type { Live, Reader } from './mrkdwn-marks.ts';
import { readBlock } from './screen-text.ts';
import { elementsOf, type Field, valueKey } from './views.ts';
import type { SlackMessage, SlackView, SlackWorkspace, ViewState } from './world.ts';

/** Where a button or a field is. */
export type Surface =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly id: string };

interface Placed {
  readonly surface: Surface;
  readonly blockId: string;
  readonly actionId: string;
}

export interface SeenButton extends Placed {
  readonly label: string;
  readonly value: string | null;
  readonly style: 'primary' | 'danger' | null;
  readonly url: string | null;
  /** The question that is asked before it counts. */
  readonly confirm: string | null;
}

export interface SeenField extends Placed {
  readonly label: string;
  readonly type: string;
  readonly optional: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly value: unknown;
  /** What the bot said of it. */
  readonly error: string | null;
}

/** What a person sees of a message, a modal or a home. */
export interface Seen {
  readonly text: string;
  readonly live: readonly Live[];
  readonly buttons: readonly SeenButton[];
  readonly fields: readonly SeenField[];
}

export interface SeenMessage extends Seen {
  readonly ts: string;
  readonly from: string;
  /** What a locked phone shows, and a screen reader says first. */
  readonly notification: string;
  readonly edited: boolean;
  readonly onlyMe: boolean;
  /** Whether it made this person's phone ring. */
  readonly rang: boolean;
  readonly files: readonly string[];
}

export interface SeenModal extends Seen {
  readonly id: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
}

/** Who reads in a workspace: its people and channels have names. */
export function readerIn(workspace: SlackWorkspace, userId: string): Reader {
  const user = workspace.users.get(userId);
  return {
    timezone: user?.timezone ?? 'UTC',
    locale: user?.locale ?? 'en-US',
    nameOf: (id) => workspace.users.get(id)?.name ?? workspace.channels.get(id)?.name ?? id,
  };
}

interface Content {
  readonly blocks: readonly types.KnownBlock[];
  readonly surface: Surface;
  readonly state: ViewState;
  readonly errors: Readonly<Record<string, string>>;
}

function seeBlocks({ blocks, surface, state, errors }: Content, reader: Reader): Seen {
  const read = blocks.map((block) => readBlock(block, reader));
  const placed = blocks.flatMap((block) => {
    const blockId = blockIdOf(block);
    return elementsOf(block).map((element) => ({ block, element, blockId, surface }));
  });
  return {
    text: read.flatMap(({ lines }) => lines).join('\n'),
    live: read.flatMap(({ live }) => live),
    buttons: placed.flatMap(seeButtons),
    fields: placed.flatMap((one) => seeField(one, { state, errors })),
  };
}

interface PlacedElement {
  readonly block: types.KnownBlock;
  readonly element: ReturnType<typeof elementsOf>[number];
  readonly blockId: string;
  readonly surface: Surface;
}

function seeButtons({ element, blockId, surface }: PlacedElement): readonly SeenButton[] {
  if (element.type === 'image' || element.type === 'workflow_button') return [];
  const place = { surface, blockId, actionId: element.action_id ?? '', confirm: confirmIn(element) };
  if (element.type === 'button') {
    const { text, value = null, style = null, url = null } = element;
    return [{ ...place, label: text.text, value, style, url }];
  }
  if (element.type !== 'overflow') return [];
  return element.options.map(({ text, value = null, url = null }) => ({
    ...place,
    label: text.text,
    value,
    style: null,
    url,
  }));
}

function confirmIn(element: object): string | null {
  return 'confirm' in element ? ((element.confirm as types.Confirm | undefined)?.text.text ?? null) : null;
}

function seeField(
  { block, element, blockId, surface }: PlacedElement,
  { state, errors }: Pick<Content, 'state' | 'errors'>,
): readonly SeenField[] {
  if (['button', 'overflow', 'image', 'workflow_button'].includes(element.type)) return [];
  const field = element as Field;
  const actionId = field.action_id ?? '';
  return [
    {
      surface,
      blockId,
      actionId,
      type: field.type,
      label: block.type === 'input' ? block.label.text : placeholderOf(field),
      optional: block.type === 'input' ? block.optional === true : true,
      options: optionsOf(field).map(({ text, value = '' }) => ({ label: text.text, value })),
      value: state[blockId]?.[actionId]?.[valueKey(field.type)] ?? null,
      error: errors[blockId] ?? null,
    },
  ];
}

function placeholderOf(field: Field): string {
  return 'placeholder' in field ? (field.placeholder?.text ?? field.type) : field.type;
}

/** What a select, boxes or radio buttons offer, groups and all. */
export function optionsOf(field: Field): readonly types.Option[] {
  const grouped =
    'option_groups' in field ? (field.option_groups ?? []).flatMap(({ options }) => options) : [];
  return [...('options' in field ? (field.options ?? []) : []), ...grouped];
}

export function seeMessage(workspace: SlackWorkspace, message: SlackMessage, readerId: string): SeenMessage {
  const reader = readerIn(workspace, readerId);
  const top = readMrkdwn(message.text, reader, { finding: 'addresses' });
  const surface: Surface = { kind: 'message', channel: message.channel, ts: message.ts };
  const seen = seeBlocks({ blocks: message.blocks, surface, state: {}, errors: {} }, reader);
  const withoutBlocks = message.blocks.length === 0;
  return {
    ...seen,
    ...(withoutBlocks && { text: top.shown, live: top.live }),
    ts: message.ts,
    from: reader.nameOf(message.user),
    notification: top.shown,
    edited: message.edited !== null,
    onlyMe: message.onlyFor !== null,
    rang: message.notified.includes(readerId),
    files: message.files.map(({ name }) => name),
  };
}

/** A home has no title of its own. */
export function seeView(workspace: SlackWorkspace, { id, user, view, state, errors }: SlackView): SeenModal {
  const blocks = view.blocks as readonly types.KnownBlock[];
  const seen = seeBlocks({ blocks, surface: { kind: 'view', id }, state, errors }, readerIn(workspace, user));
  if (view.type === 'home') return { ...seen, id, title: 'Home', submit: null, close: null };
  return {
    ...seen,
    id,
    title: view.title.text,
    submit: view.submit?.text ?? null,
    close: view.close?.text ?? null,
  };
}
