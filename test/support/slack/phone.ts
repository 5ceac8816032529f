import type { Browser, Page } from 'playwright-core';
import type { SlackPerson } from './people/person.ts';
import type { Stage } from './stage.ts';

/** How wide a phone is. */
const PHONE = { width: 390, height: 844 };

/** One person's Slack on a phone. */
export interface Phone {
  readonly page: Page;
  goTo(place: string): Promise<void>;
  /** What is wider than the screen, and what its scripts complained about. */
  complaints(): Promise<readonly string[]>;
  /** What is seen of a message, a window or the whole screen, for the docs. */
  picture(name: string, what?: string): Promise<void>;
}

export async function aPhone(
  browser: Browser,
  { slack, workspace }: Stage,
  person: SlackPerson,
): Promise<Phone> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  return {
    page,
    async goTo(place) {
      await page.goto(`${slack.origin}/as/${workspace.id}/${person.id}/${place}/`);
    },
    async complaints() {
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      const tooWide = over > 0 ? [`${over} wider than the screen`] : [];
      return [...faults, ...tooWide];
    },
    async picture(name, what) {
      const file = { path: `docs/images/slack-${name}.png`, animations: 'disabled' } as const;
      await (what === undefined ? page.screenshot(file) : page.locator(what).last().screenshot(file));
    },
  };
}
