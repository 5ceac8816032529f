import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import { connectWeb } from '../../adapters/web/connect.ts';
import type { WebCore } from '../../adapters/web/scene.ts';
import { type Instant, instant } from '../../src/domain/instant.ts';
import { startServer } from '../../src/http/server.ts';
import { type OpenCore, openCore } from '../../src/open-core.ts';
import { withNobodyElse } from '../../src/open-near.ts';
import { sampleMessages } from '../../src/samples/sample-messages.ts';
import { type Faults, faultLogger, testClock } from './a-bot.ts';
import { openTestDatabase } from './database.ts';

const AFTERNOON = instant('2014-11-24T22:00:00Z');

/** A bot with its playground, and whoever comes to it with a plain HTTP client. */
export interface WebBot {
  readonly address: string;
  readonly core: OpenCore;
  readonly faults: readonly Faults[];
  /** Somebody's window: what they read, and what they send. */
  window(as: string, lang?: 'en' | 'es'): WebWindow;
  close(): Promise<void>;
}

interface WebWindow {
  /** The page at a path of this person. */
  read(at: string, more?: Readonly<Record<string, string>>): Promise<string>;
  /** Sends a form, and follows where it leads. */
  send(at: string, fields: Readonly<Record<string, string>> | FormData): Promise<string>;
}

interface WebSettings {
  readonly start?: Instant;
  /** Something that the pages shall meet instead of what the core does. */
  readonly instead?: Partial<WebCore>;
  readonly people?: boolean;
}

export async function aWebBot({
  start = AFTERNOON,
  instead = {},
  people = true,
}: WebSettings = {}): Promise<WebBot> {
  const database = await openTestDatabase();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'rcm-web-'));
  const faults: Faults[] = [];
  const logger = faultLogger(faults);
  const examplesFolder = fileURLToPath(new URL('../../examples', import.meta.url));
  const web = connectWeb({
    examplesFolder,
    filesFolder: path.join(dataFolder, 'handed'),
    samples: async (language) => sampleMessages(language),
    looks: async () => [
      { name: 'Slack', payloads: (await import('../../adapters/slack/render.ts')).renderMessage },
      { name: 'Teams', payloads: (await import('../../adapters/teams/render.ts')).renderMessage },
    ],
  });
  const core = await openCore({
    role: 'demo',
    database: { databaseUrl: database.url, dataFolder },
    clock: testClock(start),
    logger,
    alarm: { kind: 'silent' },
    chatConfigured: false,
    gateways: (mailbox, { clock }) => [web.through(mailboxGateway(mailbox, clock))],
  });
  const pages = web.app({ ...withNobodyElse(core), ...instead });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    pages: core.pages,
    routes: pages.routes,
    logger,
  });
  const bot: WebBot = {
    address: server.address,
    core,
    faults,
    window: (as, lang) => windowOf(server.address, { as, ...(lang !== undefined && { lang }) }),
    async close() {
      await pages.stop();
      await server.close();
      await core.close();
      await database.close();
      await rm(dataFolder, { recursive: true });
    },
  };
  if (people) await bot.window('operator').send('/example-people', {});
  return bot;
}

function windowOf(address: string, who: Readonly<Record<string, string>>): WebWindow {
  return {
    async read(at, more = {}) {
      const response = await fetch(`${address}${at}?${new URLSearchParams({ ...who, ...more })}`);
      return await response.text();
    },
    async send(at, fields) {
      const body = fields instanceof FormData ? fields : new URLSearchParams({ ...who, ...fields });
      const response = await fetch(`${address}${at}`, { method: 'POST', headers: { origin: address }, body });
      return await response.text();
    },
  };
}

/** What is seen of a page: its text, without markup. */
export function seenOn(page: string): string {
  const [, body = page] = /<main[^>]*>(.*)<\/main>/s.exec(page) ?? [];
  return readable(body);
}

/** The text of a piece of markup. */
export function readable(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
