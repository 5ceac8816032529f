import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { connectSlack } from '../../../adapters/slack/connect.ts';
import type { Pace } from '../../../adapters/slack/pace.ts';
import { PATIENCE, type Patience } from '../../../adapters/slack/patience.ts';
import { startServer } from '../../../src/http/server.ts';
import type { ChatPlace } from '../../../src/ports/chat-place.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Converse } from '../../../src/ports/conversation.ts';
import type { Logger } from '../../../src/ports/logger.ts';
import type { Once } from '../../../src/ports/once.ts';
import { type Faults, faultLogger } from '../a-bot.ts';
import { addressBook } from '../address-book.ts';
import { onceInMemory } from '../once-in-memory.ts';
import { type Stage, tokenOf } from './stage.ts';

type Mode = 'http' | 'socket';

const SECRET = 'a secret of the tests';

/** For tests whose Slack does not count what is sent to it. */
export const unpaced: Pace = { turn: async () => null };

/** How the adapter is configured for the workspace of a stage: by its token, and over HTTP. */
export function slackConfigOf({ slack, workspace }: Stage, mode: Mode = 'http'): SlackConfig {
  const { signingSecret, appToken } = slack.world.app;
  return {
    botToken: tokenOf(workspace),
    signingSecret,
    appToken: mode === 'socket' ? appToken : null,
    apiUrl: slack.apiUrl,
    oauth: null,
  };
}

/** The adapter for the workspace of a stage. */
export function slackPlaceOf(
  stage: Stage,
  faults: Faults[],
  { mode = 'http', patience }: { readonly mode?: Mode; readonly patience?: Partial<Patience> } = {},
): ChatPlace {
  return connectSlack(slackConfigOf(stage, mode), {
    secret: SECRET,
    logger: faultLogger(faults),
    pace: unpaced,
    patience: { ...PATIENCE, ...patience },
  });
}

/** The adapter as it is configured. */
export function placeWith(config: SlackConfig, logger: Logger, secret = SECRET): ChatPlace {
  return connectSlack(config, { secret, logger, pace: unpaced });
}

export interface SlackBotToStart {
  readonly converse: Converse;
  readonly clock: Clock;
  readonly mode?: Mode;
  readonly once?: Once;
  readonly faults?: Faults[];
  readonly place?: ChatPlace;
  readonly patience?: Partial<Patience>;
}

export interface SlackBot {
  /** Where it answers, apart from Slack's own path. */
  readonly address: string;
  stop(): Promise<void>;
}

/** The adapter as main wires it, in front of the fake Slack of a stage: by HTTP in the bot's own server, or by Socket Mode. */
export async function aSlackBot(stage: Stage, settings: SlackBotToStart): Promise<SlackBot> {
  const { converse, clock, mode = 'http', faults = [], once = onceInMemory() } = settings;
  const { slack } = stage;
  const logger = faultLogger(faults);
  const app = (settings.place ?? slackPlaceOf(stage, faults, settings)).app({
    converse,
    clock,
    once,
    addresses: addressBook(),
    isAdmitted: async () => true,
  });
  const server = await startServer({ host: '127.0.0.1', port: 0, pages: [], routes: app.routes, logger });
  if (mode === 'socket') slack.useSocketMode();
  await app.start('http://127.0.0.1');
  if (mode === 'http') await slack.useHttp(`${server.address}/slack/events`);
  return {
    address: server.address,
    async stop() {
      await server.close();
      await app.stop();
    },
  };
}
