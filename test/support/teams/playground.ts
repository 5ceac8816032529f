import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where a run leaves what it saw; docs/images holds what one of them left. */
const PICTURES = 'pictures';

/** Between the list of chats and the client's own log. */
const CHAT = { x: 330, y: 48, width: 620, height: 852 };
const PATIENCE_MILLISECONDS = 90_000;

/** Microsoft's own client, on this machine alone, in front of a bot. */
export interface Playground {
  /** The chat one to one with the bot, as it stands in a new window of the browser. */
  open(): Promise<PersonalChat>;
  close(): Promise<void>;
}

/** What a person does and sees in the chat with the bot. */
interface PersonalChat {
  type(words: string): Promise<void>;
  /** Presses the last button with that label. */
  press(label: string): Promise<void>;
  /** Fills in a field of the form that is shown. */
  fill(label: string, value: string): Promise<void>;
  /** Waits until a text is to be read; fails where it does not come. */
  sees(text: string | RegExp): Promise<void>;
  /** How many cards hold a text. */
  cardsWith(text: string | RegExp): Promise<number>;
  /** Leaves a picture of the chat. */
  picture(name: string): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Starts the client for the bot that listens at that address. */
export async function startPlayground(bot: string): Promise<Playground> {
  const port = await freePort();
  const program = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const settings = ['-e', `${bot}/api/messages`, '-c', 'msteams', '-p', String(port), '--dt'];
  const client = spawn(process.execPath, [program, 'start', ...settings], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: client.stdout })) {
    if (line.startsWith('Listening on')) break;
  }
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    open: async () => chatOn(await openPage(browser, port)),
    async close() {
      await browser.close();
      client.kill();
      await once(client, 'exit');
    },
  };
}

async function openPage(browser: Browser, port: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await page.goto(`http://localhost:${port}/`);
  return page;
}

function chatOn(page: Page): PersonalChat {
  const cards = page.locator('.ac-adaptiveCard');
  return {
    async type(words) {
      const box = page.locator('[data-lexical-editor]');
      await box.fill(words);
      await box.press('Enter');
    },
    press: async (label) => await page.getByRole('button', { name: label, exact: true }).last().click(),
    fill: async (label, value) => await page.getByLabel(label).last().fill(value),
    sees: async (text) => await cards.filter({ hasText: text }).last().waitFor(),
    cardsWith: async (text) => await cards.filter({ hasText: text }).count(),
    async picture(name) {
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), clip: CHAT });
    },
  };
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
