import { existsSync } from 'node:fs';
import path from 'node:path';
import AxeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Chromium as the system has it. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: chromiumHere(), args: ['--no-sandbox'] });
}

function chromiumHere(): string {
  // biome-ignore lint/style/noProcessEnv: where the tests' own browser is
  const { CHROMIUM, PATH = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = PATH.split(':').flatMap((folder) => names.map((name) => path.join(folder, name)));
  const program = [CHROMIUM ?? '', ...found].find((file) => file !== '' && existsSync(file));
  if (program === undefined) throw new Error('no Chromium: install Debian’s package, or set CHROMIUM');
  return program;
}

/** A window of its own, as another person has it; what its page complains about is thrown at the end of the test. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1040, height: 700 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== '127.0.0.1') complaints.push(`fetched from ${hostname}`);
  });
  return page;
}

/** What the pages' scripts complained about, and what they asked of others than the bot. */
export const complaints: string[] = [];

/** What axe finds on a page, each finding with the elements that it is about. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  // The page's own policy lets in no script but its own; a script of the browser's driver is not the page's.
  await page.evaluate(AxeCore.source);
  return await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof AxeCore }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}
