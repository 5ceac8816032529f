import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { connectByToken } from './web-client.ts';

interface Settings {
  /** Makes the marks by which sent messages are found again. */
  readonly secret: string;
  readonly logger: Logger;
  readonly patience?: Patience;
}

/** Nothing is asked of Slack yet. */
export function connectSlack(config: SlackConfig, { secret, logger, patience }: Settings): ChatPlace {
  const connection = connectByToken(config.botToken, { apiUrl: config.apiUrl, logger });
  return {
    gateway: slackGateway(connection, secret),
    app: (core) => slackApp({ config, connection, logger, patience: patience ?? PATIENCE, ...core }),
  };
}
