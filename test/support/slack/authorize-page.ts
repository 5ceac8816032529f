import type { IncomingMessage, ServerResponse } from 'node:http';
import { escapeHtml, pageOf } from './page/html.ts';
import { readArguments } from './request-body.ts';
import { secret } from './setting.ts';
import { type SlackWorld, workspaceOf } from './world.ts';

const CODE_LIFETIME = 600_000;

/** Slack's page that asks whether an app may come in, and what follows when somebody allows it or does not. */
export async function authorize(
  world: SlackWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = await readArguments(request, false);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  if (text('client_id') !== world.app.clientId) return void response.writeHead(400).end('invalid client_id');
  if (request.method !== 'POST') return void page(response, askingPage(world, text));
  const target = new URL(text('redirect_uri'));
  target.searchParams.set('state', text('state'));
  if (text('user') === '') target.searchParams.set('error', 'access_denied');
  else target.searchParams.set('code', newCode(world, text));
  response.writeHead(302, { location: target.href }).end();
}

function newCode(world: SlackWorld, text: (name: string) => string): string {
  const code = secret();
  const [workspace = '', user = ''] = text('user').split(':');
  world.codes.set(code, {
    workspace: workspaceOf(world, workspace).id,
    user,
    redirectUri: text('redirect_uri'),
    scopes: text('scope')
      .split(/[, ]/)
      .filter((scope) => scope !== ''),
    expires: world.time.now() + CODE_LIFETIME,
    used: false,
  });
  return code;
}

function page(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function askingPage(world: SlackWorld, text: (name: string) => string): string {
  const hidden = ['client_id', 'scope', 'state', 'redirect_uri']
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(text(name))}">`)
    .join('');
  const people = [...world.workspaces.values()].flatMap((workspace) =>
    [...workspace.users.values()]
      .filter(({ bot, guest, stranger }) => !bot && !stranger && guest === 'no')
      .map(({ id, name }) => ({ value: `${workspace.id}:${id}`, label: `${name}, ${workspace.domain}` })),
  );
  const allow = people
    .map(({ value, label }) => `<button name="user" value="${value}">Allow as ${escapeHtml(label)}</button>`)
    .join('<br>');
  return pageOf(
    'Allow the app?',
    `<form class="ask" method="post" action="/oauth/v2/authorize"><h1>RCM is requesting permission</h1>
    <p>${escapeHtml(text('scope'))}</p>${hidden}${allow}<br><button name="user" value="">Cancel</button></form>`,
  );
}
