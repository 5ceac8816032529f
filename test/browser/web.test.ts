import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, complaints, openBrowser, openWindow } from '../support/browser.ts';
import { aWebBot, type WebBot } from '../support/web-bot.ts';

const SUYAPA = 'suyapa.zelaya@hn.example.org';
const LENIN = 'lenin.bustillo@hn.example.org';

let bot: WebBot;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/images/playground-${name}.png`, animations: 'disabled' });
}

describe('from the report to the receipt', () => {
  let ts: Page;
  let suyapa: Page;
  let lenin: Page;

  beforeAll(async () => {
    bot = await aWebBot({ people: false });
    ts = await openWindow(browser);
    suyapa = await openWindow(browser, { locale: 'es-HN', colorScheme: 'light' });
    lenin = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  });
  afterAll(async () => {
    for (const window of [ts, suyapa, lenin]) await window.context().close();
    await bot.close();
    expect(bot.faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('begins with the people of the example', async () => {
    await ts.goto(bot.address);
    await ts.getByRole('button', { name: 'Add the people of the example' }).click();
    await ts.getByRole('link', { name: 'Suyapa Zelaya Rodas' }).waitFor();
    await picture(ts, 'people');
    await ts.getByRole('link', { name: 'The operator' }).click();
    expect(await ts.getByRole('heading', { level: 1 }).textContent()).toBe('Direct messages with the bot');
  });

  it('reads a report that is pasted, and shows the draft beside it', async () => {
    await ts.getByRole('link', { name: 'Report', exact: true }).click();
    await ts.getByLabel('Text of the report').fill(await readFile('examples/lon-2014-11-24.en.txt', 'utf8'));
    await ts.getByRole('button', { name: 'Read the report' }).click();
    const sentence = ts.locator('mark', { hasText: 'Member Countries agreed to send their comments' });
    await sentence.scrollIntoViewIfNeeded();
    expect(await sentence.getByRole('link').textContent()).toBe('3a');
    expect(await ts.getByRole('radio', { name: 'Yes', exact: true }).isChecked()).toBe(true);
    await ts.locator('#c-3a').scrollIntoViewIfNeeded();
    await picture(ts, 'draft');
  });

  it('takes a file as well, and adds its language', async () => {
    await ts.getByRole('link', { name: 'Report', exact: true }).click();
    await ts.getByLabel('Or a file').setInputFiles('examples/lon-2014-11-24.es.txt');
    await ts.getByRole('button', { name: 'Read the report' }).click();
    await ts.getByRole('status').getByText('Spanish has been added to 3a, 3b and 4a').waitFor();
    await ts.getByRole('link', { name: 'Spanish', exact: true }).click();
    const marked = await ts.locator('mark', { hasText: 'Países Miembros' }).allTextContents();
    expect(marked.map((text) => text.trim().slice(-2))).toEqual(['3a', '3b', '4a', '8a']);
  });

  it('corrects, adds, drops and answers', async () => {
    const commitment = ts.locator('#c-4a');
    await commitment.getByText('Correct 4a').click();
    await commitment.getByLabel('Last day').fill('2015-02-06');
    await commitment.getByRole('button', { name: 'Save the date' }).click();
    await ts.locator('#c-4a', { hasText: 'Friday 6 February 2015' }).waitFor();
    await ts.getByText('Add a commitment').click();
    const adding = ts.locator('.add');
    await adding.getByLabel('To agreement').selectOption('6');
    await adding.getByLabel('What is to be delivered').fill('a contact for the website');
    await adding.getByRole('checkbox', { name: 'Honduras' }).check();
    await adding.getByRole('button', { name: 'Add it' }).click();
    await ts.locator('#c-6a').getByText('Correct 6a').click();
    await picture(ts, 'correct');
    await ts.locator('#c-6a').getByRole('button', { name: 'Drop 6a' }).click();
    await ts.locator('#c-6a').waitFor({ state: 'detached' });
    await ts.getByRole('radio', { name: 'Yes', exact: true }).press('Enter');
    await ts.getByText('answered: yes', { exact: true }).waitFor();
    expect(await ts.locator('#c-4a').textContent()).toContain('Friday 6 February 2015');
  });

  it('shows what would be sent, publishes, and says what leaves when', async () => {
    await ts.getByRole('link', { name: 'See what would be sent' }).click();
    await ts.getByRole('heading', { name: 'Nothing has been sent yet.' }).waitFor();
    await picture(ts, 'preview');
    await ts.getByRole('button', { name: 'Publish', exact: true }).click();
    await ts.getByRole('heading', { name: /^Published/ }).waitFor();
    const first = ts.getByRole('cell', { name: 'Tuesday 25 November 2014, 09:00 in each capital' });
    expect(await first.count()).toBe(1);
    await picture(ts, 'published');
  });

  it('moves the clock to the first morning, and the messages come by themselves', async () => {
    await suyapa.goto(`${bot.address}/talk?as=${SUYAPA}`);
    await lenin.goto(`${bot.address}/talk?as=${LENIN}`);
    await ts.getByRole('link', { name: 'Move the clock' }).click();
    await ts.getByRole('button', { name: '+1 day' }).click();
    await ts.getByText('messages left.').waitFor();
    expect(await ts.getByRole('row', { name: /Suyapa Zelaya Rodas HN Honduras: 3a hasta el/ }).count()).toBe(
      1,
    );
    await picture(ts, 'clock');
    await suyapa.getByRole('heading', { name: 'Dos aportes de Honduras' }).waitFor();
    await lenin.getByRole('heading', { name: 'Dos aportes de Honduras' }).waitFor();
    await picture(suyapa, 'reminder');
  });

  it('opens a form from the button, says what is wrong, and takes it when it is right', async () => {
    await suyapa.getByRole('button', { name: 'Enviar', exact: true }).first().click();
    const dialog = suyapa.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /^4a/ }).uncheck();
    await dialog.getByRole('button', { name: /^Enviar/ }).click();
    await dialog.getByRole('alert').waitFor();
    await picture(suyapa, 'form');
    expect(await accessibilityFindings(suyapa)).toEqual([]);
    await dialog.getByLabel('Enlace al documento').fill('https://example.org/observaciones-hn.pdf');
    await dialog.getByRole('button', { name: /^Enviar/ }).click();
    await suyapa.locator('.turn', { hasText: 'Acuse de recibo RCM-2014-0001' }).waitFor();
    expect(await dialog.isVisible()).toBe(false);
    await picture(suyapa, 'receipt');
  });

  it('shows the effects in another person’s window: the card that changed, the copy, the channel', async () => {
    await lenin.locator('.item', { hasText: '3a recibido de Honduras' }).first().waitFor();
    await picture(lenin, 'colleague');
    await lenin.getByRole('link', { name: '#network 1 sin leer' }).click();
    expect(await lenin.locator('.item').last().textContent()).toContain('3a · recibido de Honduras');
    await picture(lenin, 'channel');
  });
});

describe('for everybody', () => {
  beforeAll(async () => {
    bot = await aWebBot();
    const operator = bot.window('operator');
    await operator.send('/report/read', { example: 'en' });
    await operator.send('/report/read', { example: 'es' });
  });
  afterAll(async () => {
    await bot.close();
    expect(bot.faults).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const pages = ['/', '/talk', '/report', '/report/review', '/report/preview', '/clock', '/messages'];
  const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['en', 'es'] as const).map((lang) => ({ colorScheme, lang })),
  );

  it.each(views)(
    'axe finds nothing on any page, $colorScheme and in $lang',
    async ({ colorScheme, lang }) => {
      const page = await openWindow(browser, { colorScheme, viewport: { width: 390, height: 844 } });
      await bot.window('operator').send('/say', { words: 'help' });
      for (const at of pages) {
        await page.goto(`${bot.address}${at}?as=operator&lang=${lang}&meeting=lon-2014-11`);
        expect(await accessibilityFindings(page), at).toEqual([]);
        // Nothing is wider than the phone.
        expect(await page.evaluate('document.documentElement.scrollWidth'), at).toBe(390);
      }
      await page.context().close();
    },
  );

  it('is used with the keyboard alone: completion, a form, and back', async () => {
    const page = await openWindow(browser);
    await page.goto(`${bot.address}/talk?as=operator&lang=en`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.getByRole('combobox').focus();
    await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
    await page.keyboard.type('stat', { delay: 20 });
    await page.getByRole('option', { name: /^status/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox').inputValue()).toBe('status ');
    await page.keyboard.type('Hond', { delay: 20 });
    await page.getByRole('option', { name: 'Honduras' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox').inputValue()).toBe('status Honduras ');
    await page.keyboard.press('Enter');
    await page.locator('.words', { hasText: 'status Honduras' }).waitFor();
    await page.keyboard.type('import', { delay: 20 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.id')).toBe('words');
    await page.context().close();
  });

  it('turns dark and light by its button, and stays so', async () => {
    const page = await openWindow(browser, { colorScheme: 'light' });
    const paper = 'getComputedStyle(document.documentElement).backgroundColor';
    await page.goto(bot.address);
    const light = await page.evaluate(paper);
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.waitForFunction(`${paper} !== ${JSON.stringify(light)}`);
    await page.waitForResponse((response) => response.ok()).catch(() => undefined);
    await page.goto(`${bot.address}/clock`);
    expect(await page.evaluate(paper)).not.toBe(light);
    await page.getByRole('button', { name: 'Light' }).click();
    await page.waitForFunction(`${paper} === ${JSON.stringify(light)}`);
    await page.context().close();
  });

  it('shows the proof sheet in both languages', async () => {
    const page = await openWindow(browser, { viewport: { width: 1040, height: 700 } });
    await page.goto(`${bot.address}/messages?show=Slack`);
    expect(await page.locator('#s0').getByText('Two contributions from Belize').count()).toBeGreaterThan(0);
    await picture(page, 'messages');
    await page.context().close();
  });

  it('works without its script too: what is typed is answered, and a form is a page', async () => {
    const page = await openWindow(browser, { javaScriptEnabled: false });
    await page.goto(`${bot.address}/talk?as=operator&lang=en`);
    await page.getByRole('combobox').fill('import');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.locator('.form').count()).toBe(1);
    await page.getByRole('link', { name: 'Back to the conversation' }).click();
    await page.getByRole('combobox').fill('people');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('cell', { name: 'Suyapa Zelaya Rodas' }).waitFor();
    await page.context().close();
  });
});
