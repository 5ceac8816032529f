import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EVENTS, manifestFor } from '../../adapters/slack/manifest.ts';
import { SCOPE_USES, SCOPES } from '../../adapters/slack/scopes.ts';

const FOLDER = 'adapters/slack';
/** What Slack lets every app call that has a token, and what it asks none for. */
const FREE = ['auth.test', 'oauth.v2.access', 'views.open', 'views.publish', 'views.update'];

async function sources(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && name !== 'scopes.ts');
  return (await Promise.all(names.map(async (name) => await readFile(`${FOLDER}/${name}`, 'utf8')))).join(
    '\n',
  );
}

/** Every call, event and surface of Slack in the code. */
async function used(): Promise<readonly string[]> {
  const code = (await sources()).replaceAll(/\s*\n\s*\./g, '.');
  const calls = [...code.matchAll(/\b[cC]lient(?:\(\))?\.((?:[a-z]\w*\.)+[a-z]\w*)\(/g)];
  const events = [...code.matchAll(/app\.event\('([a-z_.]+)'/g)].map(([, name = '']) => name);
  return [
    ...calls.map(([, name = '']) => name),
    ...events.map((name) => `event ${name === 'message' ? 'message.im' : name}`),
    ...(code.includes('app.command(') ? ['command /rcm'] : []),
    ...(code.includes("'file_input'") ? ['field file_input'] : []),
  ];
}

describe('the manifests', () => {
  it.each([
    ['http', 'manifest.json'],
    ['socket', 'manifest-socket-mode.json'],
  ] as const)('over %s are what their source says: npm run manifests:slack', async (way, name) => {
    expect(JSON.parse(await readFile(`${FOLDER}/${name}`, 'utf8'))).toEqual(manifestFor(way));
  });

  it('ask for every right that a call, an event or a field needs, and for no other', async () => {
    const needing: Readonly<Record<string, readonly string[]>> = SCOPE_USES;
    const found = await used();
    expect(found).toContain('chat.postMessage');
    const covered = Object.values(needing).flat();
    const free = (one: string) => FREE.includes(one) || one.startsWith('event ');
    expect(found.filter((one) => !covered.includes(one) && !free(one))).toEqual([]);
    const without = SCOPES.filter((scope) => !needing[scope]?.some((use) => found.includes(use)));
    expect(without).toEqual([]);
    expect(manifestFor('http').oauth_config.scopes.bot).toEqual(SCOPES);
  });

  it('subscribe to every event that is listened to', async () => {
    const heard = (await used())
      .filter((one) => one.startsWith('event '))
      .map((one) => one.slice('event '.length));
    expect(heard.filter((name) => !EVENTS.includes(name))).toEqual([]);
  });

  it('let people be meant by their ids, and keep the token as it is', () => {
    for (const way of ['http', 'socket'] as const) {
      const { features, settings } = manifestFor(way);
      expect(features.slash_commands).toMatchObject([{ command: '/rcm', should_escape: true }]);
      expect(settings).toMatchObject({
        token_rotation_enabled: false,
        socket_mode_enabled: way === 'socket',
      });
    }
  });
});
