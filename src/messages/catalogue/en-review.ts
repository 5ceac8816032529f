import type { Language } from '../../domain/conference.ts';
import type { CorrectedTerm, Remedy } from '../../domain/draft-content.ts';
import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

const CORRECTIONS: Readonly<Record<CorrectedTerm, string>> = {
  'owed-by': 'owed by',
  deliverable: 'deliverable',
  due: 'due',
  recipient: 'recipient',
};

export const reviewEn = {
  heading: (meeting: string): string => `The report of ${meeting} has been read`,
  read: (facts: { agreements: number; commitments: number }): string =>
    `${facts.agreements} ${plural(facts.agreements, 'agreement', 'agreements')}, ${facts.commitments} ${plural(facts.commitments, 'commitment', 'commitments')}.`,
  nothingSent: 'Nothing has been sent, and nothing is in force before it is published.',
  thanked: (count: number, names: string): string =>
    plural(
      count,
      `One country is thanked (${names}); it is not charged by that.`,
      `${count} countries are thanked (${names}); none is charged by that.`,
    ),
  dependsOn: (ref: string): string => `after ${ref}`,
  pleaseCheck: 'please check',
  restDay: (ref: string, day: string): string =>
    `${ref}: ${day} is not a working day. The date is not moved.`,
  holiday: (facts: { ref: string; day: string; countries: string }): string =>
    `${facts.ref}: ${facts.day} is a holiday in ${facts.countries}. The date is not moved.`,
  offered: (agreement: string, text: string): string =>
    `Offered, not imposed, from agreement ${agreement}: ${text}`,
  question: (text: string, assumed: string): string => `${text} Assumed: ${assumed}.`,
  answered: (text: string, answer: string): string => `${text} Answered: ${answer}.`,
  concerns: (refs: string): string => `Concerns ${refs}.`,
  toAnswer: (id: string): string => `To answer it: \`correct answer ${id} …\``,
  toTake: (ref: string): string => `To take it up: \`correct ${ref} take\``,
  answers: { yes: 'yes', no: 'no', corrected: 'corrected' },
  /** What to type, a command for each ref. */
  remedies: (remedy: Remedy): string[] => {
    if (remedy.kind === 'import') return ['`import`'];
    if (remedy.kind === 'add') return [`\`correct add ${remedy.number} "…" from …\``];
    return remedy.refs.map((ref) => `\`correct ${ref} ${CORRECTIONS[remedy.term]} …\``);
  },
  open: (count: number): string => `Open questions: ${count}`,
  toCorrect: (words: string): string => `To correct: \`correct ${words} …\` (\`help correct\`).`,
  languages: LANGUAGE_NAMES,

  again: {
    same: (meeting: string): string => `${meeting}: this text has been read before. Nothing has changed.`,
    languageAdded: (facts: { meeting: string; language: string; refs: string }): string =>
      `${facts.meeting}: ${facts.language} has been added to ${facts.refs}. Nothing else has changed.`,
    changedDraft: (meeting: string, count: number): string =>
      count === 0
        ? `${meeting}: the draft stays as it is. Nothing has been sent.`
        : `${meeting}: the draft has ${plural(count, 'one change', `${count} changes`)}. Nothing has been sent.`,
    changedInForce: (meeting: string, count: number): string =>
      count === 0
        ? `${meeting} is in force, and the text says nothing else.`
        : `${meeting} is in force: the text differs in ${plural(count, 'one point', `${count} points`)}, shown here and not applied.`,
    disagrees: (meeting: string, count: number): string =>
      `${meeting}: the text in the other language joins the draft and differs in ${plural(count, 'one point, which is asked', `${count} points, which are asked`)}. Nothing has been sent.`,
    kept: (facts: { ref: string; field: string; own: string; text: string }): string =>
      `${facts.ref} keeps ${facts.field} that you corrected, ${facts.own}; the new text says ${facts.text}`,
    keptOut: (ref: string): string => `${ref} stays out, as you decided; the new text has it`,
    keptCorrected: (ref: string): string =>
      `${ref} stays, as you corrected it; the new text does not have it`,
    differs: (facts: { field: string; from: string; to: string }): string =>
      `${facts.field}: "${facts.from}" stands, the new text says "${facts.to}"`,
    added: (ref: string, what: string): string => `${ref} is new: ${what}`,
    dropped: (ref: string): string => `${ref} is no longer there`,
    field: (facts: { field: string; from: string; to: string }): string =>
      `${facts.field}: "${facts.from}" becomes "${facts.to}"`,
    agreementText: (number: string): string => `Agreement ${number} is worded differently`,
  },
  keptFields: {
    'owed-by': 'the countries',
    deliverable: 'the words',
    due: 'the date',
    recipient: 'the recipient',
  },
  fields: { 'owed-by': 'owed by', deliverable: 'what is asked', due: 'date', recipient: 'to whom' },

  preview: {
    nothingYet: 'Nothing has been sent yet.',
    writesTo: (facts: { reachable: number; countries: number; people: number }): string =>
      `Publishing writes to ${facts.reachable} of ${facts.countries} ${plural(facts.countries, 'country', 'countries')} (${facts.people} ${plural(facts.people, 'person', 'people')})`,
    place: (count: number, place: string): string => `${count} in ${place}`,
    byMail: (count: number): string => `${count} by e-mail`,
    inMailbox: (count: number): string => `${count} in the mailbox`,
    firstAtNine: (day: string): string => `First: ${day}, 09:00 in each capital`,
    firstAtOnce: 'First: ten minutes after publication',
    first: (groups: string): string => `First: ${groups}`,
    theOthers: 'the others',
    groupAtNine: (names: string, day: string): string => `${names} on ${day}, 09:00`,
    groupAtOnce: (names: string): string => `${names} ten minutes after publication`,
    thenOn: (days: string): string => `; then ${days}`,
    moreUntil: (count: number, day: string): string =>
      plural(count, `, and one more on ${day}`, `, and ${count} more until ${day}`),
    otherLanguage: (facts: { reads: Language; refs: string; gets: Language; isImported: boolean }): string =>
      `${LANGUAGE_NAMES[facts.reads]} readers get ${facts.refs} in ${LANGUAGE_NAMES[facts.gets]}${facts.isImported ? '.' : `: import the ${LANGUAGE_NAMES[facts.reads]} report to add it.`}`,
    nobody: (names: string): string => `Nobody can be reached for ${names}.`,
    past: (refs: string, count: number): string =>
      `The date of ${refs} is over: nothing is sent for ${plural(count, 'it', 'them')}.`,
    awaiting: (refs: string, count: number): string =>
      `${refs} ${plural(count, 'waits', 'wait')} for a date.`,
    words: { en: 'In these words, in English:', es: 'In these words, in Spanish:' },
    publish: 'Publish',
    publishWords: (meeting: string): string => `publish ${meeting} --yes`,
  },

  published: {
    inForce: (refs: string, meeting: string): string => `Published: ${refs} of ${meeting}`,
    firstMessages: (facts: { people: number; countries: number }): string =>
      `The first messages go to ${facts.people} ${plural(facts.people, 'person', 'people')} in ${facts.countries} ${plural(facts.countries, 'country', 'countries')}.`,
    noMessages: 'No message leaves for now.',
    assumed: (texts: string): string => `Assumed: ${texts}`,
  },

  corrected: {
    field: (ref: string, field: string): string => `${ref} corrected: ${field}`,
    added: (ref: string): string => `${ref} added to the draft`,
    dropped: (ref: string): string => `${ref} taken out of the draft`,
    answered: (question: string, answer: string): string => `Question ${question} answered: ${answer}`,
    remedy: (commands: string): string =>
      `To correct the draft, which cannot be published before: ${commands}.`,
    passed: (ref: string): string => `That date has passed: once published, nothing is sent about ${ref}.`,
    draftOf: (meeting: string): string => `Draft of ${meeting}. Nothing has been sent.`,
  },
};
