import type { Mailbox } from '../../src/ports/mailbox.ts';
import type { PlatformFault } from '../contract/gateway-contract.ts';

/** A mailbox whose next call meets what a database connection can do to it. */
export function failingMailbox(mailbox: Mailbox, faults: PlatformFault[]): Mailbox {
  async function meeting<Result>(call: () => Promise<Result>): Promise<Result> {
    const fault = faults.shift();
    if (fault === 'passing' || fault === 'rate-limited') throw coded('ECONNREFUSED');
    if (fault === 'final') throw coded('23514');
    if (fault === 'request-lost') throw coded('ECONNRESET');
    const result = await call();
    if (fault === 'answer-lost') throw coded('ECONNRESET');
    return result;
  }
  return {
    ...mailbox,
    put: (entry) => meeting(() => mailbox.put(entry)),
    replace: (entry) => meeting(() => mailbox.replace(entry)),
  };
}

function coded(code: string): Error {
  return Object.assign(new Error('planted'), { code });
}
