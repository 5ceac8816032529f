import { mkdir, readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { aPhone, type Phone } from '../support/slack/phone.ts';
import { AFTER_THE_OPENING, aSlackNetwork, type SlackNetwork } from '../support/slack/slack-network.ts';

let browser: Browser;
let slack: SlackNetwork;
let suyapa: Phone;
let delroy: Phone;
let tomas: Phone;

beforeAll(async () => {
  await mkdir('docs/images', { recursive: true });
  browser = await openBrowser();
  slack = await aSlackNetwork({ homePace: 5, homeRest: 50 });
  // Slack's clock beside the bot's.
  slack.stage.time.pass((Date.UTC(2014, 10, 25, 15) - slack.stage.time.now()) / 1000);
  const phoneOf = async (email: string) => await aPhone(browser, slack.stage, slack.personOf(email));
  suyapa = await phoneOf('suyapa.zelaya@hn.example.org');
  delroy = await phoneOf('delroy.usher@bz.example.org');
  tomas = await phoneOf('tomas.villalta@ts.example.org');
});
// Slack's clock stands still otherwise, and a channel takes a message a second.
beforeEach(() => slack.stage.time.pass(60));

afterAll(async () => {
  await browser.close();
  await slack.close();
});

it('a report is handed over in a window, reviewed and published', async () => {
  const { page } = tomas;
  await tomas.goTo('dm');
  await page.getByLabel('Message').fill('/rcm import');
  await page.getByRole('button', { name: 'Send' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { level: 1 }).waitFor();
  const report = await readFile('examples/lon-2014-11-24.en.txt');
  await page
    .locator('input[type=file].field-input')
    .setInputFiles({ name: 'lon.txt', mimeType: 'text/plain', buffer: report });
  await dialog.getByRole('button').last().click();
  await dialog.getByText('each of the 11 Member Countries').first().waitFor();
  expect(await tomas.complaints()).toEqual([]);
  await tomas.picture('review');
  await dialog.getByRole('button', { name: 'Preview and publish' }).click();
  await dialog.getByText('Nothing has been sent yet').first().waitFor();
  expect(await tomas.complaints()).toEqual([]);
  await tomas.picture('preview');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Published: 3a, 3b and 4a').first().waitFor();
  await slack.say(`channel bind slack:${slack.stage.workspace.id}:${slack.network.id} lon-2014-11`);
  await slack.timeline.advanceTo(AFTER_THE_OPENING);
});

it('an opening is read on a phone, in English and in Spanish', async () => {
  await delroy.goTo('dm');
  await delroy.page.getByText('Two contributions from Belize').waitFor();
  expect(await delroy.complaints()).toEqual([]);
  await delroy.picture('opening', 'article.bot');
  await suyapa.goTo('dm');
  await suyapa.page.getByText('Dos aportes de Honduras').waitFor();
  expect(await suyapa.complaints()).toEqual([]);
});

it('what is missing in the window is said beside its field, and what is sent is receipted', async () => {
  const { page } = delroy;
  await page.getByRole('button', { name: 'Submit' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { level: 1, name: 'Submit' }).waitFor();
  await dialog.getByRole('textbox', { name: 'Link to the document' }).fill('my ministry');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.getByRole('alert').first().waitFor();
  expect(await delroy.complaints()).toEqual([]);
  await delroy.picture('window');
  await dialog
    .getByRole('textbox', { name: 'Link to the document' })
    .fill('https://files.example.org/belize-3a.pdf');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('RCM-2014-0001').first().waitFor();
  await slack.core.jobs.drain();
  await delroy.goTo('dm');
  expect(await delroy.complaints()).toEqual([]);
  await delroy.picture('receipt', 'article.bot');
});

it('the channel thanks who answered, and names nobody else', async () => {
  await delroy.goTo(slack.network.id);
  await delroy.page
    .getByText('received from Belize')
    .or(delroy.page.getByText('recibido de'))
    .first()
    .waitFor();
  expect(await delroy.complaints()).toEqual([]);
  await delroy.picture('channel', 'article.bot');
});

it('the home shows the secretariat what is open, and an officer what waits for them', async () => {
  await tomas.goTo('home');
  await tomas.page.getByText('commitments in force').waitFor();
  expect(await tomas.complaints()).toEqual([]);
  await tomas.picture('home', 'main');
  await suyapa.goTo('home');
  await suyapa.page.getByText('Honduras · 2 pendientes').waitFor();
  expect(await suyapa.complaints()).toEqual([]);
  await suyapa.picture('home-officer', 'main');
});

it.each(['estado', 'fechas', 'acuerdos', 'ayuda', '3a', 'historial 3a'])(
  '"%s" fits a phone',
  async (words) => {
    const { page } = suyapa;
    await suyapa.goTo('dm');
    const before = await page.locator('article.bot').count();
    await page.getByLabel('Message').fill(words);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('article.bot').nth(before).waitFor();
    expect(await suyapa.complaints()).toEqual([]);
  },
);
