import { SlackRefusal } from '../refusal.ts';
import { install, secret } from '../setting.ts';
import { type SlackWorkspace, type SlackWorld, touch, workspaceOf } from '../world.ts';
import { type Answer, type BotCall, type Method, type OpenCall, optional, required } from './call.ts';

function test({ world, workspace, installation }: BotCall): Answer {
  return {
    url: `${world.origin}/`,
    team: workspace.domain,
    team_id: workspace.id,
    user: 'rcm',
    user_id: installation.botUser,
    bot_id: installation.botId,
    is_enterprise_install: false,
    ...(workspace.enterprise !== null && { enterprise_id: workspace.enterprise }),
  };
}

function revoke({ world, workspace }: BotCall): Answer {
  revokeToken(world, workspace);
  return { revoked: true };
}

/** Makes the bot's token of a workspace worthless; Slack tells the bot so, without a token. */
export function revokeToken(world: SlackWorld, workspace: SlackWorkspace): void {
  const bot = endInstallation(workspace, 'token_revoked');
  world.announce(workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] } });
  touch(world);
}

/** Takes the app out of a workspace. */
export function uninstall(world: SlackWorld, workspace: SlackWorkspace): void {
  const bot = endInstallation(workspace, 'account_inactive');
  world.announce(workspace, { type: 'tokens_revoked', tokens: { oauth: [], bot: [bot] } });
  world.announce(workspace, { type: 'app_uninstalled' });
  touch(world);
}

function endInstallation(workspace: SlackWorkspace, why: 'account_inactive' | 'token_revoked'): string {
  const { installation } = workspace;
  if (installation === null) throw new Error(`the app is not installed in ${workspace.id}`);
  installation.dead = why;
  workspace.former.push(installation);
  workspace.installation = null;
  return installation.botUser;
}

/** A place to connect to, for Socket Mode; each address works once. */
function openConnection({ world, authorization }: OpenCall): Answer {
  if (authorization === null) throw new SlackRefusal('not_authed');
  if (authorization !== `Bearer ${world.app.appToken}`) {
    throw new SlackRefusal(
      authorization.startsWith('Bearer xoxb-') ? 'not_allowed_token_type' : 'invalid_auth',
    );
  }
  if (!world.app.socketMode) throw new SlackRefusal('socket_mode_not_enabled');
  const ticket = secret();
  world.tickets.add(ticket);
  return { url: `${world.origin.replace('http', 'ws')}/link?ticket=${ticket}` };
}

/** The client's id and secret, by HTTP Basic or as arguments. */
function requireClient(call: OpenCall): void {
  const { world, authorization } = call;
  const basic = authorization?.startsWith('Basic ')
    ? Buffer.from(authorization.slice(6), 'base64').toString()
    : null;
  const [id, key] = basic?.split(':') ?? [optional(call, 'client_id'), optional(call, 'client_secret')];
  if (id !== world.app.clientId) throw new SlackRefusal('invalid_client_id');
  if (key !== world.app.clientSecret) throw new SlackRefusal('bad_client_secret');
}

function exchangeCode(call: OpenCall): Answer {
  const { world } = call;
  requireClient(call);
  const code = world.codes.get(required(call, 'code'));
  if (code === undefined || world.time.now() > code.expires) throw new SlackRefusal('invalid_code');
  if (code.used) throw new SlackRefusal('code_already_used');
  if ((optional(call, 'redirect_uri') ?? code.redirectUri) !== code.redirectUri)
    throw new SlackRefusal('bad_redirect_uri');
  code.used = true;
  const workspace = workspaceOf(world, code.workspace);
  const installation = install(world, workspace, code.scopes);
  return {
    access_token: installation.token,
    token_type: 'bot',
    scope: code.scopes.join(','),
    bot_user_id: installation.botUser,
    app_id: world.app.id,
    team: { id: workspace.id, name: workspace.domain },
    enterprise:
      workspace.enterprise === null ? null : { id: workspace.enterprise, name: workspace.enterprise },
    authed_user: { id: code.user },
    is_enterprise_install: false,
  };
}

export const accessMethods: Readonly<Record<string, Method>> = {
  'auth.test': { token: 'bot', scopes: [], json: true, run: test },
  'auth.revoke': { token: 'bot', scopes: [], json: false, run: revoke },
  'apps.connections.open': { token: 'open', json: false, run: openConnection },
  'oauth.v2.access': { token: 'open', json: false, run: exchangeCode },
};
