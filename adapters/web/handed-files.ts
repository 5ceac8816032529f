import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReceivedFile } from '../../src/domain/received-file.ts';
import type { SentFile } from './read-command.ts';

/** Keeps a document, and says what it is known by; `address` is where the bot's pages are. */
export async function keepFile(
  folder: string,
  { name, bytes }: SentFile,
  address: string,
): Promise<ReceivedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, sha256), bytes, { mode: 0o600 });
  const params = new URLSearchParams({ sha256, name });
  return { name, size: bytes.length, sha256, link: `${address}/handed?${params}` };
}

/** A document that was kept; null where there is none. Whoever has its link may open it. */
export async function readKept(folder: string, sha256: string): Promise<Buffer | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  return await readFile(path.join(folder, sha256)).catch(() => null);
}
