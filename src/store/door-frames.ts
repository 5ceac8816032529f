import type { Socket } from 'node:net';

/** What passes through the door: one frame each way on each connection, a kind, a length and its text. */
export interface Frame {
  readonly kind: FrameKind;
  readonly text: string;
}
type FrameKind = 'request' | 'answer' | 'fault';

/** The longest text, in bytes of UTF-8. */
export const LONGEST_TEXT = 20_000_000;

const KINDS: readonly FrameKind[] = ['request', 'answer', 'fault'];
const HEADER = 5;

/** Null where the text is longer than `LONGEST_TEXT`. */
export function encodeFrame(frame: Frame): Buffer | null {
  const text = Buffer.from(frame.text);
  if (text.length > LONGEST_TEXT) return null;
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(KINDS.indexOf(frame.kind));
  header.writeUInt32BE(text.length, 1);
  return Buffer.concat([header, text]);
}

/** The peer's one frame; null where it went away, or sent what is none, before the frame was whole. */
export async function readFrame(socket: Socket): Promise<Frame | null> {
  const chunks: Buffer[] = [];
  let held = 0;
  return await new Promise((resolve) => {
    const settle = (frame: Frame | null) => {
      socket.removeAllListeners('data');
      resolve(frame);
    };
    socket.on('data', (chunk) => {
      chunks.push(Buffer.from(chunk));
      held += chunk.length;
      const length = lengthIn(chunks, held);
      if (length === null) return;
      if (length > LONGEST_TEXT) settle(null);
      else if (held >= HEADER + length) settle(decodeFrame(Buffer.concat(chunks), length));
    });
    socket.on('close', () => settle(null));
    socket.on('end', () => settle(null));
  });
}

/** The length that the header announces; null while the header is not whole. */
function lengthIn(chunks: Buffer[], held: number): number | null {
  if (held < HEADER) return null;
  const [first] = chunks;
  if (first !== undefined && first.length >= HEADER) return first.readUInt32BE(1);
  chunks.splice(0, chunks.length, Buffer.concat(chunks));
  return chunks[0]?.readUInt32BE(1) ?? null;
}

function decodeFrame(bytes: Buffer, length: number): Frame | null {
  const kind = KINDS[bytes.readUInt8()];
  return kind === undefined ? null : { kind, text: bytes.toString('utf8', HEADER, HEADER + length) };
}
