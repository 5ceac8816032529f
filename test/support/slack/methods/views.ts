import { checkedView } from '../blocks/validate.ts';
import { SlackRefusal } from '../refusal.ts';
import { changeView, openModal, openViews, publishHome, pushModal, viewJson } from '../views.ts';
import type { SlackView } from '../world.ts';
import { type Answer, type BotCall, type Method, optional, required, structured, userNamed } from './call.ts';

/** Whose screen a trigger opens: it works once, for three seconds, in its own workspace. */
function personBehind(call: BotCall): string {
  const trigger = call.world.triggers.get(required(call, 'trigger_id'));
  if (trigger === undefined || trigger.workspace !== call.workspace.id)
    throw new SlackRefusal('invalid_trigger_id');
  if (trigger.used) throw new SlackRefusal('exchanged_trigger_id');
  if (call.world.time.now() > trigger.expires) throw new SlackRefusal('expired_trigger_id');
  trigger.used = true;
  return trigger.user;
}

function modalOf(call: BotCall) {
  return checkedView(structured(call, 'view', 'invalid_arguments'), 'modal', call.installation.scopes);
}

function shown({ world, workspace }: BotCall, view: SlackView): Answer {
  return { view: viewJson(world, workspace, view) };
}

function requireHash(call: BotCall, view: SlackView): void {
  const hash = optional(call, 'hash');
  if (hash !== null && hash !== view.hash) throw new SlackRefusal('hash_conflict');
}

/** A view that is wrong leaves its trigger as it was. */
function open(call: BotCall): Answer {
  const view = modalOf(call);
  return shown(call, openModal({ ...call, user: personBehind(call) }, view));
}

function push(call: BotCall): Answer {
  const view = modalOf(call);
  return shown(call, pushModal({ ...call, user: personBehind(call) }, view));
}

function update(call: BotCall): Answer {
  const view = modalOf(call);
  const [id, name] = [optional(call, 'view_id'), optional(call, 'external_id')];
  const found = openViews(call.workspace).find(
    (one) => one.id === id || (name !== null && one.view.external_id === name),
  );
  if (found === undefined) throw new SlackRefusal('not_found');
  requireHash(call, found);
  changeView(call, found, view);
  return shown(call, found);
}

function publish(call: BotCall): Answer {
  const user = userNamed(call, required(call, 'user_id'));
  const view = checkedView(structured(call, 'view', 'invalid_arguments'), 'home', call.installation.scopes);
  const known = call.workspace.homes.get(user.id);
  if (known !== undefined) requireHash(call, known);
  return shown(call, publishHome({ ...call, user: user.id }, view));
}

const free = { token: 'bot', scopes: [], json: true } as const;

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { ...free, run: open },
  'views.push': { ...free, run: push },
  'views.update': { ...free, run: update },
  'views.publish': { ...free, run: publish },
};
