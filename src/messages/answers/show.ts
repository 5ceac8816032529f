import type { DueRule, Mode, ObligationState, Ref } from '../../domain/commitment.ts';
import { isAsk, type PartyCode } from '../../domain/conference.ts';
import type { CivilDate } from '../../domain/instant.ts';
import type { ReceivedFile } from '../../domain/received-file.ts';
import { catalogueFor } from '../catalogue.ts';
import { byWhen, byWhenIs, meetingText, ownersText, whereText } from '../commitment-text.ts';
import { composed, heading, items, paragraph, quiet } from '../compose.ts';
import { bareName, namesInSentence } from '../country-names.ts';
import { type DateChange, dateChangeSentences } from '../date-change.ts';
import { deliverableText } from '../deliverable-text.ts';
import { documentsOf } from '../documents.ts';
import type { Count, MeetingFacts, Setting, Wording } from '../facts.ts';
import { asSentence, capitalised } from '../grammar.ts';
import type { Item, Message, Part } from '../message.ts';
import { dayText, endOfDayFor } from '../text-dates.ts';
import { zonePlace } from '../zone-names.ts';

export interface ShowFacts extends Setting {
  readonly ref: Ref;
  readonly deliverable: Wording;
  readonly meeting: MeetingFacts & { readonly slug: string; readonly title: Wording };
  readonly agreement: { readonly number: string; readonly text: Wording };
  /** The sentence that it was read from; null where the secretariat added it. */
  readonly evidence: Wording | null;
  readonly owedBy: readonly PartyCode[];
  readonly mode: Mode;
  readonly recipient: string | null;
  readonly through: string | null;
  readonly due: DueRule | null;
  readonly lastValidDay: CivilDate | null;
  /** How dates differ from what was first agreed; none where it is left out. */
  readonly dates?: readonly ShownDate[];
  readonly dependsOn: Ref | null;
  /** True: nothing of it is in force yet. */
  readonly draft: boolean;
  readonly count: Count;
  readonly today: CivilDate;
  /** The reader's own country's obligation where it has one. */
  readonly own: { readonly party: PartyCode; readonly state: ObligationState } | null;
  /** Those that this reader may see: the secretariat every one with its link, a country its own. */
  readonly submissions: readonly ShownSubmission[];
}

export interface ShownDate {
  /** Null: for all who owe it. */
  readonly parties: readonly PartyCode[] | null;
  readonly change: DateChange;
}

export interface ShownSubmission {
  readonly party: PartyCode;
  readonly kind: 'document' | 'no-comments' | 'by-mail';
  readonly receivedOn: CivilDate;
  readonly receiptNumber: string;
  readonly confirmed: boolean;
  readonly link: string | null;
  readonly files: readonly ReceivedFile[];
  readonly note: string | null;
  readonly by: string | null;
}

/** One commitment: its text, where it comes from, who owes it, by when. */
export function show(facts: ShowFacts): Message {
  const { language } = facts.reader;
  const texts = catalogueFor(language);
  const { show: said } = texts.status;
  return composed(
    language,
    [
      heading(`${facts.ref} · ${deliverableText(language, facts.deliverable)}`),
      facts.draft ? quiet(texts.status.agreements.draft) : null,
      ...(isOver(facts)
        ? []
        : [paragraph(askedSentence(facts), whenSentence(facts), elsewhereSentence(facts))]),
      ...(isOver(facts) ? [] : datesOf(facts)),
      paragraph(
        countSentence(facts),
        facts.dependsOn === null ? null : said.dependsOn(facts.dependsOn),
        isOver(facts) ? null : ownSentence(facts),
      ),
      ...sourceOf(facts),
      items(facts.submissions.map((submission) => submissionItem(facts, submission))),
    ],
    summaryOf(facts),
  );
}

/** Asked of nobody any more. */
function isOver({ draft, count }: ShowFacts): boolean {
  return !draft && count.of === 0;
}

function countSentence(facts: ShowFacts): string | null {
  const { superseded, of } = catalogueFor(facts.reader.language).status;
  if (facts.draft) return null;
  return isOver(facts) ? asSentence(capitalised(superseded)) : `${of(facts.count.settled, facts.count.of)}.`;
}

/** "New date for 3a: Friday 13 February 2015 (it was 30 January).", with its countries where it is not for all. */
function datesOf({ reader: { language }, roster, ref, dates = [] }: ShowFacts): Part[] {
  return dates.map(({ parties, change }) => {
    const whom = parties === null ? '' : `${capitalised(namesInSentence(language, roster, parties))}: `;
    return paragraph(`${whom}${dateChangeSentences(language, ref, change)}`);
  });
}

/** "3a by Friday 30 January 2015 · 4 of 11". */
function summaryOf(facts: ShowFacts): string {
  const { language } = facts.reader;
  const { settled, of } = facts.count;
  if (isOver(facts)) return `${facts.ref}: ${catalogueFor(language).status.superseded}`;
  const when = byWhenIs({ language, roster: facts.roster }, facts.due, facts.lastValidDay);
  const count = facts.draft ? '' : ` · ${catalogueFor(language).status.counted(settled, of)}`;
  return `${facts.ref}: ${when}${count}`;
}

function askedSentence(facts: ShowFacts): string {
  const { language } = facts.reader;
  const owners = ownersText(language, facts.roster, facts);
  return catalogueFor(language).status.show.asked(owners, whereText(language, facts.roster, facts));
}

function whenSentence({ reader: { language }, roster, due, lastValidDay }: ShowFacts): string {
  const { show: said } = catalogueFor(language).status;
  if (lastValidDay === null) return asSentence(capitalised(byWhen(language, roster, due)));
  return said.by(dayText(language, lastValidDay), zonePlace(language, roster.timezone));
}

function elsewhereSentence({ reader, roster, lastValidDay, today }: ShowFacts): string | null {
  if (lastValidDay === null || lastValidDay < today) return null;
  const end = endOfDayFor(reader, lastValidDay, roster.timezone);
  return end === null ? null : catalogueFor(reader.language).card.goes.elsewhere(end);
}

function ownSentence({ reader: { language }, roster, own }: ShowFacts): string | null {
  if (own === null) return null;
  const { show: said, notApplicable, superseded } = catalogueFor(language).status;
  const states = { pending: said.ownPending, 'not-applicable': notApplicable, superseded };
  const state = new Map(Object.entries(states)).get(own.state) ?? said.ownSettled;
  return said.own(bareName(language, roster, own.party), state);
}

/** The paragraph of the report, and the sentence that was read from it where that is not all of it. */
function sourceOf({ reader: { language }, roster, agreement, evidence, meeting }: ShowFacts): Part[] {
  const { status, ask } = catalogueFor(language);
  const { show: said } = status;
  if (isAsk(roster, meeting.body)) {
    return [paragraph(ask.askedOn(meetingText(language, meeting), meeting.slug))];
  }
  const where = meetingText(language, meeting);
  const read = evidence === null ? said.addedBySecretariat : said.readFrom(evidence.text.trim());
  const same = evidence !== null && evidence.text.trim() === agreement.text.text.trim();
  return [
    paragraph(said.agreedIn(where === '' ? meeting.title.text : where, meeting.slug)),
    { kind: 'quote', text: said.agreement(agreement.number, agreement.text.text) },
    { kind: 'quote', text: same ? '' : read },
  ];
}

function submissionItem(facts: ShowFacts, submission: ShownSubmission): Item {
  const { language } = facts.reader;
  const { show: said } = catalogueFor(language).status;
  const how = {
    document: null,
    'no-comments': said.noComments,
    'by-mail': submission.confirmed ? said.byMail : said.byMailUnconfirmed,
  };
  const text = [
    bareName(language, facts.roster, submission.party),
    dayText(language, submission.receivedOn, 'withoutWeekday'),
    how[submission.kind],
    submission.receiptNumber,
    submission.by === null ? null : said.person(submission.by),
    ...documentsOf(submission),
    submission.note === null ? null : said.note(submission.note),
  ]
    .filter((one) => one !== null)
    .join(' · ');
  return { sign: 'received', ref: null, text };
}
