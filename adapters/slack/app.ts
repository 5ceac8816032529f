import { setTimeout } from 'node:timers/promises';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { PlaceApp } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Route } from '../../src/ports/routes.ts';
import type { SlackDeps } from './deps.ts';
import { slackRoute } from './http-door.ts';
import { installRoutes } from './install.ts';
import { listen } from './listen.ts';
import { clientOptions, slackLogger } from './web-client.ts';

const CONNECT_AGAIN_MILLISECONDS = 30_000;

/** Hears commands, direct messages, mentions and buttons in the workspaces in which the bot is, and answers whoever asked. */
export function slackApp(deps: SlackDeps): PlaceApp {
  const { config, connection, logger } = deps;
  const { receiver, routes, socket } = receiverFor(deps);
  const app = new App({
    receiver,
    logger: slackLogger(logger),
    clientOptions: clientOptions(config.apiUrl, logger),
    // Who the bot is somewhere is remembered, not asked at each request: an acknowledgement waits for nobody.
    authorize: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const bot = await connection.botIn({ teamId, enterpriseId, isEnterpriseInstall });
      if (bot === null) throw new Error('another workspace');
      return { botToken: bot.token, botId: bot.botId, botUserId: bot.botUserId };
    },
  });
  app.error(async (fault) => logger.error('slack.failed', {}, fault));
  const listening = listen(app, deps);
  const stopping = new AbortController();
  let connecting: Promise<void> = Promise.resolve();
  return {
    routes: [...routes, ...routesToInstall(deps)],
    /** Asks Slack who the bot is, and connects where that is by Socket Mode, which goes on trying in the background. */
    async start(address) {
      const team = (await connection.home())?.workspace ?? null;
      const sentences = [
        ...(config.botToken === null ? [] : [connected(team)]),
        way(config, address),
        ...(config.oauth === null ? [] : [`Other workspaces install it at ${address}/slack/install.`]),
      ];
      if (socket === null) return sentences;
      const tried = Promise.withResolvers<void>();
      connecting = keepConnecting(socket, { logger, signal: stopping.signal, tried: tried.resolve });
      await tried.promise;
      return sentences;
    },
    async stop() {
      stopping.abort();
      await connecting;
      await socket?.stop();
      await listening.stop();
    },
  };
}

function connected(team: string | null): string {
  return `Slack ${team === null ? 'does not answer yet; the log says why' : `is connected, workspace ${team}`}.`;
}

function way({ appToken }: SlackDeps['config'], address: string): string {
  return appToken === null
    ? `Slack reaches it over HTTP at ${address}/slack/events.`
    : 'Slack reaches it by Socket Mode, without an address.';
}

function routesToInstall({ config, connection: workspaces, keeping, logger }: SlackDeps): readonly Route[] {
  const { oauth, apiUrl } = config;
  return oauth === null ? [] : installRoutes({ config: { oauth, apiUrl }, workspaces, keeping, logger });
}

function receiverFor({ config, clock, logger }: SlackDeps) {
  const { appToken, apiUrl, signingSecret } = config;
  if (appToken !== null) {
    const socket = new SocketModeReceiver({
      appToken,
      logger: slackLogger(logger),
      installerOptions: { clientOptions: clientOptions(apiUrl, logger) },
    });
    return { receiver: socket, socket, routes: [] };
  }
  const receiver = new HTTPReceiver({
    signingSecret: signingSecret ?? '',
    logger: slackLogger(logger),
    unhandledRequestTimeoutMillis: 2_500,
  });
  return {
    receiver,
    socket: null,
    routes: [slackRoute({ receiver, signingSecret: signingSecret ?? '', clock })],
  };
}

interface Connecting {
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Told after the first try, whatever came of it. */
  tried(): void;
}

/** The first connection; once it stood, Slack's client takes it up again by itself. */
async function keepConnecting(socket: SocketModeReceiver, connecting: Connecting): Promise<void> {
  const { logger, signal, tried } = connecting;
  while (!signal.aborted) {
    try {
      await socket.start();
      return tried();
    } catch (fault) {
      logger.error('slack.unreachable', {}, fault);
      tried();
    }
    await setTimeout(CONNECT_AGAIN_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }
}
