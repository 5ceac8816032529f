import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

export const statusEn = {
  /** "1 pending, 1 received". */
  pending: (count: number): string => `${count} pending`,
  received: (count: number): string => `${count} received`,
  of: (settled: number, of: number): string => `${settled} of ${of} received`,
  counted: (settled: number, of: number): string => `${settled} of ${of}`,
  nothingPending: (party: string): string => `${party} has nothing pending`,
  next: (conference: string, what: string): string => `Next in the ${conference}: ${what}.`,
  later: 'Later:',
  daysLeft: (days: number): string => (days === 0 ? 'today' : `${days} ${plural(days, 'day', 'days')} left`),
  pendingSince: (day: string): string => `pending since ${day}`,
  receivedOn: (day: string): string => `received on ${day}`,
  notApplicable: 'does not apply',
  superseded: 'no longer asked',
  noComments: (day: string): string => `no comments, on ${day}`,
  noObjection: 'no objection',
  inForce: (conference: string, count: number): string =>
    `${conference}: ${count} ${plural(count, 'commitment', 'commitments')} in force`,
  unreached: 'Who could not be reached',
  nothingInForce: (conference: string): string => `${conference}: nothing is in force yet`,
  columns: { ref: 'Ref', what: 'What', by: 'By', received: 'Received', pending: 'Pending' },
  countries: (count: number): string => `${count} ${plural(count, 'country', 'countries')}`,
  until: (day: string): string => `until ${day}`,
  dateWas: (day: string): string => `the date was ${day}`,
  pendingNames: (names: string): string => `Pending: ${names}.`,
  pendingCount: (count: number): string => `Pending: ${count}.`,
  pages: {
    page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
    next: 'Next page',
    words: (asked: string, page: number): string => `${asked} page ${page}`,
  },
  toSee: (ref: string): string => `To see its text: \`show ${ref}\`.`,

  owners: {
    each: (members: number): string => `each of the ${members} Member Countries`,
    jointly: (names: string): string => `${names}, jointly`,
  },
  agreements: {
    heading: (place: string, count: number): string =>
      `${place}: ${count} ${plural(count, 'agreement', 'agreements')}`,
    draft: 'This is a draft: nothing of it is in force.',
    obligesNobody: 'None of them obliges anybody.',
    numbered: (number: string, text: string): string => `${number}. ${text}`,
  },
  show: {
    asked: (owners: string, where: string): string =>
      `Asked of ${owners}${where === '' ? '' : `; it goes${where}`}.`,
    by: (day: string, place: string): string => `By ${day}, until the end of that day in ${place}.`,
    agreedIn: (meeting: string, slug: string): string => `Agreed in ${meeting} (\`${slug}\`).`,
    agreement: (number: string, text: string): string => `Agreement ${number}: "${text}"`,
    readFrom: (text: string): string => `Read from: "${text}"`,
    addedBySecretariat: 'Added by the secretariat.',
    dependsOn: (ref: string): string => `It builds on ${ref}.`,
    own: (party: string, state: string): string => `${party}: ${state}.`,
    ownPending: 'pending',
    ownSettled: 'received',
    byMail: 'by mail',
    byMailUnconfirmed: 'by mail, awaiting confirmation',
    noComments: 'no comments',
    person: (name: string): string => `by ${name}`,
    note: (note: string): string => `Note: "${note}"`,
  },
  dates: {
    next: (ref: string, day: string): string => `Next date: ${ref} by ${day}`,
    none: (days: number | null): string =>
      days === null
        ? 'No date lies ahead'
        : `No date lies ahead in the next ${plural(days, 'day', `${days} days`)}`,
    within: (days: number): string => `The dates of the next ${plural(days, 'day', `${days} days`)}:`,
    all: 'The dates ahead:',
    awaiting: 'Without a date yet:',
  },
};
