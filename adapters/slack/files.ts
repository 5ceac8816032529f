import { createHash } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { ReceivedFile } from '../../src/domain/received-file.ts';
import { legible } from '../../src/messages/legible.ts';
import type { CommandRequest } from '../../src/ports/conversation.ts';

const LARGEST_READ = 50 * 1024 * 1024;
const LARGEST_TEXT = 1024 * 1024;
const READ_WITHIN_MILLISECONDS = 20_000;
const TEXT = /\.(?:txt|md|csv|ya?ml)$/i;

const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().default(0),
  mode: z.string().default('hosted'),
  file_access: z.string().default('visible'),
  is_external: z.boolean().default(false),
  url_private: z.string().optional(),
  permalink: z.string().optional(),
});
type SharedFile = z.infer<typeof fileSchema>;

/** Reads the documents of a workspace with the bot's token. */
export interface DocumentReader {
  readonly client: webApi.WebClient;
  /** Where Slack's own addresses are another's, such as in a test. */
  readonly apiUrl: string | null;
  readonly fetch: typeof fetch;
}

/** Documents that came along; null where one is hidden, or gone. A text comes with its words too. */
export interface Documents {
  readonly files: readonly ReceivedFile[];
  readonly texts: readonly NonNullable<CommandRequest['attachment']>[];
}

/** What the documents are known by; the bot keeps none of them. Throws what Slack's client throws. */
export async function readDocuments(
  reader: DocumentReader,
  given: readonly unknown[],
): Promise<Documents | null> {
  const shared = await Promise.all(given.map(async (one) => await whole(reader, fileSchema.parse(one))));
  if (shared.some(isHidden)) return null;
  const read = await Promise.all(
    shared.map(async (file) => ({ file, bytes: await contentOf(reader, file) })),
  );
  return {
    files: read.map(({ file, bytes }) => ({
      name: nameOf(file),
      size: file.size,
      sha256: bytes?.sha256 ?? null,
      link: file.permalink ?? '',
    })),
    texts: read.flatMap(({ file, bytes }) =>
      bytes?.content == null ? [] : [{ name: nameOf(file), text: decoded(bytes.content) }],
    ),
  };
}

/** Of a document from another organisation Slack says no more than its id. */
async function whole({ client }: DocumentReader, file: SharedFile): Promise<SharedFile> {
  if (file.file_access !== 'check_file_info') return file;
  const { file: found } = await client.files.info({ file: file.id });
  return fileSchema.parse(found);
}

function isHidden({ mode, file_access: access, permalink }: SharedFile): boolean {
  return ['hidden_by_limit', 'tombstone'].includes(mode) || access !== 'visible' || permalink === undefined;
}

function nameOf({ name, id }: SharedFile): string {
  return legible(name ?? id);
}

interface Content {
  readonly sha256: string;
  /** Of a text that is not too long. */
  readonly content: Buffer | null;
}

/** Null where it cannot be read: it stands elsewhere, is too large, or does not come in time. */
async function contentOf(reader: DocumentReader, file: SharedFile): Promise<Content | null> {
  const address = file.url_private;
  if (file.is_external || file.size > LARGEST_READ || address === undefined || !isSlacks(reader, address)) {
    return null;
  }
  try {
    const response = await reader.fetch(address, {
      headers: { authorization: `Bearer ${reader.client.token}` },
      // To whom may not read it Slack shows a page to sign in.
      redirect: 'manual',
      signal: AbortSignal.timeout(READ_WITHIN_MILLISECONDS),
    });
    if (response.status !== 200 || response.body === null) return null;
    return await digested(response.body, TEXT.test(nameOf(file)));
  } catch {
    return null;
  }
}

/** The token goes to Slack alone. */
function isSlacks({ apiUrl }: DocumentReader, address: string): boolean {
  const { protocol, hostname, origin } = new URL(address);
  if (apiUrl !== null && origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && /(?:^|\.)slack\.com$/.test(hostname);
}

async function digested(body: ReadableStream<Uint8Array>, isText: boolean): Promise<Content | null> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_READ) return null;
    hash.update(chunk);
    if (isText && size <= LARGEST_TEXT) kept.push(chunk);
  }
  const content = isText && size <= LARGEST_TEXT ? Buffer.concat(kept) : null;
  return { sha256: hash.digest('hex'), content };
}

/** What is not UTF-8 was written by an older word processor. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}
