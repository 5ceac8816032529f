import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../adapters/teams/choice-values.ts';
import { readActivity } from '../../adapters/teams/read-command.ts';
import { renderForm } from '../../adapters/teams/render.ts';
import { wholeForm } from '../support/teams/whole-form.ts';

const bot = 'a7c5d3e1-0000-4000-8000-000000000001';
const tenant = 'f0000000-0000-4000-8000-000000000002';
const ana = { id: '29:ana', aadObjectId: 'b1111111-0000-4000-8000-000000000003', name: 'Ana Ñáñez' };
const rcm = { id: `28:${bot}`, name: 'RCM' };
const mention = { type: 'mention', text: '<at>RCM</at>', mentioned: rcm };
const places = {
  personal: { conversationType: 'personal', id: 'a:1-to-1', tenantId: tenant },
  group: { conversationType: 'groupChat', id: '19:group@thread.v2', tenantId: tenant },
  channel: {
    conversationType: 'channel',
    id: '19:net@thread.tacv2;messageid=1416787200000',
    tenantId: tenant,
  },
};

function activity(more: object = {}) {
  return {
    type: 'message',
    id: '1416787200001',
    channelId: 'msteams',
    from: ana,
    recipient: rcm,
    conversation: places.personal,
    channelData: { tenant: { id: tenant } },
    locale: 'es-HN',
    ...more,
  };
}
const read = (more: object) => readActivity(activity(more), { bot });
const wordsOf = (text: string, more: object = {}) => read({ text, ...more })?.request.words;
const press = (data: object, more: object = {}) =>
  read({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'rcm', data } },
    ...more,
  });

describe('what somebody types in Teams', () => {
  it.each([
    ['status', 'status'],
    ['rcm status', 'status'],
    ['/rcm status', 'status'],
    ['RCM: Status 3A', 'Status 3A'],
    ['/RCM', ''],
    ['rcm', ''],
    ['<at>RCM</at> status', 'status'],
    ['<at>RCM</at>&nbsp;status', 'status'],
    ['<At id="0">Rcm</At>status', 'status'],
    ['status <at>RCM</at>', 'status'],
    ['<at>RCM</at>\u00a0/rcm\u00a0status\r\n', 'status'],
    ['\u200bstatus\ufeff\u2060 all', 'status all'],
    ['<p>status</p>', 'status'],
    ['<div>submit 3a</div><div>no comments</div>', 'submit 3a\nno comments'],
    ['submit 3a<br/>no comments', 'submit 3a\nno comments'],
    ['submit 3a "5 &lt; 6 &amp;&#32;7 &quot;x&quot; &#x26; &apos;"', 'submit 3a "5 < 6 & 7 "x" & \'"'],
    ['&amp;lt;b&amp;gt; &unknown; &#xFFFFFFF;', '&lt;b&gt; &unknown; &#xFFFFFFF;'],
    ['rcm-2014/3a', 'rcm-2014/3a'],
    ['remind 3a <at>Ana Ñáñez</at>', 'remind 3a Ana Ñáñez'],
    ['join K7QM-4RXF-9TWC', 'join K7QM-4RXF-9TWC'],
  ])('%j is read as %j', (text, words) => {
    expect(wordsOf(text, { entities: [mention, { type: 'clientInfo' }] })).toBe(words);
  });

  it('keeps the lines of a report that is pasted', () => {
    expect(wordsOf('import\r\nReport\r\n\r\n1. To thank&nbsp;Belize')).toBe(
      'import\nReport\n\n1. To thank Belize',
    );
  });

  it('reads the same words however Teams sends them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeñá349'), minLength: 1, maxLength: 8 });
    const before = fc.constantFrom('', '<at>RCM</at>', '<at>RCM</at>&nbsp;', ' \u200b', '<p>', '\r\n');
    const name = fc.constantFrom('', 'rcm ', '/rcm ', 'RCM&nbsp;', '/Rcm\u00a0');
    const blank = fc.constantFrom(' ', '&nbsp;', '\u00a0', '\u202f', ' \u200b', '&#160;');
    const after = fc.constantFrom('', ' ', '&nbsp;', '</p>', '<br>', '\r\n', ' <at>RCM</at>');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        before,
        name,
        blank,
        after,
        (words, ...around) => {
          const [start, called, between, end] = around;
          const text = `${start}${called}${words.join(between)}${end}`;
          expect(wordsOf(text, { entities: [mention] })).toBe(words.join(' '));
        },
      ),
    );
  });

  it('goes to the person alone one to one, and to all elsewhere', () => {
    expect(read({ text: 'status' })).toMatchObject({
      kind: 'typed',
      tenant,
      user: ana.aadObjectId,
      conversation: 'a:1-to-1',
      isDirect: true,
      locale: 'es-HN',
      means: `${tenant} a:1-to-1 1416787200001`,
      request: {
        actor: { kind: 'account', platform: 'teams', workspace: tenant, account: ana.aadObjectId },
        place: null,
        audience: 'person',
        wantsForm: true,
      },
    });
    expect(read({ text: 'status', conversation: places.group })).toMatchObject({
      isDirect: false,
      request: {
        place: { platform: 'teams', workspace: tenant, channel: places.group.id },
        audience: 'channel',
      },
    });
    expect(read({ text: 'status', conversation: places.channel })).toMatchObject({
      conversation: places.channel.id,
      request: {
        place: { platform: 'teams', workspace: tenant, channel: '19:net@thread.tacv2' },
        audience: 'channel',
        wantsForm: false,
      },
    });
  });

  it('comes with the files that were dropped, and with none that Teams does not hand over', () => {
    const info = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [
      { contentType: 'text/html', content: '<p>import</p>' },
      {
        contentType: info,
        name: 'report.TXT',
        contentUrl: 'https://example.org/report.TXT',
        content: { downloadUrl: 'https://example.org/download', uniqueId: '1', fileType: 'txt' },
      },
      { contentType: info, name: 'comments.pdf', contentUrl: 'https://example.org/comments.pdf' },
      { contentType: info, name: 'inside.txt', contentUrl: 'http://127.0.0.1/inside.txt' },
      { contentType: 'image/png', contentUrl: 'https://example.org/image.png' },
    ];
    expect(read({ text: 'import', attachments })?.files).toEqual([
      {
        name: 'report.TXT',
        link: 'https://example.org/report.TXT',
        download: 'https://example.org/download',
        isText: true,
      },
      { name: 'comments.pdf', link: 'https://example.org/comments.pdf', download: null, isText: false },
    ]);
    expect(read({ attachments })?.request.words).toBe('');
  });
});

describe('what somebody presses in Teams', () => {
  it('says what the button is for', () => {
    const ask = press({ words: 'submit 3a no comments' });
    expect(ask).toMatchObject({
      kind: 'pressed',
      request: { words: 'submit 3a no comments', wantsForm: false },
    });
    expect(ask?.request).not.toHaveProperty('filled');
  });

  it('opens a form one to one, and none in a card that is everybody’s', () => {
    const data = { words: 'submit 3a', form: true };
    expect(press(data)?.request).toMatchObject({ words: 'submit 3a', wantsForm: true });
    expect(press(data, { conversation: places.channel })?.request).toMatchObject({ wantsForm: false });
  });

  it('brings back what was filled in, each field in its own way', () => {
    const action = renderForm(wholeForm('en'))
      .content.body.flatMap((one) => (one.type === 'ActionSet' ? one.actions : []))
      .at(-1);
    const inputs = { refs: '3a,lon-2014-11/4a%2C b', how: 'mail', link: '', note: 'a, b', day: '2015-01-20' };
    expect(press({ ...action?.data, ...inputs })?.request).toMatchObject({
      words: 'submit',
      wantsForm: true,
      filled: { refs: ['3a', 'lon-2014-11/4a, b'], how: 'mail', link: '', note: 'a, b', day: '2015-01-20' },
    });
    expect(press({ ...action?.data, refs: '', how: '', day: '' })?.request.filled).toEqual({
      refs: [],
      link: '',
      note: '',
    });
  });

  it('keeps any chosen values apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (values) => {
        expect(unpacked(packed(values))).toEqual(values);
      }),
    );
  });
});

describe('what else Teams tells', () => {
  it('greets once where the bot was added, by whatever Teams tells it', () => {
    const told = [
      read({ type: 'installationUpdate', action: 'add' }),
      read({ type: 'conversationUpdate', membersAdded: [rcm], id: 'another' }),
    ];
    expect(told.map((ask) => ask?.kind)).toEqual(['added', 'added']);
    expect(new Set(told.map((ask) => ask?.means)).size).toBe(1);
  });

  it.each([
    ['somebody else was added', { type: 'conversationUpdate', membersAdded: [ana] }],
    ['the bot was removed', { type: 'installationUpdate', action: 'remove' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['another invoke', { type: 'invoke', name: 'composeExtension/query', value: {} }],
    [
      'a card of another bot',
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'x', data: { words: 'status' } } },
      },
    ],
    ['what the bot says itself', { text: 'status', from: { ...rcm, aadObjectId: 'x' } }],
    ['nobody in a directory', { text: 'status', from: { id: '29:guest' } }],
    [
      'no tenant',
      { text: 'status', channelData: {}, conversation: { ...places.personal, tenantId: undefined } },
    ],
  ])('asks nothing: %s', (_, more) => {
    expect(read(more)).toBeNull();
  });

  it('never fails, whatever is sent', () => {
    const around = fc.record(
      {
        type: fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate'),
        name: fc.constantFrom('adaptiveCard/action', 'x'),
        action: fc.anything(),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        entities: fc.anything(),
        attachments: fc.anything(),
        membersAdded: fc.anything(),
        value: fc.oneof(
          fc.anything(),
          fc.record({ action: fc.record({ verb: fc.constant('rcm'), data: fc.object() }) }),
        ),
        from: fc.oneof(fc.constant(ana), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(around.map(activity), fc.anything()), (any) => {
        const ask = readActivity(any, { bot });
        expect(ask === null || typeof ask.request.words === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
