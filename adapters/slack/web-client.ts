import { LogLevel, type Logger as SlackLogger, webApi } from '@slack/bolt';
import type { Logger } from '../../src/ports/logger.ts';

/** Slack is left alone for so many seconds where it asks for it without saying how long. */
const UNSAID_REST_SECONDS = '30';

/**
 * How Slack is called: within five seconds, without retries of its own and without waiting out a rate limit, for the ledger
 * decides whether and when a thing is tried again.
 */
export function clientOptions(apiUrl: string | null, logger: Logger) {
  return {
    timeout: 5_000,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    fetch: fetchWithRest,
    logger: slackLogger(logger),
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
  };
}

const fetchWithRest: typeof fetch = async (address, options) => {
  const response = await fetch(address, { signal: AbortSignal.timeout(5_000), ...options });
  if (response.status !== 429 || /^\d+$/.test(response.headers.get('retry-after') ?? '')) return response;
  return new Response(response.body, { status: 429, headers: { 'retry-after': UNSAID_REST_SECONDS } });
};

/** Slack's libraries log sentences, which may quote what people wrote: only that they complain is kept. */
export function slackLogger(logger: Logger): SlackLogger {
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: silent,
    error: () => logger.warn('slack.complaint'),
    setLevel: silent,
    getLevel: () => LogLevel.ERROR,
    setName: silent,
  };
}

/** The workspaces that the bot can write to. */
export interface Connections {
  /** The client for a workspace; null where the bot is not installed there. Throws what Slack's client throws. */
  clientFor(workspace: string): Promise<webApi.WebClient | null>;
}

/** The bot in the workspace of its token. */
export interface TokenConnection extends Connections {
  readonly client: webApi.WebClient;
  /** Who the bot is there; asked of Slack until it answers once. Throws what Slack's client throws. */
  whoami(): Promise<Whoami>;
}

interface Whoami {
  readonly teamId: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** The one workspace whose token was configured. */
export function connectByToken(
  token: string,
  { apiUrl, logger }: { readonly apiUrl: string | null; readonly logger: Logger },
): TokenConnection {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, logger));
  let known: Whoami | null = null;
  async function whoami(): Promise<Whoami> {
    if (known !== null) return known;
    const { team_id = '', bot_id = '', user_id = '' } = await client.auth.test();
    known = { teamId: team_id, botId: bot_id, botUserId: user_id };
    return known;
  }
  return {
    client,
    whoami,
    clientFor: async (workspace) => ((await whoami()).teamId === workspace ? client : null),
  };
}
