import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCOPES } from '../../adapters/slack/scopes.ts';
import { anInstalledBot, type InstalledBot } from '../support/slack/installed-bot.ts';
import { tokenOf } from '../support/slack/stage.ts';
import { managuaReport } from '../support/talk.ts';

let bot: InstalledBot;
beforeEach(async () => {
  bot = await anInstalledBot();
});
afterEach(async () => bot.close());

const byAdmin = () => `${bot.embassy.id}:${bot.admin.id}`;
const admit = async () => await bot.say(`connections admit slack:${bot.embassy.id}`);

describe('a workspace that installs the app', () => {
  it('sees nothing until it is admitted; then its people are found, written to and answered there', async () => {
    const { embassy, stage, suyapa } = bot;
    await bot.listPeople();
    await bot.say('import', (await managuaReport('en')).text);
    await bot.say('publish lon-2014-11');
    const page = await bot.install();
    expect(page).toMatchObject({ status: 200, location: null });
    expect(page.text).toContain(`connections admit slack:${embassy.id}`);
    expect(await bot.connections()).toMatchObject([
      { id: `slack:${stage.workspace.id}`, name: 'rcm', connection: 'configured', admitted: true },
      { id: `slack:${embassy.id}`, name: 'embassy', connection: 'installed', admitted: false },
    ]);
    await bot.ring();
    expect(await bot.answerTo(suyapa, '/rcm status')).toContain('I do not know you yet');
    await admit();
    await bot.ring();
    expect(await bot.answerTo(suyapa, 'entregar 3a sin observaciones')).toContain('RCM-2014-0001');
    await bot.ring();
    const receipts = suyapa.sees('dm').filter(({ text }) => text.startsWith('Acuse de recibo'));
    expect(receipts.length).toBeGreaterThan(0);
    expect(bot.logged.filter(({ event }) => event.endsWith('fault'))).toEqual([]);
  });

  it('is told so in the language of the browser, and its token is nowhere to be read', async () => {
    const page = await bot.browser('es-HN,es;q=0.9').install(byAdmin());
    expect(page.text).toContain('El bot quedó instalado en embassy.');
    const hidden = tokenOf(bot.embassy).slice(-32);
    expect(hidden).toMatch(/^[0-9a-f]{32}$/);
    const kept = await bot.installed();
    expect(kept).toHaveLength(1);
    const everything = JSON.stringify([page.text, bot.logged, kept, await bot.connections()]);
    expect(everything).not.toContain(hidden);
    expect(everything).not.toContain('xoxb');
  });

  it('stays where the bot starts again, and another secret stops the start', async () => {
    await bot.listPeople();
    await bot.install();
    await admit();
    await bot.ring();
    await bot.stop();
    await expect(bot.start({ secret: 'another secret of the tests' })).rejects.toThrow(
      'RCM_SECRET is not the one with which the installations of slack are sealed.',
    );
    await bot.start();
    expect(await bot.answerTo(bot.suyapa, '/rcm yo')).toContain('Suyapa Zelaya');
  });
});

describe('an installation that is not what it seems', () => {
  const stale = { status: 400, text: expect.stringContaining('Nothing was installed') };

  it('with a state that was used is refused', async () => {
    const browser = bot.browser();
    const page = await browser.begin();
    const first = await browser.allow(page, byAdmin());
    const other = await browser.allow(page, byAdmin());
    expect(await browser.back(first)).toMatchObject({ status: 200 });
    expect(await browser.back(first)).toMatchObject(stale);
    expect(await browser.back(other)).toMatchObject(stale);
    expect(await bot.installed()).toHaveLength(1);
  });

  it('begun in another browser, or by nobody, is refused', async () => {
    const [mallory, victim] = [bot.browser(), bot.browser()];
    const back = await mallory.allow(await mallory.begin(), byAdmin());
    expect(await victim.back(back)).toMatchObject(stale);
    await victim.begin();
    expect(await victim.back(back)).toMatchObject(stale);
    for (const state of ['a-state-of-my-own', '']) {
      const forged = new URL(back);
      forged.searchParams.set('state', state);
      expect(await victim.back(forged)).toMatchObject(stale);
    }
    expect(await bot.installed()).toEqual([]);
    expect(await mallory.back(back)).toMatchObject({ status: 200 });
  });

  it('that is declined, or allows less than is needed, leaves nothing behind', async () => {
    const browser = bot.browser();
    expect((await browser.install('')).text).toContain('Nothing was installed.');
    const less = await browser.install(byAdmin(), 'chat:write,commands');
    expect(less).toMatchObject({ status: 502, text: expect.stringContaining('Not all that the bot needs') });
    expect(await bot.installed()).toEqual([]);
    expect(await bot.connections()).toHaveLength(1);
  });

  it('with the wrong client secret is refused by Slack, and the log says why', async () => {
    await bot.stop();
    await bot.start({ clientSecret: 'not-the-secret' });
    expect(await bot.install()).toMatchObject({ status: 502 });
    const refused = { event: 'slack.install-refused', facts: { reason: 'bad_client_secret' } };
    expect(bot.logged).toContainEqual(refused);
    expect(JSON.stringify(bot.logged)).not.toContain('not-the-secret');
    expect(await bot.installed()).toEqual([]);
  });

  it('asks for no more than is needed, and comes back to the published address', async () => {
    const page = await bot.browser().begin();
    expect(page.searchParams.get('redirect_uri')).toBe('https://rcm.example.org/bot/slack/oauth_redirect');
    expect(page.searchParams.get('scope')?.split(',')).toEqual(SCOPES);
  });
});
