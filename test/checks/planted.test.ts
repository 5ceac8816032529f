import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each check is a process of its own, and some read the whole house.
vi.setConfig({ testTimeout: 300_000 });

const CONFIGURATION = [
  'biome.json',
  'no-hidden-clock.grit',
  'tsconfig.json',
  'knip.json',
  '.dependency-cruiser.cjs',
  'package.json',
  'vitest.config.ts',
];

let house: string;

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'rcm-checks-'));
  for (const file of CONFIGURATION) cpSync(file, path.join(house, file));
  for (const folder of ['src', 'adapters', 'migrations', 'test/support'])
    cpSync(folder, path.join(house, folder), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
});

afterAll(() => rmSync(house, { recursive: true }));

function run(script: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: house,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** Runs a check on the house with more files in it. */
function withFiles(files: Readonly<Record<string, string>>, script: string): ReturnType<typeof run> {
  const planted = Object.entries(files).map(([file, text]) => ({ file: path.join(house, file), text }));
  for (const { file, text } of planted) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  try {
    return run(script);
  } finally {
    for (const { file } of planted) rmSync(file);
  }
}

function linesWith(words: string, said: string): readonly string[] {
  return said.split('\n').filter((line) => line.includes(words));
}

describe('direction', () => {
  const WRONG = [
    {
      what: 'the domain reading the store',
      file: 'src/domain/planted.ts',
      imported: '../store/audit.ts',
      rule: 'src/domain-imports-only-its-own',
    },
    {
      what: 'an adapter reaching into the ledger',
      file: 'adapters/terminal/planted.ts',
      imported: '../../src/ledger/audit.ts',
      rule: 'adapters-imports-only-its-own',
    },
    {
      what: 'a command using the query builder',
      file: 'src/commands/planted.ts',
      imported: 'kysely',
      rule: 'stays-home',
    },
    {
      what: 'the ledger phrasing a message',
      file: 'src/ledger/planted.ts',
      imported: '../messages/compose.ts',
      rule: 'src/ledger-imports-only-its-own',
    },
  ];
  let refused: ReturnType<typeof run>;
  // All at once: reading the whole house is what takes its time.
  beforeAll(() => {
    const texts = WRONG.map(({ file, imported }) => [
      file,
      `import * as it from '${imported}';\nexport const found = it;\n`,
    ]);
    refused = withFiles(Object.fromEntries(texts), 'check:direction');
  });

  it('finds nothing in the house as it is', () => {
    expect(run('check:direction')).toMatchObject({ status: 0 });
  });

  it.each(WRONG)('refuses $what', ({ file, rule }) => {
    expect(linesWith(file, refused.said)).toContainEqual(expect.stringContaining(rule));
    expect(refused.status).not.toBe(0);
  });
});

describe('lint', () => {
  const WRONG = [
    ['a hidden clock', 'export const today = () => DateTime.now();', 'only the Clock port reads the time'],
    [
      'a promise that nobody waits for',
      'const go = async () => 1;\nexport const start = () => { go(); };',
      'noFloatingPromises',
    ],
    ['any', 'export const anything = (value: any) => value;', 'noExplicitAny'],
    ['the environment outside config.ts', 'export const home = process.env;', 'noProcessEnv'],
    ['printing', "export const say = () => console.log('said');", 'noConsole'],
    ['a default export', 'export default 1;', 'noDefaultExport'],
  ] as const;
  const fileOf = (rule: string) => `src/domain/planted-${WRONG.findIndex((one) => one[2] === rule)}.ts`;
  let refused: ReturnType<typeof run>;
  beforeAll(() => {
    const texts = WRONG.map(([, text, rule]) => [fileOf(rule), `${text}\n`]);
    refused = withFiles(Object.fromEntries(texts), 'check:lint');
  });

  it.each(WRONG)('refuses %s', (_what, _text, rule) => {
    expect(
      refused.said.split(/^(?=src\/)/mu).filter((found) => found.startsWith(fileOf(rule))),
    ).toContainEqual(expect.stringContaining(rule));
    expect(refused.status).not.toBe(0);
  });
});

it('refuses a type that does not fit', () => {
  const { status, said } = withFiles(
    { 'src/domain/planted.ts': "export const count: number = 'one';\n" },
    'check:types',
  );
  expect(said).toContain('TS2322');
  expect(status).not.toBe(0);
});

it('refuses code that nobody uses', () => {
  const { status, said } = withFiles(
    { 'src/domain/planted.ts': 'export const unused = 1;\n' },
    'check:unused',
  );
  expect(said).toContain('planted.ts');
  expect(status).not.toBe(0);
});

it('ends with a failure where a test fails, and with success where none does', () => {
  const test = (expected: number) =>
    `import { expect, it } from 'vitest';\nit('adds', () => expect(1 + 1).toBe(${expected}));\n`;
  expect(withFiles({ 'test/planted.test.ts': test(3) }, 'test')).toMatchObject({ status: 1 });
  expect(withFiles({ 'test/planted.test.ts': test(2) }, 'test')).toMatchObject({ status: 0 });
});
