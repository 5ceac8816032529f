import { describe, expect, it } from 'vitest';
import { correctionWords } from '../../adapters/web/corrections.ts';
import { stretchesOf } from '../../adapters/web/evidence.ts';
import { html } from '../../adapters/web/html.ts';
import { payloadLook } from '../../adapters/web/payload-look.ts';
import { readSent, requestOf, typedWords } from '../../adapters/web/read-command.ts';
import { renderForm } from '../../adapters/web/render-form.ts';
import { instant } from '../../src/domain/instant.ts';
import type { Form } from '../../src/messages/form.ts';
import { managuaDraft } from '../../src/samples/sample-draft.ts';
import { readable } from '../support/web-bot.ts';

const at = instant('2015-01-20T16:00:00Z');

async function sentWith(fields: Readonly<Record<string, string>>) {
  const sent = await readSent(
    Buffer.from(new URLSearchParams(fields).toString()),
    'application/x-www-form-urlencoded',
  );
  if (sent === null) throw new Error('not read');
  return sent;
}

describe('a template', () => {
  it('escapes what stands in it, in a text and in an attribute', () => {
    const typed = `"><script>alert('1')</script>&amp;`;
    expect(html`<p title="${typed}">${typed}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it('keeps markup that was made by another one, and leaves nothing for what is not there', () => {
    expect(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}${null}${false}</ul>`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });
});

describe('a request', () => {
  it.each([
    ['operator', { kind: 'operator' }],
    ['stranger', { kind: 'account', platform: 'web', workspace: '', account: 'stranger' }],
    ['ana@hn.example.org', { kind: 'email', email: 'ana@hn.example.org' }],
  ])('of %s is theirs', (as, actor) => {
    const request = requestOf({ as, place: 'network', language: 'es', at }, { words: 'status' });
    expect(request).toMatchObject({
      actor,
      platform: 'web',
      audience: 'person',
      wantsForm: true,
      place: { platform: 'mailbox', workspace: '', channel: 'network' },
    });
  });

  it('does without the name of the command', () => {
    expect(['/rcm submit 3a', ' /CRM entregar 3a ', 'status', '/rcm'].map(typedWords)).toEqual([
      'submit 3a',
      'entregar 3a',
      'status',
      '',
    ]);
  });

  it('is no form where a body cannot be read as one', async () => {
    expect(await readSent(Buffer.from('x'), 'multipart/form-data; boundary=none')).toBeNull();
    expect(await readSent(Buffer.from('{}'), 'application/json')).toBeNull();
  });
});

const form: Form = {
  language: 'es',
  title: 'Enviar',
  words: 'enviar 3a',
  parts: [],
  send: 'Enviar',
  fields: [
    {
      id: 'refs',
      kind: 'several',
      label: 'Cuáles',
      hint: null,
      isRequired: true,
      error: 'Elija al menos uno.',
      options: [{ value: '3a', label: '3a' }],
      chosen: ['3a'],
    },
    {
      id: 'way',
      kind: 'one',
      label: 'Cómo',
      hint: null,
      isRequired: true,
      error: null,
      options: 'abcdefg'.split('').map((value) => ({ value, label: value })),
      chosen: null,
    },
    {
      id: 'note',
      kind: 'text',
      label: 'Nota',
      hint: 'Para la secretaría',
      isRequired: false,
      error: null,
      value: '<b>',
      isLong: true,
      most: 200,
    },
    { id: 'day', kind: 'day', label: 'Día', hint: null, isRequired: false, error: null, value: null },
    {
      id: 'report',
      kind: 'file',
      label: 'Informe',
      hint: null,
      isRequired: false,
      error: null,
      isText: true,
    },
  ],
};

describe('a form', () => {
  const { markup } = renderForm(form, html``, { required: '', optional: '(opcional)' });

  it('has an input for each kind of field, each with its label', () => {
    expect(markup).toContain('enctype="multipart/form-data"');
    expect(markup).toContain('<input type="checkbox" name="many.refs" value="3a" checked>');
    expect(markup).toMatch(/<label for="field-way">Cómo .*<select id="field-way" name="one.way"/s);
    expect(markup).toMatch(
      /<textarea id="field-note"[^>]* maxlength="200" aria-describedby="field-note-hint">&lt;b&gt;<\/textarea>/,
    );
    expect(markup).toContain('<input type="date" id="field-day" name="one.day" value="">');
    expect(markup).toContain('<input type="file" id="field-report" name="text.report">');
  });

  it('says above and beside a field what was wrong with it', () => {
    expect(markup).toContain('<li><a href="#field-refs">Cuáles</a>: Elija al menos uno.</li>');
    expect(markup).toMatch(
      /<fieldset class="field" id="field-refs" aria-describedby="field-refs-error" aria-invalid="true">/,
    );
  });

  it('is read back as it was filled in, also where nothing was chosen', async () => {
    const body = new URLSearchParams([
      ['form', 'enviar 3a'],
      ['many.refs', ''],
      ['one.note', 'dos\r\nlíneas'],
    ]);
    const sent = await readSent(Buffer.from(body.toString()), 'application/x-www-form-urlencoded');
    expect(sent?.filled).toEqual({ refs: [], note: 'dos\nlíneas' });
  });
});

describe('a correction of the draft', () => {
  const meeting = 'lon-2014-11';

  it.each([
    [{ ref: '3a', term: 'text', value: 'the "new"  text' }, "correct lon-2014-11 3a text “the 'new' text”"],
    [{ ref: '3a', term: 'due', day: '2015-02-13', value: '' }, 'correct lon-2014-11 3a due 13 February 2015'],
    [{ ref: '3a', term: 'due', day: '', value: '' }, 'correct lon-2014-11 3a due no date'],
    [
      { ref: '3b', term: 'due', day: '', value: 'before the next RCGM meeting' },
      'correct lon-2014-11 3b due before the next RCGM meeting',
    ],
    [
      { ref: '3a', term: 'owed by', 'party.CR': '1', 'party.MX': '1', mode: 'joint' },
      'correct lon-2014-11 3a owed by CR, MX jointly',
    ],
    [{ ref: '3a', term: 'owed by', 'party.MX': '1', mode: 'joint' }, 'correct lon-2014-11 3a owed by MX'],
    [{ ref: '3a', term: 'recipient', value: 'none' }, 'correct lon-2014-11 3a recipient none'],
    [{ ref: '3a', term: 'drop' }, 'correct lon-2014-11 3a drop'],
    [{ ref: '8a', term: 'take' }, 'correct lon-2014-11 8a take'],
    [{ ref: 'absent-BZ', term: 'answer', value: 'no' }, 'correct lon-2014-11 answer absent-BZ no'],
    [
      {
        ref: '',
        term: 'add',
        number: '3',
        value: 'a list',
        'party.HN': '1',
        mode: 'each',
        day: '2015-02-13',
      },
      'correct lon-2014-11 add 3 “a list” from HN by 13 February 2015',
    ],
  ])('%o is typed as %s', async (fields, words) => {
    expect(correctionWords(await sentWith({ meeting, ...fields }), ['CR', 'HN', 'MX'])).toBe(words);
  });

  it.each([
    { ref: '3a', term: 'publish' },
    { ref: '3a drop', term: 'text' },
  ])('is not made of %o', async (fields) => {
    expect(correctionWords(await sentWith({ meeting, ...fields }), [])).toBeNull();
  });
});

it('finds the sentences of a draft in the report, over broken lines, and leaves no letter out', () => {
  const report =
    'Agreed:\n3. Member Countries agreed to send their\n comments to the TS by 30 January 2015.\nThe end.';
  const stretches = stretchesOf(report, managuaDraft, 'en');
  expect(stretches.map(({ refs }) => refs)).toEqual([[], ['3a', '3b', '4a'], []]);
  expect(stretches.map(({ text }) => text).join('')).toBe(report);
});

it('draws the payloads of other platforms from what is in them', () => {
  const blocks = {
    text: 'only in notifications',
    blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Heading' } }],
  };
  expect(readable(payloadLook(blocks).markup)).toBe('Heading');
  const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '<b>bold</b>', isSubtle: true }] };
  expect(payloadLook(card).markup).toBe(
    '<div class="look"><p class="quiet">&lt;b&gt;bold&lt;/b&gt;</p></div>',
  );
});
