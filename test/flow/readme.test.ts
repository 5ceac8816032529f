import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VERBS } from '../../src/commands/verbs.ts';

const readme = readFileSync('README.md', 'utf8');

it('shows what the demo really prints', async () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/main.ts', 'demo'], {
    encoding: 'utf8',
    // Without its playground the demo ends by itself.
    env: { NO_COLOR: '1', COLUMNS: '100', RCM_PLAYGROUND: '0' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  await expect(stdout).toMatchFileSnapshot('../../docs/demo.txt');
  const quoted = /<!-- demo -->\n```\n(.+?)\n```/s.exec(readme)?.[1];
  expect(stdout).toContain(quoted);
}, 240_000);

it('has one line for every verb', () => {
  const table = readme.slice(readme.indexOf('## Commands'));
  for (const { typed } of VERBS) expect(table, typed[0]).toContain(`\`${typed[0]}`);
});

it.each(['README.md', 'docs/architecture.md', 'CHANGELOG.md'])(
  'links in %s only to what is there',
  (file) => {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, target]) => target,
    );
    expect(links.filter((target) => !existsSync(folder + target))).toEqual([]);
  },
);

it('names in the tree of docs/architecture.md only what is there', () => {
  const tree = /```\n(src\/.+?)```/s.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? '';
  let room = '';
  const named = tree.split('\n').flatMap((line) => {
    const [, indent = '', entry = ''] = /^( *)([\w./-]+) /.exec(`${line} `) ?? [];
    if (entry === '' || indent.length > 2) return [];
    if (indent === '') room = entry;
    return indent === '' ? entry : room + entry;
  });
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((entry) => !existsSync(entry))).toEqual([]);
});
