import { describe, expect, it } from 'vitest';
import { readCommand } from '../../adapters/terminal/read-command.ts';

const files: Record<string, string | Uint8Array> = {
  'reports/lon.txt': 'REPORT\nThe Liaison Officer Network …',
  'people.csv': '\ufeffname,email\n',
  'rcm.yaml': 'slug: rcm\n',
  '-': 'from standard input',
  'latin1.txt': Uint8Array.of(0x61, 0xf1, 0x6f),
  'utf16.txt': Uint8Array.of(0xff, 0xfe, 0x61, 0x00),
  'nul.txt': 'a\0b',
  'long.txt': 'x'.repeat(5 * 1024 * 1024 + 1),
};

async function* open(path: string): AsyncIterable<Uint8Array> {
  const content = files[path];
  if (content === undefined) {
    const code = { folder: 'EISDIR', locked: 'EACCES' }[path] ?? 'ENOENT';
    throw Object.assign(new Error('planted'), { code });
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  yield bytes.slice(0, 1);
  yield bytes.slice(1);
}

const read = async (...argv: string[]) => await readCommand(argv, open);

describe('a command line', () => {
  it('is asked as the operator, in the words as they were typed', async () => {
    expect(await read('submit', '3a', 'https://example.org/x', 'Versión final, «ok»')).toEqual({
      json: false,
      request: {
        actor: { kind: 'operator' },
        words: 'submit 3a https://example.org/x Versión final, «ok»',
        attachment: null,
        conference: null,
        accepted: false,
        dryRun: false,
      },
    });
  });

  it('takes its options anywhere', async () => {
    expect(
      await read('--as', 'ana@example.org', 'status', '--json', 'mine', '--conference=rcm', '--yes'),
    ).toMatchObject({
      json: true,
      request: {
        actor: { kind: 'email', email: 'ana@example.org' },
        words: 'status mine',
        conference: 'rcm',
        accepted: true,
      },
    });
  });

  it('hands on that who is missing from the file has left, for people alone', async () => {
    expect(await read('people', 'import', 'people.csv', '--deactivate-missing')).toMatchObject({
      request: { words: 'people import deactivate-missing', attachment: { name: 'people.csv' } },
    });
    expect(await read('directorio', 'importar', '--deactivate-missing', 'people.csv')).toMatchObject({
      request: { words: 'directorio importar deactivate-missing' },
    });
    expect(await read('submit', '3a', '--deactivate-missing')).toEqual({
      usage: '--deactivate-missing goes with `people import` alone.',
    });
  });

  it('has no words where only options were given', async () => {
    expect(await read('--json')).toMatchObject({ request: { words: '' } });
  });

  it.each(['--help', '-h'])('understands %s as the verb', async (option) => {
    expect(await read('submit', option)).toMatchObject({ request: { words: 'help submit' } });
  });

  it('takes what comes after -- as words', async () => {
    expect(await read('submit', '3a', '--', '--json', '-x')).toMatchObject({
      json: false,
      request: { words: 'submit 3a --json -x' },
    });
  });

  it.each([
    [['status', '--jsn'], 'There is no option --jsn'],
    [['status', '-x'], 'There is no option -x'],
    [['--constructor'], 'There is no option --constructor'],
    [['status', '--as'], '--as needs an e-mail address.'],
    [['status', '--as='], '--as needs an e-mail address.'],
    [['--as', '--json'], '--as needs an e-mail address.'],
    [['--conference'], "--conference needs a conference's slug."],
    [['status', '--json=yes'], '--json takes no value.'],
  ])('%j is answered with one sentence', async (argv, sentence) => {
    const command = await read(...argv);
    expect(command).toEqual({ usage: expect.stringContaining(sentence) });
  });
});

describe('a verb that comes with a file', () => {
  it.each([
    [
      ['import', 'reports/lon.txt'],
      'import',
      { name: 'lon.txt', text: 'REPORT\nThe Liaison Officer Network …' },
    ],
    [['Leer', 'reports/lon.txt'], 'Leer', { name: 'lon.txt', text: expect.stringContaining('REPORT') }],
    [['People', 'Import', 'people.csv'], 'People Import', { name: 'people.csv', text: 'name,email\n' }],
    [['conference', 'import', 'rcm.yaml'], 'conference import', { name: 'rcm.yaml', text: 'slug: rcm\n' }],
    [['import', '-'], 'import', { name: 'standard input', text: 'from standard input' }],
  ])('%j is handed over with the text, without the path', async (argv, words, attachment) => {
    expect(await read(...argv)).toMatchObject({ request: { words, attachment } });
  });

  it('is handed over without one where none was named', async () => {
    expect(await read('import', '--json')).toMatchObject({ request: { words: 'import', attachment: null } });
  });

  it.each([
    [['import', 'reports/lon.txt', '--json'], true],
    [['import', 'reports/lon.txt'], false],
    [['people', 'import', 'people.csv', '--json'], false],
    [['status', '--json'], false],
  ])('%j stores nothing: %s', async (argv, dryRun) => {
    expect(await read(...argv)).toMatchObject({ request: { dryRun } });
  });

  it('leaves the words of every other verb alone', async () => {
    expect(await read('people', 'list', 'people.csv')).toMatchObject({
      request: { words: 'people list people.csv', attachment: null },
    });
  });

  it.each([
    ['missing.txt', 'There is no file missing.txt.'],
    ['folder', 'folder is a folder, not a file.'],
    ['locked', 'The file locked may not be read by this user.'],
    ['latin1.txt', 'latin1.txt is not a text in UTF-8'],
    ['utf16.txt', 'utf16.txt is not a text in UTF-8'],
    ['nul.txt', 'nul.txt is not a text in UTF-8'],
    ['long.txt', 'long.txt is longer than 5 MB'],
  ])('%s is refused in one sentence', async (path, sentence) => {
    expect(await read('import', path)).toEqual({ usage: expect.stringContaining(sentence) });
  });

  it('takes one file at a time', async () => {
    expect(await read('import', 'reports/lon.txt', 'people.csv')).toEqual({
      usage: expect.stringContaining('One file at a time'),
    });
  });
});
