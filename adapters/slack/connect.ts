import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import { type Pace, paceOf } from './pace.ts';
import { connectByToken } from './web-client.ts';

interface Settings {
  /** Makes the marks by which sent messages are found again. */
  readonly secret: string;
  readonly logger: Logger;
  /** Slack's own where it is left out. */
  readonly pace?: Pace;
}

/** The bot's place in Slack. Nothing is asked of Slack yet. */
export function connectSlack(config: SlackConfig, { secret, logger, pace = paceOf() }: Settings): ChatPlace {
  const connection = connectByToken(config.botToken, { apiUrl: config.apiUrl, logger });
  return {
    gateway: slackGateway(connection, secret, pace),
    app: (core) => slackApp({ config, connection, logger, pace, ...core }),
  };
}
