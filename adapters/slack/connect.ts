import type { ChatGateway, SendOutcome } from '../../src/ports/chat.ts';
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
  let onChange: () => void = () => undefined;
  return {
    gateway: tellingOf(slackGateway(connection, secret), () => onChange()),
    app: (core) =>
      slackApp({
        ...{ config, connection, logger, ...core },
        patience: patience ?? PATIENCE,
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
