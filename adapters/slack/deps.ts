import type { Hearing } from '../../src/ports/chat-place.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { SlackConfig } from './config.ts';
import type { Pace } from './pace.ts';
import type { Patience } from './patience.ts';
import type { Keeping, Workspaces } from './workspaces.ts';

/** What the bot's ear in Slack needs. */
export interface SlackDeps extends Hearing {
  readonly config: SlackConfig;
  readonly connection: Workspaces;
  readonly keeping: Promise<Keeping>;
  readonly pace: Pace;
  readonly logger: Logger;
  readonly patience: Patience;
  /** Whom to tell when a message has left. */
  readonly onDelivery: (tell: () => void) => void;
}
