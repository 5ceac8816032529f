import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import { type Pace, paceOf } from './pace.ts';
import { type Keeping, slackWorkspaces } from './workspaces.ts';

interface Settings {
  /** Makes the marks by which sent messages are found again, and seals installations. */
  readonly secret: string;
  readonly logger: Logger;
  /** Slack's own where it is left out. */
  readonly pace?: Pace;
}

/** The bot's place in Slack. Nothing is asked of Slack yet. */
export function connectSlack(config: SlackConfig, { secret, logger, pace = paceOf() }: Settings): ChatPlace {
  const { promise: keeping, resolve } = Promise.withResolvers<Keeping>();
  const connection = slackWorkspaces(config, { logger, keeping });
  return {
    gateway({ clock, keeperOf }) {
      resolve({ clock, keeper: keeperOf('slack', secret) });
      return slackGateway(connection, secret, pace);
    },
    app: (core) => slackApp({ config, connection, keeping, logger, pace, ...core }),
  };
}
