import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, realpath } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf, RcmError } from '../errors.ts';
import { claim, isNobody, makePrivateFolder, newestClaim } from './door-claims.ts';
import { encodeFrame, LONGEST_TEXT, readFrame } from './door-frames.ts';
import { makeFolder } from './make-folder.ts';

/** Answers one request of the terminal; several may be under way at once. It logs its own faults. */
export type Serve = (request: string) => Promise<string>;

export type DataFolderClaim =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** Lets go of the folder once the answers under way are out. Close the database first. */
      release(): Promise<void>;
    };

/**
 * Makes this process the only one that may open the embedded database in `folder`, which is created where it is
 * missing, and opens the door through which the terminal reaches it. Only the same user can. `taken` where another
 * process has it; a killed one's claim does not count. Throws an `RcmError` where the folder cannot be used.
 *
 * Requests may come as soon as the folder is claimed: `serve` waits until the database is open.
 */
export async function claimDataFolder(folder: string, serve: Serve): Promise<DataFolderClaim> {
  try {
    await makeFolder(folder);
    const doors = doorsOf(await realpath(folder));
    await makePrivateFolder(doors);
    const address = await newAddress(doors);
    const release = await openDoor(address, serve);
    if (await claim(doors, address)) return { taken: false, release };
    await release();
    return { taken: true };
  } catch (cause) {
    if (cause instanceof RcmError) throw cause;
    throw new RcmError('data-folder-unusable', { folder, reason: codeOf(cause), cause });
  }
}

/**
 * Hands `request` to the process that has claimed `folder` and gives its answer; 'nobody' where there is none.
 * Both may be up to 20 MB. `timeout` is in milliseconds, for all of it. Throws an `RcmError`: `door-closed` where
 * that process dies midway, `door-silent` after the time-out, `door-broken` where its `serve` throws,
 * `door-too-long`.
 */
export async function askThroughDoor(
  folder: string,
  request: string,
  { timeout }: { readonly timeout: number },
): Promise<{ readonly answer: string } | 'nobody'> {
  const frame = encodeFrame({ kind: 'request', text: request });
  if (frame === null) throw new RcmError('door-too-long', { limit: LONGEST_TEXT / 1_000_000 });
  const socket = await knock(folder);
  if (socket === 'nobody') return 'nobody';
  let silent = false;
  const timer = setTimeout(() => {
    silent = true;
    socket.destroy();
  }, timeout);
  try {
    socket.write(frame);
    const reply = await readFrame(socket);
    if (silent) throw new RcmError('door-silent', { seconds: timeout / 1000 });
    if (reply === null) throw new RcmError('door-closed');
    if (reply.kind !== 'answer') throw new RcmError('door-broken');
    return { answer: reply.text };
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

/** A connection to the folder's owner. */
async function knock(folder: string): Promise<Socket | 'nobody'> {
  try {
    const newest = await newestClaim(doorsOf(await realpath(folder)));
    if (newest === null) return 'nobody';
    const socket = createConnection(newest.address);
    await once(socket, 'connect');
    // What breaks later ends in `close`, where `readFrame` notices it.
    socket.on('error', () => undefined);
    return socket;
  } catch (cause) {
    if (isNobody(cause)) return 'nobody';
    throw new RcmError('data-folder-unusable', { folder, reason: codeOf(cause), cause });
  }
}

function doorsOf(folder: string): string {
  return path.join(folder, 'door');
}

/** A socket's address holds 104 bytes on macOS and 108 on Linux, its closing zero included. */
const LONGEST_ADDRESS = 103;

/** In the folder itself, or in the user's own temporary one where its path is too long for a socket. */
async function newAddress(doors: string): Promise<string> {
  const name = `${randomBytes(8).toString('hex')}.sock`;
  const address = path.join(doors, name);
  if (Buffer.byteLength(address) <= LONGEST_ADDRESS) return address;
  const short = path.join(await realpath(tmpdir()), `rcm-${process.getuid?.()}`);
  await makePrivateFolder(short);
  return path.join(short, name);
}

/** Listens at `address`, and returns how to stop. */
async function openDoor(address: string, serve: Serve): Promise<() => Promise<void>> {
  const askers = new Set<Socket>();
  const server = createServer((socket) => {
    askers.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => askers.delete(socket));
    void answerOn(socket, async (request) => {
      askers.delete(socket);
      return await serve(request);
    });
  });
  server.listen(address);
  await once(server, 'listening');
  // Nobody else could reach it meanwhile: its folder is private.
  await chmod(address, 0o600);
  return async () => await closeDoor(server, askers);
}

/** Answers what the asker asks, if it asks anything; whoever looks whether somebody listens does not. */
async function answerOn(socket: Socket, serve: Serve): Promise<void> {
  const request = await readFrame(socket);
  if (request?.kind !== 'request') return void socket.destroy();
  socket.end(await answerTo(request.text, serve));
}

async function answerTo(request: string, serve: Serve): Promise<Buffer> {
  try {
    const answer = encodeFrame({ kind: 'answer', text: await serve(request) });
    if (answer !== null) return answer;
  } catch {
    // Told to the asker; the log is the business of `serve`.
  }
  return Buffer.from(encodeFrame({ kind: 'fault', text: '' }) ?? []);
}

/** Lets in nobody new, sends away who has not asked yet, and waits for the answers under way. */
async function closeDoor(server: Server, askers: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const asker of askers) asker.destroy();
  await closed;
}
