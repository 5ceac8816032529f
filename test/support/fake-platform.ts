import type { ServerResponse } from 'node:http';

/** What a fake platform tells of each change to. */
interface Watched {
  readonly watchers: Set<() => void>;
}

/** What is waited for, and for how many milliseconds at the most. */
interface Waiting<T> {
  readonly what: string;
  readonly most: number;
  look(): T | undefined | null | false;
}

/** What is found in a fake platform once something changed there; throws where it is waited for in vain. */
export async function foundIn<T>({ watchers }: Watched, { what, most, look }: Waiting<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const check = () => {
    const found = look();
    if (found !== undefined && found !== null && found !== false) resolve(found);
  };
  const late = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), most);
  watchers.add(check);
  try {
    check();
    return await promise;
  } finally {
    clearTimeout(late);
    watchers.delete(check);
  }
}

/** Does it, and keeps the answer to itself; a refusal is lost as well. */
export function losing(
  response: ServerResponse,
  answer: () => void,
  Refusal: abstract new (...given: never[]) => Error,
): void {
  const { writeHead, end } = response;
  response.writeHead = () => response;
  response.end = () => response;
  try {
    answer();
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
  } finally {
    Object.assign(response, { writeHead, end });
  }
}
