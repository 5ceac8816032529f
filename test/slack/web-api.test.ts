import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStage, clientOf, outcomeOf, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
});

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('posting', () => {
  it('answers a message to a person with their direct messages, where the person sees it', async () => {
    const { client, amelia } = stage;
    const posted = await client.chat.postMessage({
      channel: amelia.id,
      text: 'Comments on the plan are *due*.',
    });
    expect(posted.channel).toMatch(/^D/);
    expect(amelia.sees('dm')).toMatchObject([{ text: 'Comments on the plan are due.', edited: false }]);
    const again = await client.conversations.open({ users: amelia.id });
    expect(again.channel?.id).toBe(posted.channel);
  });

  it('refuses what Slack refuses, with its codes', async () => {
    const { client, slack, workspace, channel, norman } = stage;
    const elsewhere = slack.channel(workspace, 'elsewhere', { withBot: false });
    const hidden = slack.channel(workspace, 'hidden', { kind: 'private', withBot: false });
    const old = slack.channel(workspace, 'old', { archived: true });
    const stranger = slack.person(workspace, { name: 'Kofi', stranger: true });
    const leaver = slack.person(workspace, { name: 'Lenín', deactivated: true, email: 'lenin@example.org' });
    const post = (to: string, more: object = {}) =>
      outcomeOf(client.chat.postMessage({ channel: to, text: 'x', ...more }));
    expect(await post('C0NOWHERE')).toBe('channel_not_found');
    expect(await post('')).toBe('invalid_arguments');
    expect(await post(elsewhere.id)).toBe('not_in_channel');
    expect(await post(hidden.id)).toBe('channel_not_found');
    expect(await post(old.id)).toBe('is_archived');
    expect(await post(stranger.id)).toBe('channel_not_found');
    expect(await post(channel.id, { text: '' })).toBe('no_text');
    expect(await post(channel.id, { text: 'x'.repeat(40_001) })).toBe('msg_too_long');
    expect(await post(channel.id, { blocks: [section('')] })).toBe('invalid_blocks');
    expect(await post(channel.id, { thread_ts: '1.000000' })).toBe('thread_not_found');
    expect(await post(channel.id, { metadata: { event_type: 'x' } })).toBe('invalid_metadata_schema');
    expect(await post(channel.id)).toBe('ok');
    // Slack takes a message to somebody who left, and nobody reads it.
    expect(await post(leaver.id)).toBe('ok');
    expect(await outcomeOf(client.conversations.open({ users: leaver.id }))).toBe('user_disabled');
    expect(await outcomeOf(client.users.lookupByEmail({ email: 'lenin@example.org' }))).toBe(
      'users_not_found',
    );
    const alone = (user: string) =>
      outcomeOf(client.chat.postEphemeral({ channel: channel.id, user, text: 'x' }));
    expect(await alone(leaver.id)).toBe('user_not_in_channel');
    expect(await alone(norman.id)).toBe('ok');
  });

  it('says which right is missing', async () => {
    const { slack } = stage;
    const poor = slack.workspace('poor', { scopes: ['commands'] });
    const call = clientOf(slack, tokenOf(poor)).chat.postMessage({ channel: 'C0', text: 'x' });
    await expect(call).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
  });

  it('shows an edited message as edited, without the blocks that were not sent again', async () => {
    const { client, amelia } = stage;
    const blocks = [section('*3a* is pending'), { type: 'actions', elements: [button('Submit')] }];
    const posted = await client.chat.postMessage({ channel: amelia.id, text: '3a is pending', blocks });
    const [before] = amelia.sees('dm');
    expect(before).toMatchObject({
      text: '3a is pending',
      notification: '3a is pending',
      buttons: [{ label: 'Submit' }],
    });
    const place = { channel: posted.channel ?? '', ts: posted.ts ?? '' };
    await client.chat.update({ ...place, text: '3a was received' });
    expect(amelia.sees('dm')).toMatchObject([{ text: '3a was received', edited: true, buttons: [] }]);
    expect(await outcomeOf(client.chat.update({ ...place, text: 'x'.repeat(4_001) }))).toBe('msg_too_long');
    expect(await outcomeOf(client.chat.update({ ...place, ts: '1.000000', text: 'x' }))).toBe(
      'message_not_found',
    );
    await amelia.types('thank you');
    const theirs = amelia.sees('dm').at(-1)?.ts ?? '';
    expect(await outcomeOf(client.chat.update({ ...place, ts: theirs, text: 'x' }))).toBe(
      'cant_update_message',
    );
  });

  it('does not find again what only one person saw, and that person loses it', async () => {
    const { client, channel, norman, amelia } = stage;
    const sent = await client.chat.postEphemeral({ channel: channel.id, user: norman.id, text: 'only you' });
    expect(norman.sees(channel)).toMatchObject([{ text: 'only you', onlyMe: true }]);
    expect(amelia.sees(channel)).toEqual([]);
    const ts = sent.message_ts ?? '';
    expect(await outcomeOf(client.chat.update({ channel: channel.id, ts, text: 'x' }))).toBe(
      'message_not_found',
    );
    norman.restarts();
    expect(norman.sees(channel)).toEqual([]);
  });

  it('makes the phones ring of those whom a new message calls, and of nobody when it is edited', async () => {
    const { client, channel, norman, amelia } = stage;
    const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'Thank you' });
    await client.chat.update({ channel: channel.id, ts, text: `Thank you <@${norman.id}>` });
    await client.chat.postMessage({ channel: channel.id, text: `<@${norman.id}> submitted 3a` });
    await client.chat.postMessage({ channel: channel.id, text: 'x', blocks: [section('<!here> today')] });
    await client.chat.postMessage({ channel: channel.id, text: '&lt;!here&gt; and @here' });
    expect(norman.sees(channel).map(({ rang }) => rang)).toEqual([false, true, true, false]);
    expect(amelia.sees(channel).map(({ rang }) => rang)).toEqual([false, false, true, false]);
    await client.chat.postMessage({ channel: amelia.id, text: 'Buenos días' });
    expect(amelia.sees('dm')[0]?.rang).toBe(true);
  });

  it('gives a channel time stamps that never repeat while the clock stands still', async () => {
    const { client, channel } = stage;
    const sent = await Promise.all(
      [1, 2, 3].map(() => client.chat.postMessage({ channel: channel.id, text: 'x' })),
    );
    expect(new Set(sent.map(({ ts }) => ts)).size).toBe(3);
  });
});

describe('reading', () => {
  it('finds a message by its metadata, only where they are asked for', async () => {
    const { client, channel } = stage;
    const metadata = { event_type: 'delivery', event_payload: { id: 'd-7' } };
    await client.chat.postMessage({ channel: channel.id, text: 'one', metadata });
    await client.chat.postMessage({ channel: channel.id, text: 'two' });
    const plain = await client.conversations.history({ channel: channel.id });
    expect(plain.messages?.map(({ text }) => text)).toEqual(['two', 'one']);
    expect(plain.messages?.[1]).not.toHaveProperty('metadata');
    const asked = await client.conversations.history({ channel: channel.id, include_all_metadata: true });
    expect(asked.messages?.[1]).toMatchObject({ metadata });
  });

  it('gives pages', async () => {
    const { client, channel } = stage;
    for (const text of ['1', '2', '3']) await client.chat.postMessage({ channel: channel.id, text });
    const first = await client.conversations.history({ channel: channel.id, limit: 2 });
    expect(first.has_more).toBe(true);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const rest = await client.conversations.history({ channel: channel.id, limit: 2, cursor });
    expect(rest.messages?.map(({ text }) => text)).toEqual(['1']);
    const latest = first.messages?.[0]?.ts ?? '';
    const before = await client.conversations.history({ channel: channel.id, latest });
    expect(before.messages?.map(({ text }) => text)).toEqual(['2', '1']);
  });

  it('tells of people what the rights allow', async () => {
    const { client, amelia, slack, workspace } = stage;
    const usual = await client.users.info({ user: amelia.id });
    expect(usual.user).toMatchObject({ tz: 'America/Costa_Rica', profile: { email: 'amelia@example.org' } });
    expect(usual.user).not.toHaveProperty('locale');
    const asked = await client.users.info({ user: amelia.id, include_locale: true });
    expect(asked.user).toMatchObject({ locale: 'es-LA', deleted: false, is_restricted: false });
    const guest = slack.person(workspace, { name: 'Guest', guest: 'single' });
    expect((await client.users.info({ user: guest.id })).user).toMatchObject({ is_ultra_restricted: true });
    expect(await outcomeOf(client.users.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
    expect((await client.users.lookupByEmail({ email: 'AMELIA@example.org' })).user?.id).toBe(amelia.id);
  });

  it('tells of channels and their members', async () => {
    const { client, channel, amelia, norman } = stage;
    const { channel: info } = await client.conversations.info({ channel: channel.id });
    expect(info).toMatchObject({ name: 'london', is_member: true, is_archived: false, is_private: false });
    const { members } = await client.conversations.members({ channel: channel.id });
    expect(members).toEqual(expect.arrayContaining([amelia.id, norman.id]));
  });

  it('gives a permalink of what everybody sees', async () => {
    const { client, channel } = stage;
    const { ts = '' } = await client.chat.postMessage({ channel: channel.id, text: 'x' });
    const link = await client.chat.getPermalink({ channel: channel.id, message_ts: ts });
    expect(link.permalink).toContain(`/archives/${channel.id}/p${ts.replace('.', '')}`);
    const none = client.chat.getPermalink({ channel: channel.id, message_ts: '1.000000' });
    expect(await outcomeOf(none)).toBe('message_not_found');
  });
});

describe('tokens', () => {
  it('knows whose they are, and refuses those that are not', async () => {
    const { client, slack, workspace } = stage;
    const who = await client.auth.test();
    expect(who).toMatchObject({ team_id: workspace.id, user_id: workspace.installation?.botUser });
    expect(who.response_metadata?.scopes).toContain('chat:write');
    expect(await outcomeOf(clientOf(slack, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await outcomeOf(clientOf(slack, '').auth.test())).toBe('not_authed');
    expect(await outcomeOf(clientOf(slack, slack.world.app.appToken).auth.test())).toBe(
      'not_allowed_token_type',
    );
  });

  it('names the organisation of a workspace that has one', async () => {
    const { slack } = stage;
    const embassy = slack.workspace('embassy', { enterprise: 'E0ORG' });
    expect(await clientOf(slack, tokenOf(embassy)).auth.test()).toMatchObject({ enterprise_id: 'E0ORG' });
  });

  it('refuses one that was revoked, and one of an app that is gone', async () => {
    const { client, slack } = stage;
    await client.auth.revoke();
    expect(await outcomeOf(client.auth.test())).toBe('token_revoked');
    const other = slack.workspace('other');
    const theirs = clientOf(slack, tokenOf(other));
    slack.uninstall(other);
    expect(await outcomeOf(theirs.auth.test())).toBe('account_inactive');
  });

  it('sees nothing of another workspace', async () => {
    const { slack, client } = stage;
    const other = slack.workspace('other');
    const there = slack.channel(other, 'there');
    const theirs = slack.person(other, { name: 'Elsewhere' });
    expect(await outcomeOf(client.chat.postMessage({ channel: there.id, text: 'x' }))).toBe(
      'channel_not_found',
    );
    expect(await outcomeOf(client.chat.postMessage({ channel: theirs.id, text: 'x' }))).toBe(
      'channel_not_found',
    );
  });
});

describe('the form of a call', () => {
  const call = async (method: string, init: RequestInit) => {
    const headers = { authorization: `Bearer ${tokenOf(stage.workspace)}`, ...init.headers };
    const response = await fetch(`${stage.slack.apiUrl}${method}`, { method: 'POST', ...init, headers });
    return (await response.json()) as Record<string, unknown>;
  };
  const json = { 'content-type': 'application/json; charset=utf-8' };

  it('takes JSON where the method does, and overlooks it where it does not', async () => {
    const body = JSON.stringify({ channel: stage.channel.id, text: 'x' });
    expect(await call('chat.postMessage', { body, headers: json })).toMatchObject({ ok: true });
    const user = JSON.stringify({ user: stage.amelia.id });
    expect(await call('users.info', { body: user, headers: json })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  it('refuses other bodies and methods that do not exist', async () => {
    const xml = { 'content-type': 'application/xml' };
    expect(await call('chat.postMessage', { body: '<x/>', headers: xml })).toMatchObject({
      error: 'invalid_post_type',
    });
    expect(await call('chat.postMessage', { body: '{', headers: json })).toMatchObject({
      error: 'invalid_json',
    });
    expect(await call('chat.postMessage', { body: '[]', headers: json })).toMatchObject({
      error: 'json_not_object',
    });
    expect(await call('chat.scheduleMessage', {})).toMatchObject({ error: 'unknown_method' });
  });
});

function button(text: string) {
  return { type: 'button', text: { type: 'plain_text', text }, action_id: 'go', value: '3a' };
}
