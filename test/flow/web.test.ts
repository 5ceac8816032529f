import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWebBot, seenOn, type WebBot } from '../support/web-bot.ts';

const HN = 'suyapa.zelaya@hn.example.org';
const GT = 'ixchel.coroy@gt.example.org';

let bot: WebBot;

beforeAll(async () => {
  bot = await aWebBot();
  const ts = bot.window('operator');
  await ts.send('/report/read', { example: 'en' });
  await ts.send('/report/publish', { meeting: 'lon-2014-11', bind: 'network' });
  await ts.send('/clock/move', { to: 'date', date: '2014-11-25' });
});
afterAll(async () => {
  await bot.close();
  expect(bot.faults).toEqual([]);
});

/** The status of a request with these headers, which `fetch` would not send. */
async function statusOf(
  headers: Record<string, string>,
  method = 'GET',
  at = '/talk?as=operator',
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const asked = request(`${bot.address}${at}`, { method, headers }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  asked.on('error', reject);
  asked.end(method === 'POST' ? 'as=operator&words=status' : undefined);
  return await promise;
}

describe('the door', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', '10.0.0.7'])(
    'does not answer to the name %s',
    async (host) => {
      expect(await statusOf({ host })).toBe(403);
    },
  );

  it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'rcm.localhost'])('answers to %s', async (host) => {
    expect(await statusOf({ host })).toBe(200);
  });

  it.each([
    ['another site', { origin: 'http://evil.example' }, 403],
    ['another program on this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['nowhere', {}, 403],
  ])('takes no form of %s', async (_what, headers, status) => {
    expect(await statusOf({ ...form, ...headers }, 'POST', '/say')).toBe(status);
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'])(
    'does not answer what a proxy passes on with %s',
    async (name) => {
      expect(await statusOf({ [name]: '203.0.113.7', origin: bot.address }, 'POST', '/say')).toBe(403);
      expect(await statusOf({ [name]: '203.0.113.7' })).toBe(403);
    },
  );

  it('takes a form of its own page', async () => {
    expect(await statusOf({ ...form, origin: bot.address }, 'POST', '/say')).toBe(303);
  });

  it('is not read by a script of another site, nor shown in a frame of one', async () => {
    expect(await statusOf({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
    const { headers } = await fetch(`${bot.address}/`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  it('guards every path, also those of events and of the stylesheet', async () => {
    for (const at of ['/', '/events?as=operator', '/words?as=operator', '/messages', '/playground.css'])
      expect(await statusOf({ host: 'evil.example' }, 'GET', at), at).toBe(403);
  });

  it('leads nowhere else after the appearance was chosen', async () => {
    const body = new URLSearchParams({ theme: 'dark', back: '//evil.example/' });
    const response = await fetch(`${bot.address}/theme`, {
      method: 'POST',
      headers: { origin: bot.address },
      body,
      redirect: 'manual',
    });
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(/^rcm-theme=dark;.*SameSite=Strict; HttpOnly$/);
  });
});

describe('the pages', () => {
  it('offer everybody of the roster, the secretariat and a stranger', async () => {
    const page = await bot.window('operator').read('/');
    expect(page.match(/<a href="\/talk\?as=[^"]+"( aria-current="true")?><span/g)).toHaveLength(24);
    expect(seenOn(page)).toContain('Suyapa Zelaya Rodas titular');
  });

  it('speak to each person in their language, and in the one that was chosen', async () => {
    expect(await bot.window(HN).read('/talk')).toContain('<html lang="es"');
    expect(await bot.window(HN, 'en').read('/talk')).toContain('<html lang="en"');
  });

  it('show a person their own messages, and nobody else’s', async () => {
    const page = seenOn(await bot.window(HN).read('/talk'));
    expect(page).toContain('Dos aportes de Honduras');
    expect(page).not.toContain('Guatemala:');
  });

  it('show a stranger nothing, and tell them only how to be linked', async () => {
    const stranger = bot.window('stranger');
    const page = await stranger.read('/talk');
    expect(page).not.toMatch(/<article|network/);
    expect(seenOn(await stranger.send('/say', { words: 'status all' }))).toContain('I do not know you yet.');
    expect(JSON.parse(await stranger.read('/words'))).toEqual({ verbs: [], refs: [], parties: [] });
    expect(seenOn(await stranger.read('/talk', { in: 'network' }))).not.toContain('#network');
    expect(await stranger.read('/report')).not.toContain('lon-2014-11');
  });

  it('let a stranger who has a code become who they are', async () => {
    await bot.window('operator').send('/say', { words: `invite ${GT}` });
    const [code = ''] =
      /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await bot.window('operator').read('/talk')) ?? [];
    const page = await bot.window('stranger').send('/say', { words: `join ${code}` });
    expect(seenOn(page)).toContain('Guatemala');
  });

  it('complete what a person may type, with the refs and countries there are', async () => {
    const words = JSON.parse(await bot.window(HN).read('/words')) as Record<string, unknown[]>;
    expect(words['refs']).toEqual(['3a', '3b', '4a']);
    expect(words['parties']).toContain('República Dominicana');
    expect(words['verbs']).toContainEqual({ typed: 'entregar', does: expect.stringMatching(/acuse/) });
    expect(JSON.stringify(words['verbs'])).not.toContain('publicar');
  });

  it('refuse a report to who may not have it, and say as whom to go on', async () => {
    const page = await bot.window(HN).read('/report');
    expect(page).toContain('/report?as=operator');
    expect(page).not.toContain('<textarea');
  });
});

describe('a form', () => {
  it('opens as a page where no script runs, says what is wrong beside its field, and ends in a receipt', async () => {
    const officer = bot.window(HN);
    const opened = await officer.send('/press', { press: JSON.stringify(['enviar 3a', 'Enviar']) });
    expect(opened).toContain('name="many.refs"');
    const wrong = await officer.send('/fill', {
      form: 'enviar 3a',
      title: 'x',
      'many.refs': '3a',
      'one.way': 'document',
      'one.link': '',
    });
    expect(wrong).toMatch(/aria-invalid="true"/);
    const right = await officer.send('/fill', {
      ...{ form: 'enviar 3a', title: 'Enviar', 'many.refs': '3a', 'one.way': 'document' },
      ...{ 'one.link': 'https://example.org/observaciones.pdf', 'one.note': '', 'one.day': '' },
    });
    expect(seenOn(right)).toContain('Acuse de recibo RCM-2014-0001');
    expect(seenOn(await officer.read('/talk', { in: 'network' }))).toContain('3a · recibido de Honduras');
  });

  it('hands a document over, which whoever has its link can open, byte for byte', async () => {
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255]);
    const sent = new FormData();
    for (const [name, value] of Object.entries({
      as: HN,
      form: 'enviar 4a',
      'many.refs': '4a',
      'one.way': 'document',
      'one.link': '',
      'one.day': '',
    }))
      sent.set(name, value);
    sent.set('file.file', new File([bytes], 'insumos.pdf'));
    const answered = seenOn(await bot.window(HN).send('/fill', sent));
    expect(answered).toContain('insumos.pdf');
    const shown = seenOn(await bot.window('operator').send('/say', { words: 'show 4a' }));
    const [link = ''] = /http:\/\/127[^\s·]+/.exec(shown) ?? [];
    const opened = await fetch(link);
    expect(new Uint8Array(await opened.arrayBuffer())).toEqual(bytes);
    expect(opened.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''insumos.pdf");
    expect((await fetch(`${bot.address}/handed?sha256=${'0'.repeat(64)}`)).status).toBe(404);
    expect((await fetch(`${bot.address}/handed?sha256=../../secret`)).status).toBe(404);
  });
});

describe('the proof sheet', () => {
  it('shows every message in both languages, as a page, as text and as Slack is sent it', async () => {
    const page = await bot.window('operator').read('/messages');
    expect(page.match(/class="sample"/g)?.length).toBeGreaterThan(280);
    expect(page.match(/class="sheet" lang="es"/g)?.length).toBe(
      page.match(/class="sheet" lang="en"/g)?.length,
    );
    const spanish = await bot.window('operator').read('/messages', { only: 'es', show: 'text' });
    expect(spanish).not.toContain('class="sheet" lang="en"');
    expect(spanish).toContain('<pre class="plain"');
    const slack = await bot.window('operator').read('/messages', { only: 'en', show: 'Slack' });
    expect(slack).toContain('&quot;type&quot;: &quot;rich_text&quot;');
    const teams = await bot.window('operator').read('/messages', { only: 'en', show: 'Teams' });
    expect(teams).toContain('&quot;type&quot;: &quot;AdaptiveCard&quot;');
  });
});
