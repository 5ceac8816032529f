import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import { type CivilDate, civilDateIn, type Instant } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, paragraph, signature } from './compose.ts';
import { bareName, nameInSentence, namesInSentence } from './country-names.ts';
import { deliverableText } from './deliverable-text.ts';
import type { Count, Setting, Wording } from './facts.ts';
import { capitalised, listed } from './grammar.ts';
import type { Message } from './message.ts';
import { dayBeside, dayText, timeText } from './text-dates.ts';
import { zoneTime } from './zone-names.ts';

export interface ReceiptFacts extends Setting {
  /** `submitter`: the answer to who sent it; `colleague`: the country's other officers, told who sent it. */
  readonly audience: 'submitter' | 'colleague';
  /** Everything of one submit, in its order. */
  readonly submissions: readonly ReceivedSubmission[];
  /** The name of the person who submitted; null: the operator at the terminal. */
  readonly sentBy: string | null;
  /** The receipt as a message of its own has one; an answer has none. */
  readonly shortNumber: number | null;
}

export interface ReceivedSubmission {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly deliverable: Wording;
  readonly kind: 'document' | 'no-comments' | 'by-mail';
  readonly receiptNumber: string;
  /** The day it counts for, in the conference's zone. */
  readonly receivedOn: CivilDate;
  readonly recordedAt: Instant;
  readonly lastValidDay: CivilDate | null;
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
  readonly note: string | null;
  readonly confirmed: boolean;
  /** What became of what went by mail; left out while that is to be confirmed, and where it need not be. */
  readonly mail?: MailOutcome | undefined;
  /** True: the secretariat recorded it for the country. */
  readonly recordedBySecretariat: boolean;
  /** Counts from 1; a later one takes the place of the one before. */
  readonly revision: number;
  readonly count: Count;
}

export type MailOutcome =
  | { readonly became: 'arrived' | 'not-arrived'; readonly on: CivilDate }
  /** It stands no longer, before anybody said whether it had arrived. */
  | { readonly became: 'moot' };

/** What arrived, when, and whether in time: one receipt for each submission of one submit. */
export function receipt(facts: ReceiptFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt;
  const parts = facts.submissions.flatMap((submission) => [
    heading(texts.heading(submission.receiptNumber)),
    paragraph(...sentencesOf(facts, submission)),
    paragraph(mailSentence(language, submission)),
    paragraph(detailsOf(facts, submission)),
  ]);
  const signed = facts.shortNumber === null ? null : signature(language, facts.roster, facts.shortNumber);
  const standing = facts.submissions.filter(isStanding);
  const correcting = standing.length === 0 ? null : paragraph(correctingOf(facts));
  return composed(language, [...parts, correcting, signed], receiptLine(facts));
}

function isStanding({ mail }: ReceivedSubmission): boolean {
  return mail === undefined || mail.became === 'arrived';
}

/** A second line, once the secretariat has said whether it arrived. */
function mailSentence(language: Language, { mail }: ReceivedSubmission): string | null {
  if (mail === undefined) return null;
  const { receipt: texts } = catalogueFor(language).arrival;
  return mail.became === 'moot' ? texts.moot : texts[mail.became](dayText(language, mail.on));
}

/** The secretariat takes back for a country, which it then has to name. */
function correctingOf({ reader: { language }, roster, audience, submissions }: ReceiptFacts): string {
  const texts = catalogueFor(language).receipt;
  const [first, ...others] = submissions;
  const forCountry = audience === 'submitter' && first?.recordedBySecretariat === true;
  if (first === undefined || others.length > 0)
    return forCountry ? texts.toCorrectOneFor : texts.toCorrectOne;
  const country = bareName(language, roster, first.party);
  return texts.toCorrect(forCountry ? texts.refFor(first.ref, country) : first.ref);
}

/** "Honduras: 3a received · date 30 January 2015 · 8 of 11"; of several countries, who they are. */
function receiptLine(facts: ReceiptFacts): string {
  const { language } = facts.reader;
  const { roster, submissions } = facts;
  const parties = [...new Set(submissions.map(({ party }) => party))];
  const refs = [...new Set(submissions.map(({ ref }) => ref))];
  const [first] = submissions;
  if (first === undefined) return '';
  const texts = catalogueFor(language);
  if (parties.length > 1) {
    const names = namesInSentence(language, roster, parties);
    return texts.receipt.received({ refs: listed(language, refs), count: refs.length, parties: names });
  }
  if (!submissions.every(isStanding)) {
    return `${bareName(language, roster, first.party)}: ${texts.receipt.heading(first.receiptNumber)}`;
  }
  const received = texts.card.heading.received(listed(language, refs), refs.length);
  return [
    `${bareName(language, roster, first.party)}: ${received}`,
    shared(submissions.map(({ lastValidDay }) => lastValidDay))
      ? deadlineOf(language, first.lastValidDay)
      : null,
    shared(submissions.map(({ count }) => `${count.settled}/${count.of}`))
      ? texts.card.firstLine.of(first.count.settled, first.count.of)
      : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}

function deadlineOf(language: Language, day: CivilDate | null): string | null {
  return day === null
    ? null
    : catalogueFor(language).receipt.deadline(dayText(language, day, 'withoutWeekday'));
}

function shared(values: readonly unknown[]): boolean {
  return new Set(values).size === 1;
}

function sentencesOf(facts: ReceiptFacts, submission: ReceivedSubmission): (string | null)[] {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt;
  return [
    whatHappened(facts, submission),
    recordedSentence(facts, submission),
    countsAsSentence(facts, submission),
    timeliness(facts, submission),
    submission.revision > 1 ? texts.replaces : null,
  ];
}

function whatHappened(facts: ReceiptFacts, submission: ReceivedSubmission): string {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt;
  const name = nameInSentence(language, facts.roster, submission.party);
  const what = texts.what(submission.ref, deliverableText(language, submission.deliverable));
  if (submission.recordedBySecretariat) {
    return texts.onBehalf[submission.kind]({
      party: name,
      what,
      when: dayText(language, submission.receivedOn),
    });
  }
  const say = { document: texts.submitted, 'no-comments': texts.noComments, 'by-mail': texts.byMail };
  return say[submission.kind]({ party: capitalised(name), what, when: momentOf(facts, submission) });
}

/** The reader's own day and time. */
function momentOf({ reader }: ReceiptFacts, { recordedAt }: ReceivedSubmission): string {
  const { language, zone } = reader;
  return catalogueFor(language).receipt.when({
    day: dayText(language, civilDateIn(recordedAt, zone)),
    time: timeText(language, recordedAt, zone),
    zone: zoneTime(language, zone),
  });
}

/** What the secretariat records on a later day than it was received says both. */
function recordedSentence(facts: ReceiptFacts, submission: ReceivedSubmission): string | null {
  const { language } = facts.reader;
  const recordedOn = civilDateIn(submission.recordedAt, facts.roster.timezone);
  if (!submission.recordedBySecretariat || recordedOn === submission.receivedOn) return null;
  return catalogueFor(language).receipt.recordedOn(dayText(language, recordedOn));
}

/** The day that counts is the conference's: said where the reader's calendar shows another one. */
function countsAsSentence({ reader, roster }: ReceiptFacts, submission: ReceivedSubmission): string | null {
  const { language, zone } = reader;
  if (submission.recordedBySecretariat) return null;
  if (civilDateIn(submission.recordedAt, zone) === submission.receivedOn) return null;
  const day = dayText(language, submission.receivedOn);
  return catalogueFor(language).receipt.countsAs(day, zoneTime(language, roster.timezone));
}

function timeliness({ reader, roster }: ReceiptFacts, submission: ReceivedSubmission): string | null {
  const { language } = reader;
  const texts = catalogueFor(language).receipt;
  const { receivedOn, lastValidDay } = submission;
  if (!isStanding(submission)) return null;
  if (submission.kind === 'by-mail' && !submission.confirmed) return texts.toBeConfirmed;
  if (lastValidDay === null) return null;
  if (receivedOn <= lastValidDay) return texts.inTime;
  const today = civilDateIn(submission.recordedAt, roster.timezone);
  const short = (day: CivilDate) => dayBeside(language, day, { today });
  return texts.afterTheDate({ day: short(receivedOn), due: short(lastValidDay) });
}

function detailsOf(facts: ReceiptFacts, submission: ReceivedSubmission): string {
  const texts = catalogueFor(facts.reader.language).receipt;
  const { link, files, note, recordedBySecretariat } = submission;
  const tellsWho = facts.audience === 'colleague' && facts.sentBy !== null && !recordedBySecretariat;
  return [
    link === null ? null : texts.document(link),
    ...files.map(({ name }) => texts.document(name)),
    note === null ? null : texts.note(note),
    tellsWho ? texts.sentBy(facts.sentBy) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
