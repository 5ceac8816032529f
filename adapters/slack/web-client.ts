import { LogLevel, type Logger as SlackLogger, webApi } from '@slack/bolt';
import type { Logger } from '../../src/ports/logger.ts';

/** Slack is left alone for so many seconds where it asks for it without saying how long. */
const UNSAID_REST_SECONDS = '30';

/**
 * How Slack is called: within five seconds, without retries of its own and without waiting out a rate limit, for the ledger
 * decides whether and when a thing is tried again.
 */
function clientOptions(apiUrl: string | null, logger: Logger) {
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
function slackLogger(logger: Logger): SlackLogger {
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

/** The one workspace whose token was configured, asked of Slack once. */
export function connectByToken(
  token: string,
  { apiUrl, logger }: { readonly apiUrl: string | null; readonly logger: Logger },
): Connections & { readonly client: webApi.WebClient; team(): Promise<string> } {
  const client = new webApi.WebClient(token, clientOptions(apiUrl, logger));
  let known: string | null = null;
  async function team(): Promise<string> {
    known ??= (await client.auth.test()).team_id ?? '';
    return known;
  }
  return { client, team, clientFor: async (workspace) => ((await team()) === workspace ? client : null) };
}
