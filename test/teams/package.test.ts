import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { appManifest, spanishTexts } from '../../adapters/teams/package/manifest.ts';
import { faultsOf, packApp } from '../../adapters/teams/package/pack.ts';
import { route } from '../../src/commands/route.ts';

const environment = {
  MicrosoftAppId: '1b2c3d4e-0000-4000-8000-000000000001',
  PUBLIC_URL: 'https://rcm.example.org',
};
const settings = { appId: environment.MicrosoftAppId, publicUrl: environment.PUBLIC_URL };
const manifest = appManifest(settings);

function filesOf(zip: Uint8Array) {
  return unzipSync(zip);
}

describe('the app for Teams', () => {
  it('holds its manifest, the Spanish texts and two icons, at the root of the zip', () => {
    const packed = packApp(environment);
    const files = 'zip' in packed ? filesOf(packed.zip) : {};
    expect(Object.keys(files)).toEqual(['manifest.json', 'es.json', 'color.png', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifest);
    expect(JSON.parse(strFromU8(files['es.json'] ?? new Uint8Array()))).toEqual(spanishTexts());
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('has %s as a PNG of %i pixels', async (name, size) => {
    const image = await readFile(`adapters/teams/package/${name}`);
    expect(image.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('is what Microsoft’s schema of a manifest demands, in both languages', () => {
    expect(faultsOf(manifest, 'manifest')).toEqual([]);
    expect(faultsOf(spanishTexts(), 'localization')).toEqual([]);
  });

  it('would be refused with a command too many, a long title or another key', () => {
    const [bot] = manifest.bots;
    const command = { title: 't'.repeat(33), description: 'd'.repeat(129) };
    const commands = Array.from({ length: 11 }, () => command);
    const bots = [{ ...bot, commandLists: [{ scopes: ['personal'], commands }] }];
    expect(faultsOf({ ...manifest, bots, another: 1 }, 'manifest').join('\n')).toMatch(
      /additional properties[\s\S]*10 items[\s\S]*32 characters[\s\S]*128 characters/,
    );
    expect(
      faultsOf({ ...spanishTexts(), 'bots[0].commandLists[0].commands[10].title': 'x' }, 'localization'),
    ).not.toEqual([]);
  });

  it('offers commands that the bot understands, in each language as in the other', () => {
    const english = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands),
    );
    const spanish = Object.entries(spanishTexts()).filter(([where]) => where.endsWith('.title'));
    expect(spanish).toHaveLength(english.length);
    const verbs = (titles: readonly string[]) =>
      titles.map(route).map((read) => (read.kind === 'verb' ? read.verb.verb : read.kind));
    expect(verbs(english.map(({ title }) => title)).slice(0, 3)).toEqual(['status', 'submit', 'extend']);
    expect(verbs(spanish.map(([, title]) => title))).toEqual(verbs(english.map(({ title }) => title)));
  });

  it.each([
    [{ PUBLIC_URL: environment.PUBLIC_URL }, /MicrosoftAppId/],
    [{ ...environment, MicrosoftAppId: 'rcm' }, /MicrosoftAppId/],
    [{ MicrosoftAppId: environment.MicrosoftAppId }, /PUBLIC_URL/],
    [{ ...environment, PUBLIC_URL: 'http://rcm.example.org' }, /PUBLIC_URL/],
  ])('says what is wrong with %j', (wrong, named) => {
    expect(packApp(wrong)).toEqual({ faults: [expect.stringMatching(named)] });
  });

  it('is written where it is called', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rcm-teams-'));
    const program = spawn(process.execPath, [resolve('adapters/teams/package/make.ts')], {
      cwd: folder,
      env: environment,
    });
    expect(await once(program, 'exit')).toEqual([0, null]);
    expect(Object.keys(filesOf(await readFile(join(folder, 'rcm-teams.zip'))))).toContain('manifest.json');
  });
});
