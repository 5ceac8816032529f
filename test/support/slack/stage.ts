import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Logger, LogLevel, webApi } from '@slack/bolt';
import { toDateTime } from '../../../src/domain/instant.ts';
import { systemClock } from '../../../src/ports/system-clock.ts';
import { type FakeSlack, startFakeSlack } from './fake-slack.ts';
import type { SlackWorkspace } from './world.ts';

/** A time that stands still until it is moved; requests are stamped with the machine's. */
function movableTime(start = Date.UTC(2015, 0, 16, 15)) {
  const clock = systemClock();
  let now = start;
  return {
    now: () => now,
    realNow: () => toDateTime(clock.realNow()).toMillis(),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

export const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** How the bot is to call Slack: no hidden retries, no hidden waiting. */
export const sending = {
  timeout: 1_000,
  rejectRateLimitedCalls: true,
  retryConfig: { retries: 0 },
  logger: quiet,
};

/**
 * A fake Slack with one workspace, two people and a channel, and a real client with the bot's token. It waits for an
 * acknowledgement less long than Slack does, unless a test says so.
 */
export async function aStage({ patience = 500 } = {}) {
  const time = movableTime();
  const slack = await startFakeSlack({ time, patience });
  const workspace = slack.workspace('rcm');
  const amelia = slack.person(workspace, {
    name: 'Amelia Requena',
    email: 'amelia@example.org',
    locale: 'es-LA',
  });
  const norman = slack.person(workspace, { name: 'Norman Ashdown', timezone: 'America/New_York' });
  const channel = slack.channel(workspace, 'london', { members: [amelia.id, norman.id] });
  return { time, slack, workspace, amelia, norman, channel, client: clientOf(slack, tokenOf(workspace)) };
}

export type Stage = Awaited<ReturnType<typeof aStage>>;

export function tokenOf(workspace: SlackWorkspace): string {
  return workspace.installation?.token ?? '';
}

export function clientOf(slack: FakeSlack, token: string) {
  return new webApi.WebClient(token, { slackApiUrl: slack.apiUrl, ...sending });
}

/** What the platform said of a call: `ok`, its code, or what kind of fault it was. */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
    if (error instanceof webApi.WebAPIRateLimitedError) return `limited ${error.retryAfter}`;
    return error instanceof Error ? error.constructor.name : String(error);
  }
}

/** A small app on the real receiver, hosted in a server of its own as the bot does it. */
export async function anEchoApp(stage: Pick<Stage, 'slack' | 'workspace'>, listen: (app: App) => void) {
  const { signingSecret } = stage.slack.world.app;
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: quiet,
    unhandledRequestTimeoutMillis: 700,
  });
  const app = new App({
    receiver,
    token: tokenOf(stage.workspace),
    clientOptions: { slackApiUrl: stage.slack.apiUrl, ...sending },
    logger: quiet,
  });
  listen(app);
  const server = createServer((request, response) => receiver.requestListener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  await stage.slack.useHttp(url);
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
