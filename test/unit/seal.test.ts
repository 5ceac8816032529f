import { describe, expect, it } from 'vitest';
import { sealOf } from '../../src/seal.ts';

const SECRET = 'a secret of the tests';
const CONTEXT = 'slack T:T1';
const TOKEN = 'xoxb-1-not-to-be-read';

describe('what is sealed', () => {
  it('opens with the same secret for what it belongs to, and shows nothing of itself', () => {
    const sealed = sealOf(SECRET).close(TOKEN, CONTEXT);
    expect(sealOf(SECRET).open(sealed, CONTEXT)).toBe(TOKEN);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('xoxb');
  });

  it('looks different each time', () => {
    const seal = sealOf(SECRET);
    expect(seal.close(TOKEN, CONTEXT)).not.toBe(seal.close(TOKEN, CONTEXT));
  });

  it('does not open where a single bit of it was changed', () => {
    const seal = sealOf(SECRET);
    const bytes = Buffer.from(seal.close(TOKEN, CONTEXT), 'base64url');
    const opened = Array.from(bytes, (_, at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ 1;
      return seal.open(changed.toString('base64url'), CONTEXT);
    });
    expect(opened).toEqual(opened.map(() => null));
    expect(opened.length).toBeGreaterThan(28);
  });

  it.each(['', 'AAAA', Buffer.alloc(28).toString('base64url')])('does not open as %s', (sealed) => {
    expect(sealOf(SECRET).open(sealed, CONTEXT)).toBeNull();
  });

  it('does not open for something else, or with another secret, which has another mark', () => {
    const sealed = sealOf(SECRET).close(TOKEN, CONTEXT);
    expect(sealOf(SECRET).open(sealed, 'slack T:T2')).toBeNull();
    expect(sealOf('another secret of the tests').open(sealed, CONTEXT)).toBeNull();
    expect(sealOf('another secret of the tests').mark).not.toBe(sealOf(SECRET).mark);
  });
});
