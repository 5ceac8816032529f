import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

export const peopleEn = {
  roles: { secretariat: 'secretariat', liaison: 'liaison officer', observer: 'observer' },
  ranks: { titular: 'titular', alternate: 'alternate' },
  languages: { en: 'English', es: 'Spanish' },
  list: (count: number): string => `${count} ${plural(count, 'person', 'people')}`,
  nobodyYet: 'Nobody has been added yet. To add people: `people import` with the file.',
  columns: {
    name: 'Name',
    email: 'E-mail',
    role: 'Role',
    party: 'Country',
    rank: 'Rank',
    language: 'Language',
    reached: 'Reached by',
  },
  mailbox: 'mailbox',
  nowhere: 'nothing yet',
  nobody: (names: string): string => `Nobody can be reached for ${names}.`,
  alternatesOnly: (names: string): string => `Alternates alone, no titular: ${names}.`,
  imported: (facts: { added: number; changed: number; unchanged: number }): string =>
    `People: ${facts.added} added, ${facts.changed} changed, ${facts.unchanged} as before`,
  nobodyInFile: 'There is nobody in the file. Nothing to change.',
  sameAsBefore: (count: number): string =>
    plural(
      count,
      'The one person of the file is as before. Nothing to change.',
      `All ${count} people of the file are as before. Nothing to change.`,
    ),
  nobodyYetChanged: 'Nobody has been changed yet',
  wouldImport: (facts: { added: number; changed: number; unchanged: number }): string =>
    `The file would add ${facts.added}, change ${facts.changed} and leave ${facts.unchanged} as before.`,
  toAdd: 'To be added:',
  toChange: 'To be changed:',
  toDeactivate: 'No longer taking part:',
  andMore: (count: number): string => `and ${count} more`,
  fields: {
    active: 'takes part again',
    name: 'name',
    role: 'role',
    country: 'country',
    rank: 'rank',
    language: 'language',
    timezone: 'time zone',
    account: 'account',
  },
  wouldDeactivate: (count: number): string =>
    plural(
      count,
      'One person is not in the file and would no longer be written to.',
      `${count} people are not in the file and would no longer be written to.`,
    ),
  toImport: (deactivatesMissing: boolean): string =>
    `To do this: \`people import${deactivatesMissing ? ' deactivate-missing' : ''} --yes\` with the same file.`,
  notInFile: (count: number): string =>
    plural(
      count,
      'One person is not in the file and stays as before.',
      `${count} people are not in the file and stay as before.`,
    ),
  deactivated: (count: number): string =>
    plural(
      count,
      'One person is not in the file and is no longer written to.',
      `${count} people are not in the file and are no longer written to.`,
    ),
  withoutOfficer: (names: string): string => `No liaison officer yet: ${names}.`,

  thisChannel: 'this channel',
  bound: (facts: { meeting: string; place: string; languages: string }): string =>
    `The confirmations of ${facts.meeting} go to ${facts.place}, in ${facts.languages}.`,
  boundBefore: (facts: { meeting: string; place: string }): string =>
    `The confirmations of ${facts.meeting} go to ${facts.place} already. Nothing has changed.`,

  meetings: (count: number): string => `${count} ${plural(count, 'meeting', 'meetings')}`,
  noMeetings: 'No meeting has been imported yet.',
  meetingColumns: { slug: 'Meeting', title: 'Title', when: 'When', state: 'State', count: 'Commitments' },
  states: { draft: 'draft', 'in-force': 'in force', expected: 'expected' },

  conference: (facts: { name: string; members: number; observers: number; bodies: number }): string =>
    `${facts.name}: ${facts.members} Member Countries, ${facts.observers} observers, ${facts.bodies} bodies`,
  staysOwing: (names: string): string =>
    `No longer in the file, but something is still pending, so nothing changes there: ${names}.`,
  outcome: { added: 'Added.', changed: 'Brought up to date.', unchanged: 'Nothing has changed.' },

  noted: 'Thank you. Nothing has been recorded by that. To see what waits for you: `status`.',
  youAreWelcome: 'You are welcome. To see what waits for you: `status`.',
};
