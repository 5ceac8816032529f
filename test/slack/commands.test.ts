import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signature } from '../support/slack/delivery.ts';
import { card } from '../support/slack/samples.ts';
import { anEchoApp, aStage, type Stage, tokenOf } from '../support/slack/stage.ts';

let stage: Stage;
let app: Awaited<ReturnType<typeof anEchoApp>> | undefined;
beforeEach(async () => {
  stage = await aStage();
});
afterEach(async () => {
  await stage.slack.close();
  await app?.close();
  app = undefined;
});

async function withApp(listen: (app: App) => void): Promise<void> {
  app = await anEchoApp(stage, listen);
}

describe('a command', () => {
  it('reaches the bot signed, and its answer is seen by the person alone', async () => {
    await withApp((bot) => bot.command('/rcm', async ({ ack, command }) => ack(`you said ${command.text}`)));
    const { norman, amelia, channel } = stage;
    expect(await norman.types('/rcm status 3a', channel)).toMatchObject({ taken: true });
    expect(norman.sees(channel)).toMatchObject([{ text: 'you said status 3a', onlyMe: true }]);
    expect(amelia.sees(channel)).toEqual([]);
  });

  it('tells who, where and in which workspace, with what was typed escaped and people as marks', async () => {
    const seen: Record<string, string>[] = [];
    await withApp((bot) =>
      bot.command('/rcm', async ({ ack, command }) => {
        seen.push({ ...command } as unknown as Record<string, string>);
        await ack();
      }),
    );
    const { norman, amelia, channel, workspace } = stage;
    await norman.types('/rcm cover @Amelia Requena <!channel> & https://example.org/a', channel);
    expect(seen).toMatchObject([
      {
        text: `cover <@${amelia.id}|amelia.requena> &lt;!channel&gt; &amp; <https://example.org/a>`,
        user_id: norman.id,
        channel_id: channel.id,
        team_id: workspace.id,
      },
    ]);
  });

  it('says what happened when the bot throws, is silent or has not this command', async () => {
    await withApp((bot) =>
      bot.command('/rcm', async ({ command, ack }) => {
        if (command.text === 'throw') throw new Error('before the acknowledgement');
        if (command.text !== 'silence') await ack();
      }),
    );
    const { norman } = stage;
    expect(await norman.types('/rcm throw')).toMatchObject({ why: 'dispatch_failed' });
    expect(await norman.types('/rcm silence')).toMatchObject({ why: 'operation_timeout' });
    await norman.types('/other');
    expect(norman.sees('dm').map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'Slackbot: /rcm failed with the error "dispatch_failed"',
      'Slackbot: /rcm failed with the error "operation_timeout"',
      'Slackbot: /other is not a valid command.',
    ]);
  });

  it('may be answered five times in half an hour', async () => {
    const urls: string[] = [];
    await withApp((bot) =>
      bot.command('/rcm', async ({ ack, command }) => {
        urls.push(command.response_url);
        await ack();
      }),
    );
    const { norman, time } = stage;
    const answer = async (body: unknown) => {
      const response = await fetch(urls.at(-1) ?? '', { method: 'POST', body: JSON.stringify(body) });
      return [response.status, await response.text()];
    };
    await norman.types('/rcm');
    for (const text of ['1', '2', '3', '4']) expect(await answer({ text })).toEqual([200, 'ok']);
    expect(await answer({ blocks: [{ type: 'marquee' }] })).toMatchObject([
      404,
      expect.stringContaining('invalid_blocks'),
    ]);
    expect(await answer({ text: '6' })).toEqual([404, '{"ok":false,"error":"used_url"}']);
    await norman.types('/rcm');
    time.pass(30 * 60 + 1);
    expect(await answer({ text: 'late' })).toEqual([404, '{"ok":false,"error":"expired_url"}']);
    expect(norman.sees('dm').map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });
});

describe('somebody from another organisation', () => {
  it('has no command, and writes and presses like anybody in a channel that is shared', async () => {
    const pressed: unknown[] = [];
    await withApp((bot) => {
      bot.command('/rcm', async ({ ack }) => ack());
      bot.action('submit', async ({ ack, body }) => {
        pressed.push(body.user.id, 'team_id' in body.user && body.user.team_id, body.team?.id);
        await ack();
      });
    });
    const { slack, workspace, client } = stage;
    const kofi = slack.person(workspace, { name: 'Kofi Adeyinka', stranger: true });
    const shared = slack.channel(workspace, 'shared', { shared: true, members: [kofi.id] });
    await kofi.types('/rcm status', shared);
    expect(kofi.sees(shared)).toMatchObject([{ text: '/rcm is not a valid command.' }]);
    await client.chat.postMessage({ channel: shared.id, text: 'x', blocks: card });
    const [button] = kofi.sees(shared).at(-1)?.buttons ?? [];
    if (button === undefined) throw new Error('no button');
    await kofi.presses(button);
    expect(pressed).toEqual([kofi.id, kofi.user.team, workspace.id]);
    expect(kofi.user.team).not.toBe(workspace.id);
  });
});

describe('what is not from Slack', () => {
  const post = async (headers: Record<string, string>) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(app?.url ?? '', {
      method: 'POST',
      body: 'command=%2Frcm',
      headers: { ...form, ...headers },
    });
    return response.status;
  };

  it('is refused by the receiver: unsigned, old, or signed for another body', async () => {
    await withApp((bot) => bot.command('/rcm', async ({ ack }) => ack()));
    const { slack } = stage;
    const now = slack.world.time.realNow();
    expect(await post({})).toBe(401);
    expect(await post(signature(slack.world, 'command=%2Fother', now))).toBe(401);
    expect(await post(signature(slack.world, 'command=%2Frcm', now - 6 * 60_000))).toBe(401);
    expect(await post(signature(slack.world, 'command=%2Frcm', now))).toBe(200);
  });

  it('cannot become the request URL', async () => {
    await expect(stage.slack.useHttp(`${stage.slack.origin}/nowhere`)).rejects.toThrow('did not respond');
  });
});

describe('messages and events', () => {
  it('tells the bot of direct messages and mentions, and not of other talk', async () => {
    const heard: string[] = [];
    await withApp((bot) => {
      bot.message(
        async ({ message }) => void heard.push(`message: ${'text' in message ? message.text : ''}`),
      );
      bot.event('app_mention', async ({ event }) => void heard.push(`mention: ${event.text}`));
    });
    const { norman, channel, workspace } = stage;
    await norman.types('hola <b> & co');
    await norman.types('just talk', channel);
    await norman.types('@RCM status', channel);
    expect(heard).toEqual([
      'message: hola &lt;b&gt; &amp; co',
      `mention: <@${workspace.installation?.botUser}> status`,
    ]);
  });

  it('comes again at once, after a minute and after five, until it is taken', async () => {
    const tries: unknown[] = [];
    await withApp((bot) =>
      bot.event('app_home_opened', async ({ context }) => {
        tries.push(context.retryNum ?? 0);
        if (tries.length < 3) throw new Error('not now');
      }),
    );
    const { norman, slack, time } = stage;
    // An event is acknowledged before its listener runs: what fails here is the whole request.
    await norman.opensHome();
    expect(tries).toEqual([0]);
    await slack.events.repeatLast();
    expect(tries).toEqual([0, 1]);
    slack.world.app.requestUrl = `${slack.origin}/nowhere`;
    await norman.opensHome();
    slack.world.app.requestUrl = app?.url ?? null;
    await slack.events.retry();
    expect(tries).toEqual([0, 1, 1]);
    slack.world.app.requestUrl = `${slack.origin}/nowhere`;
    await norman.opensHome();
    await slack.events.retry();
    slack.world.app.requestUrl = app?.url ?? null;
    await slack.events.retry();
    expect(tries).toEqual([0, 1, 1]);
    time.pass(60);
    await slack.events.retry();
    expect(tries).toEqual([0, 1, 1, 2]);
  });

  it('tells of being put into a channel, put out of it, and of an app that is removed', async () => {
    const heard: string[] = [];
    await withApp((bot) => {
      for (const name of [
        'member_joined_channel',
        'channel_left',
        'channel_archive',
        'app_uninstalled',
        'tokens_revoked',
      ]) {
        bot.event(name, async ({ event }) => void heard.push(event.type));
      }
    });
    const { slack, workspace, client, channel } = stage;
    const fresh = slack.channel(workspace, 'fresh', { withBot: false });
    slack.invite(workspace, fresh);
    slack.kick(workspace, fresh);
    slack.archive(workspace, channel);
    slack.uninstall(workspace);
    await slack.events.settled();
    const gone = ['tokens_revoked', 'app_uninstalled'];
    expect(heard).toEqual(['member_joined_channel', 'channel_left', 'channel_archive', ...gone]);
    expect(tokenOf(workspace)).toBe('');
    await expect(client.auth.test()).rejects.toMatchObject({ data: { error: 'account_inactive' } });
  });
});

describe('files', () => {
  const body = 'Comments of the United States';

  it('come with a message of their own, and are read with the token alone', async () => {
    const files: string[] = [];
    await withApp((bot) =>
      bot.message(async ({ message }) => {
        if (message.subtype === 'file_share') files.push(...(message.files ?? []).map(({ id }) => id));
      }),
    );
    const { norman, client, workspace, slack } = stage;
    const dropped = await norman.drops({ name: 'comments.pdf', content: body });
    expect(files).toEqual([dropped.id]);
    expect(norman.sees('dm')).toMatchObject([{ text: '', files: ['comments.pdf'] }]);
    const { file } = await client.files.info({ file: dropped.id });
    expect(file).toMatchObject({ name: 'comments.pdf', size: body.length, mimetype: 'application/pdf' });
    expect(file?.permalink).toContain(dropped.id);
    const url = file?.url_private ?? '';
    const read = await fetch(url, { headers: { authorization: `Bearer ${tokenOf(workspace)}` } });
    expect(await read.text()).toBe(body);
    const stranger = await fetch(url);
    expect([stranger.redirected, stranger.headers.get('content-type')]).toEqual([
      true,
      'text/html; charset=utf-8',
    ]);
    const other = slack.workspace('other');
    const theirs = await fetch(url, {
      headers: { authorization: `Bearer ${tokenOf(other)}` },
      redirect: 'manual',
    });
    expect(theirs.status).toBe(302);
  });

  it('are unknown to the bot where it is not a member', async () => {
    await withApp(() => undefined);
    const { norman, client, slack, workspace } = stage;
    const hidden = slack.channel(workspace, 'hidden', {
      kind: 'private',
      members: [norman.id],
      withBot: false,
    });
    const dropped = await norman.drops({ name: 'secret.pdf', content: body }, hidden);
    await expect(client.files.info({ file: dropped.id })).rejects.toMatchObject({
      data: { error: 'file_not_found' },
    });
  });

  it('are uploaded by the bot in three steps', async () => {
    const { client, channel, norman } = stage;
    await client.filesUploadV2({
      channel_id: channel.id,
      file: Buffer.from('a,b'),
      filename: 'list.csv',
      initial_comment: 'All',
    });
    expect(norman.sees(channel)).toMatchObject([{ text: 'All', files: ['list.csv'] }]);
  });
});
