import { type SlackApp, slackApp } from '../../../adapters/slack/app.ts';
import { connectByToken } from '../../../adapters/slack/web-client.ts';
import { startServer } from '../../../src/http/server.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Converse } from '../../../src/ports/conversation.ts';
import { type Faults, faultLogger } from '../a-bot.ts';
import { type Stage, tokenOf } from './stage.ts';

export interface SlackBotToStart {
  readonly converse: Converse;
  readonly clock: Clock;
  readonly mode?: 'http' | 'socket';
  readonly faults?: Faults[];
}

export interface SlackBot {
  readonly app: SlackApp;
  /** Where it answers, apart from Slack's own path. */
  readonly address: string;
  stop(): Promise<void>;
}

/** The adapter as main wires it, in front of the fake Slack of a stage: by HTTP in the bot's own server, or by Socket Mode. */
export async function aSlackBot(
  stage: Stage,
  { converse, clock, ...more }: SlackBotToStart,
): Promise<SlackBot> {
  const { slack, workspace } = stage;
  const { mode = 'http', faults = [] } = more;
  const { signingSecret, appToken } = slack.world.app;
  const config = {
    botToken: tokenOf(workspace),
    signingSecret,
    appToken: mode === 'socket' ? appToken : null,
    apiUrl: slack.apiUrl,
  };
  const logger = faultLogger(faults);
  const connection = connectByToken(config.botToken, { apiUrl: config.apiUrl, logger });
  const app = slackApp({ config, connection, converse, clock, logger });
  const server = await startServer({ host: '127.0.0.1', port: 0, pages: [], routes: app.routes, logger });
  if (mode === 'socket') slack.useSocketMode();
  await app.start();
  if (mode === 'http') await slack.useHttp(`${server.address}/slack/events`);
  return {
    app,
    address: server.address,
    async stop() {
      await server.close();
      await app.stop();
    },
  };
}
