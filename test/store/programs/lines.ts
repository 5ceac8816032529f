import { createInterface } from 'node:readline';

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Waits for the test's next line; null once it has no more to say. */
export async function hear(): Promise<string | null> {
  const { value, done } = await lines.next();
  return done === true ? null : value;
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
