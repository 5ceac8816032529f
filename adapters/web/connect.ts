import type { ChatGateway } from '../../src/ports/chat.ts';
import type { PlaceApp } from '../../src/ports/chat-place.ts';
import { webApp } from './app.ts';
import type { WebConfig } from './config.ts';
import { createBell, webGateway } from './gateway.ts';
import type { WebCore } from './scene.ts';
import { Talk } from './talk.ts';

/** The playground as the bot is wired to it: what passes through the mailbox, and the pages. */
export interface WebPlace {
  /** The mailbox's gateway, which open windows then hear. */
  through(mailbox: ChatGateway): ChatGateway;
  app(core: WebCore): Omit<PlaceApp, 'start'>;
}

export function connectWeb(config: WebConfig): WebPlace {
  const bell = createBell();
  return {
    through: (mailbox) => webGateway(mailbox, bell),
    app: (core) => webApp({ config, core, bell, talk: new Talk() }),
  };
}
