import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../src/domain/conference.ts';
import { catalogueFor } from '../../src/messages/catalogue.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Route } from '../../src/ports/routes.ts';
import type { SlackConfig, SlackOAuth } from './config.ts';
import { SCOPES } from './scopes.ts';
import { clientOptions } from './web-client.ts';
import type { Given, Keeping, Workspaces } from './workspaces.ts';

const INSTALL = '/slack/install';
const REDIRECT = '/slack/oauth_redirect';
const COOKIE = 'rcm_slack_state';

interface Installing {
  readonly config: Pick<SlackConfig, 'apiUrl'> & { readonly oauth: SlackOAuth };
  readonly workspaces: Pick<Workspaces, 'install'>;
  readonly keeping: Promise<Pick<Keeping, 'keeper'>>;
  readonly logger: Logger;
}

/**
 * `/slack/install` leads to Slack's own page with a state that serves once, in ten minutes, and in the browser that asked for it;
 * `/slack/oauth_redirect` takes what Slack then gives. It lets nobody see a conference.
 */
export function installRoutes(installing: Installing): readonly Route[] {
  return [
    {
      method: 'GET',
      path: INSTALL,
      answer: async (request, response) => await begin(installing, request, response),
    },
    {
      method: 'GET',
      path: REDIRECT,
      answer: async (request, response) => await finish(installing, request, response),
    },
  ];
}

async function begin(
  { config, keeping }: Installing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { oauth, apiUrl } = config;
  const state = await (await keeping).keeper.giveState();
  if (state === null) return say(response, 503, pageTexts(request).busy);
  const target = new URL('/oauth/v2/authorize', apiUrl ?? 'https://slack.com');
  const redirect = redirectOf(oauth);
  target.search = new URLSearchParams({
    client_id: oauth.clientId,
    scope: SCOPES.join(','),
    state,
    ...(redirect !== null && { redirect_uri: redirect }),
  }).toString();
  response.writeHead(302, { location: target.href, 'set-cookie': cookieOf(oauth, state, 600) }).end();
}

async function finish(
  installing: Installing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const texts = pageTexts(request);
  const { oauth } = installing.config;
  const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
  const state = asked.get('state') ?? '';
  const isOurs =
    isSame(state, stateIn(request)) && (await (await installing.keeping).keeper.takeState(state));
  response.setHeader('set-cookie', cookieOf(oauth, '', 0));
  if (!isOurs) return say(response, 400, texts.stale, `${texts.again} ${INSTALL}`);
  const code = asked.get('code') ?? '';
  if (code === '') return say(response, 200, texts.declined, `${texts.again} ${INSTALL}`);
  const given = await exchange(installing, code);
  if (typeof given === 'string') return say(response, 502, texts[given], `${texts.again} ${INSTALL}`);
  await installing.workspaces.install(given);
  const { teamId, enterpriseId } = given.team;
  installing.logger.info('slack.installed', { team: teamId, enterprise: enterpriseId });
  const admit = `connections admit slack:${teamId ?? enterpriseId}`;
  say(response, 200, texts.installed(given.name ?? teamId ?? ''), texts.installedNext, admit);
}

const grantSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('bot'),
  scope: z.string(),
  bot_user_id: z.string(),
  team: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().optional() }).nullish(),
  is_enterprise_install: z.boolean().default(false),
});

/** The token for a code; which text of the page says why not. */
async function exchange(
  { config, logger }: Installing,
  code: string,
): Promise<Given | 'refused' | 'incomplete'> {
  const { oauth, apiUrl } = config;
  const redirect = redirectOf(oauth);
  let answer: unknown;
  try {
    answer = await new webApi.WebClient(undefined, clientOptions(apiUrl, logger)).oauth.v2.access({
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      code,
      ...(redirect !== null && { redirect_uri: redirect }),
    });
  } catch (fault) {
    const reason = fault instanceof webApi.WebAPIPlatformError ? fault.data.error : 'no-answer';
    logger.error('slack.install-refused', { reason }, fault);
    return 'refused';
  }
  const granted = grantSchema.safeParse(answer);
  if (!granted.success) return 'refused';
  const { scope, team, enterprise, is_enterprise_install: isEnterpriseInstall } = granted.data;
  const scopes = scope.split(',');
  if (SCOPES.some((one) => !scopes.includes(one))) return 'incomplete';
  return {
    team: { teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall },
    name: (isEnterpriseInstall ? enterprise?.name : team?.name)?.slice(0, 80) ?? null,
    token: granted.data.access_token,
    botUserId: granted.data.bot_user_id,
  };
}

function redirectOf({ publicUrl }: SlackOAuth): string | null {
  return publicUrl === null ? null : `${publicUrl.replace(/\/+$/, '')}${REDIRECT}`;
}

/** Seen by no script, and sent along when Slack leads back. */
function cookieOf({ publicUrl }: SlackOAuth, value: string, seconds: number): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

function stateIn({ headers }: IncomingMessage): string {
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]*)`).exec(headers.cookie ?? '')?.[1] ?? '';
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

function pageTexts({ headers }: IncomingMessage) {
  const language: Language = /^\s*es\b/i.test(headers['accept-language'] ?? '') ? 'es' : 'en';
  return catalogueFor(language).connections.page;
}

function say(response: ServerResponse, status: number, ...lines: readonly string[]): void {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  response.writeHead(status, headers).end(`${lines.join('\n')}\n`);
}
