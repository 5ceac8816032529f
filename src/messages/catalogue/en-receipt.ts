import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

export const receiptEn = {
  heading: (number: string): string => `Receipt ${number}`,
  /** The first line. */
  received: (facts: { refs: string; count: number; parties: string }): string =>
    `${facts.refs} received from ${facts.parties}`,
  deadline: (day: string): string => `deadline ${day}`,
  submitted: (facts: { party: string; what: string; when: string }): string =>
    `${facts.party} submitted ${facts.what} on ${facts.when}.`,
  noComments: (facts: { party: string; what: string; when: string }): string =>
    `${facts.party} has no comments on ${facts.what}, as recorded on ${facts.when}.`,
  byMail: (facts: { party: string; what: string; when: string }): string =>
    `${facts.party} sent ${facts.what} by mail, as recorded on ${facts.when}.`,
  onBehalf: {
    document: (facts: { party: string; what: string; when: string }): string =>
      `The Technical Secretariat recorded ${facts.what} for ${facts.party}, received on ${facts.when}.`,
    'no-comments': (facts: { party: string; what: string; when: string }): string =>
      `The Technical Secretariat recorded that ${facts.party} has no comments on ${facts.what}, as told on ${facts.when}.`,
    'by-mail': (facts: { party: string; what: string; when: string }): string =>
      `The Technical Secretariat recorded ${facts.what} for ${facts.party}, received by mail on ${facts.when}.`,
  },
  what: (ref: string, deliverable: string): string => `${ref} (${deliverable})`,
  when: (facts: { day: string; time: string; zone: string }): string =>
    `${facts.day} at ${facts.time}, ${facts.zone}`,
  recordedOn: (day: string): string => `Recorded on ${day}.`,
  inTime: 'In time.',
  afterTheDate: (facts: { day: string; due: string }): string =>
    `Received on ${facts.day}; the date was ${facts.due}.`,
  toBeConfirmed: 'Awaiting confirmation by the Technical Secretariat.',
  countsAs: (day: string, zone: string): string => `It counts as received on ${day}, ${zone}.`,
  replaces: 'It takes the place of what was sent before.',
  document: (link: string): string => `Document: ${link}`,
  note: (note: string): string => `Note: "${note}"`,
  sentBy: (name: string): string => `Sent by ${name}`,
  toCorrect: (ref: string): string =>
    `To correct it, send it again; to withdraw it, type \`withdraw ${ref}\` and the reason.`,
  refFor: (ref: string, country: string): string => `${ref} for ${country}`,
  toCorrectOne:
    'To correct one of them, send it again; to withdraw it, type `withdraw`, its ref and the reason.',
  toCorrectOneFor:
    'To correct one of them, send it again; to withdraw it, type `withdraw`, its ref, `for` and the country, and the reason.',

  confirmation: {
    heading: (facts: { ref: string; parties: string; settled: number; of: number }): string =>
      `${facts.ref} · received from ${facts.parties} — ${facts.settled} of ${facts.of}`,
    thanks: (parties: string): string => `Thank you to ${parties}.`,
  },

  notice: {
    allReceived: (facts: { ref: string; settled: number; of: number; day: string }): string =>
      `${facts.ref} · ${facts.settled} of ${facts.of} received by ${facts.day}`,
    theDate: (meeting: string, day: string): string => `${meeting}: the date is ${day}.`,
    toSee: (refs: readonly string[]): string =>
      `To see what was submitted: ${refs.map((ref) => `\`show ${ref}\``).join(', ')}.`,
    nobodyReachable: (parties: string): string => `Nobody can be reached for ${parties}`,
    since: (day: string): string => `since ${day}`,
    waiting: (refs: string, count: number): string => `${refs} ${plural(count, 'waits', 'wait')}`,
    toReach:
      'What waits leaves as soon as an officer can be written to. To add one: `people import` with the file.',
  },
};
