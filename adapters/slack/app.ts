import { setTimeout } from 'node:timers/promises';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../src/ports/logger.ts';
import type { Route } from '../../src/ports/routes.ts';
import { slackRoute } from './http-door.ts';
import { listen, type SlackDeps } from './listen.ts';
import { clientOptions, slackLogger } from './web-client.ts';

const CONNECT_AGAIN_MILLISECONDS = 30_000;

/** Slack as a place where people ask. */
export interface SlackApp {
  /** What the bot's server hands over; none where only Socket Mode serves. */
  readonly routes: readonly Route[];
  /**
   * Asks Slack who the bot is, and connects where that is by Socket Mode, which goes on trying in the background. Answers
   * with the workspace, null where Slack did not say.
   */
  start(): Promise<string | null>;
  /** Takes nothing more, and finishes what was taken. */
  stop(): Promise<void>;
}

/** Hears commands, direct messages, mentions and buttons in one workspace, and answers whoever asked. */
export function slackApp(deps: SlackDeps): SlackApp {
  const { config, connection, logger } = deps;
  const { receiver, routes, socket } = receiverFor(deps);
  const app = new App({
    receiver,
    logger: slackLogger(logger),
    clientOptions: clientOptions(config.apiUrl, logger),
    // Slack is asked once who the bot is, not at each request: an acknowledgement waits for nobody.
    authorize: async ({ teamId }) => {
      const { botId, botUserId, teamId: home } = await connection.whoami();
      if (teamId !== undefined && teamId !== home) throw new Error('another workspace');
      return { botToken: config.botToken, botId, botUserId };
    },
  });
  app.error(async (fault) => logger.error('slack.failed', {}, fault));
  const underWay = listen(app, deps);
  const stopping = new AbortController();
  let connecting: Promise<void> = Promise.resolve();
  return {
    routes,
    async start() {
      const team = await connection.whoami().then(
        ({ teamId }) => teamId,
        (fault: unknown) => {
          logger.error('slack.unreachable', {}, fault);
          return null;
        },
      );
      if (socket === null) return team;
      const connected = Promise.withResolvers<void>();
      connecting = keepConnecting(socket, { logger, signal: stopping.signal, tried: connected.resolve });
      await connected.promise;
      return team;
    },
    async stop() {
      stopping.abort();
      await connecting;
      await socket?.stop();
      await Promise.allSettled(underWay);
    },
  };
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
