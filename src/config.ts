import { z } from 'zod';
import { instant } from './domain/instant.ts';
import { RcmError } from './errors.ts';
import { isLoopback } from './ports/loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the operator decided, read once and checked. An integration without its settings is off: null. */
export type Config = ReturnType<typeof readConfig>;

/** A variable's form; `wanted` is what a refusal calls it. An empty variable counts as unset. */
function form<Output>(wanted: string, schema: z.ZodType<Output, string>) {
  return z
    .string()
    .transform((text, context): Output => {
      const read = schema.safeParse(text);
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: wanted });
      return z.NEVER;
    })
    .optional();
}

function address(schemes: RegExp): z.ZodType<string, string> {
  return z.string().refine((text) => schemes.test(URL.parse(text)?.protocol ?? ''));
}

const anyText = form('a text', z.string());
const webAddress = form('an http or https address', address(/^https?:$/));
const flag = form(
  '1 or 0',
  z.enum(['0', '1']).transform((value) => value === '1'),
);
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/)
  .transform((value, context) => {
    try {
      return instant(value);
    } catch {
      context.addIssue('no such moment');
      return z.NEVER;
    }
  });

const settingsSchema = z.object({
  DATABASE_URL: form('an address such as postgres://user@host/name', address(/^postgres(ql)?:$/)),
  PORT: form(
    'a number between 0 and 65535',
    z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)),
  ),
  HOST: form('a host name or an address', z.string().regex(/^[\w.:-]+$/)),
  PUBLIC_URL: webAddress,
  RCM_DATA: form('a folder', z.string()),
  RCM_SECRET: form('at least 16 characters', z.string().min(16)),
  RCM_CLOCK: form('a moment with its offset, such as 2014-11-24T16:00:00-06:00', moment),
  RCM_CLOCK_SPEED: form(
    'a number above 0: how many times faster than real time',
    z.string().transform(Number).pipe(z.number().positive().max(1_000_000)),
  ),
  RCM_PLAYGROUND: flag,
  RCM_TEAMS_DEV: flag,
  LOG_LEVEL: form(
    'one of trace, debug, info, warn, error, fatal, silent',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  ),
  SLACK_SIGNING_SECRET: anyText,
  SLACK_BOT_TOKEN: form('a bot token, which begins with xoxb-', z.string().startsWith('xox')),
  SLACK_APP_TOKEN: form('an app-level token, which begins with xapp-', z.string().startsWith('xapp-')),
  SLACK_CLIENT_ID: anyText,
  SLACK_CLIENT_SECRET: anyText,
  SLACK_API_URL: webAddress,
  MicrosoftAppId: anyText,
  MicrosoftAppPassword: anyText,
  MicrosoftAppTenantId: anyText,
  MicrosoftAppType: form(
    'SingleTenant, UserAssignedMSI or MultiTenant',
    z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']),
  ),
  ToChannelFromBotLoginUrl: webAddress,
  ToChannelFromBotOAuthScope: anyText,
  ToBotFromChannelTokenIssuer: anyText,
  ToBotFromChannelOpenIdMetadataUrl: webAddress,
  ToBotFromEmulatorOpenIdMetadataUrl: webAddress,
  OAuthUrl: webAddress,
  CallerId: anyText,
  ValidateAuthority: form('true or false', z.enum(['true', 'false'])),
  SMTP_URL: form('an address such as smtp://host:25', address(/^smtps?:$/)),
  MAIL_FROM: form('an e-mail address', z.string().regex(/\S@\S/)),
});

type Settings = z.output<typeof settingsSchema>;
type Variable = keyof Settings;

const LOOPBACK = '127.0.0.1';

/** A variable that is set needs one of the others beside it. */
const NEEDS: readonly (readonly [Variable, ...(readonly Variable[])])[] = [
  ['RCM_CLOCK_SPEED', 'RCM_CLOCK'],
  ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'],
  ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
  ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
  ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'],
  ['SLACK_CLIENT_ID', 'SLACK_SIGNING_SECRET'],
  ['SLACK_CLIENT_SECRET', 'SLACK_CLIENT_ID'],
  ['SLACK_API_URL', 'SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
  ['MicrosoftAppPassword', 'MicrosoftAppId'],
  ['MicrosoftAppTenantId', 'MicrosoftAppId'],
  ['MicrosoftAppType', 'MicrosoftAppId'],
  ['ToChannelFromBotLoginUrl', 'MicrosoftAppId'],
  ['ToBotFromChannelOpenIdMetadataUrl', 'MicrosoftAppId'],
  ['SMTP_URL', 'MAIL_FROM'],
  ['MAIL_FROM', 'SMTP_URL'],
];

/** Reads the environment. Throws an `RcmError` that names the variable which is wrong, missing or in the way. */
export function readConfig(environment: Environment = process.env) {
  const settings = readSettings(environment);
  for (const [given, ...needed] of NEEDS) demand(settings, given, needed);
  checkTeams(settings);
  checkClock(settings);
  const credentials = credentialsIn(settings);
  if (credentials !== null) demand(settings, credentials, ['RCM_SECRET']);
  const playground = hasPlayground(settings);
  return Object.freeze({
    databaseUrl: settings.DATABASE_URL ?? null,
    port: settings.PORT ?? 3000,
    host: settings.HOST ?? (playground ? LOOPBACK : hostOf(settings)),
    playground,
    publicUrl: settings.PUBLIC_URL ?? null,
    dataFolder: settings.RCM_DATA ?? '.rcm',
    secret: settings.RCM_SECRET ?? null,
    clock: clockIn(settings),
    logLevel: settings.LOG_LEVEL ?? null,
    slack: slackIn(settings),
    teams: teamsIn(settings),
    chatConfigured: isChatConfigured(settings),
    unserved: unservedIn(settings),
  });
}

/** The playground lets anybody be anybody: it is for this machine alone, and beside chat credentials only where it is asked for. */
function hasPlayground(settings: Settings): boolean {
  const { RCM_PLAYGROUND, HOST } = settings;
  const playground = RCM_PLAYGROUND ?? !isChatConfigured(settings);
  if (playground && !isLoopback(HOST ?? 'localhost')) {
    throw wrong('HOST', 'a loopback address beside the playground, which RCM_PLAYGROUND=0 switches off');
  }
  return playground;
}

function readSettings(environment: Environment): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = settingsSchema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw wrong(String(issue?.path[0]), issue?.message ?? 'another value');
}

function demand(settings: Settings, given: Variable, needed: readonly Variable[]): void {
  if (settings[given] === undefined || needed.some((name) => settings[name] !== undefined)) return;
  throw new RcmError('config-missing', { variable: needed.join(' or '), beside: given });
}

function wrong(variable: string, wanted: string): RcmError {
  return new RcmError('config-wrong', { variable, wanted });
}

/** The first variable that opens a chat platform; null where only the mailbox serves. */
function credentialsIn(settings: Settings): Variable | null {
  const openers: readonly Variable[] = ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID', 'MicrosoftAppId'];
  return openers.find((name) => settings[name] !== undefined) ?? null;
}

/** What is served without a registration of Teams is for this machine alone, whatever else is. */
function hostOf(settings: Settings): string {
  return credentialsIn(settings) === null || isWithoutAppId(settings) ? LOOPBACK : '0.0.0.0';
}

function isChatConfigured(settings: Settings): boolean {
  return credentialsIn(settings) !== null || isWithoutAppId(settings);
}

/** What was asked for and this version does not have: said instead of passed over. */
function unservedIn(settings: Settings): { readonly variable: Variable; readonly what: string } | null {
  return settings.SMTP_URL === undefined ? null : { variable: 'SMTP_URL', what: 'e-mail' };
}

/** One workspace by its token, others by installation, or both; null where Slack does not serve. */
function slackIn(settings: Settings) {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = settings;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = settings;
  const byOAuth = clientId !== undefined && clientSecret !== undefined;
  if (SLACK_BOT_TOKEN === undefined && !byOAuth) return null;
  return Object.freeze({
    botToken: SLACK_BOT_TOKEN ?? null,
    signingSecret: SLACK_SIGNING_SECRET ?? null,
    appToken: SLACK_APP_TOKEN ?? null,
    apiUrl: SLACK_API_URL ?? null,
    oauth: byOAuth ? { clientId, clientSecret, publicUrl: settings.PUBLIC_URL ?? null } : null,
  });
}

/** One registration, or none for a client on this machine; null where Teams does not serve. */
function teamsIn(settings: Settings) {
  const { MicrosoftAppId: appId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = settings;
  if (appId === undefined) return isWithoutAppId(settings) ? Object.freeze({ registration: null }) : null;
  const registration = Object.freeze({
    appId,
    appPassword: orNull(MicrosoftAppPassword),
    appType: MicrosoftAppType ?? ('SingleTenant' as const),
    tenantId: orNull(MicrosoftAppTenantId),
    endpoints: Object.freeze({
      loginUrl: orNull(settings.ToChannelFromBotLoginUrl),
      oAuthScope: orNull(settings.ToChannelFromBotOAuthScope),
      tokenIssuer: orNull(settings.ToBotFromChannelTokenIssuer),
      channelOpenIdUrl: orNull(settings.ToBotFromChannelOpenIdMetadataUrl),
      emulatorOpenIdUrl: orNull(settings.ToBotFromEmulatorOpenIdMetadataUrl),
      oAuthUrl: orNull(settings.OAuthUrl),
      callerId: orNull(settings.CallerId),
      validateAuthority: settings.ValidateAuthority !== 'false',
    }),
  });
  return Object.freeze({ registration });
}

function isWithoutAppId({ RCM_TEAMS_DEV }: Settings): boolean {
  return RCM_TEAMS_DEV === true;
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

function checkTeams(settings: Settings): void {
  const type = settings.MicrosoftAppType ?? 'SingleTenant';
  if (type !== 'UserAssignedMSI') demand(settings, 'MicrosoftAppId', ['MicrosoftAppPassword']);
  if (type !== 'MultiTenant') demand(settings, 'MicrosoftAppId', ['MicrosoftAppTenantId']);
  if (!settings.RCM_TEAMS_DEV) return;
  if (settings.MicrosoftAppId !== undefined) throw wrong('RCM_TEAMS_DEV', 'unset beside MicrosoftAppId');
  if (settings.HOST !== undefined && !isLoopback(settings.HOST)) {
    throw wrong('HOST', 'a loopback address beside RCM_TEAMS_DEV');
  }
}

function clockIn(settings: Settings) {
  const start = settings.RCM_CLOCK;
  return start === undefined ? null : Object.freeze({ start, speed: settings.RCM_CLOCK_SPEED ?? 1 });
}

/** A simulated clock would write to real people on days that are not: refused beside whatever leaves the machine. */
function checkClock(settings: Settings): void {
  if (settings.RCM_CLOCK === undefined) return;
  const real = realEndpointIn(settings);
  if (real !== null) throw wrong('RCM_CLOCK', `unset where ${real} is not a server on this machine`);
}

function realEndpointIn(settings: Settings): Variable | null {
  const slack = settings.SLACK_BOT_TOKEN !== undefined || settings.SLACK_CLIENT_ID !== undefined;
  if (slack && !isLocal(settings.SLACK_API_URL)) return 'SLACK_API_URL';
  const teams = settings.MicrosoftAppId !== undefined;
  const needed = ['ToChannelFromBotLoginUrl', 'ToBotFromChannelOpenIdMetadataUrl'] as const;
  const further = ['ToBotFromEmulatorOpenIdMetadataUrl', 'OAuthUrl', 'SMTP_URL'] as const;
  return (
    (teams ? needed.find((name) => !isLocal(settings[name])) : undefined) ??
    further.find((name) => settings[name] !== undefined && !isLocal(settings[name])) ??
    null
  );
}

function isLocal(endpoint: string | undefined): boolean {
  return endpoint !== undefined && isLoopback(URL.parse(endpoint)?.hostname ?? '');
}
