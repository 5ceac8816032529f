import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCard, option, plain, submitModal } from '../support/slack/samples.ts';
import { anEchoApp, aStage, type Stage } from '../support/slack/stage.ts';

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

const page = async (place: string) => {
  const { slack, workspace, norman } = stage;
  const response = await fetch(`${slack.origin}/as/${workspace.id}/${norman.id}/${place}`);
  return await response.text();
};

/** What the browser sends when somebody does something on the page. */
async function send(place: string, fields: Record<string, string | File>): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const { slack, workspace, norman } = stage;
  const response = await fetch(`${slack.origin}/as/${workspace.id}/${norman.id}/${place}`, {
    method: 'POST',
    body: form,
  });
  return await response.text();
}

describe('the page of a person', () => {
  it('is found from the first page', async () => {
    const { slack, workspace, norman } = stage;
    const first = await (await fetch(slack.origin)).text();
    expect(first).toContain(`<a href="/as/${workspace.id}/${norman.id}/dm">Norman Ashdown</a>`);
    expect(await page('dm')).toContain('Nothing here yet');
  });

  it('shows messages as Slack does, and never what somebody wrote as markup of its own', async () => {
    const { client, norman } = stage;
    const text =
      '*due* <https://example.org/a?b=1&amp;c=2|the report> &lt;script&gt;alert(1)&lt;/script&gt; <!channel>';
    const table = {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'Ref <b>' },
          { type: 'raw_text', text: 'N of M' },
        ],
      ],
    };
    const blocks = [
      { type: 'header', text: plain('A & B') },
      { type: 'section', text: { type: 'mrkdwn', text } },
      table,
    ];
    await client.chat.postMessage({ channel: norman.id, text: 'x', blocks });
    const html = await page('dm');
    expect(html).toContain('<h2 class="header">A &amp; B</h2>');
    expect(html).toContain(
      '<b>due</b> <a href="https://example.org/a?b=1&amp;c=2" rel="noreferrer">the report</a>',
    );
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; <span class="mention shout">@channel</span>',
    );
    expect(html).toContain('<td>Ref &lt;b&gt;</td><td>N of M</td>');
  });

  it('lets a line be typed, a button pressed and a modal filled', async () => {
    const states: unknown[] = [];
    app = await anEchoApp(stage, (bot) => {
      bot.command('/rcm', async ({ ack, command }) => ack(`you said ${command.text}`));
      bot.action('submit', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: 'trigger_id' in body ? body.trigger_id : '',
          view: submitModal(),
        });
      });
      bot.view('submit', async ({ ack, view }) => {
        states.push(view.state.values);
        await ack();
      });
    });
    expect(await send('dm/say', { line: '/rcm status' })).toContain('you said status');
    expect(await send('dm/say', { line: 'here', file: new File(['x'], 'a.pdf') })).toContain('📄 a.pdf');
    const used = JSON.stringify(await aCard(stage));
    await send('dm/press', { used });
    await stage.slack.until('the modal is open', () => stage.norman.seesModal());
    expect(await page('dm')).toContain('<h1>Submit</h1>');
    const incomplete = await send('dm/fill', { refs: '3a', link: '' });
    expect(incomplete).toContain('Please complete this required field.');
    const done = await send('dm/fill', {
      refs: '3a',
      link: 'https://example.org/a',
      file: new File(['y'], 'b.pdf'),
    });
    expect(done).not.toContain('<h1>Submit</h1>');
    expect(states).toMatchObject([
      {
        refs: { refs: { selected_options: [option('3a')] } },
        link: { link: { value: 'https://example.org/a' } },
        file: { file: { files: [{ name: 'b.pdf' }] } },
      },
    ]);
  });

  it('tells an open page when something changed', async () => {
    const { slack, client, norman } = stage;
    const stream = await fetch(`${slack.origin}/changes`);
    const reader = stream.body?.getReader();
    await client.chat.postMessage({ channel: norman.id, text: 'x' });
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toContain('data: changed');
  });
});
