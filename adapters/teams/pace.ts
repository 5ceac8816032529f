import { setTimeout } from 'node:timers/promises';

/** Waits so many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

/**
 * Lets calls for one key begin one after the other, the next when the one before has ended and not sooner than so many
 * milliseconds after it began. Different keys know nothing of each other.
 */
export function pacer(milliseconds: number, pause: Pause = setTimeout) {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(key: string, call: () => Promise<Result>): Promise<Result> => {
    const before = last.get(key);
    const result = before === undefined ? call() : before.then(call);
    const over = Promise.all([result.catch(() => undefined), pause(milliseconds)]);
    last.set(key, over);
    void over.then(() => {
      if (last.get(key) === over) last.delete(key);
    });
    return await result;
  };
}
