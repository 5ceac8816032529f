import type { Message } from '../message.ts';
import { type ReceiptFacts, receipt } from '../receipt.ts';

export type SubmittedFacts = Omit<ReceiptFacts, 'audience' | 'shortNumber'>;

/** The answer to a submission is its receipt. */
export function submitted(facts: SubmittedFacts): Message {
  return receipt({ ...facts, audience: 'submitter', shortNumber: null });
}
