import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  askThroughDoor,
  claimDataFolder,
  type DataFolderClaim,
  type Serve,
} from '../../src/store/data-folder.ts';
import { type Program, startProgram } from '../support/program.ts';

const CLAIM = new URL('programs/claim.ts', import.meta.url);
const TIMEOUT = { timeout: 15_000 };
const inCapitals: Serve = async (request) => request.toUpperCase();

let place: string;
let folder: string;
let held: DataFolderClaim[];
let programs: Program[];

beforeEach(async () => {
  place = await mkdtemp(path.join(await realpath(tmpdir()), 'rcm-door-'));
  folder = path.join(place, 'data');
  held = [];
  programs = [];
});
afterEach(async () => {
  for (const claim of held) if (!claim.taken) await claim.release();
  for (const program of programs) await program.kill();
  await rm(place, { recursive: true });
});

/** Claims the folder for the length of the test; whether it was free. */
async function claimHere(where: string, serve: Serve = inCapitals): Promise<boolean> {
  const claim = await claimDataFolder(where, serve);
  held.push(claim);
  return !claim.taken;
}

function startClaimer(...args: readonly string[]): Program {
  const program = startProgram(CLAIM, args);
  programs.push(program);
  return program;
}

/** A process that holds the folder. */
async function aClaimer(where: string): Promise<Program> {
  const program = startClaimer();
  program.say(where);
  expect(await program.nextLine()).toBe('1');
  return program;
}

describe('the data folder', () => {
  it('belongs to one process at a time, and to the next once that lets go', async () => {
    const first = await claimDataFolder(folder, inCapitals);
    expect(await claimHere(folder)).toBe(false);
    if (!first.taken) await first.release();
    expect(await claimHere(folder)).toBe(true);
  });

  it('that another process holds is taken, under each of its names', async () => {
    await aClaimer(folder);
    const otherName = path.join(place, 'other');
    await symlink(folder, otherName);
    expect(await claimHere(folder)).toBe(false);
    expect(await claimHere(otherName)).toBe(false);
    expect(await claimHere(path.join(place, 'another')), 'another folder').toBe(true);
  });

  it('is free again where its process was killed, though the socket is still there', async () => {
    const killed = await aClaimer(folder);
    await killed.kill();
    const left = await readdir(path.join(folder, 'door'));
    expect(left.filter((name) => name.endsWith('.sock'))).toHaveLength(1);
    expect(await askThroughDoor(folder, 'hello', TIMEOUT)).toBe('nobody');
    expect(await claimHere(folder)).toBe(true);
    expect(await askThroughDoor(folder, 'hello', TIMEOUT)).toEqual({ answer: 'HELLO' });
    const swept = await readdir(path.join(folder, 'door'));
    expect(swept).toHaveLength(2);
    expect(swept).not.toEqual(expect.arrayContaining(left));
  });

  it('has exactly one owner, however many start at once on a killed one, twenty times', async () => {
    const folders = Array.from({ length: 20 }, (_, round) => path.join(place, `round-${round}`));
    const killed = startClaimer();
    for (const each of folders) {
      killed.say(each);
      expect(await killed.nextLine()).toBe('1');
    }
    await killed.kill();

    const starters = [startClaimer('4'), startClaimer('4')];
    for (const each of folders) {
      for (const starter of starters) starter.say(each);
      const won = await Promise.all(starters.map(async (starter) => Number(await starter.nextLine())));
      expect(
        won.reduce((sum, count) => sum + count),
        each,
      ).toBe(1);
      expect(await askThroughDoor(each, 'hello', TIMEOUT)).toEqual({ answer: 'HELLO' });
    }
    // The control: each of them does win where nobody else tries.
    for (const [index, starter] of starters.entries()) {
      starter.say(path.join(place, `alone-${index}`));
      expect(await starter.nextLine()).toBe('1');
    }
  });

  it('has exactly one owner where many start at once on a folder that is new', async () => {
    const starters = [startClaimer('4'), startClaimer('4')];
    for (let round = 0; round < 20; round += 1) {
      for (const starter of starters) starter.say(path.join(place, `new-${round}`));
      const won = await Promise.all(starters.map(async (starter) => Number(await starter.nextLine())));
      expect(won.reduce((sum, count) => sum + count)).toBe(1);
    }
  });

  it('is refused in one sentence where it cannot be used', async () => {
    await writeFile(folder, 'a file');
    const fault = await claimDataFolder(folder, inCapitals).catch((thrown: unknown) => thrown);
    expect(fault).toMatchObject({ name: 'RcmError', code: 'data-folder-unusable' });
    expect(String(fault)).not.toContain('\n');
  });

  it('is refused at once where nobody can create it', async () => {
    const nowhere = '/proc/nowhere/data';
    await expect(claimDataFolder(nowhere, inCapitals)).rejects.toMatchObject({
      code: 'data-folder-unusable',
    });
  });

  it('is refused where something else stands in the place of its door', async () => {
    await mkdir(folder);
    await symlink(place, path.join(folder, 'door'));
    await expect(claimDataFolder(folder, inCapitals)).rejects.toMatchObject({
      code: 'data-folder-not-private',
    });
  });
});

describe('the door', () => {
  it('says that nobody is there where nobody ever was', async () => {
    expect(await askThroughDoor(folder, 'hello', TIMEOUT)).toBe('nobody');
    expect(await readdir(place), 'asking creates nothing').toEqual([]);
  });

  it('answers several at once, each with its own answer', async () => {
    const asked = 30;
    let underWay = 0;
    let allIn: () => void = () => undefined;
    const together = new Promise<void>((resolve) => {
      allIn = resolve;
    });
    await claimHere(folder, async (request) => {
      underWay += 1;
      if (underWay === asked) allIn();
      await together;
      return request.toUpperCase();
    });
    const answers = await Promise.all(
      Array.from({ length: asked }, async (_, n) => await askThroughDoor(folder, `request ${n}`, TIMEOUT)),
    );
    expect(answers).toEqual(Array.from({ length: asked }, (_, n) => ({ answer: `REQUEST ${n}` })));
  });

  it('takes any text whole, to the last byte of its 20 MB, and no more', async () => {
    await claimHere(folder, async (request) => request);
    for (const text of ['', 'nobody', 'línea\notra\0 «ñ» 🇭🇳', 'x'.repeat(20_000_000)])
      expect(await askThroughDoor(folder, text, TIMEOUT)).toEqual({ answer: text });
    await expect(askThroughDoor(folder, 'x'.repeat(20_000_001), TIMEOUT)).rejects.toMatchObject({
      code: 'door-too-long',
    });
    await expect(askThroughDoor(folder, 'ñ'.repeat(10_000_001), TIMEOUT)).rejects.toMatchObject({
      code: 'door-too-long',
    });
  });

  it('tells that the other side met a fault, and answers the next one', async () => {
    await claimHere(folder, async (request) => {
      if (request === 'break') throw new Error('a bug');
      return request;
    });
    await expect(askThroughDoor(folder, 'break', TIMEOUT)).rejects.toMatchObject({ code: 'door-broken' });
    expect(await askThroughDoor(folder, 'hello', TIMEOUT)).toEqual({ answer: 'hello' });
  });

  it('tells that the other side died before it had answered', async () => {
    const claimer = await aClaimer(folder);
    const asked = askThroughDoor(folder, 'hang', TIMEOUT).catch((thrown: unknown) => thrown);
    expect(await claimer.nextLine()).toBe('hanging');
    await claimer.kill();
    expect(await asked).toMatchObject({ name: 'RcmError', code: 'door-closed' });
  });

  it('waits no longer than it was told', async () => {
    await aClaimer(folder);
    await expect(askThroughDoor(folder, 'hang', { timeout: 50 })).rejects.toMatchObject({
      code: 'door-silent',
      message: 'The running bot did not answer within 0.05 seconds.',
    });
  });

  it('lets the answers under way out before it closes', async () => {
    let finish: (answer: string) => void = () => undefined;
    let asked: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const claim = await claimDataFolder(folder, async () => {
      asked();
      return await new Promise<string>((resolve) => {
        finish = resolve;
      });
    });
    const answer = askThroughDoor(folder, 'slow', TIMEOUT);
    await underWay;
    const released = claim.taken ? Promise.reject(new Error('taken')) : claim.release();
    finish('at last');
    expect(await answer).toEqual({ answer: 'at last' });
    await released;
    expect(await askThroughDoor(folder, 'hello', TIMEOUT)).toBe('nobody');
  });

  it('is for its owner alone, whatever the umask', async () => {
    await aClaimer(folder);
    expect(await modeOf(folder)).toBe(0o700);
    expect(await modeOf(path.join(folder, 'door'))).toBe(0o700);
    expect(await modeOf(await socketIn(path.join(folder, 'door')))).toBe(0o600);
    // The control: a socket that nobody looks after is open to all under the umask of that program.
    const before = process.umask(0);
    const bare = createServer().listen(path.join(place, 'bare.sock'));
    await once(bare, 'listening');
    process.umask(before);
    expect(await modeOf(path.join(place, 'bare.sock'))).toBe(0o777);
    bare.close();
  });

  it('is as private in a folder that was there before, and leaves that one as it is', async () => {
    await mkdir(folder, { mode: 0o755 });
    await claimHere(folder);
    expect(await modeOf(folder)).toBe(0o755);
    expect(await modeOf(path.join(folder, 'door'))).toBe(0o700);
  });

  it('opens in a short place where the path of the folder is too long for a socket', async () => {
    const long = path.join(place, 'largo'.repeat(30));
    const claimer = startProgram(CLAIM, [], { env: { TMPDIR: path.join(place) } });
    programs.push(claimer);
    claimer.say(long);
    expect(await claimer.nextLine()).toBe('1');
    expect(await readdir(path.join(long, 'door'))).toEqual(['claim.1']);
    const short = path.join(place, `rcm-${process.getuid?.()}`);
    expect(await modeOf(short)).toBe(0o700);
    expect(await modeOf(await socketIn(short))).toBe(0o600);
    // Found by whoever has another temporary folder too.
    expect(await claimHere(long)).toBe(false);
    expect(await askThroughDoor(long, 'hello', TIMEOUT)).toEqual({ answer: 'HELLO' });
    await claimer.kill();
    expect(await claimHere(long)).toBe(true);
    expect(await readdir(short), 'what the killed one left is gone').toEqual([]);
  });
});

async function modeOf(file: string): Promise<number> {
  return (await stat(file)).mode & 0o777;
}

async function socketIn(where: string): Promise<string> {
  const sockets = (await readdir(where)).filter((name) => name.endsWith('.sock'));
  expect(sockets).toHaveLength(1);
  return path.join(where, sockets[0] ?? '');
}
