import type { ChatGateway } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { KeeperOf } from '../../src/ports/connections.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { type SlackApp, slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import type { SlackDeps } from './listen.ts';
import { type Keeping, slackWorkspaces } from './workspaces.ts';

/** Slack as the bot is wired to it: the way out, and the ear. */
export interface SlackPlace {
  /** `keeperOf` keeps the installations. */
  gateway(core: { readonly clock: Clock; readonly keeperOf: KeeperOf }): ChatGateway;
  app(core: Pick<SlackDeps, 'converse' | 'clock'>): SlackApp;
}

/** `secret` makes the marks by which sent messages are found again, and seals installations. Nothing is asked of Slack yet. */
export function connectSlack(
  config: SlackConfig,
  { secret, logger }: { readonly secret: string; readonly logger: Logger },
): SlackPlace {
  const { promise: keeping, resolve } = Promise.withResolvers<Keeping>();
  const connection = slackWorkspaces(config, { logger, keeping });
  return {
    gateway({ clock, keeperOf }) {
      resolve({ clock, keeper: keeperOf('slack', secret) });
      return slackGateway(connection, secret);
    },
    app: (core) => slackApp({ config, connection, keeping, logger, ...core }),
  };
}
