import { afterEach, beforeEach, expect, it } from 'vitest';
import { aWebBot, readable, type WebBot } from '../support/web-bot.ts';
import { type Listening, listenTo } from '../support/web-events.ts';

const HN = 'suyapa.zelaya@hn.example.org';
const HN_ALTERNATE = 'lenin.bustillo@hn.example.org';
const GT = 'ixchel.coroy@gt.example.org';

let bot: WebBot;
let open: Listening[];

beforeEach(async () => {
  open = [];
  bot = await aWebBot();
  const ts = bot.window('operator');
  await ts.send('/report/read', { example: 'en' });
  await ts.send('/report/publish', { meeting: 'lon-2014-11', bind: 'network' });
});
afterEach(async () => {
  for (const one of open) await one.cut();
  await bot.close();
  expect(bot.faults).toEqual([]);
});

/** The events' address that somebody's page names: what it shows already is in it. */
async function eventsOf(as: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = await bot.window(as).read('/talk', more);
  return `${bot.address}${readable(/data-events="([^"]+)"/.exec(page)?.[1] ?? '')}`;
}

async function listen(address: string, lastId = ''): Promise<Listening> {
  const listening = await listenTo(address, lastId);
  open.push(listening);
  return listening;
}

async function firstMorning(): Promise<void> {
  await bot.window('operator').send('/clock/move', { to: 'date', date: '2014-11-25' });
}

it('tells two windows what came for each, and the effects of one in the other', async () => {
  const [first, second] = [await listen(await eventsOf(HN)), await listen(await eventsOf(HN_ALTERNATE))];
  await firstMorning();
  await first.until(1);
  await second.until(1);
  expect(first.heard[0]?.markup).toContain('Dos aportes de Honduras');
  expect(first.heard[0]?.markup).not.toContain(second.heard[0]?.key);
  await bot.window(HN).send('/say', { words: 'enviar 3a https://example.org/observaciones.pdf' });
  // The receipt's copy, the confirmation in the channel, and the card shown anew.
  await second.until(4);
  const [card] = second.heard.filter(({ key }) => key === second.heard[0]?.key).slice(1);
  expect(card?.markup).toContain('data-revision="2"');
  expect(readable(card?.markup ?? '')).toContain('3a recibido de Honduras');
  const posted = second.heard.find(({ place }) => place === 'network');
  expect(readable(posted?.markup ?? '')).toContain('3a · recibido de Honduras');
  expect(second.heard.some(({ markup }) => markup.includes('Acuse de recibo'))).toBe(true);
});

it('neither loses nor doubles what came while a connection was broken', async () => {
  const address = await eventsOf(HN);
  const before = await listen(address);
  await firstMorning();
  await before.until(1);
  await before.cut();
  const lastId = before.heard.at(-1)?.id ?? '';
  await bot.window(HN_ALTERNATE).send('/say', { words: 'enviar 3a https://example.org/uno.pdf' });
  await bot.window(GT).send('/say', { words: 'enviar 3a https://example.org/dos.pdf' });
  // The browser asks the same address again, which says what the page showed at first.
  const after = await listen(address, lastId);
  const page = await bot.window(HN).read('/talk');
  const network = await bot.window(HN).read('/talk', { in: 'network' });
  const there = [...`${page}${network}`.matchAll(/<article class="item" id="(m\d+)" data-revision="(\d+)"/g)];
  await after.until(there.length);
  const told = after.heard.map(({ key, markup }) => `${key} ${/data-revision="(\d+)"/.exec(markup)?.[1]}`);
  expect(told.toSorted()).toEqual(there.map(([, key, revision]) => `${key} ${revision}`).toSorted());
  expect(new Set(told).size).toBe(told.length);
  // Once more, with nothing new: the next thing that comes is the next thing that happens.
  await after.cut();
  const again = await listen(address, after.heard.at(-1)?.id);
  await bot.window(HN).send('/say', { words: 'pendientes 4a' });
  await again.until(1);
  expect(again.heard[0]?.markup).toContain('pendientes 4a');
  expect(again.heard).toHaveLength(1);
});

it('tells a page nothing that it shows already', async () => {
  await firstMorning();
  const listening = await listen(await eventsOf(HN));
  await bot.window(HN).send('/say', { words: 'gracias' });
  await listening.until(1);
  expect(listening.heard.map(({ markup }) => markup.includes('gracias'))).toEqual([true]);
});

it('tells a stranger nothing but what they say themselves', async () => {
  const listening = await listen(await eventsOf('stranger'));
  await firstMorning();
  await bot.window(HN).send('/say', { words: 'enviar 3a https://example.org/uno.pdf' });
  await bot.window('stranger').send('/say', { words: 'hello' });
  await listening.until(1);
  expect(listening.heard).toHaveLength(1);
  expect(listening.heard[0]?.markup).toContain('I do not know you yet.');
});

it('tells nothing more to somebody who left meanwhile', async () => {
  const listening = await listen(await eventsOf(GT));
  await bot.core.database.db.updateTable('people').set({ active: false }).where('email', '=', GT).execute();
  await firstMorning();
  await bot.window(GT).send('/say', { words: 'pendientes' });
  await listening.until(1);
  expect(listening.heard.map(({ markup }) => /<article class="([^"]+)"/.exec(markup)?.[1])).toEqual([
    'item turn',
  ]);
});
