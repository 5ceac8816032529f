import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, secretOf } from '../../src/config.ts';
import { RcmError } from '../../src/errors.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' };
const teams = {
  MicrosoftAppId: 'an-app',
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: 'a-tenant',
};
const secret = { RCM_SECRET: 'a-secret-of-thirty-two-characters' };
const clock = { RCM_CLOCK: '2014-11-24T16:00:00-06:00' };

describe('a configuration', () => {
  it('needs no variable at all', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataFolder: '.rcm',
      secret: null,
      clock: null,
      logLevel: null,
      slack: null,
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
    expect(readConfig(socket).slack).toMatchObject({ signingSecret: null, appToken: 'xapp-1' });
  });

  it.each([
    [
      'SLACK_CLIENT_ID',
      'Slack by OAuth',
      { SLACK_CLIENT_ID: 'a', SLACK_CLIENT_SECRET: 'b', SLACK_SIGNING_SECRET: 'c', ...secret },
    ],
    ['MicrosoftAppId', 'Teams', { ...teams, ...secret }],
    ['RCM_TEAMS_DEV', 'Teams', { RCM_TEAMS_DEV: '1' }],
    ['SMTP_URL', 'e-mail', { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'ts@example.org' }],
    ['RCM_PLAYGROUND', 'the playground', { RCM_PLAYGROUND: '1' }],
  ])('says that what %s asks for is not served yet', (variable, what, environment) => {
    expect(readConfig(environment).unserved).toEqual({ variable, what });
  });
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

describe('Teams without an app id', () => {
  it('is refused on an address that others reach', () => {
    expect(refusalOf({ RCM_TEAMS_DEV: '1', HOST: '0.0.0.0' })).toMatch(/^HOST must be a loopback address/);
    expect(refusalOf({ RCM_TEAMS_DEV: '1', HOST: 'localhost' })).toBeNull();
  });

  it('is refused beside an app id', () => {
    expect(refusalOf({ RCM_TEAMS_DEV: '1', ...teams, ...secret })).toMatch(/^RCM_TEAMS_DEV must be unset/);
  });
});

describe('the secret', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rcm-config-'));
  });
  afterEach(async () => await rm(folder, { recursive: true }));

  it('is made once, for its owner alone, and kept', async () => {
    const dataFolder = join(folder, 'data');
    const config = readConfig({ RCM_DATA: dataFolder });
    const made = await secretOf(config);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await secretOf(config)).toBe(made);
    expect((await readFile(join(dataFolder, 'secret'), 'utf8')).trim()).toBe(made);
    expect((await stat(join(dataFolder, 'secret'))).mode & 0o777).toBe(0o600);
  });

  it('is the same for two processes that start at once', async () => {
    const config = readConfig({ RCM_DATA: folder });
    const made = await Promise.all([secretOf(config), secretOf(config)]);
    expect(new Set(made).size).toBe(1);
  });

  it('is the configured one where there is one, and nothing is written', async () => {
    const dataFolder = join(folder, 'never-made');
    expect(await secretOf(readConfig({ RCM_DATA: dataFolder, ...secret }))).toBe(secret.RCM_SECRET);
    await expect(stat(dataFolder)).rejects.toThrow('ENOENT');
  });

  it('is not replaced where its file was emptied', async () => {
    await writeFile(join(folder, 'secret'), '');
    await expect(secretOf(readConfig({ RCM_DATA: folder }))).rejects.toThrow(/^RCM_SECRET must be set/);
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
