import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStage, clientOf, outcomeOf, type Stage } from '../support/slack/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
});

const redirect = 'http://127.0.0.1:9/slack/oauth_redirect';

/** Somebody at Slack's page: allows it, or does not; where Slack leads them then. */
async function decide(user: string): Promise<URL> {
  const { slack } = stage;
  const asked = new URLSearchParams({
    client_id: slack.world.app.clientId,
    scope: 'chat:write,commands',
    state: 's-1',
    redirect_uri: redirect,
  });
  const page = await fetch(`${slack.origin}/oauth/v2/authorize?${asked}`);
  expect(await page.text()).toContain('chat:write,commands');
  asked.set('user', user);
  const form = { method: 'POST', body: asked, redirect: 'manual' } as const;
  const response = await fetch(`${slack.origin}/oauth/v2/authorize`, form);
  return new URL(response.headers.get('location') ?? '');
}

describe('installation by OAuth', () => {
  it('gives a token of the workspace for a code, once', async () => {
    const { slack } = stage;
    const workspace = slack.workspace('embassy', { installed: false });
    const admin = slack.person(workspace, { name: 'Ixchel Coroy' });
    const back = await decide(`${workspace.id}:${admin.id}`);
    expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([redirect, 's-1']);
    const code = back.searchParams.get('code') ?? '';
    const { clientId: client_id, clientSecret: client_secret } = slack.world.app;
    const exchange = (more: object = {}) =>
      clientOf(slack, '').oauth.v2.access({
        client_id,
        client_secret,
        code,
        redirect_uri: redirect,
        ...more,
      });
    expect(await outcomeOf(exchange({ client_secret: 'wrong' }))).toBe('bad_client_secret');
    expect(await outcomeOf(exchange({ redirect_uri: 'http://elsewhere.example' }))).toBe('bad_redirect_uri');
    const given = await exchange();
    expect(given).toMatchObject({
      team: { id: workspace.id },
      authed_user: { id: admin.id },
      scope: 'chat:write,commands',
    });
    expect(await outcomeOf(exchange())).toBe('code_already_used');
    const client = clientOf(slack, given.access_token ?? '');
    expect(await outcomeOf(client.chat.postMessage({ channel: admin.id, text: 'hola' }))).toBe('ok');
    expect(await outcomeOf(client.users.info({ user: admin.id }))).toBe('missing_scope');
  });

  it('leads back with the reason where it was not allowed, and forgets a code after ten minutes', async () => {
    expect((await decide('')).searchParams.get('error')).toBe('access_denied');
    const { slack, workspace, amelia, time } = stage;
    const code = (await decide(`${workspace.id}:${amelia.id}`)).searchParams.get('code') ?? '';
    time.pass(601);
    const { clientId: client_id, clientSecret: client_secret } = slack.world.app;
    expect(await outcomeOf(clientOf(slack, '').oauth.v2.access({ client_id, client_secret, code }))).toBe(
      'invalid_code',
    );
  });
});
