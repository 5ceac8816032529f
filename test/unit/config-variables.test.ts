import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { RcmError } from '../../src/errors.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' };
const teams = {
  MicrosoftAppId: 'an-app',
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: 'a-tenant',
};
const secret = { RCM_SECRET: 'a-secret-of-thirty-two-characters' };
const clock = { RCM_CLOCK: '2014-11-24T16:00:00-06:00' };

describe('the playground', () => {
  const asked = { RCM_PLAYGROUND: '1' };

  it('is there without chat credentials, and beside them only where it is asked for', () => {
    expect(readConfig({})).toMatchObject({ playground: true, host: '127.0.0.1' });
    expect(readConfig({ RCM_PLAYGROUND: '0' }).playground).toBe(false);
    expect(readConfig({ ...slack, ...secret })).toMatchObject({ playground: false, host: '0.0.0.0' });
    expect(readConfig({ ...slack, ...secret, ...asked })).toMatchObject({
      playground: true,
      host: '127.0.0.1',
    });
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'rcm.example.org'])('is never bound to %s', (HOST) => {
    expect(refusalOf({ HOST })).toMatch(/^HOST must be a loopback address beside the playground/);
    expect(refusalOf({ ...slack, ...secret, ...asked, HOST })).toMatch(/^HOST must be a loopback address/);
    expect(refusalOf({ HOST, RCM_PLAYGROUND: '0' })).toBeNull();
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('may be bound to %s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ playground: true, host: HOST });
  });
});

describe('a configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      port: 3000,
      host: '127.0.0.1',
      playground: true,
      publicUrl: null,
      dataFolder: '.rcm',
      secret: null,
      clock: null,
      logLevel: null,
      slack: null,
      teams: null,
      chatConfigured: false,
      unserved: null,
    });
  });

  it('cannot be changed once it is read', () => {
    expect(Object.isFrozen(readConfig({ ...clock }))).toBe(true);
    expect(Object.isFrozen(readConfig({ ...clock }).clock)).toBe(true);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '', SLACK_BOT_TOKEN: '' })).toEqual(readConfig({}));
  });

  it('reads every value in its own type', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://rcm@db/rcm',
      PORT: '8080',
      PUBLIC_URL: 'https://rcm.example.org',
      RCM_DATA: '/var/lib/rcm',
      RCM_CLOCK_SPEED: '60',
      LOG_LEVEL: 'debug',
      ...clock,
    });
    expect(config).toMatchObject({
      databaseUrl: 'postgres://rcm@db/rcm',
      port: 8080,
      publicUrl: 'https://rcm.example.org',
      dataFolder: '/var/lib/rcm',
      clock: { start: '2014-11-24T22:00:00.000Z', speed: 60 },
      logLevel: 'debug',
    });
  });

  it('listens on the loopback address until chat credentials are there', () => {
    expect(readConfig({}).host).toBe('127.0.0.1');
    expect(readConfig({ ...slack, ...secret }).host).toBe('0.0.0.0');
    expect(readConfig({ ...slack, ...secret, HOST: '10.0.0.7' }).host).toBe('10.0.0.7');
  });

  it('reads how Slack is reached: signed over HTTP, or by Socket Mode', () => {
    expect(readConfig({ ...slack, ...secret })).toMatchObject({
      chatConfigured: true,
      unserved: null,
      slack: { botToken: 'xoxb-1', signingSecret: 'signing-secret', appToken: null, apiUrl: null },
    });
    const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', ...secret };
    expect(readConfig(socket).slack).toMatchObject({ signingSecret: null, appToken: 'xapp-1', oauth: null });
  });

  it('reads how Slack installs it, with a token of its own or without', () => {
    const oauth = { SLACK_CLIENT_ID: 'a', SLACK_CLIENT_SECRET: 'b', SLACK_SIGNING_SECRET: 'c', ...secret };
    const installed = { clientId: 'a', clientSecret: 'b', publicUrl: null };
    expect(readConfig(oauth)).toMatchObject({
      chatConfigured: true,
      unserved: null,
      slack: { botToken: null, signingSecret: 'c', oauth: installed },
    });
    expect(readConfig({ ...oauth, ...slack, PUBLIC_URL: 'https://rcm.example.org' }).slack).toMatchObject({
      botToken: 'xoxb-1',
      oauth: { ...installed, publicUrl: 'https://rcm.example.org' },
    });
  });

  it.each([['SMTP_URL', 'e-mail', { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'ts@example.org' }]])(
    'says that what %s asks for is not served yet',
    (variable, what, environment) => {
      expect(readConfig(environment).unserved).toEqual({ variable, what });
    },
  );
});

describe('a half-set configuration names the variable that is missing', () => {
  it.each<[string, Record<string, string>]>([
    ['RCM_CLOCK', { RCM_CLOCK_SPEED: '60' }],
    ['SLACK_SIGNING_SECRET or SLACK_APP_TOKEN', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_BOT_TOKEN or SLACK_CLIENT_ID', { SLACK_SIGNING_SECRET: 'a' }],
    ['SLACK_BOT_TOKEN or SLACK_CLIENT_ID', { SLACK_API_URL: 'http://localhost:1' }],
    ['SLACK_CLIENT_SECRET', { SLACK_CLIENT_ID: 'a', SLACK_SIGNING_SECRET: 'b' }],
    ['SLACK_SIGNING_SECRET', { SLACK_CLIENT_ID: 'a', SLACK_CLIENT_SECRET: 'b' }],
    ['MicrosoftAppPassword', { MicrosoftAppId: 'a', MicrosoftAppTenantId: 'b' }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: 'a', MicrosoftAppType: 'UserAssignedMSI' }],
    ['MicrosoftAppTenantId', { MicrosoftAppId: 'a', MicrosoftAppPassword: 'b' }],
    ['MicrosoftAppId', { MicrosoftAppPassword: 'a' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://localhost' }],
    ['SMTP_URL', { MAIL_FROM: 'ts@example.org' }],
    ['RCM_SECRET', slack],
    ['RCM_SECRET', teams],
  ])('%s', (variable, environment) => {
    expect(refusalOf(environment)).toMatch(new RegExp(`^${variable} is missing beside \\w+\\.$`));
  });
});

describe('a wrong value names its variable and what it must be, never the value', () => {
  it.each<[string, string]>([
    ['DATABASE_URL', 'mysql://user:hunter22@host/db'],
    ['DATABASE_URL', 'hunter22'],
    ['PORT', '70000'],
    ['PORT', '3000hunter22'],
    ['HOST', 'http://hunter22'],
    ['PUBLIC_URL', 'hunter22'],
    ['RCM_SECRET', 'hunter22'],
    ['RCM_CLOCK', '2014-11-24T16:00:00'],
    ['RCM_CLOCK', '2014-13-24T16:00:00Z'],
    ['RCM_CLOCK', 'hunter22'],
    ['RCM_CLOCK_SPEED', '0'],
    ['RCM_CLOCK_SPEED', '-1'],
    ['RCM_CLOCK_SPEED', 'hunter22'],
    ['RCM_PLAYGROUND', 'hunter22'],
    ['RCM_TEAMS_DEV', 'yes'],
    ['LOG_LEVEL', 'hunter22'],
    ['SLACK_BOT_TOKEN', 'hunter22'],
    ['SLACK_APP_TOKEN', 'hunter22'],
    ['SLACK_API_URL', 'hunter22'],
    ['MicrosoftAppType', 'hunter22'],
    ['ToChannelFromBotLoginUrl', 'hunter22'],
    ['SMTP_URL', 'https://hunter22'],
    ['MAIL_FROM', 'hunter22'],
  ])('%s=%s', (variable, value) => {
    const refusal = refusalOf({ [variable]: value });
    expect(refusal).toMatch(new RegExp(`^${variable} must be [^\\n]+\\.$`));
    expect(refusal).not.toContain('hunter22');
  });
});

describe('a simulated clock', () => {
  const local = { ...teams, ...secret, ToChannelFromBotLoginUrl: 'https://localhost:1' };

  it.each<[string, Record<string, string>]>([
    ['Slack, whose own address is the default', { ...slack, ...secret }],
    [
      'Slack at another address that is not local',
      { ...slack, ...secret, SLACK_API_URL: 'https://slack.example.org/' },
    ],
    [
      'a look-alike of the loopback address',
      { ...slack, ...secret, SLACK_API_URL: 'https://localhost.example.org/' },
    ],
    ['Teams', { ...teams, ...secret }],
    ['Teams with one local endpoint of two', local],
    ['a mail server elsewhere', { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'ts@example.org' }],
  ])('is refused beside %s', (_, environment) => {
    expect(refusalOf({ ...clock, ...environment })).toMatch(/^RCM_CLOCK must be unset where \w+ is not/);
    expect(refusalOf(environment)).toBeNull();
  });

  it.each<[string, Record<string, string>]>([
    ['a Slack of this machine', { ...slack, ...secret, SLACK_API_URL: 'http://127.0.0.1:4000/api/' }],
    ['a Teams of this machine', { ...local, ToBotFromChannelOpenIdMetadataUrl: 'http://[::1]:1/keys' }],
    ['a mail server of this machine', { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'ts@example.org' }],
  ])('may run beside %s', (_, environment) => {
    expect(readConfig({ ...clock, ...environment }).clock?.speed).toBe(1);
  });
});

describe('Teams', () => {
  it('is a registration of one organisation, at Microsoft’s own endpoints unless they are named', () => {
    const registered = readConfig({ ...teams, ...secret });
    expect(registered).toMatchObject({
      chatConfigured: true,
      host: '0.0.0.0',
      teams: {
        registration: {
          appId: 'an-app',
          appPassword: 'a-password',
          appType: 'SingleTenant',
          tenantId: 'a-tenant',
          endpoints: { loginUrl: null, channelOpenIdUrl: null, validateAuthority: true },
        },
      },
    });
    const endpoints = {
      ToChannelFromBotLoginUrl: 'https://localhost:1/a-tenant',
      ToChannelFromBotOAuthScope: 'scope',
      ToBotFromChannelTokenIssuer: 'issuer',
      ToBotFromChannelOpenIdMetadataUrl: 'http://localhost:2/keys',
      ToBotFromEmulatorOpenIdMetadataUrl: 'http://localhost:2/emulator',
      OAuthUrl: 'http://localhost:3/',
      CallerId: 'urn:caller',
      ValidateAuthority: 'false',
    };
    expect(readConfig({ ...teams, ...secret, ...endpoints }).teams?.registration?.endpoints).toEqual({
      loginUrl: 'https://localhost:1/a-tenant',
      oAuthScope: 'scope',
      tokenIssuer: 'issuer',
      channelOpenIdUrl: 'http://localhost:2/keys',
      emulatorOpenIdUrl: 'http://localhost:2/emulator',
      oAuthUrl: 'http://localhost:3/',
      callerId: 'urn:caller',
      validateAuthority: false,
    });
  });

  it('needs no password with a managed identity', () => {
    const { MicrosoftAppPassword: _, ...managed } = teams;
    const config = readConfig({ ...managed, ...secret, MicrosoftAppType: 'UserAssignedMSI' });
    expect(config.teams?.registration).toMatchObject({ appType: 'UserAssignedMSI', appPassword: null });
  });
});

describe('Teams without an app id', () => {
  it('serves this machine alone, also beside a platform that is reached from elsewhere', () => {
    const dev = { RCM_TEAMS_DEV: '1' };
    expect(readConfig(dev)).toMatchObject({
      teams: { registration: null },
      host: '127.0.0.1',
      chatConfigured: true,
    });
    expect(readConfig({ ...dev, ...slack, ...secret }).host).toBe('127.0.0.1');
    expect(readConfig({ RCM_TEAMS_DEV: '0' }).teams).toBeNull();
  });

  it('is refused on an address that others reach', () => {
    expect(refusalOf({ RCM_TEAMS_DEV: '1', HOST: '0.0.0.0' })).toMatch(/^HOST must be a loopback address/);
    expect(refusalOf({ RCM_TEAMS_DEV: '1', HOST: 'localhost' })).toBeNull();
  });

  it('is refused beside an app id', () => {
    expect(refusalOf({ RCM_TEAMS_DEV: '1', ...teams, ...secret })).toMatch(/^RCM_TEAMS_DEV must be unset/);
  });
});

function refusalOf(environment: Record<string, string>): string | null {
  try {
    readConfig(environment);
    return null;
  } catch (fault) {
    if (fault instanceof RcmError) return fault.message;
    throw fault;
  }
}
