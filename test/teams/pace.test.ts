import { expect, it } from 'vitest';
import { pacer } from '../../adapters/teams/pace.ts';

it('lets calls for one place begin in turn, with a pause between, and those for others at once', async () => {
  const pauses: (() => void)[] = [];
  const begun: string[] = [];
  const inTurn = pacer(150, async (milliseconds) => {
    expect(milliseconds).toBe(150);
    await new Promise<void>((resolve) => pauses.push(resolve));
  });
  const call = (key: string, name: string) => inTurn(key, async () => void begun.push(name));
  const first = call('one', 'first');
  const second = call('one', 'second');
  await call('other', 'another');
  await first;
  expect(begun).toEqual(['first', 'another']);
  pauses.shift()?.();
  await second;
  expect(begun).toEqual(['first', 'another', 'second']);
});

it('goes on after a call that failed', async () => {
  const inTurn = pacer(0, async () => undefined);
  await expect(inTurn('one', async () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(await inTurn('one', async () => 'next')).toBe('next');
});
