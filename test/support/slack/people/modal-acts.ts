import { isRecord } from '../blocks/checks.ts';
import { checkedView } from '../blocks/validate.ts';
import type { Deliver } from '../delivery.ts';
import { type SeenModal, seeView } from '../screen.ts';
import { changeView, closeModals, fieldsOf, openViews, pushModal } from '../views.ts';
import { installationOf, type SlackView, touch } from '../world.ts';
import { type Filling, unfilled, valueFor } from './filling.ts';
import { type Actor, viewAction, viewClosed, viewSubmission } from './payloads.ts';

/**
 * What became of a modal that was sent. `incomplete`: Slack itself refused to send it; `errors`: the bot answered beside a
 * field; `trouble`: the bot did not answer, or answered what Slack cannot show.
 */
type Sent = 'incomplete' | 'errors' | 'trouble' | 'closed' | 'updated' | 'pushed' | 'cleared';

export interface Submitted {
  readonly outcome: Sent;
  /** What stands beside the fields, by their labels. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is open after it. */
  readonly modal: SeenModal | null;
}

/** Puts values into fields, named by their label or action id, and sends the modal. */
export async function fillModal(
  actor: Actor,
  deliver: Deliver,
  { modal, values }: { readonly modal: SeenModal; readonly values: Readonly<Record<string, Filling>> },
): Promise<Submitted> {
  const view = topModal(actor, modal);
  for (const [name, filling] of Object.entries(values))
    await putInto({ actor, deliver, view }, name, filling);
  view.errors = unfilled(view);
  touch(actor.world);
  if (Object.keys(view.errors).length > 0) return submitted(actor, view, 'incomplete');
  const taken = await deliver({ kind: 'interactive', payload: viewSubmission(actor, view) });
  const outcome = taken.taken ? answered(actor, view, taken.answer) : 'trouble';
  return submitted(actor, view, outcome);
}

function submitted({ workspace, user }: Actor, sent: SlackView, outcome: Sent): Submitted {
  if (outcome === 'trouble') sent.errors = { '': 'We had some trouble connecting. Try again?' };
  const labels = new Map(seeView(workspace, sent).fields.map(({ blockId, label }) => [blockId, label]));
  const top = workspace.modals.get(user.id)?.at(-1);
  const errors = Object.entries(sent.errors).map(([block, words]): [string, string] => [
    labels.get(block) ?? block,
    words,
  ]);
  return {
    outcome,
    errors: Object.fromEntries(errors),
    modal: top === undefined ? null : seeView(workspace, top),
  };
}

/** The modal as it stands; what lies beneath another, or was closed, cannot be used. */
function topModal({ workspace, user }: Actor, { id, title }: SeenModal): SlackView {
  const top = workspace.modals.get(user.id)?.at(-1);
  if (top?.id !== id) throw new Error(`the modal "${title}" is not in front of ${user.name}`);
  return top;
}

interface Putting {
  readonly actor: Actor;
  readonly deliver: Deliver;
  readonly view: SlackView;
}

async function putInto({ actor, deliver, view }: Putting, name: string, filling: Filling): Promise<void> {
  const seen = seeView(actor.workspace, view).fields.find(
    (one) => one.label === name || one.actionId === name,
  );
  const placed = fieldsOf(view.view).find(
    ({ blockId, element }) => blockId === seen?.blockId && (element.action_id ?? '') === seen.actionId,
  );
  if (seen === undefined || placed === undefined) throw new Error(`the modal has no field "${name}"`);
  const value = valueFor(actor, placed.element, filling);
  view.state[seen.blockId] = { ...view.state[seen.blockId], [seen.actionId]: value };
  if (!placed.dispatches) return;
  const action = { action_id: seen.actionId, block_id: seen.blockId, ...value };
  await deliver({ kind: 'interactive', payload: viewAction(actor, view, action) });
}

/** Does what the bot answered to a modal that was sent. */
function answered(actor: Actor, view: SlackView, answer: unknown): Sent {
  if (answer === undefined) {
    closeModals({ ...actor, user: actor.user.id }, 'top');
    return 'closed';
  }
  if (!isRecord(answer)) return 'trouble';
  try {
    return doAnswer(actor, view, answer);
  } catch {
    return 'trouble';
  }
}

function doAnswer(actor: Actor, view: SlackView, answer: Record<string, unknown>): Sent {
  const whose = { ...actor, user: actor.user.id };
  const newView = () => checkedView(answer['view'], 'modal', installationOf(actor.workspace).scopes);
  switch (answer['response_action']) {
    case 'errors':
      return showErrors(actor, view, answer['errors']);
    case 'update':
      changeView(actor, view, newView());
      return 'updated';
    case 'push':
      pushModal(whose, newView());
      return 'pushed';
    case 'clear':
      closeModals(whose, 'all');
      return 'cleared';
    default:
      return 'trouble';
  }
}

/** Errors stand beside input blocks; for any other block, or without words, Slack shows none of them. */
function showErrors(actor: Actor, view: SlackView, errors: unknown): Sent {
  const known = new Set(fieldsOf(view.view).map(({ blockId }) => blockId));
  const given = isRecord(errors) ? Object.entries(errors) : [];
  const fits = ([block, words]: [string, unknown]) =>
    known.has(block) && typeof words === 'string' && words !== '';
  if (given.length === 0 || !given.every(fits)) return 'trouble';
  view.errors = Object.fromEntries(given.map(([block, words]) => [block, String(words)]));
  touch(actor.world);
  return 'errors';
}

/** Leaves a modal without sending it. */
export async function closeModal(actor: Actor, deliver: Deliver, modal: SeenModal): Promise<void> {
  const { view } = topModal(actor, modal);
  if (view.type !== 'modal') return;
  const all = view.clear_on_close === true;
  const stack = actor.workspace.modals.get(actor.user.id) ?? [];
  const gone = (all ? stack : stack.slice(-1)).filter(
    (one) => one.view.type === 'modal' && one.view.notify_on_close,
  );
  closeModals({ ...actor, user: actor.user.id }, all ? 'all' : 'top');
  for (const one of gone) await deliver({ kind: 'interactive', payload: viewClosed(actor, one, all) });
}

/** The modal or home with this id, as it stands. */
export function viewWith({ workspace }: Actor, id: string): SlackView {
  const found = [...openViews(workspace), ...workspace.homes.values()].find((one) => one.id === id);
  if (found === undefined) throw new Error('this view is no longer there');
  return found;
}
