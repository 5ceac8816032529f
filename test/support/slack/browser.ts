import type { FakeSlack } from './fake-slack.ts';

/** What a page says, and where it leads. */
interface Shown {
  readonly status: number;
  readonly text: string;
  readonly location: URL | null;
}

/** A browser of somebody who installs the app: it keeps the bot's cookie, and no other. */
export interface Browser {
  /** Opens `/slack/install`, up to Slack's own page. */
  begin(): Promise<URL>;
  /** Allows the app at Slack's page, with the rights that it asks for or others; `user` empty: declines. Answers with where Slack leads back. */
  allow(page: URL, user: string, scopes?: string): Promise<URL>;
  /** Follows Slack back to the bot. */
  back(location: URL): Promise<Shown>;
  /** All of it. */
  install(user: string, scopes?: string): Promise<Shown>;
}

/** `address` is the bot's, as the machine reaches it; Slack leads back to the one that it is published under. */
export function aBrowser(slack: FakeSlack, address: string, language = 'en'): Browser {
  let cookie = '';
  const open = async (url: URL): Promise<Shown> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, 'accept-language': language },
    });
    const [given] = response.headers.getSetCookie();
    if (given !== undefined) cookie = given.split(';')[0] ?? '';
    const location = response.headers.get('location');
    const text = await response.text();
    return { status: response.status, text, location: location === null ? null : new URL(location) };
  };
  const browser: Browser = {
    async begin() {
      const { location } = await open(new URL('/slack/install', address));
      if (location === null) throw new Error('the bot leads nowhere');
      return location;
    },
    async allow(page, user, scopes) {
      const form = new URLSearchParams(page.searchParams);
      form.set('user', user);
      if (scopes !== undefined) form.set('scope', scopes);
      const target = new URL('/oauth/v2/authorize', slack.origin);
      const response = await fetch(target, { method: 'POST', body: form, redirect: 'manual' });
      return new URL(response.headers.get('location') ?? '');
    },
    back: async (location) => {
      // What stands before the bot takes its own part off the path.
      const path = location.pathname.replace(/^.*(?=\/slack\/)/, '');
      return await open(new URL(path + location.search, address));
    },
    install: async (user, scopes) =>
      await browser.back(await browser.allow(await browser.begin(), user, scopes)),
  };
  return browser;
}
