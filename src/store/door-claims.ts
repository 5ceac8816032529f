import { chmod, lstat, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import path from 'node:path';
import { codeOf, RcmError } from '../errors.ts';

/*
 * Who owns a data folder: whoever listens behind its claim with the highest number. A claim is a symbolic link
 * `claim.<n>` to a Unix socket.
 *
 * - `symlink` is atomic and replaces nothing, and a socket listens before a claim names it. So a socket that
 *   refuses belongs to a dead process for certain, and of several that take over from it one wins.
 * - The highest claim is never removed, not even at the end. Numbers only rise, so that a slow starter which still
 *   saw a lower one cannot make a claim that counts.
 */
const CLAIM = /^claim\.(\d+)$/;
const SOCKET = /^[0-9a-f]+\.sock$/;

interface Claim {
  readonly number: number;
  /** The socket's. */
  readonly address: string;
}

/**
 * Milliseconds in which one of many starters has long won; where nobody has, the folder does not keep what is written to it.
 */
const LOOKS_WITHIN = 30_000;

/** Claims `folder` for the process that listens on `address`; false where a live one has it. */
export async function claim(folder: string, address: string): Promise<boolean> {
  const stopWhenOver = deadlineOf(folder);
  for (;;) {
    stopWhenOver();
    const newest = await newestClaim(folder);
    if (newest !== null && (await isListening(newest.address))) return false;
    const number = (newest?.number ?? 0) + 1;
    const made = await linkOnce(path.join(folder, `claim.${number}`), targetFor(address, folder));
    if (made && (await newestClaim(folder))?.number === number) {
      await sweepBelow(folder, number);
      return true;
    }
    if (made) await rm(path.join(folder, `claim.${number}`), { force: true });
  }
}

/** Null where nobody ever claimed the folder, or where there is none. */
export async function newestClaim(folder: string): Promise<Claim | null> {
  const stopWhenOver = deadlineOf(folder);
  for (;;) {
    stopWhenOver();
    const number = Math.max(0, ...(await claimNumbers(folder)));
    if (number === 0) return null;
    const target = await valueOrCode(readlink(path.join(folder, `claim.${number}`)), 'ENOENT');
    // Gone between the two looks: a newer one has replaced it.
    if (target !== 'ENOENT') return { number, address: path.resolve(folder, target) };
  }
}

/** What a loop calls in each of its turns: throws an `RcmError` once it took too long. */
function deadlineOf(folder: string): () => void {
  const deadline = performance.now() + LOOKS_WITHIN;
  return () => {
    if (performance.now() > deadline)
      throw new RcmError('data-folder-unusable', { folder, reason: 'ETIMEDOUT' });
  };
}

/** Whether a process listens there. In doubt (a full queue, a socket of another user) it does. */
async function isListening(address: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const probe = createConnection(address, () => {
      probe.destroy();
      resolve(true);
    });
    probe.on('error', (fault) => resolve(!isNobody(fault)));
  });
}

/** Whether a failed connection says for certain that no process listens. */
export function isNobody(fault: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT'].includes(codeOf(fault));
}

/** Creates a folder that nobody but its owner can enter; throws an `RcmError` where another user holds its place. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await valueOrCode(mkdir(folder, { mode: 0o700 }), 'EEXIST');
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new RcmError('data-folder-not-private', { folder });
  // A volume's group rights may have been spread over it since.
  await chmod(folder, 0o700);
}

async function claimNumbers(folder: string): Promise<readonly number[]> {
  const names = await valueOrCode(readdir(folder), 'ENOENT');
  if (names === 'ENOENT') return [];
  return names.map((name) => Number(CLAIM.exec(name)?.[1] ?? 0));
}

/** A socket inside the folder is found again where the folder is moved. */
function targetFor(address: string, folder: string): string {
  return path.dirname(address) === folder ? path.basename(address) : address;
}

async function linkOnce(name: string, target: string): Promise<boolean> {
  return (await valueOrCode(symlink(target, name), 'EEXIST')) !== 'EEXIST';
}

/** What killed processes left behind. */
async function sweepBelow(folder: string, number: number): Promise<void> {
  const older = (await claimNumbers(folder)).filter((other) => other > 0 && other < number);
  for (const other of older) {
    const name = path.join(folder, `claim.${other}`);
    const target = await valueOrCode(readlink(name), 'ENOENT');
    if (SOCKET.test(path.basename(target))) await rm(path.resolve(folder, target), { force: true });
    await rm(name, { force: true });
  }
}

/** Awaits it, and makes one expected fault a value. */
async function valueOrCode<T, const Code extends string>(work: Promise<T>, code: Code): Promise<T | Code> {
  try {
    return await work;
  } catch (fault) {
    if (codeOf(fault) === code) return code;
    throw fault;
  }
}
