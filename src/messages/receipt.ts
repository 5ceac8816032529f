import type { Ref } from '../domain/commitment.ts';
import type { Language, PartyCode } from '../domain/conference.ts';
import { type CivilDate, civilDateIn, type Instant } from '../domain/instant.ts';
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
  readonly note: string | null;
  readonly confirmed: boolean;
  /** True: the secretariat recorded it for the country. */
  readonly recordedBySecretariat: boolean;
  /** Counts from 1; a later one takes the place of the one before. */
  readonly revision: number;
  readonly count: Count;
}

/** What arrived, when, and whether in time: one receipt for each submission of one submit. */
export function receipt(facts: ReceiptFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).receipt;
  const parts = facts.submissions.flatMap((submission) => [
    heading(texts.heading(submission.receiptNumber)),
    paragraph(...sentencesOf(facts, submission)),
    paragraph(detailsOf(facts, submission)),
  ]);
  const signed = facts.shortNumber === null ? null : signature(language, facts.roster, facts.shortNumber);
  return composed(language, [...parts, paragraph(correctingOf(facts)), signed], receiptLine(facts));
}

function correctingOf({ reader: { language }, submissions: [first, ...others] }: ReceiptFacts): string {
  const texts = catalogueFor(language).receipt;
  return first === undefined || others.length > 0 ? texts.toCorrectOne : texts.toCorrect(first.ref);
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
  if (submission.kind === 'by-mail' && !submission.confirmed) return texts.toBeConfirmed;
  if (lastValidDay === null) return null;
  if (receivedOn <= lastValidDay) return texts.inTime;
  const today = civilDateIn(submission.recordedAt, roster.timezone);
  const short = (day: CivilDate) => dayBeside(language, day, { today });
  return texts.afterTheDate({ day: short(receivedOn), due: short(lastValidDay) });
}

function detailsOf(facts: ReceiptFacts, { link, note }: ReceivedSubmission): string {
  const texts = catalogueFor(facts.reader.language).receipt;
  const tellsWho = facts.audience === 'colleague' && facts.sentBy !== null;
  return [
    link === null ? null : texts.document(link),
    note === null ? null : texts.note(note),
    tellsWho ? texts.sentBy(facts.sentBy) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
