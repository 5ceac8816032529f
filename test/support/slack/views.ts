import type { types } from '@slack/bolt';
import { blockIdOf } from './messages.ts';
import { SlackRefusal } from './refusal.ts';
import { secret } from './setting.ts';
import {
  newId,
  type SlackView,
  type SlackWorkspace,
  type SlackWorld,
  touch,
  type ViewState,
} from './world.ts';

interface Whose {
  readonly world: SlackWorld;
  readonly workspace: SlackWorkspace;
  readonly user: string;
}

const DEEPEST = 3;

/** Opens a modal; one that was open is gone. */
export function openModal(whose: Whose, view: types.ModalView): SlackView {
  return stacked(whose, [], view);
}

/** Puts a modal upon the one that is open. */
export function pushModal(whose: Whose, view: types.ModalView): SlackView {
  const stack = whose.workspace.modals.get(whose.user) ?? [];
  if (stack.length === 0) throw new SlackRefusal('no_open_view');
  if (stack.length >= DEEPEST) throw new SlackRefusal('push_limit_reached');
  return stacked(whose, stack, view);
}

function stacked(
  { world, workspace, user }: Whose,
  below: readonly SlackView[],
  view: types.ModalView,
): SlackView {
  requireFreeName(workspace, view.external_id, null);
  const id = newId(world, 'V');
  const opened: SlackView = {
    id,
    user,
    rootId: below[0]?.id ?? id,
    previousId: below.at(-1)?.id ?? null,
    hash: newHash(world),
    view,
    state: initialState(view),
    errors: {},
  };
  workspace.modals.set(user, [...below, opened]);
  touch(world);
  return opened;
}

/** A name of the bot's own is one view's at a time. */
function requireFreeName(workspace: SlackWorkspace, name: string | undefined, self: SlackView | null): void {
  const taken = openViews(workspace).some((one) => one !== self && one.view.external_id === name);
  if (name !== undefined && name !== '' && taken) throw new SlackRefusal('duplicate_external_id');
}

export function openViews(workspace: SlackWorkspace): readonly SlackView[] {
  return [...workspace.modals.values()].flat();
}

/** Shows a view anew; what was typed stays where its field does. */
export function changeView(
  whose: Omit<Whose, 'user'>,
  opened: SlackView,
  view: types.ModalView | types.HomeView,
): void {
  requireFreeName(whose.workspace, view.external_id, opened);
  const before = opened.state;
  opened.view = view;
  opened.hash = newHash(whose.world);
  opened.errors = {};
  opened.state = initialState(view);
  for (const [block, actions] of Object.entries(opened.state)) {
    for (const action of Object.keys(actions)) {
      const typed = before[block]?.[action];
      if (typed !== undefined) actions[action] = typed;
    }
  }
  touch(whose.world);
}

export function publishHome({ world, workspace, user }: Whose, view: types.HomeView): SlackView {
  const known = workspace.homes.get(user);
  if (known !== undefined) {
    changeView({ world, workspace }, known, view);
    return known;
  }
  const id = newId(world, 'V');
  const home = {
    id,
    user,
    rootId: id,
    previousId: null,
    hash: newHash(world),
    view,
    state: initialState(view),
    errors: {},
  };
  workspace.homes.set(user, home);
  touch(world);
  return home;
}

function newHash(world: SlackWorld): string {
  return `${Math.floor(world.time.now() / 1000)}.${secret().slice(0, 8)}`;
}

/** Closes the modal on top, or all of them. */
export function closeModals({ world, workspace, user }: Whose, which: 'top' | 'all'): void {
  const stack = workspace.modals.get(user) ?? [];
  workspace.modals.set(user, which === 'all' ? [] : stack.slice(0, -1));
  touch(world);
}

function initialState(view: types.ModalView | types.HomeView): ViewState {
  const state: ViewState = {};
  for (const { blockId, element } of fieldsOf(view)) {
    state[blockId] = { ...state[blockId], [element.action_id ?? '']: initialValue(element) };
  }
  return state;
}

export interface PlacedField {
  readonly blockId: string;
  readonly element: Field;
  /** Only a field in an input block that does not say so must be filled. */
  readonly optional: boolean;
  /** Whether the bot is told as soon as it changes. */
  readonly dispatches: boolean;
}

/** Every element of a view that holds a value, with the block that it is in. */
export function fieldsOf(view: types.ModalView | types.HomeView): readonly PlacedField[] {
  return (view.blocks as types.KnownBlock[]).flatMap((block) => {
    const asks = block.type === 'input';
    const about = { blockId: blockIdOf(block), optional: !asks || block.optional === true };
    const dispatches = !asks || block.dispatch_action === true;
    return elementsOf(block)
      .filter(holdsValue)
      .map((element) => ({ ...about, dispatches, element }));
  });
}

export type Field = types.InputBlockElement;
type Element = types.ActionsBlockElement | types.SectionBlockAccessory | types.InputBlockElement;

/** The elements of a block that somebody can use. */
export function elementsOf(block: types.KnownBlock): readonly Element[] {
  if (block.type === 'input') return [block.element];
  if (block.type === 'actions') return block.elements;
  return block.type === 'section' && block.accessory !== undefined ? [block.accessory] : [];
}

function holdsValue(element: Element): element is Field {
  return !['button', 'overflow', 'image', 'workflow_button'].includes(element.type);
}

// Where each kind of field keeps its value, where its first one comes from, and what it holds without any.
const values: Readonly<Record<string, readonly [key: string, initial: string, nothing: unknown]>> = {
  static_select: ['selected_option', 'initial_option', null],
  radio_buttons: ['selected_option', 'initial_option', null],
  multi_static_select: ['selected_options', 'initial_options', []],
  checkboxes: ['selected_options', 'initial_options', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
  users_select: ['selected_user', 'initial_user', null],
  multi_users_select: ['selected_users', 'initial_users', []],
  channels_select: ['selected_channel', 'initial_channel', null],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  file_input: ['files', '', []],
};

/** The key under which a kind of field keeps its value. */
export function valueKey(type: string): string {
  return values[type]?.[0] ?? 'value';
}

/** A field's value object as it stands before anybody touched it. */
function initialValue(element: Field): Record<string, unknown> {
  const [key, initial, nothing] = values[element.type] ?? ['value', 'initial_value', null];
  return {
    type: element.type,
    [key]: Object.entries(element).find(([name]) => name === initial)?.[1] ?? nothing,
  };
}

/** A view as Slack shows it to the bot. */
export function viewJson(
  world: SlackWorld,
  workspace: SlackWorkspace,
  opened: SlackView,
): Record<string, unknown> {
  const { view } = opened;
  return {
    ...view,
    id: opened.id,
    team_id: workspace.id,
    app_id: world.app.id,
    app_installed_team_id: workspace.id,
    bot_id: workspace.installation?.botId ?? '',
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
    private_metadata: view.private_metadata ?? '',
    hash: opened.hash,
    root_view_id: opened.rootId,
    previous_view_id: opened.previousId,
    state: { values: opened.state },
  };
}
