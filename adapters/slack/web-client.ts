import { LogLevel, type Logger as SlackLogger, webApi } from '@slack/bolt';
import type { LostReason } from '../../src/domain/connections.ts';
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

/** The client for a workspace; throws where the bot is not there. */
export async function clientIn(connections: Connections, workspace: string): Promise<webApi.WebClient> {
  const client = await connections.clientFor(workspace);
  if (client === null) throw new Error('not installed there');
  return client;
}

/** Told where Slack refuses the token itself, before the call that met it throws. */
type OnRefused = (reason: LostReason) => Promise<void>;

const REFUSED: ReadonlyMap<string, LostReason> = new Map([
  ['account_inactive', 'taken-out'],
  ['token_revoked', 'withdrawn'],
  ['invalid_auth', 'refused'],
  ['token_expired', 'refused'],
]);

interface ClientSettings {
  readonly apiUrl: string | null;
  readonly logger: Logger;
  readonly onRefused: OnRefused;
}

/** A client that watches over its token. */
export class WatchedClient extends webApi.WebClient {
  readonly #onRefused: OnRefused;

  constructor(token: string, { apiUrl, logger, onRefused }: ClientSettings) {
    super(token, clientOptions(apiUrl, logger));
    this.#onRefused = onRefused;
  }

  override async apiCall(
    method: string,
    options?: Record<string, unknown>,
  ): Promise<webApi.WebAPICallResult> {
    try {
      return await super.apiCall(method, options);
    } catch (fault) {
      const code = fault instanceof webApi.WebAPIPlatformError ? fault.data.error : '';
      const reason = REFUSED.get(code);
      if (reason !== undefined) await this.#onRefused(reason);
      throw fault;
    }
  }
}

/** The bot in one workspace. */
export interface Bot {
  readonly client: webApi.WebClient;
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
}

/** The bot in the workspace of its token. */
export interface TokenConnection extends Connections {
  /** Who the bot is there; asked of Slack until it answers once, and again after it refused the token. Throws what Slack's client throws. */
  whoami(): Promise<Whoami>;
}

export interface Whoami extends Bot {
  readonly teamId: string;
  readonly teamName: string | null;
}

/** The one workspace whose token was configured. */
export function connectByToken(token: string, { onRefused, ...settings }: ClientSettings): TokenConnection {
  let known: Whoami | null = null;
  const client = new WatchedClient(token, {
    ...settings,
    async onRefused(reason) {
      known = null;
      await onRefused(reason);
    },
  });
  async function whoami(): Promise<Whoami> {
    if (known !== null) return known;
    const { team_id = '', team = null, bot_id = '', user_id = '' } = await client.auth.test();
    known = { client, token, teamId: team_id, teamName: team, botId: bot_id, botUserId: user_id };
    return known;
  }
  return {
    whoami,
    clientFor: async (workspace) => ((await whoami()).teamId === workspace ? client : null),
  };
}
