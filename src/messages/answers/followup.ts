import { LANGUAGES, type Language, type PartyCode } from '../../domain/conference.ts';
import { catalogueFor } from '../catalogue.ts';
import { meetingText } from '../commitment-text.ts';
import { composed, heading, paragraph, quiet } from '../compose.ts';
import { namesInSentence } from '../country-names.ts';
import type { MeetingFacts, Setting, Wording } from '../facts.ts';
import type { Message } from '../message.ts';
import { type ReportedCommitment, reportParagraph } from '../report-paragraph.ts';

export interface FollowupFacts extends Setting {
  readonly meeting: MeetingFacts & { readonly title: Wording };
  readonly paragraphs: readonly FollowupParagraph[];
}

export interface FollowupParagraph extends ReportedCommitment {
  /** As the report numbers it; null for a second paragraph under the same number, and where there is no report. */
  readonly number: string | null;
  /** Those whose mail has not been confirmed to have arrived. */
  readonly unconfirmed: readonly PartyCode[];
}

/** The paragraphs for the next report, in both languages, ready to be copied. */
export function followup(facts: FollowupFacts): Message {
  const { language } = facts.reader;
  const { report: texts } = catalogueFor(language);
  const where = meetingText(language, facts.meeting);
  const title = heading(texts.heading(where === '' ? facts.meeting.title.text : where));
  if (facts.paragraphs.length === 0) return composed(language, [title, paragraph(texts.nothing)]);
  const unconfirmed = facts.paragraphs.filter((one) => one.unconfirmed.length > 0);
  return composed(language, [
    title,
    ...LANGUAGES.flatMap((one) => [
      heading(texts.languages[one]),
      ...facts.paragraphs.map((reported) => paragraph(followupText(one, facts, reported))),
    ]),
    ...unconfirmed.map((one) =>
      quiet(texts.unconfirmed(one.ref, namesInSentence(language, facts.roster, one.unconfirmed))),
    ),
  ]);
}

/** One paragraph as it stands in the report. */
export function followupText(
  language: Language,
  { roster }: Pick<FollowupFacts, 'roster'>,
  reported: FollowupParagraph,
): string {
  const text = reportParagraph(language, roster, reported);
  return reported.number === null ? text : catalogueFor(language).report.numbered(reported.number, text);
}
