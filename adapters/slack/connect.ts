import type { ChatGateway } from '../../src/ports/chat.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type SlackApp, slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import type { SlackDeps } from './listen.ts';
import { connectByToken } from './web-client.ts';

/** Slack as the bot is wired to it: the way out, and the ear. */
export interface SlackPlace {
  readonly gateway: ChatGateway;
  app(core: Pick<SlackDeps, 'converse' | 'clock' | 'formPatience'>): SlackApp;
}

/** `secret` makes the marks by which sent messages are found again. Nothing is asked of Slack yet. */
export function connectSlack(
  config: SlackConfig,
  { secret, logger }: { readonly secret: string; readonly logger: Logger },
): SlackPlace {
  const connection = connectByToken(config.botToken, { apiUrl: config.apiUrl, logger });
  return {
    gateway: slackGateway(connection, secret),
    app: (core) => slackApp({ config, connection, logger, ...core }),
  };
}
