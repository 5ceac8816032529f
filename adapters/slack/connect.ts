import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import { connectByToken } from './web-client.ts';

/** `secret` makes the marks by which sent messages are found again. Nothing is asked of Slack yet. */
export function connectSlack(
  config: SlackConfig,
  { secret, logger }: { readonly secret: string; readonly logger: Logger },
): ChatPlace {
  const connection = connectByToken(config.botToken, { apiUrl: config.apiUrl, logger });
  return {
    gateway: () => slackGateway(connection, secret),
    app: (core) => slackApp({ config, connection, logger, ...core }),
  };
}
