import type { FindingKind } from '../../domain/auditor-findings.ts';
import type { UndeliveredKind } from '../operation-facts.ts';

const what: Readonly<Record<UndeliveredKind, string>> = {
  reminder: 'a reminder',
  receipt: 'a receipt',
  confirmation: 'a confirmation',
  message: 'a message',
};

const found: Readonly<Record<FindingKind, (count: number, ids: string) => string>> = {
  'duty-without-reason': (count, ids) =>
    `Pending without a next date or a reason for none: ${count} (duty ${ids})`,
  'duty-late': (count, ids) => `More than five minutes past its own next date: ${count} (duty ${ids})`,
  'delivery-late': (count, ids) =>
    `More than five minutes past its own next attempt: ${count} (delivery ${ids})`,
  'settled-with-reminder': (count, ids) =>
    `Settled, and a reminder is still planned: ${count} (obligation ${ids})`,
  'submission-without-receipt': (count, ids) =>
    `Submitted without a receipt of its own: ${count} (submission ${ids})`,
  'submission-without-audit': (count, ids) =>
    `Submitted without exactly one audit entry: ${count} (submission ${ids})`,
};

/** What the secretariat is told of the bot's own work. */
export const operationEn = {
  undelivered: {
    heading: (kind: UndeliveredKind, to: string): string => `Not delivered: ${what[kind]} for ${to}`,
    channel: (name: string): string => `the channel ${name}`,
    person: (name: string, party: string): string => `${name} (${party})`,
    reason: (reason: string): string => `The reason as it was given: \`${reason}\`.`,
    whatToDo:
      'Where everybody can be written to: `people list`. A file with the account that serves, read with `people import`, replaces the old one.',
    bindAnother: 'A channel that serves is bound with `channel bind`, its place and the meeting.',
  },
  auditor: {
    heading: 'The hourly check found what should not be',
    found: (kind: FindingKind, count: number, ids: string): string => found[kind](count, ids),
    whatToDo:
      'Please hand this message to whoever runs the bot. It is said once; again only if it comes back after it was gone.',
  },
};
