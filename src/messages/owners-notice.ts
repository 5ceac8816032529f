import type { Ref } from '../domain/commitment.ts';
import type { PartyCode } from '../domain/conference.ts';
import type { CivilDate } from '../domain/instant.ts';
import type { ReceivedFile } from '../domain/received-file.ts';
import { catalogueFor } from './catalogue.ts';
import { composed, heading, items, paragraph, signature } from './compose.ts';
import { bareName, nameInSentence, namesInSentence, sortedCodes } from './country-names.ts';
import { documentsOf } from './documents.ts';
import type { Count, Setting } from './facts.ts';
import { capitalised, listed } from './grammar.ts';
import type { Item, Message } from './message.ts';
import { dayText } from './text-dates.ts';

export interface CameInFacts extends Setting {
  readonly ref: Ref;
  readonly count: Count;
  readonly received: readonly PartyCode[];
  readonly lastValidDay: CivilDate | null;
  /** What of the reader's own builds on it. */
  readonly own: readonly Ref[];
  readonly shortNumber: number;
}

/** To the owners of what builds on a commitment: what came in, by name, and how many did not; no link, no note. */
export function cameIn(facts: CameInFacts): Message {
  const { reader, roster, ref, count, received, lastValidDay, own } = facts;
  const { language } = reader;
  const texts = catalogueFor(language).secretariat.owners;
  const missing = count.of - count.settled;
  const day = lastValidDay === null ? null : dayText(language, lastValidDay);
  return composed(language, [
    heading(texts.heading({ ref, ...count })),
    paragraph(
      received.length === 0 ? texts.nothing : texts.from(namesInSentence(language, roster, received)),
      missing === 0 ? null : texts.missing(missing, day),
    ),
    own.length === 0 ? null : paragraph(texts.needs(listed(language, own), own.length, ref)),
    signature(language, roster, facts.shortNumber),
  ]);
}

export interface TakenBackFacts extends Setting {
  readonly ref: Ref;
  readonly party: PartyCode;
  readonly count: Count;
  readonly shortNumber: number;
}

/** To those who were told of a submission that was taken back since. */
export function cameInCorrected(facts: TakenBackFacts): Message {
  const { language } = facts.reader;
  const { ref, count, roster } = facts;
  const party = nameInSentence(language, roster, facts.party);
  const texts = catalogueFor(language).secretariat.owners;
  return composed(language, [
    paragraph(texts.corrected({ ref, party, ...count })),
    signature(language, roster, facts.shortNumber),
  ]);
}

export interface SharedFacts extends Setting {
  readonly ref: Ref;
  readonly submissions: readonly SharedSubmission[];
  readonly own: readonly Ref[];
  readonly shortNumber: number;
}

export interface SharedSubmission {
  readonly party: PartyCode;
  readonly kind: 'document' | 'no-comments' | 'by-mail';
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
  readonly note: string | null;
}

/** What was submitted, with its links, for those whose own work builds on it. */
export function sharedSubmissions(facts: SharedFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language).secretariat.owners;
  const order = sortedCodes(
    language,
    facts.roster,
    facts.submissions.map(({ party }) => party),
  );
  const sorted = facts.submissions.toSorted((a, b) => order.indexOf(a.party) - order.indexOf(b.party));
  return composed(language, [
    heading(capitalised(texts.shared(facts.ref))),
    paragraph(
      texts.sharedBy,
      facts.own.length === 0 ? null : texts.needs(listed(language, facts.own), facts.own.length, facts.ref),
    ),
    items(sorted.map((submission) => sharedItem(facts, submission))),
    signature(language, facts.roster, facts.shortNumber),
  ]);
}

function sharedItem({ reader: { language }, roster }: SharedFacts, submission: SharedSubmission): Item {
  const texts = catalogueFor(language).secretariat.owners;
  const party = bareName(language, roster, submission.party);
  const documents = documentsOf(submission);
  const text =
    documents.length === 0
      ? plainText(texts, submission.kind, party)
      : texts.document(party, documents.join(' · '));
  const note = submission.note === null ? '' : ` · ${texts.note(submission.note)}`;
  return { sign: 'received', ref: null, text: `${text}${note}` };
}

function plainText(
  texts: { noComments(party: string): string; byMail(party: string): string },
  kind: SharedSubmission['kind'],
  party: string,
): string {
  switch (kind) {
    case 'no-comments':
      return texts.noComments(party);
    case 'by-mail':
      return texts.byMail(party);
    case 'document':
      return party;
  }
}
