import { messageJson } from '../messages.ts';
import { newResponseUrl } from '../response-urls.ts';
import { secret } from '../setting.ts';
import { viewJson } from '../views.ts';
import type {
  SlackChannel,
  SlackMessage,
  SlackUser,
  SlackView,
  SlackWorkspace,
  SlackWorld,
} from '../world.ts';

/** A person at work in a workspace of the fake. */
export interface Actor {
  readonly world: SlackWorld;
  readonly workspace: SlackWorkspace;
  readonly user: SlackUser;
}

const TRIGGER_LIFETIME = 3_000;

function newTrigger({ world, workspace, user }: Actor): string {
  world.lastId += 1;
  const id = `${world.lastId}.${world.lastId}.${secret()}`;
  const expires = world.time.now() + TRIGGER_LIFETIME;
  world.triggers.set(id, { user: user.id, workspace: workspace.id, expires, used: false });
  return id;
}

/** What every interaction says of who did it and where. */
function common(actor: Actor): Record<string, unknown> {
  const { world, workspace, user } = actor;
  const name = user.name.toLowerCase().replaceAll(' ', '.');
  const { enterprise } = workspace;
  return {
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    trigger_id: newTrigger(actor),
    user: { id: user.id, username: name, name, team_id: user.team },
    team: {
      id: workspace.id,
      domain: workspace.domain,
      ...(enterprise !== null && { enterprise_id: enterprise }),
    },
    enterprise: enterprise === null ? null : { id: enterprise, name: enterprise },
    is_enterprise_install: false,
  };
}

export function slashCommand(actor: Actor, channel: SlackChannel, text: string): Record<string, string> {
  const { world, workspace, user } = actor;
  const whence = { workspace: workspace.id, channel: channel.id, user: user.id, message: null };
  return {
    token: world.app.verificationToken,
    team_id: workspace.id,
    team_domain: workspace.domain,
    ...(workspace.enterprise !== null && {
      enterprise_id: workspace.enterprise,
      enterprise_name: workspace.enterprise,
    }),
    channel_id: channel.id,
    channel_name: channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name.toLowerCase().replaceAll(' ', '.'),
    command: world.app.command,
    text,
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, whence),
    trigger_id: newTrigger(actor),
  };
}

/** A press or a choice in a message. One that only this person saw comes without the message itself. */
export function messageAction(
  actor: Actor,
  { channel, message }: { readonly channel: SlackChannel; readonly message: SlackMessage },
  action: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { world, workspace, user } = actor;
  const alone = message.onlyFor !== null;
  const whence = { workspace: workspace.id, channel: channel.id, user: user.id, message };
  return {
    type: 'block_actions',
    ...common(actor),
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: alone },
    channel: { id: channel.id, name: channel.name },
    ...(!alone && { message: messageJson(world, workspace, message) }),
    state: { values: {} },
    response_url: newResponseUrl(world, whence),
    actions: [action],
  };
}

/** A press or a choice in a modal or a home. */
export function viewAction(
  actor: Actor,
  view: SlackView,
  action: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const json = viewJson(actor.world, actor.workspace, view);
  const container = { type: 'view', view_id: view.id };
  return { type: 'block_actions', ...common(actor), container, view: json, actions: [action] };
}

export function viewSubmission(actor: Actor, view: SlackView): Record<string, unknown> {
  return {
    type: 'view_submission',
    ...common(actor),
    view: viewJson(actor.world, actor.workspace, view),
    response_urls: [],
  };
}

export function viewClosed(actor: Actor, view: SlackView, isCleared: boolean): Record<string, unknown> {
  const { trigger_id: _none, ...rest } = common(actor);
  return {
    type: 'view_closed',
    ...rest,
    view: viewJson(actor.world, actor.workspace, view),
    is_cleared: isCleared,
  };
}
