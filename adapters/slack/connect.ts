import type { ChatGateway, SendOutcome } from '../../src/ports/chat.ts';
import type { ChatPlace } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { slackApp } from './app.ts';
import type { SlackConfig } from './config.ts';
import { slackGateway } from './gateway.ts';
import { type Pace, paceOf } from './pace.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { type Keeping, slackWorkspaces } from './workspaces.ts';

interface Settings {
  /** Makes the marks by which sent messages are found again, and seals installations. */
  readonly secret: string;
  readonly logger: Logger;
  /** Slack's own where it is left out. */
  readonly pace?: Pace;
  readonly patience?: Patience;
}

/** The bot's place in Slack. Nothing is asked of Slack yet. */
export function connectSlack(config: SlackConfig, settings: Settings): ChatPlace {
  const { secret, logger, pace = paceOf(), patience = PATIENCE } = settings;
  const { promise: keeping, resolve } = Promise.withResolvers<Keeping>();
  const connection = slackWorkspaces(config, { logger, keeping });
  let onChange: () => void = () => undefined;
  return {
    gateway({ clock, keeperOf }) {
      resolve({ clock, keeper: keeperOf('slack', secret) });
      return tellingOf(slackGateway(connection, secret, pace), () => onChange());
    },
    app: (core) =>
      slackApp({
        ...{ config, connection, keeping, logger, pace, patience, ...core },
        onDelivery: (tell) => {
          onChange = tell;
        },
      }),
  };
}

/** A gateway that says when it left something: what leaves, something changed for. */
function tellingOf(gateway: ChatGateway, tell: () => void): ChatGateway {
  const told = async (outcome: Promise<SendOutcome>) => await outcome.finally(tell);
  return {
    ...gateway,
    deliver: (parcel) => told(gateway.deliver(parcel)),
    update: (reference, parcel) => told(gateway.update(reference, parcel)),
  };
}
