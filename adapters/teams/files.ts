import { createHash } from 'node:crypto';
import type { ReceivedFile } from '../../src/domain/received-file.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';
import { readUpTo } from '../../src/ports/request-body.ts';
import type { TeamsAsk } from './read-command.ts';

type DroppedFile = TeamsAsk['files'][number];

const PATIENCE_MILLISECONDS = 10_000;
const LARGEST_FILE = 50_000_000;
const LARGEST_TEXT = 1_000_000;

/** Where the files of Teams lie. */
const HOME = /\.sharepoint(-df)?\.(com|us|cn|de)$/i;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/**
 * Fetches what somebody dropped into the chat: of each file what it is known by, and the text of the first that can be read.
 * `serviceUrl` is whom the activity came from: on this machine alone, files may lie there too.
 */
export async function fetchFiles(
  dropped: readonly DroppedFile[],
  serviceUrl: string,
): Promise<Pick<CommandRequest, 'attachment' | 'files'>> {
  const fetched = await Promise.all(
    dropped.map(async (file) => ({ file, bytes: await bytesOf(file, serviceUrl) })),
  );
  const files = fetched.map(({ file, bytes }) => describe(file, bytes));
  const text = fetched.find(
    ({ file, bytes }) => file.isText && bytes !== null && bytes.length <= LARGEST_TEXT,
  );
  return {
    attachment: text?.bytes ? { name: text.file.name, text: text.bytes.toString('utf8') } : null,
    ...(files.length > 0 && { files }),
  };
}

function describe({ name, link }: DroppedFile, bytes: Buffer | null): ReceivedFile {
  if (bytes === null) return { name, link, size: 0, sha256: null };
  return { name, link, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Null where it is not given, too large, or lies elsewhere than files of Teams do. */
async function bytesOf({ download }: DroppedFile, serviceUrl: string): Promise<Buffer | null> {
  if (download === null || !mayFetch(download, serviceUrl)) return null;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const response = await fetch(download, { signal, redirect: 'error' });
    return response.ok ? await readUpTo(response.body ?? [], LARGEST_FILE) : null;
  } catch {
    return null;
  }
}

function mayFetch(download: string, serviceUrl: string): boolean {
  const { hostname = '' } = URL.parse(download) ?? {};
  return (
    HOME.test(hostname) || (LOOPBACK.test(hostname) && LOOPBACK.test(URL.parse(serviceUrl)?.hostname ?? ''))
  );
}
