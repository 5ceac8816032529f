import { z } from 'zod';
import { type Instant, secondsBetween } from '../../src/domain/instant.ts';
import type { HomeWorkspace } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { ConnectionKeeper } from '../../src/ports/connections.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { SlackConfig } from './config.ts';
import {
  type Bot,
  type Connections,
  connectByToken,
  type TokenConnection,
  WatchedClient,
  type Whoami,
} from './web-client.ts';

/** What is known of an installation serves so long until it is looked up again. */
const KEPT_FOR_SECONDS = 60;

/** Where Slack says that a request comes from. */
interface Team {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  /** The app is installed in a whole organisation. */
  readonly isEnterpriseInstall: boolean;
}

/** Every workspace in which the bot is: that of its token, and those that installed it. */
export interface Workspaces extends Connections {
  /** That of the configured token; null where there is none or Slack does not say now. */
  home(): Promise<HomeWorkspace | null>;
  /** The bot where a request comes from; null where it is not installed. */
  botIn(team: Team): Promise<Bot | null>;
  /** Keeps a new installation. */
  install(given: Given): Promise<void>;
  /** Asks Slack whether the bot is still there; what it then refuses is noticed. */
  look(team: Team): Promise<void>;
}

/** What Slack gave for an installation. */
export interface Given {
  readonly team: Team;
  readonly name: string | null;
  readonly token: string;
  readonly botUserId: string;
}

/** What the core gives an adapter to keep its installations with. */
export interface Keeping {
  readonly keeper: ConnectionKeeper;
  readonly clock: Clock;
}

interface Deps {
  readonly logger: Logger;
  /** There once the core is. */
  readonly keeping: Promise<Keeping>;
}

const credentialSchema = z.object({ token: z.string(), botId: z.string(), botUserId: z.string() });

export function slackWorkspaces(config: SlackConfig, { logger, keeping }: Deps): Workspaces {
  const { apiUrl, botToken } = config;
  const own =
    botToken === null
      ? null
      : connectByToken(botToken, {
          apiUrl,
          logger,
          onRefused: async (reason) => await (await keeping).keeper.lose(null, reason),
        });
  const installed = config.oauth === null ? null : installations({ apiUrl, logger, keeping });

  let home: string | null = null;

  async function ownBot(connection: TokenConnection): Promise<Whoami> {
    const whoami = await connection.whoami();
    home = whoami.teamId;
    return whoami;
  }

  async function botOf(workspace: string): Promise<Bot | null> {
    // A token of its own that Slack refuses, or of which it does not say whose it is, stands in no other's way.
    const found = workspace === home ? null : ((await installed?.of(workspace)) ?? null);
    if (own === null || found !== null) return found;
    const whoami = await ownBot(own);
    return whoami.teamId === workspace ? whoami : null;
  }

  async function botIn({ teamId, enterpriseId, isEnterpriseInstall }: Team): Promise<Bot | null> {
    if (installed === null || !isEnterpriseInstall || enterpriseId === undefined) {
      return teamId === undefined ? null : await botOf(teamId);
    }
    const key = keyOf({ teamId, enterpriseId, isEnterpriseInstall });
    const bot = await installed.by(key);
    if (bot !== null && teamId !== undefined) await installed.note(teamId, key);
    return bot;
  }

  return {
    botIn,
    clientFor: async (workspace) => (await botOf(workspace))?.client ?? null,
    async home() {
      await installed?.check();
      if (own === null) return null;
      try {
        const { teamId: workspace, teamName: name } = await ownBot(own);
        return { workspace, name };
      } catch (fault) {
        logger.error('slack.unreachable', {}, fault);
        return null;
      }
    },
    async install(given) {
      const client = new WatchedClient(given.token, { apiUrl, logger, onRefused: async () => undefined });
      const { bot_id: botId = '' } = await client.auth.test();
      await installed?.keep(given, botId);
    },
    async look(team) {
      try {
        const bot = await botIn(team);
        if (bot !== null) await bot.client.auth.test();
      } catch (fault) {
        // Whatever else it answers, the next call meets again.
        logger.error('slack.unreachable', { team: team.teamId }, fault);
      }
    },
  };
}

/** `E:` and the organisation, or `T:` and the workspace. */
function keyOf({ teamId, enterpriseId, isEnterpriseInstall }: Team): string {
  return isEnterpriseInstall && enterpriseId !== undefined ? `E:${enterpriseId}` : `T:${teamId}`;
}

interface Kept {
  readonly bot: Promise<Bot | null>;
  readonly at: Instant;
}

/** The installations that the core keeps, each looked up once a minute at most. */
function installations({ apiUrl, logger, keeping }: Deps & { readonly apiUrl: string | null }) {
  const kept = new Map<string, Kept>();
  const noted = new Set<string>();

  async function lookUp(key: string): Promise<Bot | null> {
    const { keeper } = await keeping;
    const found = await keeper.find(key);
    if (found === null) return null;
    const credential = credentialSchema.parse(JSON.parse(found.credential));
    const client = new WatchedClient(credential.token, {
      apiUrl,
      logger,
      async onRefused(reason) {
        kept.delete(key);
        await keeper.lose(found.id, reason);
      },
    });
    return { client, ...credential };
  }

  async function by(key: string): Promise<Bot | null> {
    const now = (await keeping).clock.realNow();
    const known = kept.get(key);
    if (known !== undefined && secondsBetween(known.at, now) < KEPT_FOR_SECONDS) return await known.bot;
    const bot = lookUp(key);
    kept.set(key, { bot, at: now });
    try {
      const found = await bot;
      // Where the bot is not yet, it may be any moment.
      if (found === null) kept.delete(key);
      return found;
    } catch (fault) {
      kept.delete(key);
      throw fault;
    }
  }

  async function note(workspace: string, key: string, name: string | null = null): Promise<void> {
    if (noted.has(workspace) && name === null) return;
    noted.add(workspace);
    await (await keeping).keeper.noteWorkspace({ workspace, name, key });
  }

  return {
    by,
    note,
    check: async () => await (await keeping).keeper.check(),
    async of(workspace: string): Promise<Bot | null> {
      const direct = await by(`T:${workspace}`);
      if (direct !== null) return direct;
      const key = await (await keeping).keeper.findKey(workspace);
      return key === null ? null : await by(key);
    },
    async keep({ team, name, token, botUserId }: Given, botId: string): Promise<void> {
      const key = keyOf(team);
      const { keeper } = await keeping;
      await keeper.keep({ key, credential: JSON.stringify({ token, botId, botUserId }) });
      kept.delete(key);
      if (team.teamId !== undefined) await note(team.teamId, key, name ?? team.teamId);
    },
  };
}
