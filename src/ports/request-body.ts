import type { IncomingMessage, ServerResponse } from 'node:http';

/** The bytes of a request; null where there are more than so many, or it says that there will be: the rest is not read. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  return await readUpTo(request, most);
}

/** All the bytes that come; null where there are more than so many. */
export async function readUpTo(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Refuses with an empty answer; the rest of a body that is too long is not read. */
export function refuseEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'content-length': 0 }).end();
}
