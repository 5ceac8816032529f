import { basename } from 'node:path';
import { codeOf } from '../../src/errors.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';
import { readFlags, type TerminalFlags, type Usage } from './config.ts';

/** A command line as the core takes it; the moment is added by who answers, for only they know the time. */
export interface TerminalCommand {
  readonly request: Pick<CommandRequest, 'words' | 'attachment' | 'conference' | 'accepted' | 'dryRun'> & {
    readonly actor: Exclude<CommandRequest['actor'], { kind: 'account' }>;
  };
  readonly json: boolean;
}

/** Opens a file for reading, `-` being standard input. */
export type OpenFile = (path: string) => AsyncIterable<Uint8Array>;

const LARGEST_FILE = 5 * 1024 * 1024;

/** The verbs that come with a file, as they may be typed; the file is the word after them. */
const PEOPLE_VERBS: readonly string[] = [
  'people import',
  'roster import',
  'directorio importar',
  'importar directorio',
  'importar personas',
];
const FILE_VERBS: ReadonlySet<string> = new Set([
  ...PEOPLE_VERBS,
  'import',
  'leer',
  'importar',
  'conference import',
  'conferencia importar',
  'importar conferencia',
]);

/** Turns the command line into a request, with the file that it names. */
export async function readCommand(argv: readonly string[], open: OpenFile): Promise<TerminalCommand | Usage> {
  const flags = readFlags(argv);
  if ('usage' in flags) return flags;
  const { verb, path, more } = splitFile(flags.words);
  if (flags.deactivateMissing && !isPeopleImport(verb))
    return { usage: '--deactivate-missing goes with `people import` alone.' };
  if (more.length > 0)
    return { usage: `One file at a time: ${path} is read, ${more.join(', ')} would not be.` };
  const attachment = path === null ? null : await readAttachment(path, open);
  if (attachment !== null && 'usage' in attachment) return attachment;
  return {
    json: flags.json,
    request: {
      actor: flags.as === null ? { kind: 'operator' } : { kind: 'email', email: flags.as },
      words: wordsFor(verb, flags),
      attachment,
      conference: flags.conference,
      accepted: flags.yes,
      dryRun: flags.json && verb.length === 1 && FILE_VERBS.has(plain(verb[0] ?? '')),
    },
  };
}

/** The core reads words alone, on every platform. */
function wordsFor(verb: readonly string[], { deactivateMissing }: TerminalFlags): string {
  return (deactivateMissing ? [...verb, 'deactivate-missing'] : verb).join(' ');
}

function isPeopleImport(verb: readonly string[]): boolean {
  return PEOPLE_VERBS.includes(plain(verb.join(' ')));
}

interface Split {
  readonly verb: readonly string[];
  readonly path: string | null;
  readonly more: readonly string[];
}

function splitFile(words: readonly string[]): Split {
  for (const length of [2, 1]) {
    const verb = words.slice(0, length);
    const [path = null, ...more] = words.slice(length);
    if (FILE_VERBS.has(plain(verb.join(' ')))) return { verb, path, more };
  }
  return { verb: words, path: null, more: [] };
}

/** Capitals and accents are forgiven. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

async function readAttachment(path: string, open: OpenFile): Promise<{ name: string; text: string } | Usage> {
  const name = path === '-' ? 'standard input' : basename(path);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of open(path)) {
      size += chunk.byteLength;
      if (size > LARGEST_FILE) return { usage: `${name} is longer than 5 MB; a report is far shorter.` };
      chunks.push(chunk);
    }
  } catch (fault) {
    return { usage: unreadable(path, fault) };
  }
  const text = decode(Buffer.concat(chunks));
  return text === null
    ? { usage: `${name} is not a text in UTF-8; save it as plain text in UTF-8.` }
    : { name, text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function unreadable(path: string, fault: unknown): string {
  const code = codeOf(fault);
  if (code === 'ENOENT') return `There is no file ${path}.`;
  if (code === 'EISDIR') return `${path} is a folder, not a file.`;
  if (code === 'EACCES') return `The file ${path} may not be read by this user.`;
  return `The file ${path} cannot be read (${code}).`;
}
